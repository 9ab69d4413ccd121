import type { Plane } from './luma.ts'
import { resizePlane } from './resize.ts'

const SIDE = 32
const KEPT = 8
const COSINES = Float64Array.from({ length: KEPT * SIDE }, (_, index) => {
  const frequency = Math.floor(index / SIDE)
  return Math.cos((Math.PI / SIDE) * ((index % SIDE) + 0.5) * frequency)
})

/** 64-bit hash as 16 hex digits: signs of the 8x8 lowest cosine frequencies against their median (Zauner 2010). */
export function perceptualHash(luma: Plane): string {
  const small = resizePlane(luma, { width: SIDE, height: SIDE })
  const frequencies = lowFrequencies(small.data)
  const median = medianOf(frequencies.subarray(1))
  let hash = ''
  for (let first = 0; first < KEPT * KEPT; first += 4) {
    let digit = 0
    for (let bit = 0; bit < 4; bit++) {
      digit = 2 * digit + ((frequencies[first + bit] ?? 0) > median + 1e-3 ? 1 : 0)
    }
    hash += digit.toString(16)
  }
  return hash
}

function lowFrequencies(pixels: Float32Array): Float64Array {
  const rows = new Float64Array(SIDE * KEPT)
  for (let y = 0; y < SIDE; y++) {
    for (let u = 0; u < KEPT; u++) {
      let sum = 0
      for (let x = 0; x < SIDE; x++)
        sum += (pixels[y * SIDE + x] ?? 0) * (COSINES[u * SIDE + x] ?? 0)
      rows[y * KEPT + u] = sum
    }
  }
  const result = new Float64Array(KEPT * KEPT)
  for (let v = 0; v < KEPT; v++) {
    for (let u = 0; u < KEPT; u++) {
      let sum = 0
      for (let y = 0; y < SIDE; y++) sum += (rows[y * KEPT + u] ?? 0) * (COSINES[v * SIDE + y] ?? 0)
      result[v * KEPT + u] = sum
    }
  }
  return result
}

function medianOf(values: Float64Array): number {
  const sorted = Float64Array.from(values).toSorted()
  return sorted[sorted.length >> 1] ?? 0
}

/** Number of differing bits, 0..64, between two hashes of 16 hex digits. */
export function hashDistance(a: string, b: string): number {
  let distance = 0
  for (let first = 0; first < 16; first += 8) {
    const left = Number.parseInt(a.slice(first, first + 8), 16)
    const right = Number.parseInt(b.slice(first, first + 8), 16)
    let bits = (left ^ right) >>> 0
    for (; bits !== 0; bits &= bits - 1) distance++
  }
  return distance
}
