import type { SignedPlane } from './ggd.ts'
import type { Plane } from './luma.ts'
import { halveCubic } from './resize.ts'

/** Contrast-normalised luma: (luma - local mean) / (local deviation + 1). */
export type Mscn = SignedPlane

/** The coefficients at full and half size on which NIQE and BRISQUE are both measured. */
export interface SceneStatistics {
  readonly full: Mscn
  readonly half: Mscn
}

const RADIUS = 3
const WINDOW = 2 * RADIUS + 1
/** Grey levels below which a difference is rounding: flat areas are neither below nor above zero. */
const ROUNDING = 1e-4
const TAPS = gaussianTaps()

function gaussianTaps(): Float64Array {
  const taps = Float64Array.from({ length: WINDOW }, (_, index) =>
    Math.exp(-((index - RADIUS) ** 2) / (2 * (7 / 6) ** 2)),
  )
  const total = taps.reduce((sum, tap) => sum + tap, 0)
  return taps.map((tap) => tap / total)
}

/** Mittal et al. 2012, eq. 1-3: Gaussian window of seven pixels with deviation 7/6, border repeated. */
export function toMscn(plane: Plane): Mscn {
  const { width, height, data } = plane
  const coefficients = new Float32Array(data.length)
  const signs = new Int8Array(data.length)
  const means = Array.from({ length: WINDOW }, () => new Float64Array(width))
  const squares = Array.from({ length: WINDOW }, () => new Float64Array(width))
  const padded = new Float64Array(width + 2 * RADIUS)
  const vertical = new Float64Array(width)
  const verticalSquare = new Float64Array(width)
  let filtered = 0
  for (let y = 0; y < height; y++) {
    for (; filtered <= Math.min(y + RADIUS, height - 1); filtered++) {
      padRow(plane, filtered, padded)
      const slot = filtered % WINDOW
      filterRow(padded, means[slot] ?? vertical, squares[slot] ?? verticalSquare)
    }
    mixRows({ rows: means, height }, y, vertical)
    mixRows({ rows: squares, height }, y, verticalSquare)
    const row = data.subarray(y * width, (y + 1) * width)
    const into = {
      coefficients: coefficients.subarray(y * width, (y + 1) * width),
      signs: signs.subarray(y * width, (y + 1) * width),
    }
    normaliseRow(row, { mean: vertical, square: verticalSquare }, into)
  }
  return { width, height, data: coefficients, signs }
}

interface Local {
  readonly mean: Float64Array
  readonly square: Float64Array
}

/** One row: a loop in a function of its own is compiled early, as it is called often. */
function normaliseRow(
  row: Float32Array,
  { mean, square }: Local,
  { coefficients, signs }: { readonly coefficients: Float32Array; readonly signs: Int8Array },
): void {
  for (let x = 0; x < row.length; x++) {
    const local = mean[x] as number
    const difference = (row[x] as number) - local
    if (Math.abs(difference) < ROUNDING) continue
    const spread = Math.sqrt(Math.abs((square[x] as number) - local * local))
    coefficients[x] = difference / (spread + 1)
    signs[x] = difference < 0 ? -1 : 1
  }
}

function padRow({ width, data }: Plane, y: number, padded: Float64Array): void {
  const base = y * width
  for (let x = 0; x < padded.length; x++) {
    padded[x] = data[base + Math.min(width - 1, Math.max(0, x - RADIUS))] ?? 0
  }
}

function filterRow(padded: Float64Array, mean: Float64Array, square: Float64Array): void {
  const [outer = 0, wide = 0, near = 0, centre = 0] = TAPS
  for (let x = 0; x < mean.length; x++) {
    const a = padded[x] ?? 0
    const b = padded[x + 1] ?? 0
    const c = padded[x + 2] ?? 0
    const d = padded[x + 3] ?? 0
    const e = padded[x + 4] ?? 0
    const f = padded[x + 5] ?? 0
    const g = padded[x + 6] ?? 0
    mean[x] = outer * (a + g) + wide * (b + f) + near * (c + e) + centre * d
    square[x] =
      outer * (a * a + g * g) + wide * (b * b + f * f) + near * (c * c + e * e) + centre * d * d
  }
}

/** The weighted sum of the seven filtered rows around one; they are kept round robin, and repeat at the border. */
function mixRows(
  { rows, height }: { readonly rows: readonly Float64Array[]; readonly height: number },
  middle: number,
  into: Float64Array,
): void {
  const [a, b, c, d, e, f, g] = Array.from(TAPS, (_, tap) => {
    const row = Math.min(height - 1, Math.max(0, middle + tap - RADIUS))
    return rows[row % WINDOW] ?? into
  }) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const [outer = 0, wide = 0, near = 0, centre = 0] = TAPS
  for (let x = 0; x < into.length; x++)
    into[x] =
      outer * ((a[x] as number) + (g[x] as number)) +
      wide * ((b[x] as number) + (f[x] as number)) +
      near * ((c[x] as number) + (e[x] as number)) +
      centre * (d[x] as number)
}

/** Normalised coefficients of a luma plane at both sizes; the costly step that NIQE and BRISQUE share. */
export function toSceneStatistics(luma: Plane): SceneStatistics {
  return { full: toMscn(luma), half: toMscn(halveCubic(luma)) }
}
