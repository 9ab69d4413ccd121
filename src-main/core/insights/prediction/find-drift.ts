import type { PredictionModel } from '#shared/contract/predictions.ts'

const LEAST = 10
/** The normal value that 1 % lie above. */
const Z = 2.326

/**
 * Whether the newer half of the held-out posts (the newest tenth of all) fares worse than the older half: a one-sided z on the
 * means of their errors at 1 %; null with fewer than 10 posts in a half.
 */
export function findDrift(
  older: readonly number[],
  newer: readonly number[],
): PredictionModel['drift'] {
  if (older.length < LEAST || newer.length < LEAST) return null
  const [usual, recent] = [momentsOf(older), momentsOf(newer)]
  const deviation = Math.sqrt(usual.variance / older.length + recent.variance / newer.length)
  const isDrifting = deviation > 0 && (recent.mean - usual.mean) / deviation > Z
  return { isDrifting, recentError: recent.mean, usualError: usual.mean }
}

function momentsOf(values: readonly number[]): {
  readonly mean: number
  readonly variance: number
} {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, variance: squares / (values.length - 1) }
}
