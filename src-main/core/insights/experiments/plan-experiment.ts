import type { ExperimentPlan, Trials } from '#shared/contract/experiments.ts'
import { SIZES } from '#shared/sentences/experiments.ts'
import { fill } from '#shared/sentences/fill.ts'
import { effectOf, trialsNeeded } from '#main/core/statistics/sample-size.ts'
import { toPercent } from './words.ts'

/** What a plan comes to: trials of each variant and of all, and days where the trials a day are known. */
export interface ExperimentSize {
  readonly requiredTrials: number
  readonly totalTrials: number
  readonly days: number | null
  readonly basis: string
}

/** Every two of so many variants can be compared; they share the chance of a false alarm (Bonferroni). */
export const pairsOf = (variants: number): number => Math.max(1, (variants * (variants - 1)) / 2)

interface Wish {
  readonly from: number
  readonly to: number
  readonly significance: number
  readonly power: number
  readonly variants: number
}

/** Trials of each variant, rounded up, so that two rates are told apart with the wished power. */
export function trialsToTell({ from, to, significance, power, variants }: Wish): number {
  const effect = effectOf(to, from)
  const trials = trialsNeeded({ effect, power, significance: significance / pairsOf(variants) })
  return Math.min(Number.MAX_SAFE_INTEGER, Math.max(1, Math.ceil(trials)))
}

/** The rate that a plan looks for: above the expected one, below it where there is no room above. */
function aimOf({ expectedRate, leastDifference }: ExperimentPlan): number {
  const above = expectedRate + leastDifference
  return above <= 1 ? above : Math.max(0, expectedRate - leastDifference)
}

/** Trials of each of so many variants that a plan asks for. */
export function plannedTrials(plan: ExperimentPlan, variants: number): number {
  const { expectedRate: from, significance, power } = plan
  return trialsToTell({ from, to: aimOf(plan), significance, power, variants })
}

/** The size of a planned test; `trialsPerDay` are of all variants together. */
export function sizeExperiment(plan: ExperimentPlan, variants: number): ExperimentSize {
  const requiredTrials = plannedTrials(plan, variants)
  const totalTrials = Math.min(Number.MAX_SAFE_INTEGER, requiredTrials * variants)
  const { trialsPerDay, significance } = plan
  return {
    requiredTrials,
    totalTrials,
    days: trialsPerDay === undefined ? null : Math.ceil(totalTrials / trialsPerDay),
    basis: fill(variants > 2 ? SIZES.several : SIZES.pair, {
      from: toPercent(plan.expectedRate),
      to: toPercent(aimOf(plan)),
      alarms: toPercent(significance),
      pairs: pairsOf(variants),
      power: toPercent(plan.power),
    }),
  }
}

/** Days until every variant has its planned trials; null without a plan that tells trials a day. */
export function daysLeft(variants: readonly Trials[], plan: ExperimentPlan | null): number | null {
  if (plan?.trialsPerDay === undefined) return null
  const required = plannedTrials(plan, variants.length)
  const missing = variants.reduce((sum, { trials }) => sum + Math.max(0, required - trials), 0)
  return Math.ceil(missing / plan.trialsPerDay)
}
