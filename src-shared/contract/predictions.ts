import { z } from 'zod'
import { Day } from './analytics.ts'
import { command, query, stream } from './define.ts'
import { PostKind } from './metrics.ts'
import { PlatformId } from './platforms.ts'
import { Progress } from './progress.ts'

const count = z.number().int().min(0)
const share = z.number().min(0).max(1)

/** Something measured of a post and how much it moves the prediction (in places 0..1 among own posts). */
export const Factor = z.object({
  /** One of the eight groups. */
  group: z.enum(['visual', 'audio', 'trend', 'genre', 'hashtags', 'timing', 'audience', 'content']),
  name: z.string(),
  /** In words, such as "at 9 in the morning" or "3 hashtags". */
  value: z.string(),
  effect: z.number(),
})
export type Factor = z.infer<typeof Factor>

/** Held-out figures of one way to predict: rank correlation within accounts, and mean absolute error in places 0..1. */
export const Skill = z.object({
  name: z.string(),
  correlation: z.number().nullable(),
  error: z.number().nullable(),
})
export type Skill = z.infer<typeof Skill>

/** What is known of how posts fare, and how well it predicts posts later than those it was fitted on. */
export const PredictionModel = z.object({
  /** `too-few` posts; `no-better` than the naive ways; `fitted`. */
  state: z.enum(['too-few', 'no-better', 'fitted']),
  posts: count,
  needed: count,
  accounts: count,
  /** The forest, the account's mean, the mean of weekday and hour, on the newest fifth of the posts. */
  skills: z.array(Skill),
  /** Share of held-out posts inside their 80 % range. */
  coverage: share.nullable(),
  /** Loss of held-out correlation when a feature is shuffled, the largest first. */
  importances: z.array(
    z.object({ name: z.string(), group: Factor.shape.group, value: z.number() }),
  ),
  /** Whether newer posts fare worse with it than those it was judged on. */
  drift: z
    .object({ isDrifting: z.boolean(), recentError: z.number(), usualError: z.number() })
    .nullable(),
  fittedAt: z.string().nullable(),
  basis: z.string(),
})
export type PredictionModel = z.infer<typeof PredictionModel>

/** A guess at a post before it is out: its place among the account's own posts, 0 (last) to 1 (first), with an 80 % range. */
export const Prediction = z.object({
  score: share,
  low: share,
  high: share,
  /** How much is known: 0 without own posts, towards 1 where held-out posts were predicted well. */
  confidence: share,
  factors: z.array(Factor),
  /** The same in engagements per impression (or in engagements), where the account's own posts allow it. */
  expected: z
    .object({ measure: z.string(), low: z.number(), mid: z.number(), high: z.number() })
    .nullable(),
  state: PredictionModel.shape.state,
  basis: z.string(),
})
export type Prediction = z.infer<typeof Prediction>

/** A prediction that was kept, and what came of it. */
export const KeptPrediction = z.object({
  id: z.number().int(),
  platform: PlatformId,
  text: z.string(),
  at: z.string().nullable(),
  score: share,
  low: share,
  high: share,
  madeAt: z.string(),
  /** The post it turned into, and its place; null until it is imported. */
  postId: z.number().int().nullable(),
  outcome: share.nullable(),
})
export type KeptPrediction = z.infer<typeof KeptPrediction>

/** What of `analytics.*` predicts a post and keeps account of it. */
export const predictions = {
  predict: query({
    summary: 'How a post will probably fare among the own ones, with a range and what moves it',
    input: z.object({
      text: z.string().max(100_000),
      platform: PlatformId,
      /** When it will be out, ISO 8601; now by default. */
      at: z.string().optional(),
      /** A picture, thumbnail or video of the library. */
      mediaId: z.string().optional(),
      kind: PostKind.optional(),
      account: z.string().optional(),
    }),
    output: Prediction,
  }),
  predictionModel: query({
    summary: 'How good predictions are on posts they were not fitted on',
    input: z.object({}),
    output: PredictionModel,
  }),
  refit: stream({
    summary: 'Fit predictions to the posts of the library again; imports do so by themselves',
    input: z.object({}),
    output: z.discriminatedUnion('type', [
      Progress,
      PredictionModel.extend({ type: z.literal('result') }),
    ]),
  }),
  keepPrediction: command({
    summary: 'Keep a prediction to hold it against what comes of the post',
    input: z.object({
      text: z.string().min(1).max(100_000),
      platform: PlatformId,
      at: z.string().optional(),
      mediaId: z.string().optional(),
      kind: PostKind.optional(),
      account: z.string().optional(),
    }),
    output: KeptPrediction,
  }),
  accuracy: query({
    summary: 'Kept predictions against what came of them, by calibration and over time',
    input: z.object({ platform: PlatformId.optional() }),
    output: z.object({
      predictions: z.array(KeptPrediction),
      known: count,
      error: z.number().nullable(),
      coverage: share.nullable(),
      /** Mean prediction and mean outcome by fifths of the prediction. */
      calibration: z.array(z.object({ predicted: share, seen: share, posts: count })),
      overTime: z.array(z.object({ day: Day, error: z.number(), posts: count })),
    }),
  }),
}
