import { readFileSync } from 'node:fs'
import { expect } from 'vitest'

/** Tables of counts and what SciPy and statsmodels say of them (models/training/parity/statistics.py). */
interface Reference {
  /** n1, s1, n2, s2, z, p, chi-square, P(second is best). */
  readonly pairs: readonly (readonly number[])[]
  /** n1, s1, n2, s2, p. */
  readonly exact: readonly (readonly number[])[]
  readonly several: readonly {
    readonly table: readonly (readonly [number, number])[]
    /** Statistic, degrees, p. */
    readonly chi: readonly number[]
    readonly best: readonly number[]
    readonly loss: readonly number[]
  }[]
  /** n, s, low, high. */
  readonly intervals: readonly (readonly number[])[]
  /** Rate, least difference, significance, power, size. */
  readonly sizes: readonly (readonly number[])[]
}

/** The committed reference. */
export function readProportions(): Reference {
  const path = new URL('../../../../fixtures/statistics/proportions.json', import.meta.url)
  return JSON.parse(readFileSync(path, 'utf8')) as Reference
}

/** Holds a value to the reference: 1e-6 of it, or 1e-12 where it is smaller than that. */
export function expectClose(value: number, wanted: number): void {
  const off = Math.abs(value - wanted)
  expect(off, `${value} is not ${wanted}`).toBeLessThanOrEqual(
    Math.max(1e-6 * Math.abs(wanted), 1e-12),
  )
}
