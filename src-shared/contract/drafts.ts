import { z } from 'zod'
import { ClaimReport } from './claims.ts'
import { command, query, stream } from './define.ts'
import { Attempt, BatchEvent, Brief, GenerateEvent, Tier } from './generation.ts'
import { plan } from './ideas.ts'
import { PlatformId } from './platforms.ts'
import { SourceId } from './sources.ts'
import { Limit, Text } from './texts.ts'

export const DraftId = z.string().brand<'DraftId'>()
export type DraftId = z.infer<typeof DraftId>

/** A post being written; its limits are held against the newest rules whenever it is read. */
export const Draft = z.object({
  id: DraftId,
  brief: z.string(),
  text: z.string(),
  platform: PlatformId,
  limits: z.array(Limit),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Draft = z.infer<typeof Draft>

/** What the user did with a draft. */
export const Feedback = z.enum(['up', 'down', 'edited', 'used', 'rejected'])
export type Feedback = z.infer<typeof Feedback>

/** One state of a draft's text, who wrote it, and how it stood against its sources; `brief` is null for typed posts. */
export const DraftVersion = z.object({
  version: z.number().int().min(1),
  text: z.string(),
  origin: z.enum(['generated', 'refined', 'edited']),
  /** The words it was refined with. */
  feedback: z.string().nullable(),
  tier: Tier.nullable(),
  model: z.string().nullable(),
  seed: z.number().int().nullable(),
  attempts: z.array(Attempt),
  report: ClaimReport.nullable(),
  /** How long the writing took; null for typed versions. */
  tookMs: z.number().min(0).nullable().default(null),
  /** The parts of a thread; empty where the text is one post. */
  posts: z.array(z.string()).default([]),
  createdAt: z.string(),
})
export type DraftVersion = z.infer<typeof DraftVersion>

export const EXPORT_FORMATS = [
  'markdown',
  'notion',
  'buffer',
  'publer',
  'metricool',
  'csv',
  'json',
  'text',
] as const
export const ExportFormat = z.enum(EXPORT_FORMATS)
export type ExportFormat = z.infer<typeof ExportFormat>

export const drafts = {
  generate: stream({
    summary:
      'Write a post from a brief and its sources, check it, and keep the best; a draft always comes',
    input: Brief,
    output: GenerateEvent,
  }),
  refine: stream({
    summary: 'Write a draft again as the feedback says; the earlier version is kept',
    input: z.object({ id: DraftId, feedback: z.string().trim().min(1).max(10_000) }),
    output: GenerateEvent,
  }),
  batch: stream({
    summary: 'Write a post for each brief; the same briefs given again go on where they stopped',
    input: z.object({ briefs: z.array(Brief).min(1).max(10_000) }),
    output: BatchEvent,
  }),
  batches: query({
    summary: 'Batches that are not finished, last begun first',
    input: z.object({}),
    output: z.object({
      batches: z.array(
        z.object({
          batchId: z.string(),
          briefs: z.array(Brief),
          done: z.number().int(),
          createdAt: z.string(),
        }),
      ),
    }),
  }),
  check: query({
    summary: 'Hold each claim of a text against sources, with quotes',
    input: z
      .object({
        text: Text,
        sources: z
          .array(z.object({ title: z.string().default(''), text: Text }))
          .max(1000)
          .optional(),
        sourceIds: z.array(SourceId).max(1000).optional(),
      })
      .refine((input) => input.sources !== undefined || input.sourceIds !== undefined, {
        message: 'give "sources", "sourceIds" or both',
      }),
    output: ClaimReport,
  }),
  versions: query({
    summary: 'Every version of a draft, first to last',
    input: z.object({ id: DraftId }),
    output: z.object({ brief: Brief.nullable(), versions: z.array(DraftVersion) }),
  }),
  rate: command({
    summary: 'Say what became of a draft; later drafts learn from it',
    input: z.object({ id: DraftId, feedback: Feedback, note: z.string().max(2000).optional() }),
    output: z.object({ ratings: z.record(Feedback, z.number().int()) }),
  }),
  export: query({
    summary: 'Drafts as text for another program',
    input: z.object({ ids: z.array(DraftId).min(1).max(10_000), format: ExportFormat }),
    output: z.object({ fileName: z.string(), mediaType: z.string(), content: z.string() }),
  }),
  plan,
  save: command({
    summary: 'Keep a post; without an id as a new one',
    input: z.object({ id: DraftId.optional(), text: Text, platform: PlatformId }),
    output: Draft,
  }),
  list: query({
    summary: 'Kept posts, last changed first, of which `query` names words',
    input: z.object({
      limit: z.number().int().min(1).max(1000).default(100),
      query: z.string().optional(),
    }),
    output: z.object({ drafts: z.array(Draft), total: z.number().int() }),
  }),
  get: query({
    summary: 'One kept post by id',
    input: z.object({ id: DraftId }),
    output: Draft,
  }),
  remove: command({
    summary: 'Forget a kept post',
    input: z.object({ id: DraftId }),
    output: z.object({}),
  }),
}
