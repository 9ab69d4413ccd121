import { kWeighting } from './k-weighting.ts'

/** Sums over the samples measured last, of one channel. */
export interface ChannelReading {
  /** Of squares after K-weighting. */
  weighted: number
  sum: number
  squares: number
  peak: number
  /** The largest second difference, which bounds what lies between samples. */
  bend: number
}

/** Below this a filter's memory counts as silence; smaller numbers are slow to compute with. */
const QUIET = 1e-25

const settle = (x: number) => (Math.abs(x) < QUIET ? 0 : x)

/** Measures one channel piece by piece; the K-weighting filter goes on from one piece to the next. */
export function createChannelMeter(sampleRate: number) {
  const [shelf, pass] = kWeighting(sampleRate)
  const { b0, b1, b2, a1, a2 } = shelf
  const { b0: gain, a1: d1, a2: d2 } = pass
  const memory = new Float64Array(4)
  const reading: ChannelReading = { weighted: 0, sum: 0, squares: 0, peak: 0, bend: 0 }
  return {
    reading,
    /** Measures samples `from` (2 or more) to `to` (exclusive) into `reading`, in one loop for the sake of speed. */
    measure(samples: Float32Array, from: number, to: number): void {
      let s1 = memory[0] as number
      let s2 = memory[1] as number
      let p1 = memory[2] as number
      let p2 = memory[3] as number
      let weighted = 0
      let sum = 0
      let squares = 0
      let peak = 0
      let bend = 0
      let last = samples[from - 1] as number
      let slope = last - (samples[from - 2] as number)
      for (let index = from; index < to; index++) {
        const x = samples[index] as number
        const shelved = b0 * x + s1
        s1 = b1 * x + s2 - a1 * shelved
        s2 = b2 * x - a2 * shelved
        const scaled = gain * shelved
        const y = scaled + p1
        p1 = p2 - 2 * scaled - d1 * y
        p2 = scaled - d2 * y
        weighted += y * y
        sum += x
        squares += x * x
        const step = x - last
        const turn = step - slope
        if (x > peak) peak = x
        else if (-x > peak) peak = -x
        if (turn > bend) bend = turn
        else if (-turn > bend) bend = -turn
        last = x
        slope = step
      }
      memory[0] = settle(s1)
      memory[1] = settle(s2)
      memory[2] = settle(p1)
      memory[3] = settle(p2)
      reading.weighted = weighted
      reading.sum = sum
      reading.squares = squares
      reading.peak = peak
      reading.bend = bend
    },
  }
}
