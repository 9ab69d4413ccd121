import type { Lane } from './true-peak.ts'

/** Sums over the samples measured last, of one channel. */
export interface ChannelReading {
  sum: number
  squares: number
  peak: number
  /** The largest second difference, which bounds what lies between samples. */
  bend: number
}

/** Measures one channel of interleaved samples piece by piece, each after at least two samples before it. */
export function createChannelStatistics({ channel, channels }: Lane) {
  const reading: ChannelReading = { sum: 0, squares: 0, peak: 0, bend: 0 }
  return {
    reading,
    /** Measures sets `from` (2 or more) to `to` (exclusive) into `reading`, in one loop for the sake of speed. */
    measure(samples: Float32Array, from: number, to: number): void {
      let sum = 0
      let squares = 0
      let peak = 0
      let bend = 0
      let before = samples[(from - 2) * channels + channel] as number
      let last = samples[(from - 1) * channels + channel] as number
      const end = to * channels
      for (let at = from * channels + channel; at < end; at += channels) {
        const x = samples[at] as number
        const square = x * x
        const turn = x - last - last + before
        const turned = turn * turn
        sum += x
        squares += square
        if (square > peak) peak = square
        if (turned > bend) bend = turned
        before = last
        last = x
      }
      reading.sum = sum
      reading.squares = squares
      reading.peak = Math.sqrt(peak)
      reading.bend = Math.sqrt(bend)
    },
  }
}
