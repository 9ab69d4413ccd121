import type { Plane } from '../luma.ts'
import { resizePlane } from '../resize.ts'

/** Mean absolute steps to the right, below and along both diagonals (per pixel of distance), and the noise response. */
interface Band {
  readonly across: number
  readonly down: number
  readonly falling: number
  readonly rising: number
  readonly noise: number
}

const SCALES = 4
const FAINT = 0.02
const DIAGONAL = Math.SQRT2

/** Names of what `bandStatistics` answers, in its order. */
export const BAND_STATISTICS: readonly string[] = [
  ...Array.from({ length: SCALES }, (_, scale) => `step${scale}`),
  ...Array.from({ length: SCALES }, (_, scale) => `grain${scale}`),
  ...Array.from({ length: SCALES }, (_, scale) => `turn${scale}`),
  ...Array.from({ length: SCALES }, (_, scale) => `slant${scale}`),
]

/**
 * Of four sizes, each half the one before: logarithms of the mean step between neighbours and of the noise response
 * (Immerkær, CVIU 64(2), 1996), which tell blur, noise and enlargement by how they fall off; and how much the steps
 * of two directions at right angles differ, which tells motion.
 */
export function bandStatistics(luma: Plane): number[] {
  const bands: Band[] = []
  let plane = luma
  for (let scale = 0; scale < SCALES; scale++) {
    bands.push(measureBand(plane))
    const size = { width: Math.max(1, plane.width >> 1), height: Math.max(1, plane.height >> 1) }
    plane = resizePlane(plane, size)
  }
  const log = (value: number) => Math.log(value + FAINT)
  return [
    ...bands.map(({ across, down }) => log((across + down) / 2)),
    ...bands.map(({ noise }) => log(noise)),
    ...bands.map(({ across, down }) => Math.abs(log(across) - log(down))),
    ...bands.map(({ falling, rising }) => Math.abs(log(falling) - log(rising))),
  ]
}

function measureBand(plane: Plane): Band {
  const { width, height } = plane
  const sums: Sums = { across: 0, down: 0, falling: 0, rising: 0, noise: 0 }
  for (let y = 1; y < height - 1; y++) addRow(plane, y, sums)
  const count = Math.max(1, (width - 2) * (height - 2))
  return {
    across: sums.across / count,
    down: sums.down / count,
    falling: sums.falling / count / DIAGONAL,
    rising: sums.rising / count / DIAGONAL,
    noise: (sums.noise * Math.sqrt(Math.PI / 2)) / (6 * count),
  }
}

type Sums = { -readonly [Name in keyof Band]: number }

/** One row: a loop in a function of its own is compiled early, as it is called often. */
function addRow({ width, data }: Plane, y: number, sums: Sums): void {
  let across = 0
  let down = 0
  let falling = 0
  let rising = 0
  let noise = 0
  const end = (y + 1) * width - 1
  for (let at = y * width + 1; at < end; at++) {
    const a = data[at - width - 1] as number
    const b = data[at - width] as number
    const c = data[at - width + 1] as number
    const d = data[at - 1] as number
    const e = data[at] as number
    const f = data[at + 1] as number
    const g = data[at + width - 1] as number
    const h = data[at + width] as number
    const i = data[at + width + 1] as number
    across += Math.abs(f - e)
    down += Math.abs(h - e)
    falling += Math.abs(i - e)
    rising += Math.abs(g - e)
    noise += Math.abs(a + c + g + i - 2 * (b + d + f + h) + 4 * e)
  }
  sums.across += across
  sums.down += down
  sums.falling += falling
  sums.rising += rising
  sums.noise += noise
}
