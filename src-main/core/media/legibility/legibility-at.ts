import type { LegibilityAt } from '../detection.ts'

/** Widths, in CSS pixels, at which feeds show a thumbnail: suggestions beside a video, a list on a telephone, a home page. */
export const FEED_WIDTHS = [120, 240, 360] as const

/**
 * Letters, in CSS pixels, that are read as well as not: the geometric middle of 3.9 (5 minutes of arc, the
 * smallest that normal eyes resolve) and 9.4 (0.2 degrees, from which on reading is fluent: Legge & Bigelow,
 * Journal of Vision 2011), with 0.0213 degrees a pixel (CSS Values 4, reference pixel).
 */
const HALF_LETTER = 6.05
/** Strokes likewise: 1 minute of arc. */
const HALF_STROKE = 0.78
/** At which steepness 3.9 px letters have 0.15 and 9.4 px letters 0.85. */
const LETTER_SLOPE = 4
const STROKE_SLOPE = 3
/** Contrast beyond 1 at which 63 % is reached: 0.55 at 3, 0.75 at 4.5, 0.91 at 7, the ratios of WCAG 2.2 (1.4.3 and 1.4.6, 5 October 2023). */
const CONTRAST_STEP = 2.5

/** Ink of a line as shares of the frame's width, so that it can be told at any feed's width, and its contrast 1..21. */
export interface LineInk {
  readonly letter: number
  readonly stroke: number
  readonly contrast: number
}

/** How well ink is read in a feed of some width: letters, strokes and contrast each rise from 0 to 1, and their product counts. */
export function legibilityAt({ letter, stroke, contrast }: LineInk, width: number): LegibilityAt {
  const letterPx = letter * width
  const strokePx = stroke * width
  const value =
    rise(letterPx / HALF_LETTER, LETTER_SLOPE) *
    rise(strokePx / HALF_STROKE, STROKE_SLOPE) *
    (1 - Math.exp((1 - contrast) / CONTRAST_STEP))
  return { width, letterPx, strokePx, contrast, value }
}

/** From 0 over a half at 1 towards 1. */
function rise(ratio: number, slope: number): number {
  const power = ratio ** slope
  return power / (1 + power)
}

/** How much being read at each feed width counts: what is read at 120 pixels is read everywhere. Our choice. */
const WIDTH_WEIGHTS: Readonly<Record<number, number>> = { 120: 0.6, 240: 0.25, 360: 0.15 }

/** How well a line is read over all feed widths, 0..1, the smallest counting most. */
export function readAt(legibility: readonly LegibilityAt[]): number {
  let sum = 0
  let total = 0
  for (const { width, value } of legibility) {
    const weight = WIDTH_WEIGHTS[width] ?? 0
    sum += weight * value
    total += weight
  }
  return total > 0 ? sum / total : 0
}
