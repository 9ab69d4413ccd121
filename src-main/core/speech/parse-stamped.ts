import { STAMP_MS } from './whisper-rules.ts'

/** A model that closed nothing after this, in ms, is not asked again: it would hardly get on. */
const LEAST_HEARD_MS = 1000

/** Words between two stamps, in ms of the window. */
export interface Stretch {
  readonly startMs: number
  readonly endMs: number
  readonly tokens: readonly number[]
}

interface Reading {
  readonly firstStamp: number
  readonly windowMs: number
  /** Whether the model came to an end, and did not run out of room. */
  readonly isWhole: boolean
}

/**
 * Sorts what a model wrote for a window into stretches. `heardMs` is how far the window was heard: when the model ran
 * out of room, up to the last stretch it closed, so that the rest can be heard again.
 */
export function parseStamped(
  tokens: readonly number[],
  { firstStamp, windowMs, isWhole }: Reading,
): { readonly stretches: readonly Stretch[]; readonly heardMs: number } {
  const stretches: Stretch[] = []
  let startMs = 0
  let words: number[] = []
  let closedMs = 0
  const close = (endMs: number) => {
    if (words.length > 0 && endMs > startMs) stretches.push({ startMs, endMs, tokens: words })
    words = []
    startMs = endMs
  }
  for (const token of tokens) {
    if (token < firstStamp) words.push(token)
    else {
      const atMs = Math.min(windowMs, (token - firstStamp) * STAMP_MS)
      close(atMs)
      closedMs = atMs
    }
  }
  if (isWhole || closedMs < LEAST_HEARD_MS) {
    close(windowMs)
    return { stretches, heardMs: windowMs }
  }
  return { stretches, heardMs: closedMs }
}
