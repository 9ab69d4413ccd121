import { fill } from '#shared/sentences/fill.ts'
import { PICTURE_SCORES } from '#shared/sentences/pictures.ts'
import type { Assessment } from './assess-frame.ts'
import { presenceOf, toParts } from './score-parts.ts'
import {
  type BasePart,
  BEAUTY_DEVIATION,
  CLICK_BIAS,
  PART_DEVIATIONS,
  SCORE_WEIGHTS,
  type ScoreWeights,
} from './score-weights.ts'

/** What a score rests on, for people to read next to it. */
export const SCORE_BASIS: string = PICTURE_SCORES.formula

/** The same, with what installed models did: by which the aesthetic part was rated, and which failed. */
function basisOf({ extras }: Assessment): string {
  const { model, formula } = SCORE_WEIGHTS.beauty
  const share = Math.round((100 * model) / (model + formula))
  const basis = extras?.aesthetic
    ? fill(PICTURE_SCORES.aesthetic, { basis: SCORE_BASIS, share, nameModel: extras.aesthetic.by })
    : SCORE_BASIS
  return extras?.failed?.length
    ? fill(PICTURE_SCORES.unused, { basis, nameModels: extras.failed.join(', ') })
    : basis
}

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

/** What is not weighed part by part: how much there is to see, and beauty 0..1 where a model rated it. */
interface Whole {
  readonly presence: number
  readonly beauty: number | undefined
}

/** Both scores by formula v2 (score-weights.ts) with ranges from perturbed weights and repeat measurements. */
export function scoreThumbnail(assessment: Assessment): ThumbnailScore {
  const parts = toParts(assessment)
  const whole = { presence: presenceOf(assessment), beauty: assessment.extras?.aesthetic?.value }
  const value = evaluate(parts, SCORE_WEIGHTS, whole)
  const varied = variantsOf(SCORE_WEIGHTS).map((weights) => evaluate(parts, weights, whole))
  const error = measurementError(parts, whole)
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
    basis: basisOf(assessment),
  }
}

function evaluate(parts: Parts, weights: ScoreWeights, { presence, beauty }: Whole): Values {
  const technical = weightedMean(parts, weights.technical)
  const formula = weightedMean(parts, weights.aesthetic)
  const aesthetic =
    beauty === undefined ? formula : weightedMean({ model: beauty, formula }, weights.beauty)
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
    ...scaledEach(weights.beauty, factor).map((beauty) => ({ ...weights, beauty })),
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
function measurementError(parts: Parts, whole: Whole): Pick<Values, 'appeal' | 'click'> {
  let appeal = 0
  let click = 0
  const add = (above: Values, below: Values): void => {
    appeal += ((above.appeal - below.appeal) / 2) ** 2
    click += ((above.click - below.click) / 2) ** 2
  }
  for (const [part, deviation] of entriesOf<BasePart>(PART_DEVIATIONS)) {
    const at = (value: number) => evaluate({ ...parts, [part]: value }, SCORE_WEIGHTS, whole)
    add(at(parts[part] + deviation), at(parts[part] - deviation))
  }
  const { beauty } = whole
  if (beauty !== undefined) {
    const at = (value: number) => evaluate(parts, SCORE_WEIGHTS, { ...whole, beauty: value })
    add(at(beauty + BEAUTY_DEVIATION), at(beauty - BEAUTY_DEVIATION))
  }
  return { appeal: Math.sqrt(appeal), click: Math.sqrt(click) }
}
