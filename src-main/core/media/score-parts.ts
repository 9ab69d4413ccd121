import type { Assessment } from './assess-frame.ts'
import type { Detection } from './detection.ts'
import { toShare } from './float-arrays.ts'
import type { BasePart } from './score-weights.ts'

/** NIQE distances of a good (held-out Kodak pictures: 2 to 5) and of a ruined picture. */
const NATURAL = 3
const UNNATURAL = 14

/** BRISQUE scores of a good and of a ruined picture. */
const CLEAN = 10
const RUINED = 80

/** Width, in pixels, at which a thumbnail must still be read, and letter heights illegible and easy there. */
const SMALL_WIDTH = 120
const ILLEGIBLE = 5
const LEGIBLE = 10

/** Shares of the picture's area that a face must have to count at all, to count fully, and to be too close. */
const FACE_SMALL = 0.002
const FACE_CLEAR = 0.05
const FACE_CLOSE = 0.35
const FEW_FACES = 3

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

function facesPart(faces: readonly Detection[]): number {
  const main = faces.toSorted((a, b) => b.width * b.height - a.width * a.height)[0]
  if (!main) return 0.5
  const area = main.width * main.height
  const seen = toShare(Math.log(area / FACE_SMALL) / Math.log(FACE_CLEAR / FACE_SMALL))
  const close = 1 - 0.5 * toShare((area - FACE_CLOSE) / (1 - FACE_CLOSE))
  const certain = toShare((main.score - 0.5) / 0.45)
  const crowd = Math.min(1, FEW_FACES / faces.length)
  return 0.5 + 0.5 * seen * close * certain * crowd
}

function textPart({ text, saliency }: Assessment): number {
  if (text.length === 0) return 0.5
  const smallHeight = (SMALL_WIDTH * saliency.rows) / saliency.columns
  let coverage = 0
  let readable = 0
  let tiny = 0
  for (const box of text) {
    const area = box.width * box.height
    const letters = Math.min(box.width * SMALL_WIDTH, box.height * smallHeight)
    const legible = toShare((letters - ILLEGIBLE) / (LEGIBLE - ILLEGIBLE))
    coverage += area
    readable += area * legible
    if (legible < 0.2) tiny++
  }
  const quality = coverage > 0 ? readable / coverage : 0
  const weight = Math.min(1, coverage / 0.04)
  const littered = Math.min(0.3, 0.04 * Math.max(0, tiny - 1))
  const covered = 0.3 * toShare((coverage - 0.3) / 0.4)
  return toShare(0.5 + 0.35 * (2 * quality - 1) * weight - littered - covered)
}
