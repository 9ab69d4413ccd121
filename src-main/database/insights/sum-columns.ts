import { SUMMED, type Sums } from '#main/core/insights/summary/sums.ts'
import { METRIC_COLUMNS } from './post-columns.ts'

const FIGURES = SUMMED.map((metric) => METRIC_COLUMNS[metric])

/** What the engagements of a row of `posts` are a share of, as `rateBase` has it: NULL without. */
export const RATE_BASE =
  'CASE WHEN impressions > 0 THEN impressions WHEN views > 0 THEN views WHEN reach > 0 THEN reach END'

/** The engagement rate of a row of `posts`, as `rateOfPost` has it: NULL without. */
export const RATE = `engagements / (${RATE_BASE})`

/** The columns of a table of sums, after its keys. */
export const SUM_COLUMNS = ['posts', ...FIGURES, 'rate_engagements', 'rate_base'] as const

/** Sums of rows of `posts`, in the order of `SUM_COLUMNS`. */
export const SUMS_OF_POSTS = [
  'count(*)',
  ...FIGURES.map((column) => `sum(${column})`),
  `coalesce(sum(CASE WHEN ${RATE_BASE} > 0 THEN engagements END), 0)`,
  `coalesce(sum(CASE WHEN engagements IS NOT NULL THEN ${RATE_BASE} END), 0)`,
].join(', ')

/** Sums of rows of a table of sums, in the order of `SUM_COLUMNS`. */
export const SUMS_OF_SUMS = SUM_COLUMNS.map((column) => `sum(${column})`).join(', ')

/** Reads the columns of `SUM_COLUMNS` from a row, from `first` on. */
export function toSums(row: readonly unknown[], first: number): Sums {
  const number = (at: number) => {
    const value = row[first + at]
    return typeof value === 'number' ? value : null
  }
  return {
    posts: number(0) ?? 0,
    values: FIGURES.map((_, at) => number(1 + at)),
    rateEngagements: number(1 + FIGURES.length) ?? 0,
    rateBase: number(2 + FIGURES.length) ?? 0,
  }
}
