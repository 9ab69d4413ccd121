import { toShare } from './float-arrays.ts'
import type { Plane } from './luma.ts'

/** Edge energy (mean squared Sobel, luma²), Laplacian variance (luma²), blur effect (0 sharp .. 1 blurred), and their summary 0..1. */
export interface Sharpness {
  readonly tenengrad: number
  readonly laplacian: number
  readonly blurEffect: number
  readonly value: number
}

const SMOOTHING = 4

/** Blur effects of a heavily blurred and of a sharp photograph 320 pixels long: our reading of Kodak pictures. */
const BLURRED = 0.68
const SHARP = 0.25

/** Laplacian variance per edge energy of the same: unlike either alone, it does not grow with contrast. */
const COARSE_DETAIL = 0.008
const FINE_DETAIL = 0.12

/** Edge energy at which a picture has enough structure for the blur effect to mean anything. */
const FAINT_EDGES = 60

/** Tenengrad (Krotkov 1988), Laplacian variance (Pech-Pacheco 2000) and blur effect (Crété et al., SPIE 2007). */
export function measureSharpness(luma: Plane): Sharpness {
  const { tenengrad, laplacian } = measureEdges(luma)
  const blurEffect = measureBlurEffect(luma)
  const structure = 1 - Math.exp(-tenengrad / FAINT_EDGES)
  const kept = toShare((BLURRED - blurEffect) / (BLURRED - SHARP))
  const detail = Math.log(laplacian / Math.max(tenengrad, 1e-9) / COARSE_DETAIL)
  const fine = toShare(detail / Math.log(FINE_DETAIL / COARSE_DETAIL))
  const value = structure * (0.5 * kept + 0.5 * fine)
  return { tenengrad, laplacian, blurEffect, value }
}

function measureEdges(luma: Plane): { tenengrad: number; laplacian: number } {
  const { width, height } = luma
  const sums: EdgeSums = { gradients: 0, sum: 0, squares: 0 }
  for (let y = 1; y < height - 1; y++) addRow(luma, y, sums)
  const { gradients, sum, squares } = sums
  const count = Math.max(0, width - 2) * Math.max(0, height - 2)
  if (count === 0) return { tenengrad: 0, laplacian: 0 }
  const mean = sum / count
  return { tenengrad: gradients / count, laplacian: Math.max(0, squares / count - mean * mean) }
}

interface EdgeSums {
  gradients: number
  sum: number
  squares: number
}

/** One row: a loop in a function of its own is compiled early, as it is called often. */
function addRow({ width, data }: Plane, y: number, sums: EdgeSums): void {
  let gradients = 0
  let sum = 0
  let squares = 0
  const end = (y + 1) * width - 1
  for (let at = y * width + 1; at < end; at++) {
    const a = data[at - width - 1] as number
    const b = data[at - width] as number
    const c = data[at - width + 1] as number
    const d = data[at - 1] as number
    const f = data[at + 1] as number
    const g = data[at + width - 1] as number
    const h = data[at + width] as number
    const i = data[at + width + 1] as number
    const across = c - a + 2 * (f - d) + i - g
    const down = g - a + 2 * (h - b) + i - c
    gradients += across * across + down * down
    const curve = b + d + f + h - 4 * (data[at] as number)
    sum += curve
    squares += curve * curve
  }
  sums.gradients += gradients
  sums.sum += sum
  sums.squares += squares
}

/** How much of the variation between neighbours survives a box of nine pixels: the larger share of both directions. */
function measureBlurEffect(luma: Plane): number {
  const across = keptVariation(luma, { step: 1, lines: luma.height, length: luma.width })
  const down = keptVariation(luma, { step: luma.width, lines: luma.width, length: luma.height })
  return Math.max(across, down)
}

interface Direction {
  readonly step: number
  readonly lines: number
  readonly length: number
}

function keptVariation({ width, data }: Plane, direction: Direction): number {
  const lineStep = direction.step === 1 ? width : 1
  const sums = { total: 0, lost: 0 }
  for (let line = 0; line < direction.lines; line++)
    addLine(data.subarray(line * lineStep), direction, sums)
  return sums.total > 0 ? 1 - sums.lost / sums.total : 1
}

function addLine(
  data: Float32Array,
  { step, length }: Direction,
  sums: { total: number; lost: number },
): void {
  const window = 2 * SMOOTHING + 1
  let total = 0
  let lost = 0
  for (let index = SMOOTHING + 1; index < length - SMOOTHING; index++) {
    const at = index * step
    const sharp = Math.abs((data[at] as number) - (data[at - step] as number))
    const entering = data[at + SMOOTHING * step] as number
    const leaving = data[at - (SMOOTHING + 1) * step] as number
    const smooth = Math.abs(entering - leaving) / window
    total += sharp
    if (sharp > smooth) lost += sharp - smooth
  }
  sums.total += total
  sums.lost += lost
}
