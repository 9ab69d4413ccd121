import { choleskyOf, inverseOfLower } from '#main/core/statistics/cholesky.ts'
import { type Centred, dot } from './centre.ts'
import type { Design } from './design.ts'

/** Strengths of the shrinkage that are tried, for each observation. */
const STRENGTHS = [0.03, 0.1, 0.3, 1, 3, 10] as const
/** How much of the formula is believed before any click is seen. */
const BELIEFS = [0, 0.25, 0.5, 1] as const
/** Degrees of freedom that a fit may use, for each observation: freer ones leave chance too much room. */
const MOST_DEGREES = 0.35

/** One way to shrink that was tried, and the weighted squared error of leaving each observation out. */
export interface Shrinkage {
  readonly strength: number
  readonly belief: number
  readonly error: number
  readonly weights: Float64Array
  /** A lower triangle whose square, its transpose first, is the inverse of the precision of the weights. */
  readonly root: Float64Array
  /** Parameters that the fit uses up, levels apart. */
  readonly degrees: number
}

/**
 * Ridge regression about a share of the formula's weights (Hoerl & Kennard 1970), its strength and that share chosen by
 * the error of leaving one out in closed form (Allen 1974).
 */
export function shrink(design: Design, centred: Centred): Shrinkage {
  const { columns } = design
  const gram = gramOf(design, centred)
  const moments = momentsOf(design, centred)
  const count = centred.weights.reduce((sum, weight) => sum + weight, 0)
  let best: Shrinkage | undefined
  for (const each of STRENGTHS) {
    const strength = each * count
    const precision = gram.map((value, place) =>
      place % (columns + 1) === 0 ? value + strength : value,
    )
    const root = inverseOfLower(choleskyOf(precision, columns), columns)
    const degrees = columns - strength * root.reduce((sum, value) => sum + value * value, 0)
    if (degrees > MOST_DEGREES * count && each !== STRENGTHS.at(-1)) continue
    const leverages = leveragesOf(design, centred, root)
    for (const belief of BELIEFS) {
      const pull = moments.map(
        (moment, column) => moment + strength * belief * (design.prior[column] ?? 0),
      )
      const weights = timesSquare(root, pull)
      const error = errorOf({ design, centred, leverages, weights })
      if (!best || error < best.error * (1 - 1e-9))
        best = { strength, belief, error, weights, root, degrees }
    }
  }
  return best ?? NOTHING
}

const NOTHING: Shrinkage = {
  strength: 1,
  belief: 0,
  error: Infinity,
  weights: new Float64Array(),
  root: new Float64Array(),
  degrees: 0,
}

/** The transpose of a lower triangle times itself times a vector. */
function timesSquare(root: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length
  const product = new Float64Array(size)
  for (let row = 0; row < size; row++) {
    let sum = 0
    for (let column = 0; column <= row; column++)
      sum += (root[row * size + column] ?? 0) * (vector[column] ?? 0)
    for (let column = 0; column <= row; column++)
      product[column] = (product[column] ?? 0) + (root[row * size + column] ?? 0) * sum
  }
  return product
}

/** The weight of each observation in its own fit, its stratum's level included. */
function leveragesOf({ columns, strata }: Design, centred: Centred, root: Float64Array) {
  const { values, weights, totals } = centred
  return weights.map((weight, observation) => {
    let sum = 1 / Math.max(1e-12, totals[strata[observation] ?? 0] ?? 0)
    for (let row = 0; row < columns; row++) {
      let along = 0
      for (let column = 0; column <= row; column++)
        along += (root[row * columns + column] ?? 0) * (values[observation * columns + column] ?? 0)
      sum += along * along
    }
    return weight * sum
  })
}

interface Tried {
  readonly design: Design
  readonly centred: Centred
  readonly leverages: Float64Array
  readonly weights: Float64Array
}

function errorOf({ design, centred, leverages, weights }: Tried): number {
  let sum = 0
  for (let row = 0; row < design.rows; row++) {
    const residual =
      (centred.response[row] ?? 0) - dot(centred.values, row * design.columns, weights)
    const left = Math.max(1 - (leverages[row] ?? 0), 1e-9)
    sum += (centred.weights[row] ?? 0) * (residual / left) ** 2
  }
  return sum
}

function momentsOf(
  { rows, columns }: Design,
  { values, response, weights }: Centred,
): Float64Array {
  const moments = new Float64Array(columns)
  for (let row = 0; row < rows; row++) {
    const weighted = (weights[row] ?? 0) * (response[row] ?? 0)
    for (let column = 0; column < columns; column++)
      moments[column] = (moments[column] ?? 0) + weighted * (values[row * columns + column] ?? 0)
  }
  return moments
}

function gramOf({ rows, columns }: Design, { values, weights }: Centred): Float64Array {
  const gram = new Float64Array(columns * columns)
  for (let row = 0; row < rows; row++)
    for (let first = 0; first < columns; first++) {
      const weighted = (weights[row] ?? 0) * (values[row * columns + first] ?? 0)
      for (let second = first; second < columns; second++) {
        const place = first * columns + second
        gram[place] = (gram[place] ?? 0) + weighted * (values[row * columns + second] ?? 0)
      }
    }
  for (let first = 0; first < columns; first++)
    for (let second = 0; second < first; second++)
      gram[first * columns + second] = gram[second * columns + first] ?? 0
  return gram
}
