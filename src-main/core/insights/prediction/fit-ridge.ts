import { choleskyOf } from '#main/core/statistics/cholesky.ts'
import { rowOf } from '../forest/fit-forest.ts'
import type { Table } from '../forest/bin-columns.ts'

/** Linear weights of columns in their own units, and their means: a prediction is the weighed sum of differences from them. */
export interface Ridge {
  readonly weights: Float64Array
  readonly means: Float64Array
}

const PENALTY_SHARE = 0.01
const LEAST_PENALTY = 10

/** Ridge regression of deviations on standardised columns (Hoerl & Kennard 1970), a step for each 256 rows. */
export function* fitRidge(table: Table, deviations: Float64Array): Generator<void, Ridge, void> {
  const { rows, columns } = table
  const means = new Float64Array(columns)
  const scales = new Float64Array(columns)
  for (let row = 0; row < rows; row++)
    for (const [at, value] of rowOf(table, row).entries())
      means[at] = (means[at] as number) + value / rows
  for (let row = 0; row < rows; row++)
    for (const [at, value] of rowOf(table, row).entries())
      scales[at] = (scales[at] as number) + (value - (means[at] as number)) ** 2 / rows
  const inverse = scales.map((variance) => (variance > 1e-12 ? 1 / Math.sqrt(variance) : 0))
  const squares = new Float64Array(columns * columns)
  const products = new Float64Array(columns)
  const scaled = new Float64Array(columns)
  for (let row = 0; row < rows; row++) {
    for (const [at, value] of rowOf(table, row).entries())
      scaled[at] = (value - (means[at] as number)) * (inverse[at] as number)
    for (let a = 0; a < columns; a++) {
      const left = scaled[a] as number
      if (left === 0) continue
      products[a] = (products[a] as number) + left * (deviations[row] as number)
      for (let b = 0; b <= a; b++)
        squares[a * columns + b] =
          (squares[a * columns + b] as number) + left * (scaled[b] as number)
    }
    if (row % 256 === 255) yield
  }
  const penalty = Math.max(LEAST_PENALTY, PENALTY_SHARE * rows)
  for (let at = 0; at < columns; at++) {
    const own = at * columns + at
    squares[own] = (squares[own] as number) + penalty
  }
  const weights = solve(choleskyOf(squares, columns), products)
  return { weights: weights.map((weight, at) => weight * (inverse[at] as number)), means }
}

/** The deviation from the middle that the weights say of a row. */
export function predictWithRidge({ weights, means }: Ridge, row: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < weights.length; at++)
    sum += (weights[at] as number) * ((row[at] as number) - (means[at] as number))
  return sum
}

function solve(root: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const found = right.slice()
  for (let row = 0; row < size; row++) {
    let sum = found[row] as number
    for (let k = 0; k < row; k++) sum -= (root[row * size + k] as number) * (found[k] as number)
    found[row] = sum / (root[row * size + row] as number)
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = found[row] as number
    for (let k = row + 1; k < size; k++)
      sum -= (root[k * size + row] as number) * (found[k] as number)
    found[row] = sum / (root[row * size + row] as number)
  }
  return found
}
