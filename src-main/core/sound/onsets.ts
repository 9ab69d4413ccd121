import { FRAME_MS, type SpectralFrame } from './spectral-frames.ts'

/** Length of the opening that a viewer is won or lost in, in ms: our choice, after the 3 s that platforms report. */
export const OPENING_MS = 3000

const BEFORE = 5
const RISE = 2
const LEAST_GAP = 120 / FRAME_MS
const QUIET = 10 ** (-50 / 10)

/** Onsets a second: how often the power of a 32 ms frame doubles against the mean of the 100 ms before it. */
export interface OnsetRates {
  readonly opening: number
  /** After the opening; undefined when nothing follows. */
  readonly rest: number | undefined
}

/** Counts onsets above -50 dBFS, at most one in 120 ms, in the first 3 s and after; the sound begins at `startMs`. */
export function createOnsets(startMs = 0) {
  const recent = new Float64Array(BEFORE)
  let frames = 0
  let sinceOnset = Infinity
  let opening = 0
  let rest = 0
  return {
    add({ power }: SpectralFrame): void {
      let mean = 0
      for (let index = 0; index < BEFORE; index++) mean += (recent[index] as number) / BEFORE
      sinceOnset++
      if (power > QUIET && power > RISE * mean && sinceOnset >= LEAST_GAP) {
        sinceOnset = 0
        if (startMs + frames * FRAME_MS < OPENING_MS) opening++
        else rest++
      }
      recent[frames % BEFORE] = power
      frames++
    },
    finish(): OnsetRates {
      const seconds = frames > 0 ? (startMs + frames * FRAME_MS) / 1000 : 0
      const openingSeconds = Math.min(seconds, OPENING_MS / 1000)
      return {
        opening: openingSeconds > 0 ? opening / openingSeconds : 0,
        rest: seconds > openingSeconds ? rest / (seconds - openingSeconds) : undefined,
      }
    },
  }
}
