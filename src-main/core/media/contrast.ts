import { toShare } from './float-arrays.ts'
import type { Plane } from './luma.ts'

/** RMS contrast and the span between the 5th and 95th percentile of luma, as shares of full scale, and their summary 0..1. */
export interface Contrast {
  readonly rms: number
  readonly span: number
  readonly value: number
}

const FULL_RMS = 0.25
const FULL_SPAN = 0.75

/** RMS contrast (Peli, JOSA A 1990) with the percentile span, from counts of the 256 luma levels. */
export function measureContrast(levels: Uint32Array): Contrast {
  let count = 0
  let sum = 0
  let squares = 0
  for (let level = 0; level < 256; level++) {
    const pixels = levels[level] ?? 0
    count += pixels
    sum += pixels * level
    squares += pixels * level * level
  }
  const total = Math.max(1, count)
  const mean = sum / total
  const rms = Math.sqrt(Math.max(0, squares / total - mean * mean)) / 255
  const span = (percentile(levels, 0.95 * count) - percentile(levels, 0.05 * count)) / 255
  const value = 0.5 * toShare(rms / FULL_RMS) + 0.5 * toShare(span / FULL_SPAN)
  return { rms, span, value }
}

function percentile(levels: Uint32Array, rank: number): number {
  let seen = 0
  for (let level = 0; level < 256; level++) {
    seen += levels[level] ?? 0
    if (seen > rank) return level
  }
  return 255
}

/** Counts of the 256 luma levels, rounded to the nearest. */
export function countLevels(luma: Plane): Uint32Array {
  const levels = new Uint32Array(256)
  const { width, height, data } = luma
  for (let y = 0; y < height; y++) addLevels(data.subarray(y * width, (y + 1) * width), levels)
  return levels
}

function addLevels(row: Float32Array, levels: Uint32Array): void {
  for (let x = 0; x < row.length; x++) {
    const level = Math.min(255, Math.max(0, ((row[x] as number) + 0.5) | 0))
    levels[level] = (levels[level] as number) + 1
  }
}
