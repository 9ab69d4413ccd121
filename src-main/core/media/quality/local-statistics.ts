import type { Plane } from '../luma.ts'

const BLOCK = 32
const FLAT = 0.6
const STEP = 3
const FAINT = 0.02

/** Names of what `localStatistics` answers, in its order. */
export const LOCAL_STATISTICS: readonly string[] = [
  'crispMiddle',
  'crispBest',
  'grainLeast',
  'grainMiddle',
  'sameShare',
  'cliffShare',
  'sameRuns',
]

/**
 * Of blocks of 32 pixels: how fine the detail is in the middle and in the sharpest tenth of them (logarithm of curvature
 * over slope), and the noise response in the calmest tenth and the middle. Of pixels: the shares that equal their
 * neighbours, that are a step between two even areas (the contours of banding), and how long equal runs are.
 */
export function localStatistics(luma: Plane): number[] {
  const crisp: number[] = []
  const grain: number[] = []
  for (let y = 0; y === 0 || y + BLOCK <= luma.height; y += BLOCK) {
    for (let x = 0; x === 0 || x + BLOCK <= luma.width; x += BLOCK) {
      const block = measureBlock(luma, x, y)
      if (block.slope > 1) crisp.push(Math.log((block.curve + FAINT) / (block.slope + FAINT)))
      grain.push(Math.log(block.noise + FAINT))
    }
  }
  crisp.sort((a, b) => a - b)
  grain.sort((a, b) => a - b)
  const { same, cliffs, runs } = measureEvenness(luma)
  return [
    quantile(crisp, 0.5, -3),
    quantile(crisp, 0.9, -3),
    quantile(grain, 0.1, Math.log(FAINT)),
    quantile(grain, 0.5, Math.log(FAINT)),
    same,
    Math.log(cliffs + 1e-4),
    Math.log(runs),
  ]
}

function quantile(sorted: readonly number[], share: number, otherwise: number): number {
  return sorted[Math.floor(share * (sorted.length - 1))] ?? otherwise
}

function measureBlock({ width, height, data }: Plane, left: number, top: number) {
  const right = Math.min(width - 1, left + BLOCK)
  const bottom = Math.min(height - 1, top + BLOCK)
  let slope = 0
  let curve = 0
  let noise = 0
  let count = 0
  for (let y = Math.max(1, top); y < bottom; y++) {
    for (let x = Math.max(1, left); x < right; x++) {
      const at = y * width + x
      const b = data[at - width] ?? 0
      const d = data[at - 1] ?? 0
      const e = data[at] ?? 0
      const f = data[at + 1] ?? 0
      const h = data[at + width] ?? 0
      const corners =
        (data[at - width - 1] ?? 0) +
        (data[at - width + 1] ?? 0) +
        (data[at + width - 1] ?? 0) +
        (data[at + width + 1] ?? 0)
      slope += Math.abs(f - d) + Math.abs(h - b)
      curve += Math.abs(b + d + f + h - 4 * e)
      noise += Math.abs(corners - 2 * (b + d + f + h) + 4 * e)
      count++
    }
  }
  const total = Math.max(1, count)
  return { slope: slope / total, curve: curve / total, noise: noise / total }
}

/** Along rows and columns: pixels like both neighbours, steps with even ground on both sides, and mean even runs. */
function measureEvenness({ width, height, data }: Plane) {
  let same = 0
  let cliffs = 0
  let breaks = 1
  let count = 0
  for (const step of [1, width]) {
    const lastX = step === 1 ? width - 2 : width
    const lastY = step === 1 ? height : height - 2
    for (let y = step === 1 ? 0 : 1; y < lastY; y++) {
      for (let x = step === 1 ? 1 : 0; x < lastX; x++) {
        const at = y * width + x
        const before = data[at - step] ?? 0
        const own = data[at] ?? 0
        const next = data[at + step] ?? 0
        const after = data[at + 2 * step] ?? 0
        const isEven = Math.abs(own - before) < FLAT
        const jump = Math.abs(next - own)
        if (isEven && jump < FLAT) same++
        if (jump >= FLAT) breaks++
        if (isEven && jump > STEP && Math.abs(after - next) < FLAT) cliffs++
        count++
      }
    }
  }
  const total = Math.max(1, count)
  return { same: same / total, cliffs: cliffs / total, runs: Math.max(1, count / breaks) }
}
