import type { Figures, Metric } from '#shared/contract/metrics.ts'

/** The figures that may be added up over posts, in the order that `Sums.values` has them; shares and means may not. */
export const SUMMED = [
  'impressions',
  'reach',
  'views',
  'likes',
  'comments',
  'shares',
  'saves',
  'clicks',
  'follows',
  'engagements',
  'watchHours',
  'revenue',
] as const satisfies readonly Metric[]

/** Figures of several posts added up. */
export interface Sums {
  posts: number
  /** In the order of `SUMMED`, null where no post told the figure. */
  readonly values: (number | null)[]
  /** Engagements of the posts that have a rate, and what those are a share of. */
  rateEngagements: number
  rateBase: number
}

/** Of no posts. */
export function noSums(): Sums {
  return { posts: 0, values: SUMMED.map(() => null), rateEngagements: 0, rateBase: 0 }
}

/** Adds `more` to `sums` in place. */
export function addSums(sums: Sums, more: Readonly<Sums>): void {
  sums.posts += more.posts
  sums.rateEngagements += more.rateEngagements
  sums.rateBase += more.rateBase
  const { values } = sums
  for (let at = 0; at < values.length; at++) {
    const value = more.values[at]
    if (value !== null && value !== undefined) values[at] = (values[at] ?? 0) + value
  }
}

/** The figures by their names; those no post told are left out. */
export function toFigures({ values }: Readonly<Sums>): Figures {
  const figures: Figures = {}
  for (const [at, metric] of SUMMED.entries()) {
    const value = values[at]
    if (value !== null && value !== undefined) figures[metric] = value
  }
  return figures
}

/** Engagements by what they are a share of, over all posts that have a rate; null without any. */
export function rateOf({ rateEngagements, rateBase }: Readonly<Sums>): number | null {
  return rateBase > 0 ? rateEngagements / rateBase : null
}
