import { choleskyOf, inverseOfLower } from '#main/core/statistics/cholesky.ts'
import type { WeekSums } from './week-sums.ts'
import { WEEK_HOURS } from './week.ts'

/** What a model of the week supposes before it sees posts. */
export interface WeekPrior {
  /** Variance of each column, those of the week last. */
  readonly variances: Float64Array
  /** Expected log engagement of each hour. */
  readonly usual: Float64Array
  /** Variance of a post around its expectation. */
  readonly noise: number
}

/** A model of the week after it saw the posts. */
export interface SolvedWeek {
  readonly weights: Float64Array
  /** Lower triangle L whose inverse is that of the precision: variance of c is |Lc|^2. */
  readonly spread: Float64Array
  /** Log of the marginal likelihood, but for what all models share. */
  readonly evidence: number
}

/** Bayesian linear regression with known noise (Bishop 2006, 3.3 and 3.5). */
export function solveWeek(sums: WeekSums, { variances, usual, noise }: WeekPrior): SolvedWeek {
  const { columns, squares } = sums
  const precision = new Float64Array(columns * columns)
  for (let row = 0; row < columns; row++) {
    for (let column = 0; column <= row; column++)
      precision[row * columns + column] = (squares[row * columns + column] ?? 0) / noise
    const own = row * columns + row
    precision[own] = (precision[own] ?? 0) + 1 / (variances[row] ?? 1)
  }
  const { products, valueSquares } = withoutUsual(sums, usual)
  const root = choleskyOf(precision, columns)
  const spread = inverseOfLower(root, columns)
  const half = new Float64Array(columns)
  let logs = 0
  let squared = 0
  for (let row = 0; row < columns; row++) {
    let sum = 0
    for (let k = 0; k <= row; k++) sum += (spread[row * columns + k] ?? 0) * (products[k] ?? 0)
    half[row] = sum / noise
    squared += (half[row] ?? 0) ** 2
    logs += Math.log(root[row * columns + row] ?? 1) + Math.log(variances[row] ?? 1) / 2
  }
  const weights = new Float64Array(columns)
  for (let row = 0; row < columns; row++)
    for (let k = 0; k <= row; k++)
      weights[k] = (weights[k] ?? 0) + (spread[row * columns + k] ?? 0) * (half[row] ?? 0)
  return { weights, spread, evidence: squared / 2 - valueSquares / noise / 2 - logs }
}

/** Variance of a weighed sum of columns under a solved model. */
export function varianceOf({ spread }: SolvedWeek, columns: Float64Array): number {
  const size = columns.length
  let total = 0
  for (let row = 0; row < size; row++) {
    let sum = 0
    for (let k = 0; k <= row; k++) sum += (spread[row * size + k] ?? 0) * (columns[k] ?? 0)
    total += sum * sum
  }
  return total
}

function withoutUsual(sums: WeekSums, usual: Float64Array) {
  const { columns, cellColumns, cellValues, cellWeights } = sums
  const products = sums.products.slice()
  let valueSquares = sums.valueSquares
  for (let cell = 0; cell < WEEK_HOURS; cell++) {
    const weight = cellWeights[cell] ?? 0
    const expected = usual[cell] ?? 0
    if (weight === 0 || expected === 0) continue
    valueSquares += expected * expected * weight - 2 * expected * (cellValues[cell] ?? 0)
    for (let a = 0; a < columns; a++)
      products[a] = (products[a] ?? 0) - expected * (cellColumns[cell * columns + a] ?? 0)
  }
  return { products, valueSquares }
}
