import { normalCdf } from '#main/core/statistics/normal.ts'
import type { ClickFeatures } from './click-features.ts'
import { type ClickModel, toRate } from './click-model.ts'

/** Share of new pictures whose place the range holds. */
export const COVERAGE = 0.8
/** Features further out than this, in usual differences from the mean, count as this far. */
const FURTHEST = 4
/** Presence below which a picture counts as nearly blank, which no channel's clicks were seen for. */
const PRESENT = 0.6

/** A picture's place among the user's own, 0 (last) to 1 (first), its range, and the rate itself where the stratum is known. */
export interface Appraisal {
  readonly clickAppeal: number
  readonly low: number
  readonly high: number
  readonly rate: number | null
  readonly rateLow: number | null
  readonly rateHigh: number | null
}

interface Picture {
  readonly features: ClickFeatures
  /** 0 blank to 1, from score-parts.ts. */
  readonly presence: number
  readonly stratum?: string | undefined
}

/** The place that a model gives a picture, with the jackknife+ or CV+ interval (Barber et al., Annals of Statistics 2021). */
export function appraise(model: ClickModel, picture: Picture): Appraisal {
  const group = groupOf(model, picture.stratum)
  const moves = movesOf(model, picture)
  const product = (weights: readonly number[]) =>
    moves.reduce((sum, move, column) => sum + move * (weights[column] ?? 0), 0)
  const middle = product(model.weights)
  const byFold = model.foldWeights.map(product)
  const centres = model.folds.map((fold, row) => (byFold[fold] ?? 0) + (model.shifts[row] ?? 0))
  const reach = (row: number) => Math.abs(model.errors[row] ?? 0)
  const count = centres.length
  const lows = centres.map((centre, row) => centre - reach(row)).toSorted((a, b) => a - b)
  const highs = centres.map((centre, row) => centre + reach(row)).toSorted((a, b) => a - b)
  const lowPlace = Math.floor((1 - COVERAGE) * (count + 1)) - 1
  const highPlace = Math.ceil(COVERAGE * (count + 1)) - 1
  const low = Math.min(middle, lows[lowPlace] ?? -Infinity)
  const high = Math.max(middle, highs[highPlace] ?? Infinity)
  const seen = Math.min(1, picture.presence / PRESENT)
  const place = (odds: number) => seen * normalCdf(odds / model.spread)
  const isKnown = group.name !== '' || model.strata.length === 2
  const rate = (odds: number) => (isKnown ? toRate(group.level + odds) : null)
  return {
    clickAppeal: place(middle),
    low: place(low),
    high: place(high),
    rate: rate(middle),
    rateLow: rate(low),
    rateHigh: rate(high),
  }
}

/** The stratum of that name, or all together. */
function groupOf({ strata }: ClickModel, name: string | undefined) {
  const found =
    name === undefined ? undefined : strata.slice(0, -1).find((one) => one.name === name)
  const group = found ?? (strata.length === 2 ? strata[0] : strata.at(-1))
  return group ?? { name: '', centre: [], level: 0 }
}

/** How far a picture's features lie from those of its stratum, in usual differences. */
export function movesOf(
  model: ClickModel,
  { features, stratum }: Omit<Picture, 'presence'>,
): number[] {
  const { centre } = groupOf(model, stratum)
  return model.features.map((feature, column) => {
    const mean = centre[column] ?? 0
    const value = features[feature]
    const move = value === undefined ? 0 : value / (model.scales[column] ?? 1) - mean
    return Math.min(FURTHEST, Math.max(-FURTHEST, move))
  })
}
