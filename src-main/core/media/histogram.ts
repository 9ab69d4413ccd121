import type { Frame } from '#shared/media/frame.ts'

const LUMA_BINS = 8
const CHROMA_BINS = 4

/** Number of bins of a colour histogram: 8 of luma by 4 by 4 of the BT.601 colour differences. */
export const HISTOGRAM_BINS = LUMA_BINS * CHROMA_BINS * CHROMA_BINS

/** Shares of the picture's pixels in each bin, summing to 1. */
export function colourHistogram({ data }: Frame): Float32Array {
  const counts = new Float32Array(HISTOGRAM_BINS)
  const pixels = Math.floor(data.length / 3)
  for (let byte = 0; byte < pixels * 3; byte += 3) {
    const red = data[byte] ?? 0
    const green = data[byte + 1] ?? 0
    const blue = data[byte + 2] ?? 0
    const luma = (77 * red + 150 * green + 29 * blue) >> 13
    const blueness = chromaBin(-43 * red - 85 * green + 128 * blue)
    const redness = chromaBin(128 * red - 107 * green - 21 * blue)
    const bin = (luma * CHROMA_BINS + blueness) * CHROMA_BINS + redness
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  if (pixels === 0) return counts
  return counts.map((count) => count / pixels)
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
