import type { Assessment } from './assess-frame.ts'
import { facesPart } from './faces-part.ts'
import { toShare } from './float-arrays.ts'
import type { BasePart } from './score-weights.ts'
import { textPart } from './text-part.ts'

/** NIQE distances of a good (held-out Kodak pictures: 2 to 5) and of a ruined picture. */
const NATURAL = 3
const UNNATURAL = 14

/** BRISQUE scores of a good and of a ruined picture. */
const CLEAN = 10
const RUINED = 80

/** The measured parts of a picture, each 0..1 and higher better; 0.5 is neutral for faces and text. */
export function toParts(assessment: Assessment): Record<BasePart, number> {
  const { measures, composition, clutter } = assessment
  return {
    sharpness: measures.sharpness.value,
    exposure: measures.exposure.value,
    contrast: measures.contrast.value,
    colour: measures.colour.value,
    composition: composition.value,
    clutter: clutter.value,
    naturalness: 1 - toShare((assessment.niqe - NATURAL) / (UNNATURAL - NATURAL)),
    cleanness: 1 - toShare((assessment.brisque - CLEAN) / (RUINED - CLEAN)),
    quality: assessment.quality,
    faces: facesPart(assessment.faces),
    text: textPart(assessment),
  }
}

/** 0 for a picture without any content .. 1: blank frames have perfect "exposure" and "clutter" and yet no appeal. */
export function presenceOf({ measures }: Assessment): number {
  return 1 - Math.exp(-measures.contrast.rms / 0.02)
}
