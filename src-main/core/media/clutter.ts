import { toShare } from './float-arrays.ts'
import type { Plane } from './luma.ts'
import { resizePlane } from './resize.ts'

/** Share of edge pixels, mean entropy (bits) of three band-passed sizes, and calm 0..1 (1 = nothing competes). */
export interface Clutter {
  readonly edges: number
  readonly entropy: number
  readonly value: number
}

const EDGE_STEP = 24
const BIN = 6
const BINS = 41
const SIZES = 3

/** Edge shares and entropies at which a picture counts as full: our reading of the busiest Kodak pictures. */
const FULL_EDGES = 0.32
const FULL_ENTROPY = 4.2
const CALM_ENTROPY = 1

/** Edge density (Mack & Oliva 2004) with subband entropy (Rosenholtz, Li & Nakano, Journal of Vision 2007), on luma 320 pixels long. */
export function measureClutter(luma: Plane): Clutter {
  const edges = edgeShare(luma)
  const entropy = subbandEntropy(luma)
  const crowded = toShare(edges / FULL_EDGES)
  const irregular = toShare((entropy - CALM_ENTROPY) / (FULL_ENTROPY - CALM_ENTROPY))
  return { edges, entropy, value: 1 - 0.5 * crowded - 0.5 * irregular }
}

function edgeShare(luma: Plane): number {
  const { width, height } = luma
  let edges = 0
  for (let y = 0; y < height - 1; y++) edges += edgesIn(luma, y)
  return edges / Math.max(1, (width - 1) * (height - 1))
}

function edgesIn({ width, data }: Plane, y: number): number {
  let edges = 0
  const end = (y + 1) * width - 1
  for (let at = y * width; at < end; at++) {
    const own = data[at] as number
    const across = (data[at + 1] as number) - own
    const down = (data[at + width] as number) - own
    if (across * across + down * down > EDGE_STEP * EDGE_STEP) edges++
  }
  return edges
}

function subbandEntropy(luma: Plane): number {
  let plane = luma
  let sum = 0
  for (let level = 0; level < SIZES; level++) {
    const size = {
      width: Math.max(1, plane.width >> 1),
      height: Math.max(1, plane.height >> 1),
    }
    const coarse = resizePlane(plane, size)
    sum += bandEntropy(plane, coarse)
    plane = coarse
  }
  return sum / SIZES
}

function countBins(values: Float32Array, averages: Float32Array, counts: Float64Array): void {
  const last = averages.length - 1
  for (let x = 0; x < values.length; x++) {
    const difference = ((values[x] as number) - (averages[Math.min(last, x >> 1)] as number)) / BIN
    const bin = Math.min(BINS - 1, Math.max(0, Math.round(difference) + (BINS >> 1)))
    counts[bin] = (counts[bin] as number) + 1
  }
}

/** Entropy of the differences between a plane and its half-size average. */
function bandEntropy(fine: Plane, coarse: Plane): number {
  const counts = new Float64Array(BINS)
  for (let y = 0; y < fine.height; y++) {
    const row = Math.min(coarse.height - 1, y >> 1) * coarse.width
    const averages = coarse.data.subarray(row, row + coarse.width)
    countBins(fine.data.subarray(y * fine.width, (y + 1) * fine.width), averages, counts)
  }
  const total = fine.width * fine.height
  let entropy = 0
  for (const count of counts) {
    if (count > 0) entropy -= (count / total) * Math.log2(count / total)
  }
  return entropy
}
