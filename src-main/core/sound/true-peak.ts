import { createPhase, foldPhases, REACH } from './interpolation.ts'

/** Samples before and after a stretch that its true peak depends on. */
export const TRUE_PEAK_MARGIN = REACH + 1

/**
 * Highest size of one channel's waveform between its samples: oversampled 4 times below 96 kHz and twice below 192 kHz
 * (ITU-R BS.1770-5 annex 2), by a windowed sinc of 32 taps a phase instead of the annex's example of 12. What can not
 * exceed the highest value so far, by the bound of `foldPhases`, is left out, so the result is exact and rarely computed.
 */
export function createTruePeak(sampleRate: number) {
  const { even, odd, middle, bendBound } = foldPhases(offsetsAt(sampleRate).map(createPhase))
  let highest = 0

  /** The largest size among the values between a sample and the next. */
  function between(samples: Float32Array, index: number): number {
    let half = 0
    let sum = 0
    let difference = 0
    for (let k = 0, left = index, right = index + 1; k < REACH; k++, left--, right++) {
      const a = samples[left] as number
      const b = samples[right] as number
      half += (middle[k] as number) * (a + b)
      sum += (even[k] as number) * (a + b)
      difference += (odd[k] as number) * (a - b)
    }
    return Math.max(Math.abs(half), Math.abs(sum) + Math.abs(difference))
  }

  return {
    value: () => highest,
    /** Takes the size of a sample that was seen already. */
    reach(size: number): void {
      if (size > highest) highest = size
    },
    /**
     * Looks from TRUE_PEAK_MARGIN samples after the start to as many before `to`; no sample is larger than `peak` and
     * no second difference than `bend`.
     */
    measure(
      samples: Float32Array,
      to: number,
      { peak, bend }: { readonly peak: number; readonly bend: number },
    ): void {
      const reached = highest - bendBound * bend
      if (peak <= reached) return
      let looked = -1
      for (let index = TRUE_PEAK_MARGIN; index < to - TRUE_PEAK_MARGIN; index++) {
        const x = samples[index] as number
        if (x <= reached && -x <= reached) continue
        const slack = bendBound * largestBend(samples, index - REACH, index + REACH)
        if (Math.abs(x) + slack <= highest) continue
        if (looked < index - 1) highest = Math.max(highest, between(samples, index - 1))
        highest = Math.max(highest, between(samples, index))
        looked = index
      }
    },
  }
}

/** The largest second difference around the samples `from` to `to` (exclusive). */
function largestBend(samples: Float32Array, from: number, to: number): number {
  let largest = 0
  let a = samples[from - 1] as number
  let b = samples[from] as number
  for (let index = from; index < to; index++) {
    const c = samples[index + 1] as number
    const bend = Math.abs(a + c - 2 * b)
    if (bend > largest) largest = bend
    a = b
    b = c
  }
  return largest
}

function offsetsAt(sampleRate: number): number[] {
  if (sampleRate >= 192_000) return []
  return sampleRate >= 96_000 ? [0.5] : [0.5, 0.25]
}
