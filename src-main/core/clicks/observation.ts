import type { ClickFeatures } from './click-features.ts'

/** Clicks of one picture: `impressions` and `clicks` where both are known, else only the rate 0..1. */
export interface Observation {
  readonly id: string
  /** Only pictures with the same one are compared with each other: a channel or a test. */
  readonly stratum: string
  readonly rate: number
  readonly impressions: number | null
  readonly features: ClickFeatures
}

/** Log-odds of each observation, the variance of each by counting alone, and its weight with mean 1. */
export interface Response {
  readonly values: Float64Array
  readonly noise: Float64Array
  readonly weights: Float64Array
}

/** What a rate without impressions is taken for; it only keeps log-odds of 0 % finite. */
const ASSUMED_IMPRESSIONS = 1000
/** Pictures differ among themselves by at least this share of all differences, which bounds the weights. */
const LEAST_OWN_SHARE = 0.1

/**
 * Empirical logits (Cox 1970) with binomial variances and the over-dispersion between pictures by moments
 * (DerSimonian & Laird 1986); strata are indices from 0.
 */
export function toResponse(
  observations: readonly Observation[],
  strata: readonly number[],
): Response {
  const values = new Float64Array(observations.length)
  const noise = new Float64Array(observations.length)
  for (const [at, { rate, impressions }] of observations.entries()) {
    const shown = impressions ?? ASSUMED_IMPRESSIONS
    const clicked = rate * shown + 0.5
    const left = shown - rate * shown + 0.5
    values[at] = Math.log(clicked / left)
    noise[at] = impressions === null ? -1 : 1 / clicked + 1 / left
  }
  const known = noise.filter((value) => value >= 0).toSorted()
  const usual = known[Math.floor(known.length / 2)] ?? 0
  for (const [at, value] of noise.entries()) if (value < 0) noise[at] = usual
  const total = varianceWithin(values, strata)
  const counted = noise.reduce((sum, value) => sum + value, 0) / Math.max(1, noise.length)
  const own = Math.max(total - counted, LEAST_OWN_SHARE * total, 1e-9)
  const weights = noise.map((value) => 1 / (value + own))
  const mean = weights.reduce((sum, value) => sum + value, 0) / Math.max(1, weights.length)
  return { values, noise, weights: weights.map((value) => value / mean) }
}

/** Variance about the mean of each stratum. */
export function varianceWithin(values: Float64Array, strata: readonly number[]): number {
  const sums = new Map<number, { sum: number; count: number }>()
  for (const [at, value] of values.entries()) {
    const own = sums.get(strata[at] ?? 0) ?? { sum: 0, count: 0 }
    sums.set(strata[at] ?? 0, { sum: own.sum + value, count: own.count + 1 })
  }
  let squares = 0
  for (const [at, value] of values.entries()) {
    const own = sums.get(strata[at] ?? 0)
    if (own) squares += (value - own.sum / own.count) ** 2
  }
  return squares / Math.max(1, values.length - sums.size)
}
