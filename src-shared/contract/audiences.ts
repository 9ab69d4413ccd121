import { z } from 'zod'
import { query } from './define.ts'
import { PlatformId } from './platforms.ts'

const count = z.number().int().min(0)
const share = z.number().min(0).max(1)

/** An account by its name or id in the library, or described by what is known of it. */
export const Party = z.union([
  z.string().min(1),
  z.object({
    name: z.string().default(''),
    platform: PlatformId.optional(),
    followers: z.number().min(0).optional(),
    posts: z.array(z.string()).max(5000).default([]),
    tags: z.array(z.string()).max(5000).default([]),
    /** Engagements per impression or per follower. */
    engagementRate: share.optional(),
    audience: z.array(z.object({ country: z.string(), share: z.number().min(0) })).default([]),
  }),
])
export type Party = z.infer<typeof Party>

const Likely = z.object({ value: share, low: share, high: share })

/** What of `analytics.*` looks at audiences. */
export const audiences = {
  affinity: query({
    summary: 'How well two accounts suit each other for a collaboration',
    input: z.object({ a: Party, b: Party }),
    output: z.object({
      /** 0 (nothing in common) to 1. */
      score: share,
      /** Expected further engagements of one joint post for `a`, as a share of its usual ones. */
      potential: z.number(),
      /** Probability that somebody who sees a joint post does so. */
      like: Likely,
      comment: Likely,
      share: Likely,
      parts: z.array(z.object({ name: z.string(), value: share, weight: share })),
      common: z.object({ tags: z.array(z.string()), topics: z.array(z.string()) }),
      basis: z.string(),
    }),
  }),
  segments: query({
    summary:
      'Groups of posts (or of people who comment) that are alike, as many as the silhouette says',
    input: z.object({
      of: z.enum(['posts', 'commenters']).default('posts'),
      platform: PlatformId.optional(),
    }),
    output: z.object({
      segments: z.array(
        z.object({
          name: z.string(),
          size: count,
          share,
          rate: z.number().nullable(),
          traits: z.array(z.string()),
          postIds: z.array(z.number().int()),
        }),
      ),
      silhouette: z.number().nullable(),
      basis: z.string(),
    }),
  }),
  sentiment: query({
    summary: 'How comments feel, over time and by post',
    input: z.object({ platform: PlatformId.optional() }),
    output: z.object({
      comments: count,
      shares: z.object({ negative: share, neutral: share, positive: share }),
      byDay: z.array(z.object({ day: z.string(), mean: z.number(), comments: count })),
      posts: z.array(
        z.object({ postId: z.number().int(), text: z.string(), mean: z.number(), comments: count }),
      ),
      lowest: z.array(z.object({ text: z.string(), value: z.number() })),
      basis: z.string(),
    }),
  }),
}
