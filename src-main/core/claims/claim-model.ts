import { z } from 'zod'
import { TEXT_FEATURES } from './summarise-words.ts'

/** How measures become a verdict: models/claims/model.json, fitted by models/training/claims/fit.py. */
export interface ClaimModel {
  /** One weight a number of `summariseWords`; a higher sum speaks for "supported". */
  readonly weights: readonly number[]
  readonly bias: number
  /** From a sum to a chance: slope and shift of a logistic curve, on held-out domains. */
  readonly calibration: readonly [slope: number, shift: number]
  /** Weight of the sum, of the least and of the mean log-odds of entailment, and the shift; with its own calibration. */
  readonly withEntailment: {
    readonly weights: readonly [sum: number, least: number, mean: number, shift: number]
    readonly calibration: readonly [slope: number, shift: number]
  } | null
  /** What it was fitted on and how good it was on held-out texts. */
  readonly basis: string
  readonly basisWithEntailment: string
}

const pair = z.tuple([z.number(), z.number()])
const ModelFile = z.object({
  format: z.literal('kiln-claims-1'),
  features: z.literal(TEXT_FEATURES.length),
  weights: z.array(z.number()).length(TEXT_FEATURES.length),
  bias: z.number(),
  calibration: pair,
  withEntailment: z
    .object({
      weights: z.tuple([z.number(), z.number(), z.number(), z.number()]),
      calibration: pair,
    })
    .nullable(),
  basis: z.string(),
  basisWithEntailment: z.string(),
})

/** Reads models/claims/model.json; throws when it is not one, or was fitted on other measures. */
export const parseClaimModel = (json: unknown): ClaimModel => ModelFile.parse(json)

/** The weighted sum of a text's measures. */
export function scoreSummary(summary: ArrayLike<number>, { weights, bias }: ClaimModel): number {
  let sum = bias
  for (const [at, weight] of weights.entries()) sum += weight * (summary[at] ?? 0)
  return sum
}

/** The sum and the log-odds of entailment of its statements put together. */
export function mixEntailment(
  score: number,
  odds: readonly number[],
  { withEntailment }: ClaimModel,
): number {
  if (withEntailment === null || odds.length === 0) return score
  const [ofScore, ofLeast, ofMean, shift] = withEntailment.weights
  const mean = odds.reduce((sum, each) => sum + each, 0) / odds.length
  return ofScore * score + ofLeast * Math.min(...odds) + ofMean * mean + shift
}

/** The chance, 0..1, that what has this score is supported. */
export const toChance = (score: number, [slope, shift]: readonly [number, number]): number =>
  1 / (1 + Math.exp(-(slope * score + shift)))
