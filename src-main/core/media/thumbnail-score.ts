import type { Assessment } from './assess-frame.ts'
import { presenceOf, toParts } from './score-parts.ts'
import {
  type BasePart,
  CLICK_BIAS,
  PART_DEVIATIONS,
  SCORE_WEIGHTS,
  type ScoreWeights,
} from './score-weights.ts'

/** What a score rests on, for people to read next to it. */
export const SCORE_BASIS =
  'formula v2: fixed weights over measured parts, technical quality by a model trained on distorted pictures, not fitted on click data; the range shows how far the value moves when a weight is halved or doubled, widened by measurement error'

/** Appeal 0..10 and click appeal 0..1, each with its range, and the parts (0..1, higher is better) behind them. */
export interface ThumbnailScore {
  readonly appeal: number
  readonly appealLow: number
  readonly appealHigh: number
  readonly clickAppeal: number
  readonly low: number
  readonly high: number
  readonly parts: Readonly<Record<BasePart | 'technical' | 'aesthetic', number>>
  /** What click appeal rests on, for people. */
  readonly basis: string
}

type Parts = Readonly<Record<BasePart, number>>

interface Values {
  readonly technical: number
  readonly aesthetic: number
  readonly appeal: number
  readonly click: number
}

/** Both scores by formula v2 (score-weights.ts) with ranges from perturbed weights and repeat measurements. */
export function scoreThumbnail(assessment: Assessment): ThumbnailScore {
  const parts = toParts(assessment)
  const presence = presenceOf(assessment)
  const value = evaluate(parts, SCORE_WEIGHTS, presence)
  const varied = variantsOf(SCORE_WEIGHTS).map((weights) => evaluate(parts, weights, presence))
  const error = measurementError(parts, presence)
  const appeals = varied.map((one) => one.appeal)
  const clicks = varied.map((one) => one.click)
  return {
    appeal: value.appeal,
    appealLow: Math.max(0, Math.min(value.appeal, ...appeals) - error.appeal),
    appealHigh: Math.min(10, Math.max(value.appeal, ...appeals) + error.appeal),
    clickAppeal: value.click,
    low: Math.max(0, Math.min(value.click, ...clicks) - error.click),
    high: Math.min(1, Math.max(value.click, ...clicks) + error.click),
    parts: { ...parts, technical: value.technical, aesthetic: value.aesthetic },
    basis: SCORE_BASIS,
  }
}

function evaluate(parts: Parts, weights: ScoreWeights, presence: number): Values {
  const technical = weightedMean(parts, weights.technical)
  const aesthetic = weightedMean(parts, weights.aesthetic)
  const quality = weightedMean({ ...parts, technical, aesthetic }, weights.appeal)
  const odds = entriesOf(weights.click).reduce(
    (sum, [part, weight]) =>
      sum + weight * ((part === 'technical' ? technical : parts[part]) - 0.5),
    CLICK_BIAS,
  )
  return {
    technical,
    aesthetic,
    appeal: 10 * presence * quality,
    click: presence / (1 + Math.exp(-odds)),
  }
}

function weightedMean<Part extends string>(
  values: Readonly<Record<Part, number>>,
  weights: Readonly<Partial<Record<Part, number>>>,
): number {
  let sum = 0
  let total = 0
  for (const [part, weight] of entriesOf(weights)) {
    sum += weight * values[part]
    total += weight
  }
  return total > 0 ? sum / total : 0
}

function entriesOf<Part extends string>(
  weights: Readonly<Partial<Record<Part, number>>>,
): [Part, number][] {
  return Object.entries(weights) as [Part, number][]
}

/** Every table with one weight halved or doubled. */
function variantsOf(weights: ScoreWeights): ScoreWeights[] {
  return [0.5, 2].flatMap((factor) => [
    ...scaledEach(weights.technical, factor).map((technical) => ({ ...weights, technical })),
    ...scaledEach(weights.aesthetic, factor).map((aesthetic) => ({ ...weights, aesthetic })),
    ...scaledEach(weights.appeal, factor).map((appeal) => ({ ...weights, appeal })),
    ...scaledEach(weights.click, factor).map((click) => ({ ...weights, click })),
  ])
}

function scaledEach<Table extends Readonly<Record<string, number>>>(
  table: Table,
  factor: number,
): Table[] {
  return Object.entries(table).map(([part, weight]) => ({ ...table, [part]: weight * factor }))
}

/** Root of the summed squared moves when each part moves by its own deviation. */
function measurementError(parts: Parts, presence: number): Pick<Values, 'appeal' | 'click'> {
  let appeal = 0
  let click = 0
  for (const [part, deviation] of entriesOf<BasePart>(PART_DEVIATIONS)) {
    const above = evaluate({ ...parts, [part]: parts[part] + deviation }, SCORE_WEIGHTS, presence)
    const below = evaluate({ ...parts, [part]: parts[part] - deviation }, SCORE_WEIGHTS, presence)
    appeal += ((above.appeal - below.appeal) / 2) ** 2
    click += ((above.click - below.click) / 2) ** 2
  }
  return { appeal: Math.sqrt(appeal), click: Math.sqrt(click) }
}
