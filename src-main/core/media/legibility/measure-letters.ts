import type { Letters } from './find-letters.ts'

/** Height of the letters and width of their strokes, in pixels of the line. */
export interface LetterSize {
  readonly height: number
  readonly stroke: number
  /** How even the strokes are, 0..1: those of letters are more than other shapes (Epshtein, Ofek & Wexler, CVPR 2010). */
  readonly evenness: number
}

/** Rows with less ink than this share of a full row (the upper quartile) are ascenders, descenders and marks. */
const FULL_ROW = 0.35
const HALF = 0.5

/** The rows that are full of ink (capitals, or small letters without what stands out of them), and the median run of ink along rows and columns. */
export function measureLetters({ width, height, ink }: Letters): LetterSize | undefined {
  const rows = new Float64Array(height)
  for (let y = 0; y < height; y++) {
    let sum = 0
    for (let x = 0; x < width; x++) sum += ink[y * width + x] ?? 0
    rows[y] = sum
  }
  const band = fullRows(rows)
  if (!band) return undefined
  const runs: number[] = []
  const last = Math.min(height, Math.ceil(band.to))
  for (let y = Math.max(0, Math.floor(band.from)); y < last; y++)
    collectRuns(ink, { start: y * width, step: 1, count: width }, runs)
  for (let x = 0; x < width; x++) collectRuns(ink, { start: x, step: width, count: height }, runs)
  const sorted = Float32Array.from(runs).toSorted()
  const stroke = sorted[sorted.length >> 1]
  if (stroke === undefined) return undefined
  const quartile = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  return {
    height: band.to - band.from,
    stroke: Math.min(stroke, band.to - band.from),
    evenness: stroke / (stroke + quartile(0.75) - quartile(0.25)),
  }
}

/** From where to where the longest band of full rows goes, between rows where their ink crosses the limit. */
function fullRows(rows: Float64Array): { readonly from: number; readonly to: number } | undefined {
  const used = rows.filter((sum) => sum > 0.5).toSorted()
  const full = used[Math.floor(0.75 * (used.length - 1))]
  if (full === undefined) return undefined
  const limit = FULL_ROW * full
  const at = (row: number) => rows[row] ?? 0
  let best = { from: 0, to: 0 }
  for (let row = 0; row < rows.length; row++) {
    if (at(row) < limit) continue
    let end = row
    while (end < rows.length && at(end) >= limit) end++
    const band = {
      from: row + 0.5 - crossing(at(row), at(row - 1), limit),
      to: end - 0.5 + crossing(at(end - 1), at(end), limit),
    }
    if (band.to - band.from > best.to - best.from) best = band
    row = end
  }
  return best.to > best.from ? best : undefined
}

/** How far from the middle of a full row towards the next one the limit is crossed. */
function crossing(inside: number, outside: number, limit: number): number {
  return inside > outside ? Math.min(1, (inside - limit) / (inside - outside)) : 0.5
}

interface Walk {
  readonly start: number
  readonly step: number
  readonly count: number
}

/** Adds the lengths of the stretches of ink along a row or a column, their soft ends counted as far as they are covered. */
function collectRuns(ink: Float32Array, { start, step, count }: Walk, runs: number[]): void {
  const end = start + step * count
  for (let at = start; at < end; at += step) {
    if ((ink[at] ?? 0) < HALF) continue
    let sum = at > start ? (ink[at - step] ?? 0) : 0
    for (; at < end && (ink[at] ?? 0) >= HALF; at += step) sum += ink[at] ?? 0
    runs.push(at < end ? sum + (ink[at] ?? 0) : sum)
  }
}
