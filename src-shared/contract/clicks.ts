import { z } from 'zod'
import { ClickResult, ClickTest, ClickTestId } from './click-tests.ts'
import { command, query, stream } from './define.ts'
import { Progress } from './progress.ts'
import { ThumbnailId } from './thumbnails.ts'

export const ClickId = z.string().brand<'ClickId'>()
export type ClickId = z.infer<typeof ClickId>

const share = z.number().min(0).max(1)
const count = z.number().int().min(0)

/** What became of one picture: how often it was shown and opened; only the rate is known where an export has no counts. */
export const ClickEntry = z.object({
  id: ClickId,
  /** Empty where none was named. */
  channel: z.string(),
  title: z.string(),
  /** The video's id at its platform, null where none was given. */
  videoId: z.string().nullable(),
  /** A small copy of the picture. */
  assetId: z.string(),
  ctr: share,
  impressions: count.nullable(),
  clicks: count.nullable(),
  /** When it was published, as the file has it or as ISO 8601. */
  at: z.string().nullable(),
  /** The test it was a variant of. */
  testId: ClickTestId.nullable(),
  updatedAt: z.string(),
})
export type ClickEntry = z.infer<typeof ClickEntry>

/** Log-odds that one usual difference (standard deviation) of a part makes, with its 95 % interval. */
export const ClickWeight = z.object({
  part: z.string(),
  weight: z.number(),
  low: z.number(),
  high: z.number(),
})
export type ClickWeight = z.infer<typeof ClickWeight>

/** What the user's own clicks say of pictures; figures are of videos held out, null while there are too few. */
export const ClickModel = z.object({
  /** `too-few` videos to tell; `no-signal`: chance does as well; `fitted`: scores go by it. */
  state: z.enum(['too-few', 'no-signal', 'fitted']),
  /** Null for all channels together. */
  channel: z.string().nullable(),
  videos: count,
  needed: count,
  /** Rank correlation of prediction and outcome within a channel, with its 95 % interval. */
  correlation: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** How likely shuffled figures are to be predicted as well. */
  chance: share.nullable(),
  /** Median distance of predicted and seen rate, and that of predicting the mean of the other videos. */
  error: share.nullable(),
  plainError: share.nullable(),
  weights: z.array(ClickWeight),
  /** Each video with what was seen and what a model without it predicts. */
  points: z.array(z.object({ id: ClickId, title: z.string(), seen: share, predicted: share })),
  basis: z.string(),
})
export type ClickModel = z.infer<typeof ClickModel>

/** Why a row was not taken. */
export const Rejection = z.object({
  /** As a spreadsheet counts, the heading being row 1; lines of a JSON file from 1. */
  row: z.number().int().min(1),
  kind: z.enum([
    'not-a-row',
    'total',
    'no-picture',
    'not-found',
    'unreadable',
    'no-figure',
    'not-a-number',
    'out-of-range',
    'never-shown',
    'repeated',
  ]),
  /** What the row has in the place that is meant. */
  detail: z.string(),
  reason: z.string(),
})
export type Rejection = z.infer<typeof Rejection>

/** Which heading was taken for what; null where there is none. */
export const ClickColumns = z.object({
  picture: z.string().nullable(),
  video: z.string().nullable(),
  title: z.string().nullable(),
  channel: z.string().nullable(),
  date: z.string().nullable(),
  ctr: z.string().nullable(),
  impressions: z.string().nullable(),
  clicks: z.string().nullable(),
})
export type ClickColumns = z.infer<typeof ClickColumns>

/** What an import took, row by row; `added`, `updated`, `unchanged` and `rejected` add up to `rows`. */
export const ClickImport = z.object({
  type: z.literal('result'),
  rows: count,
  added: count,
  updated: count,
  unchanged: count,
  rejected: z.array(Rejection),
  columns: ClickColumns,
  /** How a rate without a sign was read. */
  ctrIs: z.enum(['share', 'percent']),
  model: ClickModel,
})
export type ClickImport = z.infer<typeof ClickImport>

/** A picture by its file or by its id as a thumbnail. */
const picture = {
  path: z.string().min(1).optional(),
  id: ThumbnailId.optional(),
}
const oneOf = (input: { path?: unknown; id?: unknown }) =>
  (input.path === undefined) !== (input.id === undefined)
const ONE = { message: 'give either "path" or "id"' }

const channel = z.string().trim().max(200)

