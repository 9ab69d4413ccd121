import { centre, type Centred, type Target } from './centre.ts'
import type { Design } from './design.ts'
import { type Shrinkage, shrink } from './shrink.ts'

/** Powers of a feature's own correlation by which it is spared the shrinkage: 0 treats all alike, 2 bets on few. */
const FOCUSES = [0, 1, 2] as const
const LEAST_FACTOR = 1e-3

/** A fit: log-odds for each feature in the units of its design, and what it was fitted about. */
export interface WeightFit {
  readonly weights: Float64Array
  readonly centres: Float64Array
  readonly levels: Float64Array
  /** Share of the squared error that the fit saves, each left out in turn; 0 is no better than the mean. */
  readonly saved: number
  readonly focus: number
  /** How a feature was stretched before it was shrunk. */
  readonly factors: Float64Array
  readonly shrinkage: Shrinkage
}

/** Shrunk regression in which features that go with the clicks by themselves are shrunk less (after Zou 2006). */
export function fitWeights(design: Design, target: Target): WeightFit {
  const centred = centre(design, target)
  const correlations = correlationsOf(design, centred)
  const tried = FOCUSES.map((focus) => {
    const factors = factorsOf(correlations, focus)
    const columns = design.columns
    const stretched = centred.values.map((value, place) => value * (factors[place % columns] ?? 0))
    const prior = design.prior.map((weight, column) => weight / (factors[column] ?? 0))
    return {
      focus,
      factors,
      shrinkage: shrink({ ...design, prior }, { ...centred, values: stretched }),
    }
  })
  const best = tried.reduce((a, b) => (b.shrinkage.error < a.shrinkage.error ? b : a))
  const weights = best.factors.map(
    (factor, column) => factor * (best.shrinkage.weights[column] ?? 0),
  )
  const { centres, levels } = centred
  const saved = 1 - best.shrinkage.error / Math.max(1e-12, plainError(design, centred))
  return { ...best, weights, centres, levels, saved }
}

/** The error of predicting each from the mean of the others in its stratum. */
function plainError({ strata }: Design, { response, weights, totals }: Centred): number {
  return response.reduce((sum, value, row) => {
    const weight = weights[row] ?? 0
    const left = 1 - weight / Math.max(1e-12, totals[strata[row] ?? 0] ?? 0)
    return sum + weight * (value / Math.max(left, 1e-9)) ** 2
  }, 0)
}

function correlationsOf({ rows, columns }: Design, { values, response, weights }: Centred) {
  const common = new Float64Array(columns)
  const squares = new Float64Array(columns)
  let responses = 0
  for (let row = 0; row < rows; row++) {
    const weight = weights[row] ?? 0
    responses += weight * (response[row] ?? 0) ** 2
    for (let column = 0; column < columns; column++) {
      const value = values[row * columns + column] ?? 0
      common[column] = (common[column] ?? 0) + weight * value * (response[row] ?? 0)
      squares[column] = (squares[column] ?? 0) + weight * value * value
    }
  }
  return common.map(
    (sum, column) => Math.abs(sum) / Math.sqrt(Math.max(1e-12, (squares[column] ?? 0) * responses)),
  )
}

/** Factors whose squares have the mean 1. */
function factorsOf(correlations: Float64Array, focus: number): Float64Array {
  const powers = correlations.map((correlation) => correlation ** focus)
  const squares = powers.reduce((sum, power) => sum + power * power, 0)
  const norm = Math.sqrt(squares / Math.max(1, powers.length))
  return powers.map((power) => (norm > 0 ? Math.max(power / norm, LEAST_FACTOR) : 1))
}
