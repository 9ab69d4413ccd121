import { z } from 'zod'
import { command, query } from './define.ts'
import { PlatformId } from './platforms.ts'

const share = z.number().min(0).max(1)

/** An hour of the week in the zone asked for; weekday 1 is Monday (ISO 8601). */
export const Slot = z.object({
  weekday: z.number().int().min(1).max(7),
  hour: z.number().int().min(0).max(23),
  /** Engagement rate against the own present schedule: 0.2 is 20 % more; with its 80 % credible interval. */
  lift: z.number(),
  low: z.number(),
  high: z.number(),
  /** Own posts in that hour. */
  posts: z.number().int().min(0),
  /** Share of the audience that is awake (7 to 23) in its own zones. */
  awake: share,
})
export type Slot = z.infer<typeof Slot>

/** What of `analytics.*` finds good hours. */
export const postingTimes = {
  postingTimes: query({
    summary: 'The hours of the week by expected lift, the best first; all 168',
    input: z.object({
      platform: PlatformId,
      audience: z
        .array(z.object({ country: z.string().regex(/^[A-Za-z]{2}$/), share: z.number().min(0) }))
        .max(250)
        .optional(),
      /** IANA zone of the answer; that of this machine by default. */
      timeZone: z.string().optional(),
      accountId: z.number().int().optional(),
      /** The week to plan for, which daylight saving depends on; ISO 8601 day. */
      week: z.string().optional(),
    }),
    output: z.object({
      slots: z.array(Slot),
      best: z.array(Slot),
      posts: z.number().int().min(0),
      /** How much of it is the account's own posts: 0 is only public facts. */
      ownShare: share,
      timeZone: z.string(),
      /** By country of the audience: its zone, share, and what the clock shows there in the best hour. */
      audience: z.array(
        z.object({
          country: z.string(),
          share,
          timeZone: z.string(),
          bestHour: z.number().int(),
        }),
      ),
      basis: z.string(),
      sources: z.array(
        z.object({
          fact: z.string(),
          source: z.string(),
          asOf: z.string(),
          confidence: z.enum(['reported', 'unverified']),
        }),
      ),
    }),
  }),
}

export const PlannedPostId = z.string().brand<'PlannedPostId'>()
export type PlannedPostId = z.infer<typeof PlannedPostId>

/** A post in the calendar. */
export const PlannedPost = z.object({
  id: PlannedPostId,
  platform: PlatformId,
  /** ISO 8601 with offset. */
  at: z.string(),
  title: z.string(),
  text: z.string(),
  draftId: z.string().nullable(),
  state: z.enum(['planned', 'published', 'missed']),
  /** What it belongs to together with others; '' for nothing. */
  campaign: z.string(),
  /** The imported post it turned into. */
  postId: z.number().int().nullable(),
  createdAt: z.string(),
})
export type PlannedPost = z.infer<typeof PlannedPost>

const count = z.number().int().min(0)

/** Planned posts of one name and what came of them; figures are of those that are imported, null where none tells them. */
export const Campaign = z.object({
  name: z.string(),
  /** Days of its first and last post, ISO 8601 in UTC. */
  from: z.string(),
  to: z.string(),
  planned: count,
  published: count,
  missed: count,
  /** How many of its posts are imported. */
  known: count,
  impressions: z.number().nullable(),
  views: z.number().nullable(),
  engagements: z.number().nullable(),
  /** Median engagement rate of its posts. */
  rate: z.number().nullable(),
  /** The middle half of the rates of the posts that the same accounts had before it, and how many those are. */
  usual: z.object({ low: z.number(), high: z.number(), posts: count }).nullable(),
})
export type Campaign = z.infer<typeof Campaign>

export const calendar = {
  list: query({
    summary: 'Planned posts between two days, the earliest first',
    input: z.object({ from: z.string().optional(), to: z.string().optional() }),
    output: z.object({ posts: z.array(PlannedPost) }),
  }),
  save: command({
    summary: 'Plan a post, or move or change a planned one',
    input: z.object({
      id: PlannedPostId.optional(),
      platform: PlatformId,
      at: z.string(),
      title: z.string().max(500).default(''),
      text: z.string().max(100_000).default(''),
      draftId: z.string().nullable().default(null),
      state: PlannedPost.shape.state.default('planned'),
      campaign: z.string().trim().max(100).default(''),
    }),
    output: PlannedPost,
  }),
  campaigns: query({
    summary: 'Campaigns of the calendar against what is usual, the latest first',
    input: z.object({}),
    output: z.object({ campaigns: z.array(Campaign) }),
  }),
  remove: command({
    summary: 'Take a post out of the calendar',
    input: z.object({ id: PlannedPostId }),
    output: z.object({}),
  }),
  export: query({
    summary: 'Planned posts as an iCalendar file (RFC 5545)',
    input: z.object({ from: z.string().optional(), to: z.string().optional() }),
    output: z.object({ fileName: z.string(), ics: z.string() }),
  }),
}
