import { normalQuantile } from '#main/core/statistics/normal.ts'

/** Chance of seeing a difference where there is none, and of missing the one that is looked for. */
export const FALSE_ALARM = 0.05
const MISS = 0.2

interface Plan {
  readonly variants: number
  /** Expected rate 0..1 and the least difference, in rate, that matters. */
  readonly expected: number
  readonly difference: number
}

/**
 * Impressions that each variant needs so that a difference is found four times in five: two proportions, two-sided at
 * 5 % shared by the pairs of variants (Fleiss, Levin & Paik 2003, 4.14; Bonferroni).
 */
export function impressionsNeeded({ variants, expected, difference }: Plan): number {
  const pairs = (variants * (variants - 1)) / 2
  const alarm = normalQuantile(1 - FALSE_ALARM / (2 * Math.max(1, pairs)))
  const miss = normalQuantile(1 - MISS)
  const better = Math.min(1 - 1e-9, expected + difference)
  const mean = (expected + better) / 2
  const pooled = Math.sqrt(2 * mean * (1 - mean))
  const apart = Math.sqrt(expected * (1 - expected) + better * (1 - better))
  return Math.ceil((alarm * pooled + miss * apart) ** 2 / (better - expected) ** 2)
}
