import type { Lane } from './true-peak.ts'

/** From here a sample is at full scale: the largest positive one of 16 bits. */
export const FULL_SCALE = 1 - 2 ** -15
/** Samples in a row at full scale that count as clipped; a clean sine at full scale stays below from 50 Hz at 48 kHz. */
const LEAST_RUN = 4

/** Counts the samples of one channel that lie in runs at or over full scale, as a limiter or an overload leaves them. */
export function createClipCounter({ channel, channels }: Lane) {
  let run = 0
  let clipped = 0
  return {
    /** Reads interleaved sets `from` to `to` (exclusive). */
    measure(samples: Float32Array, from: number, to: number): void {
      for (let at = from * channels + channel; at < to * channels; at += channels) {
        const x = samples[at] as number
        if (x >= FULL_SCALE || x <= -FULL_SCALE) run++
        else if (run > 0) end()
      }
    },
    /** Goes past a stretch without any sample at full scale. */
    pass: () => end(),
    finish(): number {
      end()
      return clipped
    },
  }

  function end(): void {
    if (run >= LEAST_RUN) clipped += run
    run = 0
  }
}
