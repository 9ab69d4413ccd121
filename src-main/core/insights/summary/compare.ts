import type { Comparison } from '#shared/contract/analytics.ts'
import { rateOf, SUMMED, type Sums } from './sums.ts'

/**
 * A period against the ones before it: the median and the middle half (quartiles by linear interpolation, type 7 of
 * Hyndman and Fan 1996) of each figure. A figure nobody told in either is left out; a period without posts counts as 0.
 */
export function compare(current: Sums, earlier: readonly Sums[]): Comparison[] {
  const comparisons: Comparison[] = [
    one(
      'posts',
      current.posts,
      earlier.map(({ posts }) => posts),
    ),
    one('rate', rateOf(current), earlier.map(rateOf).filter(isTold)),
  ]
  for (const [at, metric] of SUMMED.entries()) {
    const value = current.values[at] ?? null
    const before = earlier
      .map(({ posts, values }) => (posts === 0 ? 0 : (values[at] ?? null)))
      .filter(isTold)
    const isUnknown = value === null && !earlier.some(({ values }) => isTold(values[at] ?? null))
    if (!isUnknown) comparisons.push(one(metric, value, before))
  }
  return comparisons
}

function one(
  metric: Comparison['metric'],
  value: number | null,
  before: readonly number[],
): Comparison {
  const sorted = before.toSorted((a, b) => a - b)
  return {
    metric,
    value,
    usual: quantile(sorted, 0.5),
    usualLow: quantile(sorted, 0.25),
    usualHigh: quantile(sorted, 0.75),
    periods: sorted.length,
  }
}

function quantile(sorted: readonly number[], share: number): number | null {
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) return null
  return below + (above - below) * (place - Math.floor(place))
}

function isTold(value: number | null): value is number {
  return value !== null
}
