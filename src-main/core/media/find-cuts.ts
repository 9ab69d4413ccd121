import { lumaCorrelation, lumaOf, tinyDistance } from './tiny-picture.ts'

/** A frame as a tiny picture, at its time. */
export interface TinyFrame {
  readonly timeMs: number
  readonly picture: Uint8Array
}

/** Frames before and after one that tell what change is usual there. */
export const CUT_REACH = 6
/** A picture that is gone again this many frames later was a flash. */
const FLASH = 3

/** Mean differences (of 255) below are never a cut. */
const LEAST = 3
/** A cut stands out from the changes around it by this factor and this much. */
const FACTOR = 2.5
const ABOVE = 2
/** How much of the change must last, or have come from somewhere else. */
const LASTING = 0.5
/** Differences (of 255) below, and correlations above, are of one take that went on behind a flash. */
const SAME_VIEW = 8
const LIKE_STRUCTURE = 0.5
/** Structure that stays when only the light changes. */
const SAME_STRUCTURE = 0.95

/**
 * Whether a hard cut lies just before the middle of some frames (CUT_REACH + 1 before it, as many after). Its change
 * stands out from those around (an adaptive threshold as in Yeo & Liu 1995), lasts longer than a flash, and is more
 * than a change of light.
 */
export function isCut(
  frames: readonly TinyFrame[],
  changes: readonly number[],
  at: number,
): boolean {
  const change = changes[at] ?? 0
  if (change < LEAST || change < FACTOR * usualChange(changes, at) + ABOVE) return false
  const here = frames[at]?.picture
  const before = frames[at - 1]?.picture
  if (!here || !before) return false
  const later = frames[at + FLASH - 1]?.picture
  const earlier = frames[at - FLASH]?.picture
  if (later && tinyDistance(before, later) < LASTING * change && isSameView(before, later))
    return false
  if (earlier && tinyDistance(earlier, here) < LASTING * change && isSameView(earlier, here))
    return false
  return !isSameTake(before, here, change)
}

/** The mean of the larger quarter of the changes around, without the largest, so that another cut close by does not count. */
function usualChange(changes: readonly number[], at: number): number {
  const around: number[] = []
  for (let index = Math.max(1, at - CUT_REACH); index <= at + CUT_REACH; index++) {
    const value = changes[index]
    if (index !== at && value !== undefined) around.push(value)
  }
  const count = Math.max(1, Math.floor(around.length / 4))
  const larger = around.toSorted((a, b) => b - a).slice(1, 1 + count)
  return larger.reduce((sum, value) => sum + value, 0) / count
}

/** Whether two pictures with a flash between them are of one take: much the same, or the same structure though it moved. */
function isSameView(before: Uint8Array, after: Uint8Array): boolean {
  return tinyDistance(before, after) < SAME_VIEW || lumaCorrelation(before, after) > LIKE_STRUCTURE
}

/** Less than this (of 255) between two flat pictures is an encoder's second look, not another take. */
const LEAST_BETWEEN_FLAT = 12
const FLAT_SPREAD = 4

function isSameTake(before: Uint8Array, after: Uint8Array, change: number): boolean {
  const [first, second] = [lumaOf(before).spread, lumaOf(after).spread]
  if (first < FLAT_SPREAD && second < FLAT_SPREAD) return change < LEAST_BETWEEN_FLAT
  const ratio = second / Math.max(1, first)
  return ratio > 0.3 && ratio < 3.3 && lumaCorrelation(before, after) > SAME_STRUCTURE
}
