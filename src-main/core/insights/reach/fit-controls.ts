import { medianOf } from '#main/core/statistics/quantile.ts'
import { choleskyOf } from '#main/core/statistics/cholesky.ts'
import type { Control } from './control-columns.ts'

/** A fit of the logarithm of reach: what was expected of each post, and how far posts are from it (robust deviation). */
export interface ReachFit {
  readonly expected: Float64Array
  readonly deviation: number
  /** Of each control. */
  readonly weights: Float64Array
}

const ROUNDS = 8
const HUBER = 1.5
const MAD = 1.4826
/** Below this, reach would vary less than counting allows. */
const LEAST_DEVIATION = 0.03

/** Fits controls by ridge regression to logarithms, distant posts counting less (Huber 1964, iterated weights). */
export function fitControls(values: Float64Array, controls: readonly Control[]): ReachFit {
  const columns = controls.map((control) => control.values)
  const trust = new Float64Array(values.length).fill(1)
  let weights: Float64Array = new Float64Array(controls.length)
  let deviation = Math.max(LEAST_DEVIATION, deviationOf(minus(values, medianOf(values))))
  let expected: Float64Array = new Float64Array(values.length)
  for (let round = 0; round < ROUNDS; round++) {
    const variance = deviation ** 2
    const matrix = gramOf(columns, { trust, variance })
    for (const [at, { prior }] of controls.entries())
      matrix[at * (columns.length + 1)] = (matrix[at * (columns.length + 1)] ?? 0) + 1 / prior ** 2
    const trusted = values.map((value, at) => value * (trust[at] ?? 0))
    const sums = columns.map((column) => dot(column, trusted) / variance)
    weights = solve(choleskyOf(matrix, columns.length), sums)
    expected = combine(controls, weights)
    const rest = values.map((value, at) => value - (expected[at] ?? 0))
    deviation = Math.max(LEAST_DEVIATION, deviationOf(rest))
    for (const [at, each] of rest.entries())
      trust[at] = Math.min(1, (HUBER * deviation) / Math.max(1e-9, Math.abs(each)))
  }
  return { expected, deviation, weights }
}

interface Noise {
  readonly trust?: Float64Array
  readonly variance: number
}

/** Sums of products of columns, each post by its trust, over the variance; row by row. */
export function gramOf(columns: readonly Float64Array[], { trust, variance }: Noise): Float64Array {
  const size = columns.length
  const matrix = new Float64Array(size * size)
  for (const [row, first] of columns.entries()) {
    const trusted = trust ? first.map((value, at) => value * (trust[at] ?? 0)) : first
    for (let column = 0; column <= row; column++) {
      const sum = dot(trusted, columns[column] ?? first) / variance
      matrix[row * size + column] = sum
      matrix[column * size + row] = sum
    }
  }
  return matrix
}

/** The sum of products of two series. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

/** Solves the lower half of a root: what is left is the square root of the quadratic form. */
export function solveLower(root: Float64Array, right: ArrayLike<number>): Float64Array {
  const size = right.length
  const half = new Float64Array(size)
  for (let row = 0; row < size; row++) {
    let sum = right[row] ?? 0
    for (let k = 0; k < row; k++) sum -= (root[row * size + k] ?? 0) * (half[k] ?? 0)
    half[row] = sum / (root[row * size + row] ?? 1)
  }
  return half
}

/** Solves normal equations by their root. */
export function solve(root: Float64Array, right: ArrayLike<number>): Float64Array {
  const size = right.length
  const full = solveLower(root, right)
  for (let row = size - 1; row >= 0; row--) {
    let sum = full[row] ?? 0
    for (let k = row + 1; k < size; k++) sum -= (root[k * size + row] ?? 0) * (full[k] ?? 0)
    full[row] = sum / (root[row * size + row] ?? 1)
  }
  return full
}

/** The sum of controls by their weights, for each post. */
function combine(controls: readonly Control[], weights: ArrayLike<number>): Float64Array {
  const sum = new Float64Array(controls[0]?.values.length ?? 0)
  for (const [place, { values }] of controls.entries())
    for (let at = 0; at < sum.length; at++)
      sum[at] = (sum[at] ?? 0) + (values[at] ?? 0) * (weights[place] ?? 0)
  return sum
}

const minus = (values: Float64Array, by: number) => values.map((value) => value - by)
const deviationOf = (rest: Float64Array) => MAD * medianOf(rest.map(Math.abs))
