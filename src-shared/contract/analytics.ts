import { z } from 'zod'
import { command, query } from './define.ts'
import { Figures, Metric, PostKind } from './metrics.ts'
import { PlatformId } from './platforms.ts'

const count = z.number().int().min(0)
/** A calendar day, ISO 8601. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** An account whose numbers the library has. */
export const Account = z.object({
  id: z.number().int(),
  platform: PlatformId.nullable(),
  name: z.string(),
  isOwn: z.boolean(),
  isSample: z.boolean(),
  posts: count,
  /** Of its newest day, null where no export told. */
  followers: z.number().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
})
export type Account = z.infer<typeof Account>

/** A post with its newest figures. */
export const Post = z.object({
  id: z.number().int(),
  accountId: z.number().int(),
  account: z.string(),
  platform: PlatformId.nullable(),
  key: z.string(),
  url: z.string().nullable(),
  text: z.string(),
  kind: PostKind,
  /** ISO 8601 with offset, or only the day where no time is known; null when unknown. */
  publishedAt: z.string().nullable(),
  tags: z.array(z.string()),
  figures: Figures,
  /** Engagements by impressions (or views or reach where those are not told), null without. */
  rate: z.number().nullable(),
})
export type Post = z.infer<typeof Post>

/** One figure of a period against what is usual: the median of the periods of the same length before it. */
export const Comparison = z.object({
  metric: z.union([Metric, z.enum(['posts', 'rate'])]),
  value: z.number().nullable(),
  usual: z.number().nullable(),
  /** Middle half of the earlier periods. */
  usualLow: z.number().nullable(),
  usualHigh: z.number().nullable(),
  /** How many earlier periods that is. */
  periods: count,
})
export type Comparison = z.infer<typeof Comparison>

/** A group of posts: its name, how many, their sums, and the rate of all of them taken together. */
export const Group = z.object({
  name: z.string(),
  posts: count,
  figures: Figures,
  rate: z.number().nullable(),
})
export type Group = z.infer<typeof Group>

/** What the dashboard shows of a period, `from` and `to` included; sums agree with the posts to the unit. */
export const Summary = z.object({
  from: Day.nullable(),
  to: Day.nullable(),
  posts: count,
  totals: Figures,
  rate: z.number().nullable(),
  against: z.array(Comparison),
  byDay: z.array(Group.omit({ rate: true })),
  byPlatform: z.array(Group),
  byKind: z.array(Group),
  byTag: z.array(Group),
  byWeekday: z.array(Group),
  byHour: z.array(Group),
  followers: z.array(z.object({ day: Day, platform: PlatformId.nullable(), value: z.number() })),
  best: z.array(Post),
  worst: z.array(Post),
  isSample: z.boolean(),
})
export type Summary = z.infer<typeof Summary>

/** Which posts are meant; own accounts unless one is named. */
export const PostFilter = {
  from: Day.optional(),
  to: Day.optional(),
  platform: PlatformId.optional(),
  accountId: z.number().int().optional(),
  isOwn: z.boolean().default(true),
}

/** What of `analytics.*` looks at the numbers as they are. */
export const analyticsViews = {
  summary: query({
    summary:
      'A period against the usual, by platform, kind, hashtag and time; the last 28 days with posts by default',
    input: z.object(PostFilter),
    output: Summary,
  }),
  posts: query({
    summary: 'Posts with their newest figures',
    input: z.object({
      ...PostFilter,
      query: z.string().max(500).optional(),
      tag: z.string().max(200).optional(),
      kind: PostKind.optional(),
      sort: z.union([Metric, z.enum(['published', 'rate'])]).default('published'),
      limit: z.number().int().min(1).max(1000).default(100),
      offset: count.default(0),
    }),
    output: z.object({ posts: z.array(Post), total: count }),
  }),
  history: query({
    summary: 'The figures of a post at each import that told new ones',
    input: z.object({ id: z.number().int() }),
    output: z.object({ snapshots: z.array(z.object({ at: z.string(), figures: Figures })) }),
  }),
  accounts: query({
    summary: 'Accounts whose numbers the library has',
    input: z.object({}),
    output: z.object({ accounts: z.array(Account) }),
  }),
  saveAccount: command({
    summary: 'Rename an account, or say whether it is your own',
    input: z.object({
      id: z.number().int(),
      name: z.string().trim().min(1).max(200).optional(),
      isOwn: z.boolean().optional(),
    }),
    output: Account,
  }),
  removeAccount: command({
    summary: 'Forget an account with all its numbers',
    input: z.object({ id: z.number().int() }),
    output: z.object({ removed: count }),
  }),
  table: query({
    summary:
      'What a chart shows as a CSV file; cells that a spreadsheet would run are made harmless',
    input: z.object({
      ...PostFilter,
      chart: z.enum([
        'posts',
        'byDay',
        'byPlatform',
        'byKind',
        'byTag',
        'byWeekday',
        'byHour',
        'followers',
      ]),
    }),
    output: z.object({ fileName: z.string(), csv: z.string() }),
  }),
}
