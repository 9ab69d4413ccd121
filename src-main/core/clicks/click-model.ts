import { medianOf } from '#main/core/statistics/quantile.ts'
import { dot, type Target } from './centre.ts'
import type { CrossFit } from './cross-fit.ts'
import type { Design } from './design.ts'
import type { WeightFit } from './fit-weights.ts'
import { type Observation, type Response, varianceWithin } from './observation.ts'

/** A model of clicks in plain values; weights are log-odds for one usual difference (standard deviation) of a feature. */
export interface ClickModel {
  readonly videos: number
  readonly needed: number
  readonly features: readonly string[]
  readonly scales: readonly number[]
  readonly weights: readonly number[]
  /** Covariance of the weights, row by row. */
  readonly covariance: readonly number[]
  /** Mean features in units of their scales, and mean log-odds, by stratum; the last entry is all of them together. */
  readonly strata: readonly {
    readonly name: string
    readonly centre: readonly number[]
    readonly level: number
  }[]
  /** Standard deviation of the log-odds within a stratum, and what of it features leave open, counting aside. */
  readonly spread: number
  readonly unexplained: number
  /** Fits with a part left out, and for each observation which, its shift and its error (log-odds). */
  readonly folds: readonly number[]
  readonly foldWeights: readonly (readonly number[])[]
  readonly shifts: readonly number[]
  readonly errors: readonly number[]
  /** What was seen of each observation and what a fit without it predicts, as rates 0..1. */
  readonly points: readonly {
    readonly id: string
    readonly seen: number
    readonly predicted: number
  }[]
  /** Median distance between the two, and that of predicting the mean of the others. */
  readonly error: number
  readonly plainError: number
  /** Rank correlation of what was held out with its 95 % interval, and how often chance does as well. */
  readonly correlation: number
  readonly low: number
  readonly high: number
  readonly chance: number
}

interface Fitted {
  readonly observations: readonly Observation[]
  readonly design: Design
  readonly response: Response
  readonly fit: WeightFit
  readonly cross: CrossFit
  readonly posterior: Float64Array
}

/** A rate 0..1 from log-odds. */
export const toRate = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** Everything of a model that follows from its fits. */
export function toClickModel({ observations, design, response, fit, cross, posterior }: Fitted) {
  const { columns, strata, strataNames } = design
  const counts = strataNames.map((_, stratum) => strata.filter((own) => own === stratum).length)
  const centreOf = (stratum: number) =>
    Array.from({ length: columns }, (_, column) => fit.centres[stratum * columns + column] ?? 0)
  const groups = strataNames.map((name, stratum) => ({
    name,
    centre: centreOf(stratum),
    level: fit.levels[stratum] ?? 0,
  }))
  const share = (stratum: number) => (counts[stratum] ?? 0) / observations.length
  const together = {
    name: '',
    centre: Array.from({ length: columns }, (_, column) =>
      groups.reduce((sum, { centre }, stratum) => sum + share(stratum) * (centre[column] ?? 0), 0),
    ),
    level: groups.reduce((sum, { level }, stratum) => sum + share(stratum) * level, 0),
  }
  const points = observations.map(({ id, rate }, row) => ({
    id,
    seen: rate,
    predicted: toRate((response.values[row] ?? 0) - (cross.errors[row] ?? 0)),
  }))
  return {
    videos: observations.length,
    features: design.features,
    scales: [...design.scales],
    weights: [...fit.weights],
    covariance: [...posterior],
    strata: [...groups, together],
    spread: Math.sqrt(Math.max(1e-12, varianceWithin(response.values, strata))),
    folds: cross.folds,
    foldWeights: cross.weights.map((weights) => [...weights]),
    shifts: [...cross.shifts],
    errors: [...cross.errors],
    points,
    error: medianOf(points.map(({ seen, predicted }) => Math.abs(seen - predicted))),
    plainError: plainErrorOf(observations),
  }
}

/** Covariance of the weights, given how they are shrunk: the inverse precision times what is left unexplained. */
export function posteriorOf(design: Design, target: Target, fit: WeightFit): Float64Array {
  const { columns, rows, strata } = design
  const { root, degrees } = fit.shrinkage
  let squares = 0
  for (let row = 0; row < rows; row++) {
    const stratum = strata[row] ?? 0
    const moved = dot(design.values, row * columns, fit.weights)
    const predicted = moved - dot(fit.centres, stratum * columns, fit.weights)
    const residual = (target.values[row] ?? 0) - (fit.levels[stratum] ?? 0) - predicted
    squares += (target.weights[row] ?? 0) * residual * residual
  }
  const scale = squares / Math.max(1, rows - design.strataNames.length - degrees)
  const covariance = new Float64Array(columns * columns)
  for (let first = 0; first < columns; first++)
    for (let second = 0; second < columns; second++) {
      let sum = 0
      for (let row = Math.max(first, second); row < columns; row++)
        sum += (root[row * columns + first] ?? 0) * (root[row * columns + second] ?? 0)
      covariance[first * columns + second] =
        scale * sum * (fit.factors[first] ?? 0) * (fit.factors[second] ?? 0)
    }
  return covariance
}

/** Median distance between a rate and the mean of the others in its stratum. */
function plainErrorOf(observations: readonly Observation[]): number {
  const sums = new Map<string, { sum: number; count: number }>()
  for (const { stratum, rate } of observations) {
    const own = sums.get(stratum) ?? { sum: 0, count: 0 }
    sums.set(stratum, { sum: own.sum + rate, count: own.count + 1 })
  }
  return medianOf(
    observations.map(({ stratum, rate }) => {
      const { sum, count } = sums.get(stratum) ?? { sum: rate, count: 2 }
      return Math.abs(rate - (sum - rate) / Math.max(1, count - 1))
    }),
  )
}
