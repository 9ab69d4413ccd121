/** A stretch of time, end exclusive. */
export interface Span {
  readonly startMs: number
  readonly endMs: number
}

/** RMS level in dBFS, in 10 ms, below which no channel may rise in a silence: our choice, below the noise of most rooms. */
export const SILENCE_DBFS = -50
/** The shortest silence, in ms: about the pause between two sentences. */
export const SILENCE_LEAST_MS = 500
/** Silences that are listed one by one; the time of all of them is summed whatever their number. */
const MOST_SPANS = 2000

const THRESHOLD = 10 ** (SILENCE_DBFS / 10)

/** Collects silences from the mean squares of successive stretches, the first of which starts at `soundMs`. */
export function createSilences(soundMs = 0) {
  const spans: Span[] = []
  let totalMs = 0
  let quietSince: number | undefined = soundMs > 0 ? 0 : undefined

  function end(nowMs: number): void {
    if (quietSince !== undefined && nowMs - quietSince >= SILENCE_LEAST_MS) {
      totalMs += nowMs - quietSince
      if (spans.length < MOST_SPANS)
        spans.push({ startMs: Math.round(quietSince), endMs: Math.round(nowMs) })
    }
    quietSince = undefined
  }

  return {
    /** Takes the mean square of the loudest channel in a stretch that starts at a time. */
    add(square: number, startMs: number): void {
      if (square < THRESHOLD) quietSince ??= startMs
      else end(startMs)
    },
    finish(endMs: number) {
      end(endMs)
      return { spans, totalMs: Math.round(totalMs) }
    },
  }
}
