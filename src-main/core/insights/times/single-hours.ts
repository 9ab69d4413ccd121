import { DAY_HOURS, WEEK_HOURS } from './week.ts'
import type { SolvedWeek } from './week-model.ts'
import type { WeekSums } from './week-sums.ts'

/** One hour that stands out of a model of the week: of every day, or of one weekday. */
export interface SingleHour {
  /** Its cells of the week. */
  readonly cells: readonly number[]
  /** What it is worth in log engagement, and the variance of that. */
  readonly mean: number
  readonly variance: number
  /** What the model's columns explain of it, in the model's spread. */
  readonly half: Float64Array
  /** Log of the marginal likelihood against the model without it, and log of the share that it had before any post. */
  readonly gain: number
  readonly prior: number
}

/** Shares before any post: that an hour stands out on all days, or on one weekday. */
const DAILY = 0.04
const WEEKLY = 0.05
/** What such an hour is supposed to be worth, in log engagement. */
const WORTH = 0.4
/** The variance of that. */
export const SINGLE_SPREAD = 0.3 ** 2

/** Log of the share of "no hour stands out by itself". */
export const NO_SINGLE = Math.log(1 - DAILY - WEEKLY)

const DAYS = Array.from({ length: WEEK_HOURS / DAY_HOURS }, (_, day) => day)
/** The cells of each hour of the day, and of each hour of the week. */
const HOURS = Array.from({ length: DAY_HOURS }, (_, hour) =>
  DAYS.map((day) => day * DAY_HOURS + hour),
)
const CELLS = Array.from({ length: WEEK_HOURS }, (_, cell) => [cell])

interface Question {
  readonly solved: SolvedWeek
  /** Expected log engagement of each hour before any post. */
  readonly usual: Float64Array
  readonly noise: number
}

/** Adds each single hour to a solved model as one more column (a rank-one update); hours without posts are left out. */
export function findSingles(sums: WeekSums, { solved, usual, noise }: Question): SingleHour[] {
  const { columns, cellColumns, cellWeights, cellValues } = sums
  const { weights, spread } = solved
  const used = (each: readonly (readonly number[])[]) =>
    each.filter((cells) => cells.some((cell) => (cellWeights[cell] as number) > 0))
  const [hours, single] = [used(HOURS), used(CELLS)]
  return [...hours, ...single].map((cells, at): SingleHour => {
    const isDaily = at < hours.length
    const prior = Math.log(isDaily ? DAILY / hours.length : WEEKLY / single.length)
    let weight = 0
    let value = 0
    const common = new Float64Array(columns)
    for (const cell of cells) {
      const own = cellWeights[cell] as number
      if (own === 0) continue
      weight += own
      value += (cellValues[cell] as number) - own * (usual[cell] as number)
      const row = cell * columns
      for (let a = 0; a < columns; a++)
        common[a] = (common[a] as number) + (cellColumns[row + a] as number)
    }
    const half = new Float64Array(columns)
    for (let k = 0; k < columns; k++) {
      const own = (common[k] as number) / noise
      if (own === 0) continue // of the waves of single weekdays, most
      value -= noise * own * (weights[k] as number)
      for (let row = k; row < columns; row++)
        half[row] = (half[row] as number) + (spread[row * columns + k] as number) * own
    }
    const explained = half.reduce((sum, each) => sum + each * each, 0)
    const known = Math.max(0, weight / noise - explained)
    const variance = 1 / (known + 1 / SINGLE_SPREAD)
    const mean = variance * (value / noise + WORTH / SINGLE_SPREAD)
    const gain =
      (mean * mean) / variance / 2 -
      (WORTH * WORTH) / SINGLE_SPREAD / 2 -
      Math.log1p(known * SINGLE_SPREAD) / 2
    return { cells, mean, variance, gain, prior, half }
  })
}

/** By how much each weight of the model falls where the hour is worth 1. */
export function fallsOf({ spread }: SolvedWeek, { half }: Pick<SingleHour, 'half'>): Float64Array {
  const size = half.length
  const falls = new Float64Array(size)
  for (let row = 0; row < size; row++)
    for (let k = 0; k <= row; k++)
      falls[k] = (falls[k] as number) + (spread[row * size + k] as number) * (half[row] as number)
  return falls
}
