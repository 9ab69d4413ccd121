import { z } from 'zod'
import { query } from './define.ts'
import { PlatformId } from './platforms.ts'

/** Most characters of a text that Kiln reads: the longest that a platform takes, many times over. */
export const MOST_CHARACTERS = 2_000_000

const share = z.number().min(0).max(1)
const signed = z.number().min(-1).max(1)
const offset = z.number().int().min(0)

/** A text as given: at most 2,000,000 characters, lone surrogates and control characters included. */
export const Text = z.string().max(MOST_CHARACTERS, 'is longer than 2,000,000 characters')

/** A stretch of the text in UTF-16 offsets, end exclusive. */
export const Span = z.object({ text: z.string(), start: offset, end: offset })
export type Span = z.infer<typeof Span>

const head = <const L extends readonly [string, ...string[]]>(labels: L) =>
  z.object({
    label: z.enum(labels),
    probabilities: z.record(z.enum(labels), share),
    /** `hint` where the head is weak on held-out texts. */
    standing: z.enum(['verdict', 'hint']),
  })

/** What kinds of post the classifier tells apart. */
export const POST_TYPES = [
  'announcement',
  'educational',
  'event',
  'hiring',
  'opinion',
  'promotional',
  'question',
  'story',
] as const
export const PostType = z.enum(POST_TYPES)
export type PostType = z.infer<typeof PostType>

/** How a text sounds, grouped from the 28 feelings of GoEmotions. */
export const TONES = [
  'appreciative',
  'confident',
  'critical',
  'curious',
  'enthusiastic',
  'humorous',
  'neutral',
  'supportive',
  'vulnerable',
] as const

/** What the trained classifier says of one text. */
export const Classification = z.object({
  sentiment: head(['negative', 'neutral', 'positive']),
  emotion: head(['anger', 'joy', 'optimism', 'sadness', 'fear', 'surprise']).extend({
    /** How likely the text carries any feeling at all. */
    intensity: share,
  }),
  irony: head(['none', 'irony']),
  offensive: head(['none', 'offensive']),
  hate: head(['none', 'hate']),
  postType: head(POST_TYPES),
  tone: head(TONES),
})
export type Classification = z.infer<typeof Classification>

/** What a text is written in, and how far Kiln's English parts go there. */
export const Language = z.object({
  /** ISO 639-1, or null when the text is too short or mixed to tell. */
  code: z.string().nullable(),
  name: z.string(),
  support: z.enum(['full', 'partial', 'none']),
  /** Parts of the analysis that do not apply to this language. */
  without: z.array(z.string()),
})
export type Language = z.infer<typeof Language>

/** How long a text is, by every measure that a platform uses; `characters` are UTF-16 units, `weighted` is X's count. */
export const Counts = z.object({
  characters: offset,
  graphemes: offset,
  weighted: offset,
  words: offset,
  sentences: offset,
  paragraphs: offset,
  lines: offset,
  hashtags: offset,
  mentions: offset,
  links: offset,
  emoji: offset,
  /** Where the platform cuts the text with "more", or null when it shows all of it. */
  foldAt: offset.nullable(),
})
export type Counts = z.infer<typeof Counts>

/** One rule of a platform held against a text, with where the rule is from. */
export const Limit = z.object({
  rule: z.string(),
  platform: PlatformId,
  value: z.number(),
  limit: z.number(),
  level: z.enum(['ok', 'warn', 'error']),
  source: z.string(),
  asOf: z.string(),
  confidence: z.enum(['documented', 'reported', 'unverified']),
  /** What else is claimed about the rule, or how it is meant. */
  note: z.string().nullable(),
})
export type Limit = z.infer<typeof Limit>

/** The sentiment of the ensemble, -1..1, with its parts; weights add up to 1. */
export const Sentiment = z.object({
  label: z.enum(['negative', 'neutral', 'positive']),
  compound: signed,
  parts: z.array(
    z.object({
      name: z.enum(['transformer', 'vader', 'polarity']),
      weight: share,
      value: signed,
    }),
  ),
  /** Which parts are missing and why; the others' weights make up for them. */
  missing: z.array(z.object({ name: z.string(), reason: z.string() })),
})
export type Sentiment = z.infer<typeof Sentiment>

/** Ease 0..100 (higher is easier, clamped) and school grade, null where no formula applies. */
export const Readability = z.object({
  ease: z.number().nullable(),
  grade: z.number().nullable(),
  formula: z.string(),
  wordsPerSentence: z.number(),
  syllablesPerWord: z.number(),
  /** Moving-average type-token ratio over windows of 50 words. */
  lexicalDiversity: share,
  /** Share of words of three syllables or more. */
  complexWords: share,
})
export type Readability = z.infer<typeof Readability>

export const Entity = Span.extend({
  kind: z.enum([
    'person',
    'place',
    'organization',
    'date',
    'time',
    'money',
    'percent',
    'number',
    'link',
    'email',
    'mention',
    'hashtag',
  ]),
})
export type Entity = z.infer<typeof Entity>

