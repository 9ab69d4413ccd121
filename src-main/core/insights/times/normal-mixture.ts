import { normalCdf } from '#main/core/statistics/normal.ts'

/** A normal distribution with its weight among others; a deviation of 0 is a point. */
export interface NormalPart {
  readonly weight: number
  readonly mean: number
  readonly deviation: number
}

const FAR = 8
const STEPS = 26

/** The value that a share 0..1 of a mixture lies below, by halving; weights add up to 1. */
export function mixtureQuantile(parts: readonly NormalPart[], share: number): number {
  let low = Math.min(...parts.map(({ mean, deviation }) => mean - FAR * deviation)) - 1e-9
  let high = Math.max(...parts.map(({ mean, deviation }) => mean + FAR * deviation)) + 1e-9
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (below(parts, middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function below(parts: readonly NormalPart[], value: number): number {
  let sum = 0
  for (const { weight, mean, deviation } of parts)
    sum +=
      deviation > 0 ? weight * normalCdf((value - mean) / deviation) : value >= mean ? weight : 0
  return sum
}
