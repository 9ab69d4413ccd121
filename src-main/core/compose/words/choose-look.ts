import { luminance, parseColour } from '../colours.ts'
import type { Rect } from '../geometry.ts'
import type { Ground } from './ground.ts'
import type { WordsEdit } from './words-document.ts'

/** Colour and backing of words, and the contrast that they then have, 1..21. */
export interface WordsLook {
  readonly style: Pick<WordsEdit, 'colour' | 'backing'>
  readonly contrast: number
}

/** White first: another colour must be this much better. */
const COLOURS = ['#ffffff', '#ffe14d', '#101418'] as const
const BETTER = 1.35
/** Contrasts (WCAG 2.2, 1.4.6 and 1.4.3) from which on letters need nothing and a shadow does, and below which a box is needed. */
const ENOUGH = 7
const TEXT = 4.5
const LARGE = 2
/** On grounds busier than this, letters have an outline. */
const BUSY = 0.5
/** What a soft shadow adds to the ground's contrast. */
const SHADED = 1.4
/** Of white and black. */
const MOST_CONTRAST = 21

/** The colour that stands out most from a place, and as little backing as it needs there. */
export function chooseLook(ground: Ground, box: Rect): WordsLook {
  let colour: string = COLOURS[0]
  let contrast = 0
  for (const each of COLOURS) {
    const ratio = ground.contrast(lightOf(each), box)
    if (contrast === 0 || ratio > contrast * BETTER) {
      colour = each
      contrast = ratio
    }
  }
  const busy = ground.busyness(box)
  if (contrast >= ENOUGH && busy < BUSY / 2) return { style: { colour, backing: 'none' }, contrast }
  if (contrast >= TEXT && busy < BUSY) {
    const shaded = Math.min(MOST_CONTRAST, SHADED * contrast)
    return { style: { colour, backing: 'shadow' }, contrast: shaded }
  }
  // with a black ring or box of their own, white letters stand out anywhere
  const backing = ground.contrast(lightOf(COLOURS[0]), box) >= LARGE ? 'outline' : 'box'
  return { style: { colour: COLOURS[0], backing }, contrast: MOST_CONTRAST }
}

function lightOf(colour: string): number {
  const { red, green, blue } = parseColour(colour)
  return luminance(red, green, blue)
}
