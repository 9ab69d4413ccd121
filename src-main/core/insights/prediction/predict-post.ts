import { quantileOf } from '#main/core/statistics/quantile.ts'
import type { Prediction } from '#shared/contract/predictions.ts'
import { PREDICTIONS } from '#shared/sentences/predictions.ts'
import type { MeasuredPost } from '../features/measure-post.ts'
import { PLACE_OF } from '../features/columns.ts'
import { findFactors } from './find-factors.ts'
import type { Predictor } from './fit-predictor.ts'
import { bothOf, rowOfPost } from './learn.ts'
import { rangeOf } from './ranges.ts'

/** An account as predictions need it: the name of its measure, and its newest values in ascending order. */
export interface PredictedAccount {
  readonly accountId: number
  readonly measure: string
  readonly values: readonly number[]
}

/** The half-width of the range of a guess from the text alone, which nobody's own posts have tested. */
const PRIOR_REACH = { low: -0.4, high: 0.4 }

/** Predicts the place of a measured post among an account's own; without an account, among those of all. */
export function predictPost(
  predictor: Predictor,
  post: MeasuredPost,
  account: PredictedAccount | undefined,
): Prediction {
  const { model, learnt, blend, reach } = predictor
  const { state, basis } = model
  const rest = { state, basis }
  if (model.posts === 0) {
    const place = post.row[PLACE_OF.get('prior') ?? 0] ?? 0.5
    const guess = `${PREDICTIONS.guess} ${basis}`
    const range = rangeOf(place - 0.5, PRIOR_REACH)
    return { ...range, ...rest, basis: guess, confidence: 0, factors: [], expected: null }
  }
  if (!learnt) {
    const range = rangeOf(0, reach)
    return { ...range, ...rest, confidence: 0, factors: [], expected: expectedOf(range, account) }
  }
  const row = rowOfPost(learnt, post, account?.accountId ?? -1)
  const both = bothOf(learnt, row)
  const range = rangeOf(blend * both.forest + (1 - blend) * both.ridge, reach)
  return {
    ...range,
    ...rest,
    confidence: Math.min(1, Math.max(0, model.skills[0]?.correlation ?? 0)),
    factors: findFactors(predictor, row),
    expected: expectedOf(range, account),
  }
}

function expectedOf(
  { score, low, high }: Pick<Prediction, 'score' | 'low' | 'high'>,
  account: PredictedAccount | undefined,
): Prediction['expected'] {
  if (!account || account.values.length === 0) return null
  const at = (place: number) => quantileOf(account.values, place)
  return { measure: account.measure, low: at(low), mid: at(score), high: at(high) }
}
