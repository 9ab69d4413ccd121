import { z } from 'zod'
import { query } from './define.ts'
import { PlatformId } from './platforms.ts'

const share = z.number().min(0).max(1)

/** A post or a day of a series that is given instead of the library's. */
export const ReachPoint = z.object({
  date: z.string(),
  impressions: z.number().min(0),
  kind: z.string().optional(),
  engagements: z.number().min(0).optional(),
  followers: z.number().min(0).optional(),
})
export type ReachPoint = z.infer<typeof ReachPoint>

/** One reason that would explain a change of reach, and how well it does. */
export const Explanation = z.object({
  kind: z.enum([
    'fewer-posts',
    'more-posts',
    'weaker-content',
    'format',
    'season',
    'holiday',
    'platform-wide',
    'followers',
    'policy-limit',
    'chance',
  ]),
  text: z.string(),
  /** The scores of all explanations add up to 1. */
  score: share,
  evidence: z.string(),
})
export type Explanation = z.infer<typeof Explanation>

/** What of `analytics.*` watches reach. */
export const reach = {
  reach: query({
    summary: 'Whether reach per post changed, since when, and what would explain it',
    input: z.object({
      platform: PlatformId,
      series: z.array(ReachPoint).max(100_000).optional(),
      accountId: z.number().int().optional(),
    }),
    output: z.object({
      detected: z.boolean(),
      /** 1 less the chance of such a change in series without one. */
      confidence: share,
      kind: z.enum(['drop', 'rise', 'none', 'too-few']),
      /** Day of the first post after the change. */
      since: z.string().nullable(),
      /** Reach after it by reach before, controlled, with its 95 % interval. */
      ratio: z.number().nullable(),
      ratioLow: z.number().nullable(),
      ratioHigh: z.number().nullable(),
      posts: z.number().int().min(0),
      explanations: z.array(Explanation),
      recommendation: z.string(),
      /** Share of simulated series without a change in which one is found. */
      falseAlarms: share,
      /** Each post: what it reached, and what was expected of it. */
      points: z.array(
        z.object({ date: z.string(), seen: z.number(), expected: z.number(), low: z.number() }),
      ),
      basis: z.string(),
    }),
  }),
}
