/** How often something was tried and came off; both whole, `successes` at most `trials`. */
export interface Counted {
  readonly trials: number
  readonly successes: number
}

/** The share that came off, 0 where nothing was tried. */
export const rateOf = ({ trials, successes }: Counted): number =>
  trials > 0 ? successes / trials : 0

/** All counts together. */
export function pool(counts: readonly Counted[]): Counted {
  return {
    trials: counts.reduce((sum, { trials }) => sum + trials, 0),
    successes: counts.reduce((sum, { successes }) => sum + successes, 0),
  }
}
