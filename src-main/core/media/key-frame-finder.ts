import { lumaCorrelation, tinyDistance, TINY_BYTES } from './tiny-picture.ts'
import type { Transition, Watched } from './transition-finder.ts'

/** Mean differences (of 255) of two key frames below are the same take, above another one. */
const SAME_TAKE = 10
const OTHER_TAKE = 45
/** In between, what correlates less shows something else. */
const SAME_STRUCTURE = 0.5

/**
 * Compares key frames, which are seconds apart: a shot begins at one that shows something else than the one before. As
 * most encoders put a key frame at a cut, its time is the cut's; a take within which there is none is missed.
 */
export function createKeyFrameFinder() {
  const transitions: Transition[] = []
  let before: Uint8Array | undefined
  let frames = 0
  let lastMs = 0
  return {
    /** Takes the next key frame; its bytes are copied. */
    add(picture: Uint8Array, timeMs: number): void {
      if (before && isOtherTake(before, picture)) transitions.push({ kind: 'cut', timeMs })
      before = picture.slice(0, TINY_BYTES)
      frames++
      lastMs = Math.max(lastMs, timeMs)
    },
    finish(): Watched {
      const motion = { opening: undefined, rest: undefined }
      return { transitions, frames, lastMs, motion }
    },
  }
}

function isOtherTake(before: Uint8Array, after: Uint8Array): boolean {
  const change = tinyDistance(before, after)
  if (change < SAME_TAKE || change > OTHER_TAKE) return change > OTHER_TAKE
  return lumaCorrelation(before, after) < SAME_STRUCTURE
}
