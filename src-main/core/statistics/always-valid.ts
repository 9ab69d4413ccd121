import { type Counted, rateOf } from './counted.ts'

/** What may be said about two rates however often one has looked. */
export interface AlwaysValid {
  readonly pValue: number
  /** First less second, and the interval that holds the true difference at every look with 1 - `significance`. */
  readonly difference: number
  readonly low: number
  readonly high: number
}

interface Mixture {
  /** Deviation of the differences that are thought possible, around 0: where the test is sharpest. */
  readonly spread: number
  readonly significance: number
}

/**
 * The mixture sequential probability ratio test for the difference of two rates with a normal mixture, and its confidence
 * sequence (Johari, Koomen, Pekelis & Walsh 2022, section 5; Robbins 1970). Variances are of rates with one success and
 * one failure added (Agresti & Caffo 2000), so that the first few trials prove nothing. Both need trials.
 */
export function alwaysValidTest(first: Counted, second: Counted, mixture: Mixture): AlwaysValid {
  const variance = varianceOf(first) + varianceOf(second)
  const difference = rateOf(first) - rateOf(second)
  const prior = mixture.spread ** 2
  const exponent = (prior * difference ** 2) / (2 * variance * (variance + prior))
  const odds = 0.5 * Math.log(variance / (variance + prior)) + exponent
  const reach = reachOf(variance, mixture)
  return {
    pValue: Math.min(1, Math.exp(-odds)),
    difference,
    low: Math.max(-1, difference - reach),
    high: Math.min(1, difference + reach),
  }
}

function varianceOf({ trials, successes }: Counted): number {
  const rate = (successes + 1) / (trials + 2)
  return (rate * (1 - rate)) / Math.max(1, trials)
}

/** Half the width of the confidence sequence. */
function reachOf(variance: number, { spread, significance }: Mixture): number {
  const prior = spread ** 2
  const bound = 2 * Math.log(1 / significance) + Math.log((variance + prior) / variance)
  return Math.sqrt(((variance * (variance + prior)) / prior) * bound)
}

const STEPS = 100
const MOST = 1e15

/** Trials of each after which two rates that stay as they are would be told apart; infinite where never. */
export function trialsUntilSure(first: number, second: number, mixture: Mixture): number {
  const noise = first * (1 - first) + second * (1 - second)
  const isSure = (trials: number) => reachOf(noise / trials, mixture) < Math.abs(first - second)
  if (!isSure(MOST)) return Infinity
  let low = 0
  let high = Math.log(MOST)
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (isSure(Math.exp(middle))) high = middle
    else low = middle
  }
  return Math.exp(high)
}
