import type { Plane } from '../luma.ts'

/** Names of what `gridStatistics` answers, in its order. */
export const GRID_STATISTICS: readonly string[] = ['gridAcross', 'gridDown', 'gridFlat']

const LEAST_PERIOD = 4
const MOST_PERIOD = 16
const CALM = 1.2

/**
 * How regularly steps between pixels come back, across and down: the strongest of the periods between 4 and 16 pixels
 * in the row and column means of curvature, over the mean of the others. The blocks of JPEG show, also after scaling.
 */
export function gridStatistics(luma: Plane): number[] {
  const { columns, rows, calm } = profiles(luma)
  return [Math.log(peakOf(columns)), Math.log(peakOf(rows)), calm]
}

function profiles(luma: Plane) {
  const { width, height } = luma
  const columns = new Float64Array(width)
  const rows = new Float64Array(height)
  let calm = 0
  for (let y = 1; y < height - 1; y++) {
    const row = addRow(luma, y, columns)
    rows[y] = row.down
    calm += row.calm
  }
  return { columns, rows, calm: calm / Math.max(1, (width - 2) * (height - 2)) }
}

/** Adds the curvature across a row to the columns; answers that down it, and how many of its pixels are calm. */
function addRow({ width, data }: Plane, y: number, columns: Float64Array) {
  let total = 0
  let calm = 0
  for (let x = 1, at = y * width + 1; x < width - 1; x++, at++) {
    const own = 2 * (data[at] as number)
    const across = Math.abs(own - (data[at - 1] as number) - (data[at + 1] as number))
    const down = Math.abs(own - (data[at - width] as number) - (data[at + width] as number))
    columns[x] = (columns[x] as number) + Math.min(across, 30)
    total += Math.min(down, 30)
    if (across < CALM && down < CALM) calm++
  }
  return { down: total, calm }
}

/** Strongest over median strength of the frequencies between the two periods, of a profile freed of its trend. */
function peakOf(profile: Float64Array): number {
  const length = profile.length
  if (length < 4 * MOST_PERIOD) return 1
  const flat = profile.map((value, index) => {
    let sum = 0
    for (let step = -8; step <= 8; step++)
      sum += profile[Math.min(length - 2, Math.max(1, index + step))] ?? 0
    return value - sum / 17
  })
  const strengths: number[] = []
  const first = Math.ceil(length / MOST_PERIOD)
  const last = Math.floor(length / LEAST_PERIOD)
  for (let wave = first; wave <= last; wave++) strengths.push(strengthAt(flat, wave / length))
  const sorted = strengths.toSorted((a, b) => a - b)
  const middle = sorted[sorted.length >> 1] ?? 0
  return ((sorted.at(-1) ?? 0) + 1e-6) / (middle + 1e-6)
}

/** Goertzel's algorithm. */
function strengthAt(values: Float64Array, frequency: number): number {
  const twice = 2 * Math.cos(2 * Math.PI * frequency)
  let one = 0
  let two = 0
  for (let at = 0; at < values.length; at++) {
    const next = (values[at] as number) + twice * one - two
    two = one
    one = next
  }
  return Math.sqrt(Math.max(0, one * one + two * two - twice * one * two))
}
