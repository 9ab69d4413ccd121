import { vi } from 'vitest'
import type { Caption } from '#shared/contract/captions.ts'
import { DraftId, type Draft } from '#shared/contract/drafts.ts'
import type { CallOptions } from '#shared/contract/define.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Prediction } from '#shared/contract/predictions.ts'
import type { PlatformId, TextRule } from '#shared/contract/platforms.ts'
import type { Analysis, Counts, Limit, TextMetrics } from '#shared/contract/texts.ts'

/** A plausible kept post, with what a test cares about changed. */
export function aDraft(change: Partial<Draft> = {}): Draft {
  return {
    id: DraftId.parse('d1'),
    brief: '',
    text: 'The kiln is warm.\nCome by on Friday.',
    platform: 'x',
    limits: [],
    createdAt: '2026-11-20T10:00:00Z',
    updatedAt: '2026-11-20T10:00:00Z',
    ...change,
  }
}

/** Counts of a short text, with what a test cares about changed. */
export function someCounts(change: Partial<Counts> = {}): Counts {
  return {
    characters: 36,
    graphemes: 36,
    weighted: 36,
    words: 8,
    sentences: 2,
    paragraphs: 1,
    lines: 2,
    hashtags: 0,
    mentions: 0,
    links: 0,
    emoji: 0,
    foldAt: null,
    ...change,
  }
}

/** The limit of a platform on length, with what a test cares about changed. */
export function aLimit(change: Partial<Limit> = {}): Limit {
  return {
    rule: 'length',
    platform: 'x',
    value: 36,
    limit: 280,
    level: 'ok',
    source: 'developer documentation',
    asOf: '2026-11-21',
    confidence: 'documented',
    note: null,
    ...change,
  }
}

/** A plausible analysis without the classifier, with what a test cares about changed. */
export function anAnalysis(change: Partial<Analysis> = {}): Analysis {
  return {
    language: { code: 'en', name: 'English', support: 'full', without: [] },
    counts: someCounts(),
    sentiment: {
      label: 'positive',
      compound: 0.42,
      parts: [
        { name: 'vader', weight: 0.5, value: 0.5 },
        { name: 'polarity', weight: 0.5, value: 0.34 },
      ],
      missing: [{ name: 'transformer', reason: 'The classifier is not installed.' }],
    },
    emotion: null,
    postType: null,
    tone: null,
    irony: null,
    readability: {
      ease: 84.2,
      grade: 3.1,
      formula: 'Flesch reading ease',
      wordsPerSentence: 4,
      syllablesPerWord: 1.2,
      lexicalDiversity: 0.9,
      complexWords: 0.05,
    },
    entities: [{ text: 'Friday', start: 29, end: 35, kind: 'date' }],
    keyphrases: [{ text: 'kiln', start: 4, end: 8, score: 0.8 }],
    safety: { level: 'ok', findings: [], offensive: null, hate: null },
    engagement: {
      score: 54,
      low: 38,
      high: 70,
      drivers: [{ name: 'length', value: '8 words', effect: 4.2 }],
      basis: 'fitted on headlines',
    },
    quotable: { text: 'The kiln is warm.', start: 0, end: 17 },
    limits: [aLimit()],
    ...change,
  }
}

/** The rules on length that tests need. */
export const RULES: readonly TextRule[] = (
  [
    ['x', 280, null],
    ['tiktok', 4000, 2200],
    ['threads', 500, null],
  ] as const
).map(([platform, limit, warnAt]) => ({
  platform,
  rule: 'length',
  warnAt,
  limit,
  source: 'reports',
  asOf: '2026-11-21',
  confidence: 'reported',
  note: null,
}))

/** Metrics of a text, with what a test cares about changed. */
export function someMetrics(change: Partial<TextMetrics> = {}): TextMetrics {
  return {
    grammarIssues: 2,
    readingEase: 60,
    engagement: 40,
    worn: 1.5,
    sentiment: 0.1,
    ...change,
  }
}

