import { wilsonInterval } from '#main/core/learning/wilson.ts'
import { compareBetas } from '#main/core/statistics/best-of-betas.ts'
import { chiSquareTail } from '#main/core/statistics/gamma.ts'
import { FALSE_ALARM } from './plan-test.ts'

/** Impressions and clicks of one variant. */
export interface Counted {
  readonly impressions: number
  readonly clicks: number
}

/** Rate with its 95 % interval (Wilson), and the probability that the true rate is the highest (uniform priors). */
export interface Judged {
  readonly rate: number
  readonly low: number
  readonly high: number
  readonly probabilityBest: number
}

/** What a test of variants came to. */
export interface Judgement {
  readonly variants: readonly Judged[]
  /** Chance of differences this large between equal variants: chi-square, for two the two-proportion test. */
  readonly pValue: number
  readonly best: number
  readonly decision: 'winner' | 'no-difference' | 'more-data'
}

const SURE = 0.95
const LEAST_EXPECTED = 5

/** Judges counts; `needed` is how many impressions of each were planned, null without a plan. */
export function judgeTest(counts: readonly Counted[], needed: number | null): Judgement {
  const chances = compareBetas(
    counts.map(({ impressions, clicks }) => ({ a: clicks + 1, b: impressions - clicks + 1 })),
  ).map(({ probabilityBest }) => probabilityBest)
  const variants = counts.map(({ impressions, clicks }, at) => {
    const { share, low, high } = wilsonInterval(clicks, impressions)
    return { rate: share, low, high, probabilityBest: chances[at] ?? 0 }
  })
  const best = chances.indexOf(Math.max(...chances))
  const { pValue, isSound } = compareProportions(counts)
  const isEnough = needed !== null && counts.every(({ impressions }) => impressions >= needed)
  const isSure = isSound && pValue < FALSE_ALARM && (chances[best] ?? 0) >= SURE
  const isTimely = needed === null || isEnough
  const decision = isSure && isTimely ? 'winner' : isEnough ? 'no-difference' : 'more-data'
  return { variants, pValue, best, decision }
}

/** Pearson's chi-square of equal proportions; sound where at least five clicks and misses are expected of each. */
function compareProportions(counts: readonly Counted[]) {
  const shown = counts.reduce((sum, { impressions }) => sum + impressions, 0)
  const clicked = counts.reduce((sum, { clicks }) => sum + clicks, 0)
  const rate = shown > 0 ? clicked / shown : 0
  if (rate <= 0 || rate >= 1) return { pValue: 1, isSound: false }
  let statistic = 0
  for (const { impressions, clicks } of counts)
    if (impressions > 0)
      statistic += (clicks - impressions * rate) ** 2 / (impressions * rate * (1 - rate))
  const isSound = counts.every(
    ({ impressions }) => impressions * Math.min(rate, 1 - rate) >= LEAST_EXPECTED,
  )
  return { pValue: chiSquareTail(statistic, counts.length - 1), isSound }
}
