import type { ExperimentPlan, ExperimentResult, Trials } from '#shared/contract/experiments.ts'
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
  if (figures.decision === 'winner') return `Take ${standing(figures, context)}.`
  if (figures.decision === 'no-difference') return takeEither(figures, context)
  if (context.isEnded) return `It ended without an answer: ${soFar(figures, context)}.`
  return goOn(figures, context)
}

/** `B: 5.1 % against 4.2 %, better with a probability of 98 %`. */
function standing({ leader, variants }: Figures, { ranked }: Context): string {
  const [best, second] = ranked
  if (!best || !second) return ''
  const [high, low] = toPercents([rateOf(best), rateOf(second)])
  const isPair = variants.length === 2
  const of = isPair ? '' : ` of ${second.name}`
  const chance = variants.find(({ name }) => name === leader)?.probabilityBest ?? 0
  const word = isPair ? 'better' : 'the best'
  return `${best.name}: ${high} against ${low}${of}, ${word} with a probability of ${toChance(chance)}`
}

const soFar = (figures: Figures, context: Context): string =>
  figures.leader === null ? 'nobody leads' : standing(figures, context)

function takeEither({ variants }: Figures, { plan, ranked }: Context): string {
  const [best, second] = ranked
  if (!best || !second) return ''
  const [high, low] = toPercents([rateOf(best), rateOf(second)])
  const which = variants.length === 2 ? 'either' : `${best.name} or ${second.name}`
  const seen = `(${best.name} ${high}, ${second.name} ${low})`
  if (!plan) return `Take ${which}: their rates differ by less than a tenth ${seen}.`
  const points = toPercent(plan.leastDifference).replace(' %', '')
  return `Take ${which}: a difference of ${points} percentage ${points === '1' ? 'point' : 'points'} would most likely have shown by now ${seen}.`
}

function goOn(figures: Figures, context: Context): string {
  const { variants, requiredTrials } = figures
  const { plan, unit, ranked } = context
  const each = `about ${toAbout(requiredTrials)} ${unit}`
  if (ranked.length === 0)
    return plan ? `Begin: each variant needs ${each}.` : 'Begin: there are no figures yet.'
  const untried = variants.filter(({ trials }) => trials === 0).map(({ name }) => name)
  if (untried.length > 0) return `Go on: no figures yet of ${untried.join(', ')}.`
  const missing = missingTrials(figures, context)
  const so = `so far ${soFar(figures, context)}`
  if (missing > FAR)
    return `Plan the least difference that matters: ${so}, too close to be told apart soon.`
  return `Go on: about ${toAbout(missing)} more ${unit} each; ${so}.`
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
