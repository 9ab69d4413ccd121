import { betaCdf, momentsOf, type Beta } from '#main/core/statistics/beta.ts'
import type { PartyFacts, PartyPost } from './party.ts'

/** A probability with its 80 % interval. */
export interface Likely {
  readonly value: number
  readonly low: number
  readonly high: number
}

type Reaction = 'likes' | 'comments' | 'shares'

/** What is held of a post before any is known, our own choice and wide; it counts as one post. */
const PRIORS: Readonly<Record<Reaction, Beta>> = {
  likes: { a: 1, b: 30 },
  comments: { a: 0.7, b: 150 },
  shares: { a: 0.7, b: 150 },
}
/** How a told rate of engagements is divided where no post tells it, our own choice; it counts as two posts. */
const DIVIDED: Readonly<Record<Reaction, number>> = { likes: 0.85, comments: 0.08, shares: 0.07 }
const TOLD_COUNTS = 2
const LOW = 0.1
const HIGH = 0.9
const BISECTIONS = 60
/** Rates of fewer impressions tell next to nothing. */
const FEWEST_SHOWN = 20

/**
 * The probability that somebody who is shown a joint post reacts: a beta distribution over posts by the moments of the
 * rates of both accounts, the same weight each, with a prior of one post; the value is its mean.
 */
export function likelyReaction(parties: readonly PartyFacts[], reaction: Reaction): Likely {
  const prior = momentsOf(PRIORS[reaction])
  const known = parties.map((party) => ratesOf(party, reaction)).filter((rates) => rates.length > 0)
  const spreads = (known.length === 0 ? [[]] : known).map((rates) => {
    const mean = (prior.mean + sum(rates)) / (1 + rates.length)
    const squares = sum(rates.map((rate) => (rate - mean) ** 2))
    const before = prior.deviation ** 2 + (prior.mean - mean) ** 2
    return { mean, variance: (before + squares) / (1 + rates.length) }
  })
  const mean = sum(spreads.map((each) => each.mean)) / spreads.length
  const variance =
    sum(spreads.map((each) => each.variance + (each.mean - mean) ** 2)) / spreads.length
  const counts = Math.max(0.5, (mean * (1 - mean)) / variance - 1)
  const beta = { a: mean * counts, b: (1 - mean) * counts }
  return { value: mean, low: betaQuantile(beta, LOW), high: betaQuantile(beta, HIGH) }
}

/** Where a beta variable lies with probability `share` or below, by bisection to 1e-12. */
export function betaQuantile(beta: Beta, share: number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < BISECTIONS && high - low > 1e-12; step++) {
    const middle = (low + high) / 2
    if (betaCdf(beta, middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function ratesOf({ posts, engagementRate }: PartyFacts, reaction: Reaction): number[] {
  const rates = posts.flatMap((post: PartyPost) => {
    const count = post[reaction]
    if (count === null || count < 0 || post.shown === null || post.shown < FEWEST_SHOWN) return []
    return [Math.min(1, count / post.shown)]
  })
  if (rates.length > 0 || engagementRate === null) return rates
  return Array.from({ length: TOLD_COUNTS }, () => engagementRate * DIVIDED[reaction])
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
