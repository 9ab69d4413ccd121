import { toShare } from './float-arrays.ts'
import { type Spectrum, transform } from './fourier.ts'
import type { Plane } from './luma.ts'
import { resizePlane } from './resize.ts'

/** An estimate of where eyes go first: cells row by row, 0..1, the strongest near 1, all 0 for a flat picture. */
export interface SaliencyGrid {
  readonly columns: number
  readonly rows: number
  readonly values: readonly number[]
}

const SIDE = 64
const LONG_SIDE = 32
const MARGIN = 2
const FLAT = 1

/** Spectral residual (Hou & Zhang, CVPR 2007) of 64 x 64 luma, averaged to a grid of 32 cells along the longer side. */
export function measureSaliency(luma: Plane): SaliencyGrid {
  const scale = LONG_SIDE / Math.max(luma.width, luma.height)
  const columns = Math.max(1, Math.round(luma.width * scale))
  const rows = Math.max(1, Math.round(luma.height * scale))
  const small = resizePlane(luma, { width: SIDE, height: SIDE })
  if (deviationOf(small.data) < FLAT) {
    return { columns, rows, values: Array.from({ length: columns * rows }, () => 0) }
  }
  const map = smooth(smooth(residual(small.data)))
  const grid = resizePlane(
    { width: SIDE, height: SIDE, data: map },
    { width: columns, height: rows },
  )
  const sorted = Float32Array.from(grid.data).toSorted()
  const low = sorted[Math.floor(sorted.length * 0.1)] ?? 0
  const high = sorted[Math.floor(sorted.length * 0.995)] ?? 0
  const span = Math.max(high - low, 1e-12)
  return { columns, rows, values: Array.from(grid.data, (value) => toShare((value - low) / span)) }
}

function deviationOf(values: Float32Array): number {
  let sum = 0
  let squares = 0
  for (const value of values) {
    sum += value
    squares += value * value
  }
  const mean = sum / values.length
  return Math.sqrt(Math.max(0, squares / values.length - mean * mean))
}

/** Keeps each frequency's phase and only what its logarithmic strength has above that of its neighbours. */
function residual(pixels: Float32Array): Float32Array {
  const count = SIDE * SIDE
  const spectrum: Spectrum = {
    side: SIDE,
    real: Float64Array.from(pixels),
    imaginary: new Float64Array(count),
  }
  transform(spectrum, 'forward')
  const { real, imaginary } = spectrum
  const strength = Float64Array.from({ length: count }, (_, index) =>
    Math.log(Math.hypot(real[index] ?? 0, imaginary[index] ?? 0) + 1e-3),
  )
  for (let index = 0; index < count; index++) {
    const kept = Math.exp((strength[index] ?? 0) - localMean(strength, index))
    const phase = Math.atan2(imaginary[index] ?? 0, real[index] ?? 0)
    real[index] = kept * Math.cos(phase)
    imaginary[index] = kept * Math.sin(phase)
  }
  transform(spectrum, 'inverse')
  return Float32Array.from({ length: count }, (_, index) => {
    const x = index % SIDE
    const y = Math.floor(index / SIDE)
    const edge = Math.min(x, y, SIDE - 1 - x, SIDE - 1 - y)
    return edge < MARGIN ? 0 : (real[index] ?? 0) ** 2 + (imaginary[index] ?? 0) ** 2
  })
}

function localMean(values: Float64Array, index: number): number {
  const x = index % SIDE
  const y = Math.floor(index / SIDE)
  let sum = 0
  for (let stepY = -1; stepY <= 1; stepY++) {
    const row = ((y + stepY + SIDE) % SIDE) * SIDE
    for (let stepX = -1; stepX <= 1; stepX++) sum += values[row + ((x + stepX + SIDE) % SIDE)] ?? 0
  }
  return sum / 9
}

/** Mean of five by five cells; twice of it is close to a Gaussian of deviation two. */
function smooth(values: Float32Array): Float32Array {
  const result = new Float32Array(values.length)
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      let sum = 0
      let count = 0
      for (let nearY = Math.max(0, y - 2); nearY <= Math.min(SIDE - 1, y + 2); nearY++) {
        for (let nearX = Math.max(0, x - 2); nearX <= Math.min(SIDE - 1, x + 2); nearX++) {
          sum += values[nearY * SIDE + nearX] ?? 0
          count++
        }
      }
      result[y * SIDE + x] = sum / count
    }
  }
  return result
}