export const Keyphrase = Span.extend({ score: share })
export type Keyphrase = z.infer<typeof Keyphrase>

/** Something in a text that may harm or expose somebody. */
export const SafetyFinding = Span.extend({
  kind: z.enum(['profanity', 'personal-data', 'offensive', 'hate', 'claim']),
  level: z.enum(['hint', 'warn']),
  reason: z.string(),
})
export type SafetyFinding = z.infer<typeof SafetyFinding>

/** A score 0..100 with its 80 % interval, and what moved it, in points, strongest first. */
export const Engagement = z.object({
  score: z.number().min(0).max(100),
  low: z.number().min(0).max(100),
  high: z.number().min(0).max(100),
  drivers: z.array(z.object({ name: z.string(), value: z.string(), effect: z.number() })),
  basis: z.string(),
})
export type Engagement = z.infer<typeof Engagement>

/** Everything Kiln says about a text; the classifier's heads are null while it is not installed. */
export const Analysis = z.object({
  language: Language,
  counts: Counts,
  sentiment: Sentiment,
  emotion: Classification.shape.emotion.nullable(),
  postType: Classification.shape.postType.nullable(),
  tone: Classification.shape.tone.nullable(),
  irony: Classification.shape.irony.nullable(),
  readability: Readability,
  entities: z.array(Entity),
  keyphrases: z.array(Keyphrase),
  safety: z.object({
    level: z.enum(['ok', 'hint', 'warn']),
    findings: z.array(SafetyFinding),
    offensive: Classification.shape.offensive.nullable(),
    hate: Classification.shape.hate.nullable(),
  }),
  engagement: Engagement,
  quotable: Span,
  limits: z.array(Limit),
})
export type Analysis = z.infer<typeof Analysis>

export const STRATEGIES = [
  'grammar',
  'readability',
  'engagement',
  'creativity',
  'sentiment',
] as const
export const Strategy = z.enum(STRATEGIES)
export type Strategy = z.infer<typeof Strategy>

/** One change to the text as given; edits never overlap, so any of them may be left out. */
export const Edit = z.object({
  start: offset,
  end: offset,
  replacement: z.string(),
  strategy: Strategy,
  reason: z.string(),
})
export type Edit = z.infer<typeof Edit>

/** What each strategy tries to better, measured on a whole text. */
export const TextMetrics = z.object({
  grammarIssues: z.number().nullable(),
  readingEase: z.number().nullable(),
  engagement: z.number(),
  worn: z.number(),
  sentiment: z.number(),
})
export type TextMetrics = z.infer<typeof TextMetrics>

export const Hashtag = z.object({ tag: z.string(), score: share, reason: z.string() })
export type Hashtag = z.infer<typeof Hashtag>

export const Hook = z.object({
  kind: z.enum(['question', 'bold-claim', 'statistic', 'story', 'how-to']),
  text: z.string(),
  score: share,
  reason: z.string(),
})
export type Hook = z.infer<typeof Hook>

export const CallToAction = z.object({ text: z.string(), score: share, reason: z.string() })
export type CallToAction = z.infer<typeof CallToAction>

export const text = {
  classify: query({
    summary: 'Sentiment, emotion, irony, offence, hate, post type and tone of texts',
    input: z.object({ texts: z.array(Text).max(10_000) }),
    output: z.object({ results: z.array(Classification) }),
  }),
  analyze: query({
    summary: 'Everything Kiln says about a text, held against the rules of a platform',
    input: z.object({ text: Text, platform: PlatformId.optional() }),
    output: Analysis,
  }),
  enhance: query({
    summary: 'Edits that better a text and leave names, numbers, links and quotes alone',
    input: z.object({
      text: Text,
      strategies: z.array(Strategy).optional(),
      platform: PlatformId.optional(),
    }),
    output: z.object({
      text: z.string(),
      edits: z.array(Edit),
      before: TextMetrics,
      after: TextMetrics,
    }),
  }),
  hashtags: query({
    summary: 'Hashtags that fit a text, best first, at most 8 and as many as the platform wants',
    input: z.object({ text: Text, platform: PlatformId }),
    output: z.object({ hashtags: z.array(Hashtag) }),
  }),
  splitHashtag: query({
    summary: 'The words that a hashtag is made of',
    input: z.object({ hashtag: z.string().max(500) }),
    output: z.object({ words: z.array(z.string()) }),
  }),
  hooks: query({
    summary: 'Opening lines for a text, best first',
    input: z.object({ text: Text, platform: PlatformId.optional() }),
    output: z.object({ hooks: z.array(Hook) }),
  }),
  callsToAction: query({
    summary: 'Closing lines that ask the reader for something, best first',
    input: z.object({ text: Text, platform: PlatformId.optional() }),
    output: z.object({ callsToAction: z.array(CallToAction) }),
  }),
}
