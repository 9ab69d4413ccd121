import { type Counted, pool } from './counted.ts'

/** Tables as likely as the one seen count with it although rounding tells them apart (as in R's fisher.test). */
const TOLERANCE = 1 + 1e-7

/**
 * Fisher's exact test of two equal rates, two-sided: the probability of all tables with the same sums that are no more
 * likely than the one seen. Weights run from the likeliest table outwards until nothing is left of them.
 */
export function fisherExact(first: Counted, second: Counted): number {
  const { successes: hits } = pool([first, second])
  const others = second.trials - hits
  const least = Math.max(0, -others)
  const most = Math.min(first.trials, hits)
  /** How much likelier x + 1 hits in the first are than x. */
  const ratio = (x: number) => ((first.trials - x) * (hits - x)) / ((x + 1) * (others + x + 1))
  const expected = ((first.trials + 1) * (hits + 1)) / (first.trials + second.trials + 2)
  const mode = Math.min(most, Math.max(least, Math.floor(expected)))
  const walk = (visit: (x: number, weight: number) => void) => {
    visit(mode, 1)
    for (let x = mode, weight = 1; x < most; x++) {
      weight *= ratio(x)
      if (weight === 0) break
      visit(x + 1, weight)
    }
    for (let x = mode, weight = 1; x > least; x--) {
      weight /= ratio(x - 1)
      if (weight === 0) break
      visit(x - 1, weight)
    }
  }
  let seen = 0
  walk((x, weight) => {
    if (x === first.successes) seen = weight
  })
  let total = 0
  let rare = 0
  walk((_, weight) => {
    total += weight
    if (weight <= seen * TOLERANCE) rare += weight
  })
  return Math.min(1, rare / total)
}
