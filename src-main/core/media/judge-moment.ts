import type { Frame } from '#shared/media/frame.ts'

/** What happens around a frame: nothing much, strong motion, or a change to something else (a cut, dissolve, fade or flash). */
export type Moment = 'calm' | 'moving' | 'transition'

/** How far before and after a frame to look: in a dissolve of 400 ms and more both sides differ from it. */
export const MOMENT_REACH_MS = 160

/** Mean differences (of 255) over twice that reach: 75 % of filmed frames lie below 4, 95 % of dissolves and fades above 9. */
const RESTLESS = 8
/** Mean difference to one side below which a frame belongs to that side: a cut may be close by. */
const STEADY = 3.5
/** Above this nothing is merely moving: 99 % of filmed frames lie below 32. */
const OTHER_PICTURE = 45
/** Correlation below which, and ratio of contrasts from which, both sides show something else. */
const OTHER_STRUCTURE = 0.85
const OTHER_CONTRAST = 1.25
/** What the best mix of both sides may leave of their difference, in energy, in a dissolve or fade; a pan leaves more. With all of these 84 % of the frames of transitions were told on 66 drawn clips, and 3 % of others. */
const MOST_REST = 0.2

/** Judges a moment by small pictures of one size from before it, of it and from after it; 'calm' when they can't be compared. */
export function judgeMoment(before: Frame, at: Frame, after: Frame): Moment {
  const size = at.data.length
  if (size === 0 || before.data.length !== size || after.data.length !== size) return 'calm'
  const change = meanDifference(before, after)
  const steadier = Math.min(meanDifference(before, at), meanDifference(at, after))
  if (change < RESTLESS || steadier < STEADY) return 'calm'
  if (change > OTHER_PICTURE) return 'transition'
  const { correlation, contrast } = relate(before, after)
  const isOther = correlation < OTHER_STRUCTURE || contrast > OTHER_CONTRAST
  return isOther && restOf(before, at, after) < MOST_REST ? 'transition' : 'moving'
}

/** Mean difference of two frames of one size, in steps of 8 bits. */
export function meanDifference(a: Frame, b: Frame): number {
  const length = Math.min(a.data.length, b.data.length)
  let sum = 0
  for (let at = 0; at < length; at++)
    sum += Math.abs((a.data[at] as number) - (b.data[at] as number))
  return sum / Math.max(1, length)
}

/** Pearson's correlation of two frames of one size (0 when one is flat) and the ratio of their contrasts, 1 or more. */
function relate(a: Frame, b: Frame): { readonly correlation: number; readonly contrast: number } {
  const count = a.data.length
  let sumA = 0
  let sumB = 0
  let squareA = 0
  let squareB = 0
  let product = 0
  for (let at = 0; at < count; at++) {
    const one = a.data[at] as number
    const two = b.data[at] as number
    sumA += one
    sumB += two
    squareA += one * one
    squareB += two * two
    product += one * two
  }
  const spread = (sum: number, square: number) =>
    Math.sqrt(Math.max(0, square / count - (sum / count) ** 2))
  const [first, second] = [spread(sumA, squareA), spread(sumB, squareB)]
  const contrast = (Math.max(first, second) + 1) / (Math.min(first, second) + 1)
  if (first < 1 || second < 1) return { correlation: 0, contrast }
  const shared = product / count - (sumA / count) * (sumB / count)
  return { correlation: shared / (first * second), contrast }
}

/** Share of the energy between two frames that their best mix does not explain in a third one. */
function restOf(before: Frame, at: Frame, after: Frame): number {
  let spread = 0
  let along = 0
  let square = 0
  for (let index = 0; index < at.data.length; index++) {
    const start = before.data[index] as number
    const step = (after.data[index] as number) - start
    const moved = (at.data[index] as number) - start
    spread += step * step
    along += step * moved
    square += moved * moved
  }
  return spread === 0 ? 1 : Math.max(0, square - (along * along) / spread) / spread
}
