import { type Counted, pool, rateOf } from './counted.ts'
import { chiSquareTail, upperGamma } from './gamma.ts'

/**
 * Two-sided test of equal rates with the pooled variance, `z` of the first less the second; null where it says nothing
 * (no trials of one, or all alike).
 */
export function twoProportionZ(
  first: Counted,
  second: Counted,
): { readonly z: number; readonly pValue: number } | null {
  if (first.trials === 0 || second.trials === 0) return null
  const rate = rateOf(pool([first, second]))
  const deviation = Math.sqrt(rate * (1 - rate) * (1 / first.trials + 1 / second.trials))
  if (!(deviation > 0)) return null
  const z = (rateOf(first) - rateOf(second)) / deviation
  return { z, pValue: upperGamma(0.5, (z * z) / 2) }
}

/** What Pearson's test of several counts came to. */
export interface ChiSquare {
  readonly statistic: number
  readonly degrees: number
  readonly pValue: number
  /** The smallest count that equal rates would give; below 5 the test is rough (Cochran 1954). */
  readonly leastExpected: number
}

/** Pearson's chi-square of equal rates without a correction; counts without trials are left out. */
export function chiSquareOf(counts: readonly Counted[]): ChiSquare {
  const tried = counts.filter(({ trials }) => trials > 0)
  const rate = rateOf(pool(tried))
  const least = Math.min(...tried.map(({ trials }) => trials))
  const leastExpected = tried.length > 0 ? least * Math.min(rate, 1 - rate) : 0
  const degrees = Math.max(0, tried.length - 1)
  if (degrees === 0 || rate <= 0 || rate >= 1)
    return { statistic: 0, degrees, pValue: 1, leastExpected }
  const statistic = tried.reduce(
    (sum, { trials, successes }) =>
      sum + (successes - trials * rate) ** 2 / (trials * rate * (1 - rate)),
    0,
  )
  return { statistic, degrees, pValue: chiSquareTail(statistic, degrees), leastExpected }
}
