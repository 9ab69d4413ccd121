import type { KeptPrediction } from '#shared/contract/predictions.ts'

type Known = KeptPrediction & { readonly outcome: number }

/** How far kept predictions were from what came of their posts; errors in places 0..1. */
export interface Accuracy {
  readonly known: number
  readonly error: number | null
  readonly coverage: number | null
  readonly calibration: { predicted: number; seen: number; posts: number }[]
  readonly overTime: { day: string; error: number; posts: number }[]
}

const FIFTHS = 5
const DAY_CHARS = 10

/** Holds predictions against outcomes: mean absolute error, share inside their ranges, by fifths of the score and by day. */
export function measureAccuracy(predictions: readonly KeptPrediction[]): Accuracy {
  const known = predictions.filter((kept): kept is Known => kept.outcome !== null)
  const fifths = Map.groupBy(known, ({ score }) => Math.min(FIFTHS - 1, Math.floor(FIFTHS * score)))
  const days = Map.groupBy(known, dayOf)
  const isInside = ({ outcome, low, high }: Known) => outcome >= low && outcome <= high
  return {
    known: known.length,
    error: known.length > 0 ? errorOf(known) : null,
    coverage: known.length > 0 ? known.filter(isInside).length / known.length : null,
    calibration: [...fifths]
      .toSorted(([a], [b]) => a - b)
      .map(([, posts]) => ({
        predicted: mean(posts.map(({ score }) => score)),
        seen: mean(posts.map(({ outcome }) => outcome)),
        posts: posts.length,
      })),
    overTime: [...days]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, posts]) => ({ day, error: errorOf(posts), posts: posts.length })),
  }
}

/** The UTC day on which the post was to be out, else that on which the prediction was made. */
function dayOf({ at, madeAt }: Known): string {
  const planned = at === null ? NaN : Date.parse(at)
  const moment = Number.isFinite(planned) ? planned : Date.parse(madeAt)
  return new Date(moment).toISOString().slice(0, DAY_CHARS)
}

const errorOf = (posts: readonly Known[]) =>
  mean(posts.map(({ score, outcome }) => Math.abs(score - outcome)))

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length
