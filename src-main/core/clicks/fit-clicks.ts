import { spearmanInterval } from '#main/core/statistics/spearman.ts'
import { type ClickModel, posteriorOf, toClickModel } from './click-model.ts'
import { crossFit, rankWithin } from './cross-fit.ts'
import { comparable, toDesign } from './design.ts'
import { fitWeights } from './fit-weights.ts'
import { type Observation, toResponse } from './observation.ts'
import { SIGNIFICANCE, testSignal } from './test-signal.ts'

/** Changes when the same figures give another model, so that kept ones are made again. */
export const FIT_VERSION = 1

/** Videos of one channel below which nothing is fitted; each further channel takes one more for its own level. */
export const LEAST_VIDEOS = 20

/** What clicks say of pictures: too few of them, nothing that chance would not, or a model. */
export type ClickVerdict =
  | { readonly state: 'too-few'; readonly videos: number; readonly needed: number }
  | ({ readonly state: 'no-signal' } & ClickModel)
  | ({ readonly state: 'fitted' } & ClickModel)

/**
 * Learns from clicks what the user's audience opens. A model counts as fitted when shuffled figures are predicted as
 * well less than once in a hundred times and the 95 % interval of the held-out rank correlation lies above 0.
 * Yields between small steps, for a caller that has more to do; the result survives JSON.
 */
export function* fitClicks(
  observations: readonly Observation[],
): Generator<void, ClickVerdict, void> {
  const used = comparable(observations)
  const design = toDesign(used)
  const strata = design.strataNames.length
  const needed = LEAST_VIDEOS + Math.max(0, strata - 1)
  if (used.length < needed) return { state: 'too-few', videos: used.length, needed }
  const response = toResponse(used, design.strata)
  const fit = fitWeights(design, response)
  const cross = yield* crossFit(design, response, fit)
  const correlation = rankWithin(design, cross.heldOut, response.values)
  const interval = spearmanInterval(correlation, used.length - strata + 1)
  const chance = interval.low > 0 ? yield* testSignal(design, response, fit) : 1
  const isFound = interval.low > 0 && chance < SIGNIFICANCE
  const posterior = posteriorOf(design, response, fit)
  const model = toClickModel({ observations: used, design, response, fit, cross, posterior })
  return {
    state: isFound ? 'fitted' : 'no-signal',
    ...model,
    needed,
    correlation,
    ...interval,
    chance,
    unexplained: Math.sqrt(
      Math.max(
        0,
        meanSquare(cross.errors) - meanOf(response.noise),
        0.01 * meanSquare(cross.errors),
      ),
    ),
  }
}

/** Runs a stepwise computation to its end at once. */
export function finish<R>(steps: Generator<void, R, void>): R {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

const meanSquare = (values: Float64Array): number =>
  values.reduce((sum, _, row) => sum + (values[row] ?? 0) ** 2, 0) / Math.max(1, values.length)
