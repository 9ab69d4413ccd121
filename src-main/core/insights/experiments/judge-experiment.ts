import type { ExperimentPlan, ExperimentResult, Trials } from '#shared/contract/experiments.ts'
import { wilsonInterval } from '#main/core/learning/wilson.ts'
import { type AlwaysValid, alwaysValidTest } from '#main/core/statistics/always-valid.ts'
import { compareBetas } from '#main/core/statistics/best-of-betas.ts'
import { pool, rateOf } from '#main/core/statistics/counted.ts'
import { advise } from './advise.ts'
import { pairsOf, plannedTrials, trialsToTell } from './plan-experiment.ts'
import { testRates } from './test-rates.ts'
import { warningsOf } from './warnings.ts'

/** What is taken where nothing was planned; differences below a tenth of the usual rate do not matter then. */
const UNPLANNED = { significance: 0.05, power: 0.8, leastLift: 0.1 }
/** Without a plan: the spread of likely differences, in deviations of one trial; from 4 % to 5 % is 0.05. */
const SPREAD = 0.05
/** Of the always-valid interval. */
const COVERAGE = 0.95

interface Context {
  readonly plan?: ExperimentPlan | null | undefined
  /** What trials are called in the advice, such as "impressions". */
  readonly unit?: string | undefined
  /** No more figures will come. */
  readonly isEnded?: boolean | undefined
}

/**
 * Judges the figures of a test. A winner beats every other variant by the always-valid test at any look, or by the plain
 * test once the planned size is there; pairs of more than two variants share the significance (Bonferroni).
 */
export function judgeExperiment(
  variants: readonly Trials[],
  { plan = null, unit = 'views', isEnded = false }: Context = {},
): ExperimentResult {
  const standings = compareBetas(
    variants.map(({ trials, successes }) => ({ a: successes + 1, b: trials - successes + 1 })),
  )
  const ranked = rank(variants)
  const rivals = pitAgainst(variants, ranked, plan)
  const fixed = testRates(variants)
  const requiredTrials = plan
    ? plannedTrials(plan, variants.length)
    : observedTrials(variants, ranked)
  const isReached = plan !== null && variants.every(({ trials }) => trials >= requiredTrials)
  const significance = plan?.significance ?? UNPLANNED.significance
  const isSure = rivals.alwaysValidP <= significance
  const isWon = isSure || (isReached && rivals.fixedP <= significance)
  const isSame = plan ? isReached : isNegligible(rivals.closest, usualRate(variants))
  const figures = {
    variants: variants.map((variant, at) => toVariant(variant, standings[at])),
    pValue: fixed.pValue,
    test: fixed.test,
    z: fixed.z,
    chiSquare: fixed.chiSquare,
    degreesOfFreedom: fixed.degreesOfFreedom,
    alwaysValidP: rivals.alwaysValidP,
    difference: rivals.closest && {
      value: rivals.closest.difference,
      low: rivals.closest.low,
      high: rivals.closest.high,
    },
    requiredTrials,
    leader: rivals.leader?.name ?? null,
    decision: isWon
      ? ('winner' as const)
      : isSame
        ? ('no-difference' as const)
        : ('more-data' as const),
  }
  return {
    ...figures,
    recommendation: advise(figures, {
      plan,
      unit,
      isEnded,
      ranked,
      spread: spreadOf(variants, plan),
    }),
    warnings: warningsOf(figures, { plan, isRough: fixed.isRough, isSure, significance }),
  }
}

/** Those that were tried, the highest rate first, of equal ones the best known. */
function rank(variants: readonly Trials[]): Trials[] {
  return variants
    .filter(({ trials }) => trials > 0)
    .toSorted((a, b) => rateOf(b) - rateOf(a) || b.trials - a.trials)
}

interface Rivals {
  readonly leader: Trials | null
  /** Both against every other variant, for all pairs together; 1 without a leader or while one is untried. */
  readonly alwaysValidP: number
  readonly fixedP: number
  /** The two best. */
  readonly closest: AlwaysValid | null
}

function pitAgainst(
  variants: readonly Trials[],
  ranked: readonly Trials[],
  plan: ExperimentPlan | null,
): Rivals {
  const [best, ...others] = ranked
  const [second] = others
  if (!best || !second) return { leader: null, alwaysValidP: 1, fixedP: 1, closest: null }
  const pairs = pairsOf(variants.length)
  const mixture = { spread: spreadOf(variants, plan), significance: (1 - COVERAGE) / pairs }
  const tests = others.map((other) => alwaysValidTest(best, other, mixture))
  const closest = tests[0] ?? null
  const isTied = others.every((other) => rateOf(other) === rateOf(best))
  if (isTied) return { leader: null, alwaysValidP: 1, fixedP: 1, closest }
  const isWhole = ranked.length === variants.length
  const ofAll = (values: readonly number[]) =>
    isWhole ? Math.min(1, pairs * Math.max(...values)) : 1
  return {
    leader: best,
    alwaysValidP: ofAll(tests.map(({ pValue }) => pValue)),
    fixedP: ofAll(others.map((other) => testRates([best, other]).pValue)),
    closest,
  }
}

/** The rate of all together with one success and one failure more, so that it is never 0 or 1. */
function usualRate(variants: readonly Trials[]): number {
  const { trials, successes } = pool(variants)
  return (successes + 1) / (trials + 2)
}

function spreadOf(variants: readonly Trials[], plan: ExperimentPlan | null): number {
  const usual = usualRate(variants)
  return plan?.leastDifference ?? SPREAD * Math.sqrt(usual * (1 - usual))
}

/** Trials for the difference of the two best rates, or for a tenth of the usual rate where there is none. */
function observedTrials(variants: readonly Trials[], ranked: readonly Trials[]): number {
  const [best, second] = ranked
  const usual = usualRate(variants)
  const isTold = best && second && rateOf(best) > rateOf(second)
  const from = isTold ? rateOf(second) : usual
  const to = isTold ? rateOf(best) : usual - UNPLANNED.leastLift * Math.min(usual, 1 - usual)
  return trialsToTell({ ...UNPLANNED, from, to, variants: variants.length })
}

/** Whether what may be true of the two best is all less than a tenth of the usual rate. */
function isNegligible(closest: AlwaysValid | null, usual: number): boolean {
  if (!closest) return false
  const least = UNPLANNED.leastLift * Math.min(usual, 1 - usual)
  return closest.high < least && closest.low > -least
}

function toVariant(
  { name, trials, successes }: Trials,
  standing: ReturnType<typeof compareBetas>[number] | undefined,
): ExperimentResult['variants'][number] {
  const { share, low, high } = wilsonInterval(successes, trials)
  return {
    name,
    trials,
    successes,
    rate: share,
    low,
    high,
    probabilityBest: Math.min(1, standing?.probabilityBest ?? 0),
    expectedLoss: Math.min(1, standing?.expectedLoss ?? 0),
  }
}
