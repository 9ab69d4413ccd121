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

function measureBlock(luma: Plane, left: number, top: number) {
  const right = Math.min(luma.width - 1, left + BLOCK)
  const bottom = Math.min(luma.height - 1, top + BLOCK)
  const first = Math.max(1, left)
  const sums = { slope: 0, curve: 0, noise: 0 }
  for (let y = Math.max(1, top); y < bottom; y++)
    addPart(luma, { from: y * luma.width + first, to: y * luma.width + right }, sums)
  const total = Math.max(1, Math.max(0, right - first) * Math.max(0, bottom - Math.max(1, top)))
  return { slope: sums.slope / total, curve: sums.curve / total, noise: sums.noise / total }
}

function addPart(
  { width, data }: Plane,
  { from, to }: Pick<Line, 'from' | 'to'>,
  sums: { slope: number; curve: number; noise: number },
): void {
  let slope = 0
  let curve = 0
  let noise = 0
  for (let at = from; at < to; at++) {
    const b = data[at - width] as number
    const d = data[at - 1] as number
    const e = data[at] as number
    const f = data[at + 1] as number
    const h = data[at + width] as number
    const corners =
      (data[at - width - 1] as number) +
      (data[at - width + 1] as number) +
      (data[at + width - 1] as number) +
      (data[at + width + 1] as number)
    slope += Math.abs(f - d) + Math.abs(h - b)
    curve += Math.abs(b + d + f + h - 4 * e)
    noise += Math.abs(corners - 2 * (b + d + f + h) + 4 * e)
  }
  sums.slope += slope
  sums.curve += curve
  sums.noise += noise
}

/** Along rows and columns: pixels like both neighbours, steps with even ground on both sides, and mean even runs. */
function measureEvenness({ width, height, data }: Plane) {
  const sums: Evenness = { same: 0, cliffs: 0, breaks: 1, count: 0 }
  for (const step of [1, width]) {
    const first = step === 1 ? 1 : 0
    const lastX = step === 1 ? width - 2 : width
    const lastY = step === 1 ? height : height - 2
    for (let y = step === 1 ? 0 : 1; y < lastY; y++)
      addLine(data, { from: y * width + first, to: y * width + lastX, step }, sums)
  }
  const total = Math.max(1, sums.count)
  return {
    same: sums.same / total,
    cliffs: sums.cliffs / total,
    runs: Math.max(1, sums.count / sums.breaks),
  }
}

interface Evenness {
  same: number
  cliffs: number
  breaks: number
  count: number
}

interface Line {
  readonly from: number
  readonly to: number
  readonly step: number
}

/** One line: a loop in a function of its own is compiled early, as it is called often. */
function addLine(data: Float32Array, { from, to, step }: Line, sums: Evenness): void {
  let same = 0
  let cliffs = 0
  let breaks = 0
  for (let at = from; at < to; at++) {
    const before = data[at - step] as number
    const own = data[at] as number
    const next = data[at + step] as number
    const after = data[at + 2 * step] as number
    const isEven = Math.abs(own - before) < FLAT
    const jump = Math.abs(next - own)
    if (isEven && jump < FLAT) same++
    if (jump >= FLAT) breaks++
    if (isEven && jump > STEP && Math.abs(after - next) < FLAT) cliffs++
  }
  sums.same += same
  sums.cliffs += cliffs
  sums.breaks += breaks
  sums.count += Math.max(0, to - from)
}
