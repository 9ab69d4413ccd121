import { quantileOf } from '#main/core/statistics/quantile.ts'

/** How far what comes may be from a forecast: offsets for each day ahead. */
export interface Spread {
  readonly low: Float64Array
  readonly high: Float64Array
}

const SHARE = 0.8
/** Days ahead whose errors are taken together with those of one. */
const NEAR = 3
/** Found on simulated series, so that ranges hold 80 % of what comes. */
const SHORT = 0.08

/**
 * The range of 80 % of held-out errors on each day ahead, those of days nearby taken together; wider where few stretches
 * that do not overlap (`effective`) were tried. Days beyond those tried widen with the square root of time.
 */
export function spreadErrors(
  errors: readonly Float64Array[],
  { days, effective }: { readonly days: number; readonly effective: number },
): Spread {
  const tried = errors[0]?.length ?? 0
  const low = new Float64Array(days)
  const high = new Float64Array(days)
  for (let day = 0; day < days; day++) {
    const middle = Math.min(day, tried - 1)
    const near: number[] = []
    for (const each of errors)
      for (let at = middle - NEAR; at <= middle + NEAR; at++) {
        const error = each[at]
        if (error !== undefined) near.push(error)
      }
    const sorted = near.toSorted((a, b) => a - b)
    const tail = Math.max(0, (1 - SHARE) / 2 - SHORT / Math.max(1, effective))
    const wider = Math.sqrt(Math.max(1, (day + 1) / Math.max(1, tried)))
    low[day] = wider * Math.min(0, quantileOf(sorted, tail))
    high[day] = wider * Math.max(0, quantileOf(sorted, 1 - tail))
  }
  return { low, high }
}
