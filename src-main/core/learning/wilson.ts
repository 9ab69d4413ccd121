import { LEAST_RATED, type Results, type Success } from '#shared/contract/templates.ts'
import { RATINGS } from '#shared/sentences/ratings.ts'
import { fill } from '#shared/sentences/fill.ts'

/** The normal quantile of a two-sided 95 % interval. */
const Z = 1.959_963_984_540_054

/** A share with its score interval at 95 % (Wilson 1927); of nothing it is anything. */
export function wilsonInterval(good: number, total: number): Success {
  if (total === 0) return { share: 0, low: 0, high: 1 }
  const share = good / total
  const shrink = 1 + (Z * Z) / total
  const middle = (share + (Z * Z) / (2 * total)) / shrink
  const reach =
    (Z / shrink) * Math.sqrt((share * (1 - share)) / total + (Z * Z) / (4 * total * total))
  return {
    share,
    low: good === 0 ? 0 : Math.max(0, middle - reach),
    high: good === total ? 1 : Math.min(1, middle + reach),
  }
}

/** Counts with what they allow to be said. */
export function toResults(counts: {
  readonly uses: number
  readonly rated: number
  readonly good: number
}): Results {
  const { uses, rated, good } = counts
  if (rated < LEAST_RATED)
    return {
      uses,
      rated,
      good,
      success: null,
      basis: fill(RATINGS.tooFew, { rated, uses, needed: LEAST_RATED }),
    }
  return {
    uses,
    rated,
    good,
    success: wilsonInterval(good, rated),
    basis: fill(RATINGS.rated, { good, rated }),
  }
}
