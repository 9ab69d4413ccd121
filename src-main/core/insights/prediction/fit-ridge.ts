import { choleskyOf } from '#main/core/statistics/cholesky.ts'
import type { Table } from '../forest/bin-columns.ts'

/** Linear weights of columns in their own units, and their means: a prediction is the weighed sum of differences from them. */
export interface Ridge {
  readonly weights: Float64Array
  readonly means: Float64Array
}

const PENALTY_SHARE = 0.01
const LEAST_PENALTY = 10

/** Rows whose products are added at a time: four at once need a quarter of the reading and writing. */
const TOGETHER = 4
const ROWS_A_STEP = 256

/** Ridge regression of deviations on standardised columns (Hoerl & Kennard 1970), a step for each 256 rows. */
export function* fitRidge(table: Table, deviations: Float64Array): Generator<void, Ridge, void> {
  const { rows, columns } = table
  const { means, inverse } = yield* scalesOf(table)
  const squares = new Float64Array(columns * columns)
  const products = new Float64Array(columns)
  const scaled = Array.from({ length: TOGETHER }, () => new Float64Array(columns))
  const [first, second, third, fourth] = scaled as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (let row = 0; row < rows; row += TOGETHER) {
    for (const [place, own] of scaled.entries())
      standardise(table, row + place, { means, inverse, into: own })
    for (let a = 0; a < columns; a++) {
      const left = first[a] as number
      const left2 = second[a] as number
      const left3 = third[a] as number
      const left4 = fourth[a] as number
      products[a] =
        (products[a] as number) +
        left * (deviations[row] ?? 0) +
        left2 * (deviations[row + 1] ?? 0) +
        left3 * (deviations[row + 2] ?? 0) +
        left4 * (deviations[row + 3] ?? 0)
      const start = a * columns
      for (let b = 0; b <= a; b++)
        squares[start + b] =
          (squares[start + b] as number) +
          left * (first[b] as number) +
          left2 * (second[b] as number) +
          left3 * (third[b] as number) +
          left4 * (fourth[b] as number)
    }
    if (row % ROWS_A_STEP === 0) yield
  }
  const penalty = Math.max(LEAST_PENALTY, PENALTY_SHARE * rows)
  for (let at = 0; at < columns; at++) {
    const own = at * columns + at
    squares[own] = (squares[own] as number) + penalty
  }
  const weights = solve(choleskyOf(squares, columns), products)
  return { weights: weights.map((weight, at) => weight * (inverse[at] as number)), means }
}

/** The mean of each column, and 1 by its standard deviation (0 where it is constant). */
function* scalesOf({ rows, columns, values }: Table) {
  const means = new Float64Array(columns)
  const variances = new Float64Array(columns)
  for (let row = 0; row < rows; row++) {
    if (row % ROWS_A_STEP === 0) yield
    for (let at = 0; at < columns; at++)
      means[at] = (means[at] as number) + (values[row * columns + at] as number) / rows
  }
  for (let row = 0; row < rows; row++) {
    if (row % ROWS_A_STEP === 0) yield
    for (let at = 0; at < columns; at++)
      variances[at] =
        (variances[at] as number) +
        ((values[row * columns + at] as number) - (means[at] as number)) ** 2 / rows
  }
  return {
    means,
    inverse: variances.map((variance) => (variance > 1e-12 ? 1 / Math.sqrt(variance) : 0)),
  }
}

/** Writes a row in units of its columns' deviations; zeros beyond the last row. */
function standardise(
  { rows, columns, values }: Table,
  row: number,
  { means, inverse, into }: { means: Float64Array; inverse: Float64Array; into: Float64Array },
): void {
  if (row >= rows) into.fill(0)
  else
    for (let at = 0; at < columns; at++)
      into[at] =
        ((values[row * columns + at] as number) - (means[at] as number)) * (inverse[at] as number)
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
