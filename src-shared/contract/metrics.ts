import { z } from 'zod'

/** Figures of one post as platforms count them; watch time in hours, mean view in ms, the rest counts, shares 0..1 or money. */
export const METRICS = [
  'impressions',
  'reach',
  'views',
  'likes',
  'comments',
  'shares',
  'saves',
  'clicks',
  'follows',
  'engagements',
  'watchHours',
  'averageViewMs',
  'averageViewedShare',
  'clickThroughRate',
  'revenue',
] as const
export const Metric = z.enum(METRICS)
export type Metric = z.infer<typeof Metric>

/** Figures of a whole account on one day. */
export const DAY_METRICS = [
  'impressions',
  'reach',
  'views',
  'profileVisits',
  'likes',
  'comments',
  'shares',
  'clicks',
  'engagements',
  'followers',
  'newFollowers',
  'viewers',
  'newViewers',
  'returningViewers',
] as const
export const DayMetric = z.enum(DAY_METRICS)
export type DayMetric = z.infer<typeof DayMetric>

/** Some figures by their names; what an export does not tell is absent, never 0. */
export const Figures = z.partialRecord(Metric, z.number())
export type Figures = z.infer<typeof Figures>

/** What a post is, as far as its export tells. */
export const PostKind = z.enum([
  'text',
  'image',
  'carousel',
  'video',
  'short',
  'story',
  'link',
  'poll',
  'document',
  'live',
  'other',
])
export type PostKind = z.infer<typeof PostKind>
