import type { Design } from './design.ts'

/** What is fitted: log-odds and weights, an observation each; a weight of 0 leaves one out. */
export interface Target {
  readonly values: Float64Array
  readonly weights: Float64Array
}

/** A design and its target less their weighted means by stratum; `totals` are the weights of the strata. */
export interface Centred {
  readonly values: Float64Array
  readonly response: Float64Array
  readonly weights: Float64Array
  /** Strata by columns. */
  readonly centres: Float64Array
  readonly levels: Float64Array
  readonly totals: Float64Array
}

/** The product of a row of a matrix with a vector. */
export function dot(rows: Float64Array, from: number, vector: Float64Array): number {
  let sum = 0
  for (let column = 0; column < vector.length; column++)
    sum += (rows[from + column] ?? 0) * (vector[column] ?? 0)
  return sum
}

/** Takes out what the strata differ by. */
export function centre(design: Design, { values: response, weights }: Target): Centred {
  const { values, rows, columns, strata, strataNames } = design
  const totals = new Float64Array(strataNames.length)
  const levels = new Float64Array(strataNames.length)
  const centres = new Float64Array(strataNames.length * columns)
  for (let row = 0; row < rows; row++) {
    const stratum = strata[row] ?? 0
    const weight = weights[row] ?? 0
    totals[stratum] = (totals[stratum] ?? 0) + weight
    levels[stratum] = (levels[stratum] ?? 0) + weight * (response[row] ?? 0)
    for (let column = 0; column < columns; column++) {
      const place = stratum * columns + column
      centres[place] = (centres[place] ?? 0) + weight * (values[row * columns + column] ?? 0)
    }
  }
  for (const [stratum, total] of totals.entries()) {
    const share = 1 / Math.max(total, 1e-12)
    levels[stratum] = (levels[stratum] ?? 0) * share
    for (let column = 0; column < columns; column++)
      centres[stratum * columns + column] = (centres[stratum * columns + column] ?? 0) * share
  }
  return {
    values: values.map((value, place) => {
      const stratum = strata[Math.floor(place / columns)] ?? 0
      return value - (centres[stratum * columns + (place % columns)] ?? 0)
    }),
    response: response.map((value, row) => value - (levels[strata[row] ?? 0] ?? 0)),
    weights,
    centres,
    levels,
    totals,
  }
}
