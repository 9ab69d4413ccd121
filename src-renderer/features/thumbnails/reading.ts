import type { Legibility, TextLine } from '#shared/contract/thumbnails.ts'

/** What makes a line hard to read at a width: a measure, what it is, and what would do. */
export interface Hindrance {
  readonly measure: 'letters' | 'strokes' | 'contrast'
  readonly width: number
  readonly value: number
  readonly enough: number
}

/** How a line reads at a width. */
export type Verdict = 'clear' | 'hard' | 'lost'

/** From where a line reads easily, and below what it is lost, on the scale of `Legibility.value`: all three measures being `ENOUGH` gives 0.49, one of them at the limit of what eyes resolve 0.15. */
const CLEAR = 0.45
const LOST = 0.15

/**
 * What is enough in the feed: letters from which reading is fluent (Legge & Bigelow 2011), strokes in their usual
 * proportion to them, in its pixels, and contrast as WCAG 2.2 asks of text (1.4.3).
 */
export const ENOUGH = { letters: 9, strokes: 1.2, contrast: 4.5 } as const

/** How a line reads, by its value. */
export function verdictOf({ value }: Pick<Legibility, 'value'>): Verdict {
  if (value >= CLEAR) return 'clear'
  return value >= LOST ? 'hard' : 'lost'
}

/** What hinders most at the narrowest width where a line does not read easily; nothing where it does everywhere. */
export function hindranceOf({ legibility }: Pick<TextLine, 'legibility'>): Hindrance | undefined {
  const narrow = legibility
    .filter((at) => verdictOf(at) !== 'clear')
    .toSorted((a, b) => a.width - b.width)[0]
  if (!narrow) return undefined
  const measured = { letters: narrow.letterPx, strokes: narrow.strokePx, contrast: narrow.contrast }
  const [worst] = (['letters', 'strokes', 'contrast'] as const)
    .map((measure) => ({ measure, value: measured[measure], enough: ENOUGH[measure] }))
    .toSorted((a, b) => shareOf(a) - shareOf(b))
  return worst && worst.value < worst.enough ? { ...worst, width: narrow.width } : undefined
}

/** How much of what is enough is there; contrast begins at 1. */
function shareOf({ measure, value, enough }: Omit<Hindrance, 'width'>): number {
  return measure === 'contrast' ? (value - 1) / (enough - 1) : value / enough
}
