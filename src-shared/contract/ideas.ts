import { z } from 'zod'
import { query } from './define.ts'
import { MOST_BRIEF } from './generation.ts'
import { PlatformId } from './platforms.ts'
import { Template } from './templates.ts'
import { Classification, Engagement, Entity, Keyphrase, Sentiment } from './texts.ts'

/** What somebody who puts a query wants to do or have. */
export const INTENTS = [
  'announce',
  'ask',
  'buy',
  'compare',
  'hire',
  'inform',
  'invite',
  'learn',
  'opine',
  'tell',
] as const
export const Intent = z.enum(INTENTS)
export type Intent = z.infer<typeof Intent>

/** A topic or query, read. */
export const QueryAnalysis = z.object({
  entities: z.array(Entity),
  sentiment: Sentiment.pick({ label: true, compound: true }),
  intent: Intent,
  /** The words that told the intent; empty where none did and `inform` is assumed. */
  intentSigns: z.array(z.string()),
  keywords: z.array(Keyphrase),
  complexity: z.object({
    level: z.enum(['simple', 'medium', 'complex']),
    grade: z.number().nullable(),
    ease: z.number().nullable(),
  }),
  /** Null while the classifier is not installed. */
  emotion: Classification.shape.emotion.pick({ label: true, intensity: true }).nullable(),
})
export type QueryAnalysis = z.infer<typeof QueryAnalysis>

/** Something to do for a post, and why. */
export const Recommendation = z.object({ text: z.string(), reason: z.string() })
export type Recommendation = z.infer<typeof Recommendation>

/** A template that fits, and how the query would read in it where it fills every slot. */
export const FittingTemplate = Template.extend({
  reason: z.string(),
  filled: z.string().nullable(),
})
export type FittingTemplate = z.infer<typeof FittingTemplate>

/** The procedure `drafts.plan`. */
export const plan = query({
  summary: 'What a topic is about, templates that fit it, what to mind, and a first prediction',
  input: z.object({
    query: z
      .string()
      .max(MOST_BRIEF)
      .refine((text) => text.trim() !== '', 'is empty; say what the post is about'),
    industry: z.string().max(200).optional(),
    audience: z.string().max(500).optional(),
    objectives: z.array(z.string().max(200)).max(20).optional(),
    platform: PlatformId.optional(),
  }),
  output: z.object({
    analysis: QueryAnalysis,
    templates: z.array(FittingTemplate),
    recommendations: z.array(Recommendation),
    /** Of the text in the first template that it fills, otherwise of the query as it stands. */
    prediction: Engagement,
  }),
})
