import { z } from 'zod'
import { ClaimReport } from './claims.ts'
import { PlatformId } from './platforms.ts'
import { Progress } from './progress.ts'
import { SourceId } from './sources.ts'
import { Analysis, PostType } from './texts.ts'

/** Longest brief, in characters. */
export const MOST_BRIEF = 400_000

/** What made a draft: the chosen model, a smaller one, an endpoint the user configured, or no model at all. */
export const Tier = z.enum(['model', 'small-model', 'remote', 'composer'])
export type Tier = z.infer<typeof Tier>

/** What a post is to be: a brief, for whom, how it sounds, and how long, in words. */
export const Brief = z.object({
  brief: z
    .string()
    .max(MOST_BRIEF, 'is longer than 400,000 characters; put long material into a source')
    .refine((text) => text.trim() !== '', 'is empty; say in a sentence what the post is about'),
  platform: PlatformId,
  tone: z.string().max(200).optional(),
  audience: z.string().max(500).optional(),
  postType: PostType.optional(),
  words: z.number().int().min(5).max(3000).optional(),
  variants: z.number().int().min(1).max(6).default(1),
  /** Several posts in a row where one is too short; platforms with threads only. */
  thread: z.boolean().default(false),
  sourceIds: z.array(SourceId).max(100).optional(),
  /** The id of a model to write with; `composer` for none; the selector's choice when left out. */
  model: z.string().optional(),
  promptId: z.string().optional(),
  templateId: z.string().optional(),
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .optional(),
})
export type Brief = z.infer<typeof Brief>

/** A tier that was tried, and why the next one was. */
export const Attempt = z.object({ tier: Tier, model: z.string(), outcome: z.string() })
export type Attempt = z.infer<typeof Attempt>

/** One finished variant; `posts` are the parts of a thread, or the text alone. */
export const GeneratedDraft = z.object({
  id: z.string(),
  version: z.number().int().min(1),
  text: z.string(),
  posts: z.array(z.string()),
  tier: Tier,
  model: z.string(),
  /** Why this model wrote, and what happened to those asked before it. */
  attempts: z.array(Attempt),
  claims: ClaimReport.shape.claims,
  report: ClaimReport.omit({ claims: true }),
  analysis: Analysis,
  seed: z.number().int(),
  tookMs: z.number().min(0),
  /** Null for the composer. */
  tokensPerSecond: z.number().nullable(),
})
export type GeneratedDraft = z.infer<typeof GeneratedDraft>

/** What writing yields: tokens as they come, the text so far once a sentence is settled, then the drafts. */
export const GenerateEvent = z.discriminatedUnion('type', [
  Progress,
  z.object({ type: z.literal('token'), variant: z.number().int(), text: z.string() }),
  /** Replaces what the tokens of this variant have shown. */
  z.object({ type: z.literal('settled'), variant: z.number().int(), text: z.string() }),
  z.object({ type: z.literal('result'), drafts: z.array(GeneratedDraft) }),
])
export type GenerateEvent = z.infer<typeof GenerateEvent>

/** A brief of a batch that gave no draft. */
export const BatchFailure = z.object({
  index: z.number().int(),
  error: z.object({ code: z.string(), message: z.string() }),
})

/** What a batch yields: each draft as it is done, in any order, then all of them in the order of the briefs. */
export const BatchEvent = z.discriminatedUnion('type', [
  Progress,
  z.object({ type: z.literal('draft'), index: z.number().int(), draft: GeneratedDraft }),
  BatchFailure.extend({ type: z.literal('failed') }),
  z.object({
    type: z.literal('result'),
    batchId: z.string(),
    drafts: z.array(GeneratedDraft.nullable()),
    failures: z.array(BatchFailure),
  }),
])
export type BatchEvent = z.infer<typeof BatchEvent>
