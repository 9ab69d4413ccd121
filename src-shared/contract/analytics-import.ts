import { z } from 'zod'
import { command, query, stream } from './define.ts'
import { DayMetric, Metric } from './metrics.ts'
import { PlatformId } from './platforms.ts'
import { Progress } from './progress.ts'

const count = z.number().int().min(0)

/** What a column can mean. */
export const Field = z.union([
  z.enum([
    'key',
    'url',
    'title',
    'text',
    'kind',
    'published',
    'time',
    'date',
    'account',
    'accountId',
    'platform',
    'tags',
    'durationSeconds',
    'followers',
    'audience',
    'share',
    'comment',
    'author',
  ]),
  Metric,
  DayMetric,
])
export type Field = z.infer<typeof Field>

/** A column of a file: what it is taken for (null: left alone), and values it has. */
export const Column = z.object({
  name: z.string(),
  field: Field.nullable(),
  examples: z.array(z.string()),
})
export type Column = z.infer<typeof Column>

/** Which column means what, by the column's name; overrides what was found. */
export const Mapping = z.record(z.string(), Field.nullable())
export type Mapping = z.infer<typeof Mapping>

/** How dates and numbers are written in a file. */
export const FileLocale = z.object({
  decimal: z.enum(['.', ',']),
  dateOrder: z.enum(['ymd', 'mdy', 'dmy']),
  /** IANA zone of times without an offset. */
  timeZone: z.string(),
})
export type FileLocale = z.infer<typeof FileLocale>

/** What an export is understood as, before anything is kept. */
export const Preview = z.object({
  /** Id of the format, such as `youtube-content`; `table` for one that is not known. */
  format: z.string(),
  /** The format's name for people. */
  name: z.string(),
  platform: PlatformId.nullable(),
  /** What its rows are. */
  holds: z.enum(['posts', 'days', 'audience', 'comments']),
  columns: z.array(Column),
  /** Rows of data; those that only sum up others are not counted. */
  rows: count,
  /** First and last day of its rows, ISO 8601; not there where none has a date. */
  span: z.object({ from: z.string(), to: z.string() }).optional(),
  /** The first rows as they would be kept. */
  sample: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
  warnings: z.array(z.string()),
  locale: FileLocale,
  /** From the file, or the account that imports of this format went to before. */
  account: z.string().nullable(),
  /** How sure each cell is that was read from a screenshot, row by row in the order of `columns`. */
  confidences: z.array(z.array(z.number().min(0).max(1))).optional(),
})
export type Preview = z.infer<typeof Preview>

/** A row that was not taken, as a spreadsheet counts rows. */
export const RejectedRow = z.object({ row: z.number().int().min(1), reason: z.string() })
export type RejectedRow = z.infer<typeof RejectedRow>

export const ImportId = z.number().int().min(1)

/** What became of the rows of a file; `added`, `updated`, `unchanged` and `rejectedTotal` add up to `rows`. */
export const ImportResult = z.object({
  id: ImportId,
  name: z.string(),
  format: z.string(),
  platform: PlatformId.nullable(),
  account: z.string(),
  isOwn: z.boolean(),
  isSample: z.boolean(),
  rows: count,
  added: count,
  updated: count,
  unchanged: count,
  /** The first 10,000 with their reasons. */
  rejected: z.array(RejectedRow),
  rejectedTotal: count,
  /** Rows that only sum up others, and why they are no posts. */
  skipped: z.array(RejectedRow),
  warnings: z.array(z.string()),
  importedAt: z.string(),
})
export type ImportResult = z.infer<typeof ImportResult>

/** What may be said of a file where it does not say it itself. */
const wishes = {
  platform: PlatformId.optional(),
  account: z.string().trim().min(1).max(200).optional(),
  mapping: Mapping.optional(),
  locale: FileLocale.partial().optional(),
}

/** What of `analytics.*` brings numbers in and takes them out again. */
export const analyticsImport = {
  preview: query({
    summary: 'What an export is understood as: format, columns, the first rows, and doubts',
    input: z.object({ path: z.string().min(1), ...wishes }),
    output: Preview,
  }),
  import: stream({
    summary:
      'Take an export into the library, all of it or nothing; the same file again adds nothing',
    input: z.object({
      path: z.string().min(1),
      ...wishes,
      /** False for the posts of a competitor. */
      isOwn: z.boolean().default(true),
      /** Rows as a person corrected them, instead of those of the file (for screenshots). */
      rows: z.array(z.record(z.string(), z.string())).max(1000).optional(),
    }),
    output: z.discriminatedUnion('type', [
      Progress,
      ImportResult.extend({ type: z.literal('result') }),
    ]),
  }),
  imports: query({
    summary: 'Imports, newest first',
    input: z.object({ limit: z.number().int().min(1).max(1000).default(100) }),
    output: z.object({ imports: z.array(ImportResult), total: count }),
  }),
  undo: command({
    summary: 'Take an import back: its posts go, and what it changed is as before',
    input: z.object({ id: ImportId }),
    output: z.object({ removed: count, restored: count }),
  }),
  readScreenshot: stream({
    summary:
      'Read the figures of a screenshot into a preview; nothing is kept before it is confirmed',
    input: z.object({ path: z.string().min(1), platform: PlatformId.optional() }),
    output: z.discriminatedUnion('type', [Progress, Preview.extend({ type: z.literal('result') })]),
  }),
  addSample: command({
    summary: 'Fill the library with a made-up account, marked as such',
    input: z.object({}),
    output: ImportResult,
  }),
  removeSample: command({
    summary: 'Remove the made-up account and all that came of it',
    input: z.object({}),
    output: z.object({ removed: count }),
  }),
}
