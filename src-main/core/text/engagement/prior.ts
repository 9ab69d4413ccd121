import { z } from 'zod'
import { FEATURES } from './features.ts'

const SetReport = z.object({ posts: z.number(), heldOut: z.number(), tfidf: z.number() })
/** A weight, and the mean and range of the values it was fitted on. */
const Weighed = z.object({
  weight: z.number(),
  mean: z.number(),
  low: z.number(),
  high: z.number(),
})

const PriorFile = z.object({
  format: z.literal('kiln-engagement-1'),
  intercept: z.number(),
  features: z.record(z.string(), Weighed),
  vector: z.object({ weights: z.array(z.number()), mean: z.array(z.number()) }),
  /** Weight and usual value by word. */
  words: z.record(z.string(), z.tuple([z.number(), z.number()])),
  radius: z.number(),
  covered: z.number(),
  report: z.record(z.string(), SetReport),
})

/** A fitted engagement prior: linear weights in points of percentile, and the half-width of its 80 % interval. */
export interface EngagementPrior extends Omit<z.infer<typeof PriorFile>, 'words' | 'format'> {
  readonly words: ReadonlyMap<string, readonly [weight: number, usual: number]>
}

/** Reads models/engagement/prior.json; throws when it is not one, or lacks a feature. */
export function parseEngagementPrior(json: unknown): EngagementPrior {
  const { words, ...prior } = PriorFile.parse(json)
  for (const name of FEATURES)
    if (!prior.features[name]) throw new Error(`the engagement prior has no weight for ${name}`)
  return { ...prior, words: new Map(Object.entries(words)) }
}
