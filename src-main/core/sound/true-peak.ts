import { foldPhases, REACH } from './interpolation.ts'

/** Samples before and after a stretch that its true peak depends on. */
export const TRUE_PEAK_MARGIN = REACH + 1

/** Samples on each side that are looked at first. */
const NEAR = 4

/** One channel of interleaved samples: which, and of how many. */
export interface Lane {
  readonly channel: number
  readonly channels: number
}

/** What is known of the samples that are measured. */
interface Bounds {
  /** No sample is larger. */
  readonly peak: number
  /** Nor any second difference. */
  readonly bend: number
}

/**
 * Highest size of one channel's waveform between its samples: oversampled 4 times below 96 kHz and twice below 192 kHz
 * (ITU-R BS.1770-5 annex 2), by a windowed sinc of 32 taps a phase instead of the annex's example of 12. What can not
 * exceed the highest value so far, by the bounds of `foldPhases`, is left out, so the result is exact and rarely computed.
 */
export function createTruePeak(sampleRate: number, { channel, channels }: Lane) {
  const { even, odd, middle, bendBound, tailBound } = foldPhases(offsetsAt(sampleRate), NEAR)
  let highest = 0

  /** Looks at the values between a sample and the next, unless those nearby say that they can't be the highest. */
  function look(samples: Float32Array, index: number, peak: number): void {
    let half = 0
    let sum = 0
    let difference = 0
    let left = index * channels + channel
    let right = left + channels
    for (let k = 0; k < NEAR; k++, left -= channels, right += channels) {
      const a = samples[left] as number
      const b = samples[right] as number
      half += (middle[k] as number) * (a + b)
      sum += (even[k] as number) * (a + b)
      difference += (odd[k] as number) * (a - b)
    }
    const near = Math.max(Math.abs(half), Math.abs(sum) + Math.abs(difference))
    if (near + tailBound * peak <= highest || isBelow(samples, index)) return
    for (let k = NEAR; k < REACH; k++, left -= channels, right += channels) {
      const a = samples[left] as number
      const b = samples[right] as number
      half += (middle[k] as number) * (a + b)
      sum += (even[k] as number) * (a + b)
      difference += (odd[k] as number) * (a - b)
    }
    const found = Math.max(Math.abs(half), Math.abs(sum) + Math.abs(difference))
    if (found > highest) highest = found
  }

  /** Whether the second differences say that nothing between a sample and the next exceeds the highest value so far. */
  function isBelow(samples: Float32Array, index: number): boolean {
    const here = index * channels + channel
    const left = samples[here] as number
    const right = samples[here + channels] as number
    const slack = (highest - Math.max(Math.abs(left), Math.abs(right))) / bendBound
    // the nearest first: where the waveform bends at its peak there is no need for the others
    if (Math.abs((samples[here - channels] as number) + right - left - left) > slack) return false
    let at = here - REACH * channels
    let a = samples[at] as number
    let b = samples[(at += channels)] as number
    let largest = 0
    for (let n = 0; n < 2 * REACH; n++) {
      const c = samples[(at += channels)] as number
      const bend = Math.abs(a + c - b - b)
      if (bend > largest) largest = bend
      a = b
      b = c
    }
    return largest <= slack
  }

  return {
    value: () => highest,
    /** Takes the size of a sample that was seen already. */
    reach(size: number): void {
      if (size > highest) highest = size
    },
    /** Looks from TRUE_PEAK_MARGIN samples after the start to as many before `to`; these and all within reach keep to the bounds. */
    measure(samples: Float32Array, to: number, { peak, bend }: Bounds): void {
      const reached = highest - bendBound * bend
      if (peak <= reached) return
      let looked = -1
      for (let index = TRUE_PEAK_MARGIN; index < to - TRUE_PEAK_MARGIN; index++) {
        const x = samples[index * channels + channel] as number
        if (x <= reached && -x <= reached) continue
        if (looked < index - 1) look(samples, index - 1, peak)
        look(samples, index, peak)
        looked = index
      }
    },
  }
}

function offsetsAt(sampleRate: number): number[] {
  if (sampleRate >= 192_000) return []
  return sampleRate >= 96_000 ? [0.5] : [0.5, 0.25]
}
