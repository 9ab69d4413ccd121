import type { Assessment } from './assess-frame.ts'
import type { FoundText } from './detection.ts'
import { toShare } from './float-arrays.ts'
import { readAt } from './legibility/legibility-at.ts'

/** Where the ink was not measured: width, in pixels, and heights of boxes illegible and easy there. */
const SMALL_WIDTH = 120
const ILLEGIBLE = 5
const LEGIBLE = 10

/** What text under the duration badge costs: a line of usual size all under it this much. Our choice. */
const BADGE_COST = 0.15

/** How much text helps a picture: 0.5 without any, less where it can not be read in feeds, lies under the duration badge or covers too much. */
export function textPart({ text, saliency }: Pick<Assessment, 'text' | 'saliency'>): number {
  if (text.length === 0) return 0.5
  const smallHeight = (SMALL_WIDTH * saliency.rows) / saliency.columns
  let coverage = 0
  let readable = 0
  let hidden = 0
  let tiny = 0
  for (const line of text) {
    const area = line.width * line.height
    const legible = legibilityOf(line, smallHeight)
    const covered = line.underBadge ?? 0
    coverage += area
    readable += area * legible * (1 - covered)
    hidden += area * covered
    if (legible < 0.2) tiny++
  }
  const quality = coverage > 0 ? readable / coverage : 0
  const weight = Math.min(1, coverage / 0.04)
  const littered = Math.min(0.3, 0.04 * Math.max(0, tiny - 1))
  const covered = 0.3 * toShare((coverage - 0.3) / 0.4)
  const badge = BADGE_COST * Math.min(1, hidden / 0.02)
  return toShare(0.5 + 0.35 * (2 * quality - 1) * weight - littered - covered - badge)
}

/** 0..1, from the ink where it was measured and from the height of the box where not. */
function legibilityOf({ width, height, legibility }: FoundText, smallHeight: number): number {
  if (legibility === undefined || legibility.length === 0) {
    const letters = Math.min(width * SMALL_WIDTH, height * smallHeight)
    return toShare((letters - ILLEGIBLE) / (LEGIBLE - ILLEGIBLE))
  }
  return readAt(legibility)
}
