import type { ExperimentPlan, ExperimentResult, Trials } from '#shared/contract/experiments.ts'
import { EXPERIMENTS } from '#shared/sentences/experiments.ts'
import { fill } from '#shared/sentences/fill.ts'
import { trialsUntilSure } from '#main/core/statistics/always-valid.ts'
import { rateOf } from '#main/core/statistics/counted.ts'
import { pairsOf } from './plan-experiment.ts'
import { toAbout, toChance, toPercent, toPercents } from './words.ts'

interface Context {
  readonly plan: ExperimentPlan | null
  readonly unit: string
  readonly isEnded: boolean
  /** Those that were tried, the highest rate first. */
  readonly ranked: readonly Trials[]
  /** Of the always-valid test. */
  readonly spread: number
}

type Figures = Omit<ExperimentResult, 'recommendation' | 'warnings'>

const SIGNIFICANCE = 0.05
/** Nobody waits for more. */
const FAR = 1e8

/** What to do, in a sentence or two with the figures that say so. */
export function advise(figures: Figures, context: Context): string {
  if (figures.decision === 'winner')
    return fill(EXPERIMENTS.take, { standing: standing(figures, context) })
  if (figures.decision === 'no-difference') return takeEither(figures, context)
  if (context.isEnded) return fill(EXPERIMENTS.ended, { standing: soFar(figures, context) })
  return goOn(figures, context)
}

/** `B: 5.1 % against 4.2 %, better with a probability of 98 %`. */
function standing({ leader, variants }: Figures, { ranked }: Context): string {
  const [best, second] = ranked
  if (!best || !second) return ''
  const [high = '', low = ''] = toPercents([rateOf(best), rateOf(second)])
  const chance = variants.find(({ name }) => name === leader)?.probabilityBest ?? 0
  return fill(variants.length === 2 ? EXPERIMENTS.pair : EXPERIMENTS.several, {
    nameBest: best.name,
    nameSecond: second.name,
    high,
    low,
    chance: toChance(chance),
  })
}

const soFar = (figures: Figures, context: Context): string =>
  figures.leader === null ? EXPERIMENTS.nobody : standing(figures, context)

function takeEither({ variants }: Figures, { plan, ranked }: Context): string {
  const [best, second] = ranked
  if (!best || !second) return ''
  const [high = '', low = ''] = toPercents([rateOf(best), rateOf(second)])
  const isPair = variants.length === 2
  const seen = { nameBest: best.name, nameSecond: second.name, high, low }
  if (!plan) return fill(isPair ? EXPERIMENTS.eitherAlike : EXPERIMENTS.severalAlike, seen)
  const points = toPercent(plan.leastDifference).replace(' %', '')
  const { eitherPoint, eitherPoints, severalPoint, severalPoints } = EXPERIMENTS
  const [one, many] = isPair ? [eitherPoint, eitherPoints] : [severalPoint, severalPoints]
  return fill(points === '1' ? one : many, { ...seen, points })
}

function goOn(figures: Figures, context: Context): string {
  const { variants, requiredTrials } = figures
  const { plan, unit, ranked } = context
  if (ranked.length === 0)
    return plan
      ? fill(EXPERIMENTS.beginPlanned, { trials: toAbout(requiredTrials), wordUnit: unit })
      : EXPERIMENTS.begin
  const untried = variants.filter(({ trials }) => trials === 0).map(({ name }) => name)
  if (untried.length > 0) return fill(EXPERIMENTS.untried, { names: untried.join(', ') })
  const missing = missingTrials(figures, context)
  const so = { standing: soFar(figures, context) }
  if (missing > FAR) return fill(EXPERIMENTS.tooClose, so)
  return fill(EXPERIMENTS.goOn, { ...so, trials: toAbout(missing), wordUnit: unit })
}

/** Trials that the least tried still lacks: for the plan, else until the two best are told apart if they stay so. */
function missingTrials(figures: Figures, { plan, ranked, spread }: Context): number {
  const least = Math.min(...figures.variants.map(({ trials }) => trials))
  if (plan) return Math.max(1, figures.requiredTrials - least)
  const [best, second] = ranked
  if (!best || !second || figures.leader === null) return Infinity
  const significance = SIGNIFICANCE / pairsOf(figures.variants.length)
  const until = trialsUntilSure(rateOf(best), rateOf(second), { spread, significance })
  return until > least ? until - least : figures.requiredTrials
}