/** A caption for a platform. */
export function aCaption(platform: PlatformId, text = `For ${platform}`): Caption {
  return {
    platform,
    text,
    hashtags: [{ tag: '#Pottery', score: 0.7, reason: 'names the topic' }],
    counts: someCounts({ characters: text.length, weighted: text.length }),
    limits: [aLimit({ platform, value: text.length })],
    sentiment: anAnalysis().sentiment,
    estimate: { low: 30, mid: 45, high: 60, basis: 'fitted on headlines' },
    changes: ['Cut at the end of a sentence'],
  }
}

/** A prediction without numbers behind it, with what a test cares about changed. */
export function aPrediction(change: Partial<Prediction> = {}): Prediction {
  return {
    score: 0.5,
    low: 0.1,
    high: 0.9,
    confidence: 0,
    factors: [],
    expected: null,
    state: 'too-few',
    basis: 'a guess from the text alone',
    ...change,
  }
}

interface Answers {
  readonly analyze?: Kiln['text']['analyze']
  readonly enhance?: Kiln['text']['enhance']
  readonly save?: Kiln['drafts']['save']
  readonly drafts?: readonly Draft[]
  readonly predict?: Kiln['analytics']['predict']
}

/** A Kiln that answers what the Write room asks, from memory, and keeps what it was asked. */
export function createWriteKiln(answers: Answers = {}) {
  const kept = new Map((answers.drafts ?? []).map((draft) => [draft.id, draft]))
  let made = 0
  const save: Kiln['drafts']['save'] = ({ id, text, platform }) => {
    const draft = aDraft({
      ...(id && kept.get(DraftId.parse(id))),
      id: id ? DraftId.parse(id) : DraftId.parse(`made-${++made}`),
      text,
      platform,
    })
    kept.set(draft.id, draft)
    return Promise.resolve(draft)
  }
  const kiln = {
    drafts: {
      save: vi.fn<Kiln['drafts']['save']>(answers.save ?? save),
      list: vi.fn<Kiln['drafts']['list']>(({ query }) => {
        const drafts = [...kept.values()].filter(({ text }) => text.includes(query ?? ''))
        return Promise.resolve({ drafts, total: drafts.length })
      }),
      remove: vi.fn<Kiln['drafts']['remove']>(({ id }) => {
        kept.delete(DraftId.parse(id))
        return Promise.resolve({})
      }),
    },
    text: {
      analyze: vi.fn<Kiln['text']['analyze']>(answers.analyze ?? (async () => anAnalysis())),
      enhance: vi.fn<Kiln['text']['enhance']>(
        answers.enhance ??
          (async ({ text }) => ({ text, edits: [], before: someMetrics(), after: someMetrics() })),
      ),
      hashtags: async () => ({
        hashtags: [{ tag: '#Pottery', score: 0.7, reason: 'names the topic' }],
      }),
      hooks: async () => ({
        hooks: [
          { kind: 'question' as const, text: 'What is warm?', score: 0.6, reason: 'asks first' },
        ],
      }),
      callsToAction: async () => ({
        callsToAction: [{ text: 'Tell us below.', score: 0.5, reason: 'fits a story' }],
      }),
    },
    analytics: {
      predict: vi.fn<Kiln['analytics']['predict']>(answers.predict ?? (async () => aPrediction())),
    },
    captions: {
      optimize: async ({ platforms }: { platforms: PlatformId[] }, _options?: CallOptions) => ({
        captions: platforms.map((platform) => aCaption(platform)),
      }),
    },
    platforms: { textRules: async () => ({ version: '1', rules: RULES }) },
  }
  return { kiln: kiln as unknown as Kiln, asked: kiln, kept }
}

/** A storage of its own for each test. */
export function createStorage(kept: Readonly<Record<string, string>> = {}): Storage {
  const items = new Map(Object.entries(kept))
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as unknown as Storage
}