const Counted = z
  .object({ impressions: count, clicks: count })
  .refine(({ impressions, clicks }) => clicks <= impressions, {
    message: '"clicks" is more than "impressions"',
  })

export const clicks = {
  import: stream({
    summary: 'Learn from a table (CSV or JSON lines) of pictures and how often they were opened',
    input: z.object({
      path: z.string().min(1),
      /** For rows that name none. */
      channel: channel.default(''),
      /** Where pictures lie that the table names without their folder; that of the table itself by default. */
      folder: z.string().min(1).optional(),
      /** Pictures that were handed over, by the names that the table gives them. */
      pictures: z
        .array(z.object({ name: z.string(), path: z.string() }))
        .max(10_000)
        .default([]),
    }),
    output: z.discriminatedUnion('type', [Progress, ClickImport]),
  }),
  record: command({
    summary: 'Keep how often one picture was shown and opened',
    input: z
      .object({
        ...picture,
        impressions: z.number().int().min(1),
        clicks: count,
        channel: channel.default(''),
        title: z.string().trim().max(500).default(''),
        at: z.string().optional(),
      })
      .refine(oneOf, ONE)
      .refine(({ impressions, clicks: clicked }) => clicked <= impressions, {
        message: '"clicks" is more than "impressions"',
      }),
    output: ClickEntry,
  }),
  list: query({
    summary: 'Pictures whose clicks are known, last changed first, and the channels they are of',
    input: z.object({
      channel: channel.optional(),
      limit: z.number().int().min(1).max(1000).default(100),
      offset: count.default(0),
    }),
    output: z.object({ entries: z.array(ClickEntry), total: count, channels: z.array(z.string()) }),
  }),
  remove: command({
    summary: 'Forget figures, by their ids or all of a channel; without either all of them',
    input: z.object({ ids: z.array(ClickId).optional(), channel: channel.optional() }),
    output: z.object({ removed: count }),
  }),
  model: query({
    summary: 'What is known from these clicks, and how well it predicts videos it has not seen',
    input: z.object({ channel: channel.optional() }),
    output: ClickModel,
  }),
  predict: query({
    summary:
      'The click appeal of a picture: its place among the own ones where a model is fitted, the formula elsewhere',
    input: z.object({ ...picture, channel: channel.optional() }).refine(oneOf, ONE),
    output: z.object({
      clickAppeal: share,
      low: share,
      high: share,
      /** The rate itself, with the same range; null where nothing is fitted or the channel is unknown. */
      ctr: share.nullable(),
      ctrLow: share.nullable(),
      ctrHigh: share.nullable(),
      basis: z.string(),
    }),
  }),
  plan: command({
    summary: 'Plan a test of thumbnails: how long it takes, and which will probably win',
    input: z
      .object({
        ids: z.array(ThumbnailId).default([]),
        paths: z.array(z.string().min(1)).default([]),
        /** The rate that is usual, and the least difference in rate that matters: 0.01 is from 4 % to 5 %. */
        expectedCtr: z.number().min(0.0001).max(0.9),
        leastDifference: z.number().min(0.0001).max(0.5),
        impressionsPerDay: z.number().min(1).optional(),
        channel: channel.default(''),
      })
      .refine(
        ({ ids, paths }) => ids.length + paths.length >= 2 && ids.length + paths.length <= 10,
        {
          message: 'give 2 to 10 pictures in "ids" and "paths"',
        },
      )
      .refine(({ expectedCtr, leastDifference }) => expectedCtr + leastDifference < 1, {
        message: '"expectedCtr" and "leastDifference" must stay below 1 together',
      }),
    output: ClickTest,
  }),
  outcome: command({
    summary:
      'What came of a test, planned or not; the figures of a planned one are kept and learned from',
    input: z.object({
      id: ClickTestId.optional(),
      /** In the order of the plan. */
      variants: z
        .array(z.intersection(Counted, z.object({ name: z.string().optional() })))
        .min(2)
        .max(10),
    }),
    output: ClickResult,
  }),
  tests: query({
    summary: 'Tests of thumbnails, newest first',
    input: z.object({ limit: z.number().int().min(1).max(200).default(50) }),
    output: z.object({ tests: z.array(ClickTest) }),
  }),
  removeTest: command({
    summary: 'Forget a test and what was learned from it',
    input: z.object({ id: ClickTestId }),
    output: z.object({}),
  }),
}
