/** How far outcomes lie from what was said, at the 10th and the 90th of 100. */
export interface Reach {
  readonly low: number
  readonly high: number
}

/** 10 % at each end, less 1 % that drift between the fit and later posts was seen to cost. */
const TAIL = 0.09
/** Of places drawn evenly. */
const UNKNOWN: Reach = { low: -0.4, high: 0.4 }
const LEAST = 10

/** The tails of held-out residuals with the correction of split conformal prediction (Vovk et al. 2005). */
export function reachOf(residuals: readonly number[]): Reach {
  if (residuals.length < LEAST) return UNKNOWN
  const sorted = residuals.toSorted((a, b) => a - b)
  const below = Math.max(0, Math.floor((sorted.length + 1) * TAIL) - 1)
  return { low: sorted[below] ?? -0.5, high: sorted[sorted.length - 1 - below] ?? 0.5 }
}

/** The wider of two reaches at each end: of all held-out residuals, and of the newest, which say more of what comes. */
export function widerOf(a: Reach, b: Reach): Reach {
  return { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) }
}

/** A deviation from the middle as a place 0..1 with its range. */
export function rangeOf(
  deviation: number,
  { low, high }: Reach,
): { readonly score: number; readonly low: number; readonly high: number } {
  const score = clamp(0.5 + deviation)
  return {
    score,
    low: Math.min(score, clamp(score + low)),
    high: Math.max(score, clamp(score + high)),
  }
}

/** Whether an outcome, as a deviation, lies in the range of what was said. */
export function isCovered(outcome: number, deviation: number, reach: Reach): boolean {
  const { low, high } = rangeOf(deviation, reach)
  return 0.5 + outcome >= low - 1e-9 && 0.5 + outcome <= high + 1e-9
}

const clamp = (place: number) => Math.min(1, Math.max(0, place))
