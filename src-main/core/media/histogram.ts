import type { Frame } from '#shared/media/frame.ts'

const LUMA_BINS = 8
const CHROMA_BINS = 4

/** Number of bins of a colour histogram: 8 of luma by 4 by 4 of the BT.601 colour differences. */
export const HISTOGRAM_BINS = LUMA_BINS * CHROMA_BINS * CHROMA_BINS

/** Shares of the picture's pixels in each bin, summing to 1. */
export function colourHistogram({ width, height, data }: Frame): Float32Array {
  const counts = new Float32Array(HISTOGRAM_BINS)
  const pixels = width * height
  for (let y = 0; y < height; y++)
    countColours(data.subarray(3 * y * width, 3 * (y + 1) * width), counts)
  if (pixels === 0) return counts
  return counts.map((count) => count / pixels)
}

/** One row: a loop in a function of its own is compiled early, as it is called often. */
function countColours(row: Uint8Array, counts: Float32Array): void {
  for (let at = 0; at < row.length; at += 3) {
    const red = row[at] as number
    const green = row[at + 1] as number
    const blue = row[at + 2] as number
    const luma = (77 * red + 150 * green + 29 * blue) >> 13
    const blueness = chromaBin(-43 * red - 85 * green + 128 * blue)
    const redness = chromaBin(128 * red - 107 * green - 21 * blue)
    const bin = (luma * CHROMA_BINS + blueness) * CHROMA_BINS + redness
    counts[bin] = (counts[bin] as number) + 1
  }
}

/** Bins of a colour difference, narrow around grey where most of real pictures lie. */
function chromaBin(scaled: number): number {
  const difference = scaled >> 8
  if (difference < -12) return 0
  if (difference < 0) return 1
  return difference <= 12 ? 2 : 3
}

/** One minus the intersection of two histograms (Swain & Ballard, IJCV 1991), 0 same .. 1 disjoint. */
export function histogramDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let difference = 0
  for (let bin = 0; bin < a.length; bin++) difference += Math.abs((a[bin] ?? 0) - (b[bin] ?? 0))
  return Math.min(1, difference / 2)
}
