import type { LinePatch } from './line-patch.ts'
import { mainAxis } from './main-axis.ts'

/** How much of one of two tones each pixel of a line has, 0..1: which of them is the ink is not known yet. */
export interface Tones {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
}

const LEVELS = 128
/** Share of the pixels of a tone that are purer than what counts as it: edges are mixed, and a few specks are brighter. */
const PURE = 0.15
/** Two tones must be this far apart, in levels of 0..255, to be two. */
const LEAST_APART = 6
/** Share of all variance that is between two tones: more than this, and there are no others. */
const CLEAR = 0.85

/** Levels of a line along its axis: how often each comes, and where the first lies. */
interface Spread {
  readonly counts: Float64Array
  readonly least: number
  readonly step: number
}

/** A stretch of levels, both ends included. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Ways to split a line into two tones along the axis on which its colours differ most: where the two sides differ
 * most (Otsu 1979) and, on an uneven ground and where one `isThorough`, the brightest and the darkest of three against the middle one. None of a line of one tone.
 */
export function splitTones(patch: LinePatch, isThorough = true): Tones[] {
  const { width, height } = patch
  const values = alongAxis(patch)
  const spread = spreadOf(values)
  if (!spread) return []
  const { split, share } = otsu(spread.counts)
  const lower = { from: 0, to: split }
  const upper = { from: split + 1, to: LEVELS - 1 }
  const pairs = [[pureLevel(spread, lower, 'low'), pureLevel(spread, upper, 'high')]]
  if (isThorough && share < CLEAR) {
    const [first, second] = otsuOfThree(spread.counts)
    const low = pureLevel(spread, { from: 0, to: first }, 'low')
    const middle = medianLevel(spread, { from: first + 1, to: second })
    const high = pureLevel(spread, { from: second + 1, to: LEVELS - 1 }, 'high')
    pairs.push([middle, high], [low, middle])
  }
  return pairs.flatMap(([dark = 0, bright = 0]) => {
    const range = bright - dark
    if (!(range >= LEAST_APART)) return []
    const data = values.map((value) => Math.min(1, Math.max(0, (value - dark) / range)))
    return [{ width, height, data }]
  })
}

function alongAxis({ width, height, data }: LinePatch): Float32Array {
  const [red, green, blue] = mainAxis(data)
  const values = new Float32Array(width * height)
  for (let at = 0, from = 0; at < values.length; at++, from += 3)
    values[at] =
      red * (data[from] ?? 0) + green * (data[from + 1] ?? 0) + blue * (data[from + 2] ?? 0)
  return values
}

function spreadOf(values: Float32Array): Spread | undefined {
  let least = Infinity
  let most = -Infinity
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  if (!(most - least >= LEAST_APART)) return undefined
  const step = (most - least) / (LEVELS - 1)
  const counts = new Float64Array(LEVELS)
  for (const value of values) {
    const level = Math.round((value - least) / step)
    counts[level] = (counts[level] ?? 0) + 1
  }
  return { counts, least, step }
}

/** Running sums of counts and of counts times levels: those below level `at`. */
function sumsOf(counts: Float64Array) {
  const pixels = new Float64Array(LEVELS + 1)
  const levels = new Float64Array(LEVELS + 1)
  for (let level = 0; level < LEVELS; level++) {
    pixels[level + 1] = (pixels[level] ?? 0) + (counts[level] ?? 0)
    levels[level + 1] = (levels[level] ?? 0) + level * (counts[level] ?? 0)
  }
  /** Squared sum over count of the levels `from` to `to`: what variance between classes is made of. */
  return (from: number, to: number): number => {
    const count = (pixels[to + 1] ?? 0) - (pixels[from] ?? 0)
    const sum = (levels[to + 1] ?? 0) - (levels[from] ?? 0)
    return count > 0 ? (sum * sum) / count : 0
  }
}

/** The last level of the lower side, and the share of the variance that is between the sides: N. Otsu, "A threshold selection method from gray-level histograms", 1979. */
function otsu(counts: Float64Array): { readonly split: number; readonly share: number } {
  const between = sumsOf(counts)
  const mean = between(0, LEVELS - 1)
  let squares = 0
  counts.forEach((count, level) => (squares += count * level * level))
  let best = 0
  let split = 0
  for (let level = 0; level < LEVELS - 1; level++) {
    const variance = between(0, level) + between(level + 1, LEVELS - 1) - mean
    if (variance > best) {
      best = variance
      split = level
    }
  }
  return { split, share: squares > mean ? best / (squares - mean) : 1 }
}

/** The last levels of the lowest and of the middle of three sides, likewise. */
function otsuOfThree(counts: Float64Array): readonly [number, number] {
  const between = sumsOf(counts)
  let best = -1
  let found: readonly [number, number] = [0, 1]
  for (let first = 0; first < LEVELS - 2; first++)
    for (let second = first + 1; second < LEVELS - 1; second++) {
      const variance =
        between(0, first) + between(first + 1, second) + between(second + 1, LEVELS - 1)
      if (variance > best) {
        best = variance
        found = [first, second]
      }
    }
  return found
}

function countOf(counts: Float64Array, { from, to }: Stretch): number {
  let total = 0
  for (let level = from; level <= to; level++) total += counts[level] ?? 0
  return total
}

/** The value that only a small share of a tone lies beyond, at its low or its high end. */
function pureLevel({ counts, least, step }: Spread, side: Stretch, end: 'low' | 'high'): number {
  const limit = PURE * countOf(counts, side)
  let seen = 0
  for (let index = 0; index <= side.to - side.from; index++) {
    const level = end === 'low' ? side.from + index : side.to - index
    seen += counts[level] ?? 0
    if (seen >= limit) return least + step * level
  }
  return least + step * side.to
}

function medianLevel({ counts, least, step }: Spread, side: Stretch): number {
  const half = countOf(counts, side) / 2
  let seen = 0
  for (let level = side.from; level <= side.to; level++) {
    seen += counts[level] ?? 0
    if (seen >= half) return least + step * level
  }
  return least + step * side.to
}
