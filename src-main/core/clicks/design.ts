import { formulaWeight } from './click-features.ts'
import type { Observation } from './observation.ts'

/** Features of pictures in units of their spread within a stratum, row by row, and the formula's weights in them. */
export interface Design {
  readonly features: readonly string[]
  readonly scales: Float64Array
  readonly rows: number
  readonly columns: number
  readonly values: Float64Array
  readonly prior: Float64Array
  readonly strata: readonly number[]
  readonly strataNames: readonly string[]
}

/** Smaller spreads are mostly error of measurement. */
const LEAST_SPREAD = 0.01

/** Observations that share a stratum with another; alone in one nothing can be compared. */
export function comparable(observations: readonly Observation[]): Observation[] {
  const counts = new Map<string, number>()
  for (const { stratum } of observations) counts.set(stratum, (counts.get(stratum) ?? 0) + 1)
  return observations.filter(({ stratum }) => (counts.get(stratum) ?? 0) > 1)
}

/** The design of observations; features that all have, and that differ at all, in the order of their names. */
export function toDesign(observations: readonly Observation[]): Design {
  const strataNames = [...new Set(observations.map(({ stratum }) => stratum))]
  const places = new Map(strataNames.map((name, at) => [name, at]))
  const strata = observations.map(({ stratum }) => places.get(stratum) ?? 0)
  const names = Object.keys(observations[0]?.features ?? {}).toSorted()
  const shared = names.filter((name) => observations.every(({ features }) => name in features))
  const columns = shared.flatMap((name) => {
    const values = observations.map(({ features }) => features[name] ?? 0)
    const spread = spreadWithin(values, strata, strataNames.length)
    return spread > 0 ? [{ name, values, scale: Math.max(spread, LEAST_SPREAD) }] : []
  })
  const values = new Float64Array(observations.length * columns.length)
  for (const [column, { values: raw, scale }] of columns.entries())
    for (const [row, value] of raw.entries()) values[row * columns.length + column] = value / scale
  return {
    features: columns.map(({ name }) => name),
    scales: Float64Array.from(columns, ({ scale }) => scale),
    rows: observations.length,
    columns: columns.length,
    values,
    prior: Float64Array.from(columns, ({ name, scale }) => formulaWeight(name) * scale),
    strata,
    strataNames,
  }
}

function spreadWithin(values: readonly number[], strata: readonly number[], count: number): number {
  const sums = new Float64Array(count)
  const counts = new Float64Array(count)
  for (const [at, value] of values.entries()) {
    const stratum = strata[at] ?? 0
    sums[stratum] = (sums[stratum] ?? 0) + value
    counts[stratum] = (counts[stratum] ?? 0) + 1
  }
  const squares = values.reduce((sum, value, at) => {
    const stratum = strata[at] ?? 0
    return sum + (value - (sums[stratum] ?? 0) / (counts[stratum] ?? 1)) ** 2
  }, 0)
  const spread = Math.sqrt(squares / Math.max(1, values.length - count))
  return spread > 1e-9 ? spread : 0
}
