import { z } from 'zod'
import { Day } from './analytics.ts'
import { query } from './define.ts'
import { DayMetric, Metric } from './metrics.ts'
import { PlatformId } from './platforms.ts'

const count = z.number().int().min(0)

const ForecastPoint = z.object({
  date: Day,
  mid: z.number(),
  low: z.number(),
  high: z.number(),
})

/** What of `analytics.*` looks ahead and at what is rising. */
export const forecasts = {
  forecast: query({
    summary:
      'A metric on the next days with an 80 % range, by whichever method did best on held-out weeks',
    input: z.object({
      platform: PlatformId.optional(),
      metric: z.union([Metric, DayMetric, z.literal('posts')]),
      days: z.number().int().min(1).max(90).default(14),
      accountId: z.number().int().optional(),
      /** Instead of the library's numbers. */
      series: z
        .array(z.object({ date: Day, value: z.number() }))
        .max(5000)
        .optional(),
    }),
    output: z.object({
      points: z.array(ForecastPoint),
      history: z.array(z.object({ date: Day, value: z.number() })),
      /** The day with the highest middle, and the days it may fall on. */
      peak: z
        .object({
          date: Day,
          value: z.number(),
          low: z.number(),
          high: z.number(),
          from: Day,
          to: Day,
        })
        .nullable(),
      /** `lstm`, `seasonal-naive`, `exponential-smoothing`, `moving-average`, or `none` with too few days. */
      model: z.string(),
      /** Mean absolute scaled error of the winner on held-out weeks; 1 is the seasonal naive way. */
      error: z.number().nullable(),
      models: z.array(z.object({ name: z.string(), error: z.number().nullable() })),
      basis: z.string(),
    }),
  }),
  trends: query({
    summary:
      'Hashtags and topics that are rising or fading in the own posts and those of competitors',
    input: z.object({
      platform: PlatformId.optional(),
      days: z.number().int().min(7).max(365).default(28),
    }),
    output: z.object({
      rising: z.array(
        z.object({
          name: z.string(),
          kind: z.enum(['hashtag', 'topic']),
          /** Standard deviations above the expected count. */
          burst: z.number(),
          posts: count,
          before: count,
          rate: z.number().nullable(),
        }),
      ),
      fading: z.array(
        z.object({ name: z.string(), burst: z.number(), posts: count, before: count }),
      ),
      /** Followers lost by day as a share, where the exports tell; null where not. */
      churn: z
        .object({ perMonth: z.number(), low: z.number(), high: z.number(), days: count })
        .nullable(),
      competitors: z.array(
        z.object({
          account: z.string(),
          platform: PlatformId.nullable(),
          isOwn: z.boolean(),
          postsPerWeek: z.number(),
          rate: z.number().nullable(),
          medianEngagements: z.number().nullable(),
          topTags: z.array(z.string()),
        }),
      ),
      basis: z.string(),
    }),
  }),
}
