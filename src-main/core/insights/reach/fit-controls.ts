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
  const trust = new Float64Array(values.length).fill(1)
  let weights: Float64Array = new Float64Array(controls.length)
  let deviation = Math.max(LEAST_DEVIATION, deviationOf(minus(values, medianOf(values))))
  let expected: Float64Array = new Float64Array(values.length)
  for (let round = 0; round < ROUNDS; round++) {
    const root = normalRoot(controls, { trust, variance: deviation ** 2 })
    const sums = controls.map(({ values: column }) => {
      let sum = 0
      for (let at = 0; at < values.length; at++)
        sum += (column[at] ?? 0) * (values[at] ?? 0) * (trust[at] ?? 0)
      return sum / deviation ** 2
    })
    weights = solve(root, sums)
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

/** The lower root of the matrix of normal equations with each control's prior. */
export function normalRoot(controls: readonly Control[], { trust, variance }: Noise): Float64Array {
  const size = controls.length
  const matrix = new Float64Array(size * size)
  for (const [row, { values: first, prior }] of controls.entries()) {
    for (let column = 0; column <= row; column++) {
      const second = controls[column]?.values ?? first
      let sum = 0
      if (trust)
        for (let at = 0; at < first.length; at++)
          sum += (first[at] ?? 0) * (second[at] ?? 0) * (trust[at] ?? 0)
      else for (let at = 0; at < first.length; at++) sum += (first[at] ?? 0) * (second[at] ?? 0)
      matrix[row * size + column] = sum / variance
      matrix[column * size + row] = sum / variance
    }
    matrix[row * size + row] = (matrix[row * size + row] ?? 0) + 1 / prior ** 2
  }
  return choleskyOf(matrix, size)
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
export function combine(controls: readonly Control[], weights: ArrayLike<number>): Float64Array {
  const sum = new Float64Array(controls[0]?.values.length ?? 0)
  for (const [place, { values }] of controls.entries())
    for (let at = 0; at < sum.length; at++)
      sum[at] = (sum[at] ?? 0) + (values[at] ?? 0) * (weights[place] ?? 0)
  return sum
}

const minus = (values: Float64Array, by: number) => values.map((value) => value - by)
const deviationOf = (rest: Float64Array) => MAD * medianOf(rest.map(Math.abs))
