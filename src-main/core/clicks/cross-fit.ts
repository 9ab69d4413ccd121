import { spearman } from '#main/core/statistics/spearman.ts'
import { dot, type Target } from './centre.ts'
import type { Design } from './design.ts'
import { fitWeights, type WeightFit } from './fit-weights.ts'

/** Up to so many observations each is left out alone; more are left out in `FOLDS` groups. */
const MOST_ALONE = 120
const FOLDS = 40

/** Fits that each had a part of the observations left out, everything chosen anew; one fold for each row. */
export interface CrossFit {
  readonly folds: readonly number[]
  readonly weights: readonly Float64Array[]
  /** What a fit without a row adds for its stratum, against the stratum's own mean. */
  readonly shifts: Float64Array
  /** What a fit without a row ranks it by. */
  readonly heldOut: Float64Array
  /** Log-odds less those that a fit without the row predicts. */
  readonly errors: Float64Array
}

/** Leaves out each observation, or each of some groups, and fits the others from the start. Yields between the fits. */
export function* crossFit(
  design: Design,
  target: Target,
  full: WeightFit,
): Generator<void, CrossFit, void> {
  const { rows, columns, strata } = design
  const folds = foldsOf(design)
  const count = Math.max(0, ...folds) + 1
  const shifts = new Float64Array(rows)
  const heldOut = new Float64Array(rows)
  const errors = new Float64Array(rows)
  const weights: Float64Array[] = []
  for (let fold = 0; fold < count; fold++) {
    yield
    const kept = target.weights.map((weight, row) => (folds[row] === fold ? 0 : weight))
    const fit = fitWeights(design, { ...target, weights: kept })
    weights.push(fit.weights)
    for (let row = 0; row < rows; row++) {
      if (folds[row] !== fold) continue
      const stratum = strata[row] ?? 0
      const moved = dot(fit.centres, stratum * columns, fit.weights)
      const own = dot(full.centres, stratum * columns, fit.weights)
      shifts[row] = (fit.levels[stratum] ?? 0) - (full.levels[stratum] ?? 0) - (moved - own)
      heldOut[row] = dot(design.values, row * columns, fit.weights) - own
      errors[row] =
        (target.values[row] ?? 0) -
        (full.levels[stratum] ?? 0) -
        (heldOut[row] ?? 0) -
        (shifts[row] ?? 0)
    }
  }
  return { folds, weights, shifts, heldOut, errors }
}

/** Rank correlations within the strata, each weighing one less than its pairs. */
export function rankWithin(
  { strata, strataNames }: Design,
  predicted: Float64Array,
  seen: Float64Array,
): number {
  const rows = Array.from(strataNames, (): number[] => [])
  for (const [row, stratum] of strata.entries()) rows[stratum]?.push(row)
  let sum = 0
  let total = 0
  for (const own of rows) {
    const pick = (values: Float64Array) => own.map((row) => values[row] ?? 0)
    sum += (own.length - 1) * spearman(pick(predicted), pick(seen))
    total += own.length - 1
  }
  return total > 0 ? sum / total : 0
}

/** In turn through each stratum, so that none is ever left out as a whole. */
function foldsOf({ rows, strata }: Design): number[] {
  const order = [...strata.keys()].toSorted((a, b) => (strata[a] ?? 0) - (strata[b] ?? 0) || a - b)
  const count = rows <= MOST_ALONE ? rows : FOLDS
  const folds = Array.from({ length: rows }, () => 0)
  for (const [place, row] of order.entries()) folds[row] = place % count
  return folds
}
