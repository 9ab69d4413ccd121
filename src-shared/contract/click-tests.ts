import { z } from 'zod'

export const ClickTestId = z.string().brand<'ClickTestId'>()
export type ClickTestId = z.infer<typeof ClickTestId>

const share = z.number().min(0).max(1)
const count = z.number().int().min(0)

/** One variant of a test: what was predicted of it, and what happened once that is known. */
export const ClickVariant = z.object({
  name: z.string(),
  assetId: z.string(),
  clickAppeal: share,
  low: share,
  high: share,
  /** Probability that its true rate is the highest, before anything was shown. */
  predicted: share,
  impressions: count.nullable(),
  clicks: count.nullable(),
})
export type ClickVariant = z.infer<typeof ClickVariant>

/** What a test came to: rates with 95 % intervals, the chance of such differences between equals, and who is best. */
export const ClickResult = z.object({
  variants: z.array(
    z.object({
      name: z.string(),
      ctr: share,
      low: share,
      high: share,
      probabilityBest: share,
    }),
  ),
  pValue: share,
  /** Index of the variant that is most probably best. */
  best: count,
  decision: z.enum(['winner', 'no-difference', 'more-data']),
  /** Whether the predicted winner is `best`; null without a plan. */
  isAsPredicted: z.boolean().nullable(),
})
export type ClickResult = z.infer<typeof ClickResult>

/** A test of thumbnails against each other: the plan, and the result once it is there. */
export const ClickTest = z.object({
  id: ClickTestId,
  channel: z.string(),
  expectedCtr: share,
  leastDifference: share,
  /** Impressions that each variant needs. */
  impressionsEach: count,
  /** Null where it was not said how often a day the video is shown. */
  days: count.nullable(),
  variants: z.array(ClickVariant),
  /** Index of the variant that is predicted to win. */
  winner: count,
  basis: z.string(),
  createdAt: z.string(),
  result: ClickResult.nullable(),
})
export type ClickTest = z.infer<typeof ClickTest>
