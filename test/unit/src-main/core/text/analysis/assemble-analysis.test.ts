import { describe, expect, it } from 'vitest'
import { type Classification, POST_TYPES, TONES } from '#shared/contract/texts.ts'
import { assembleAnalysis, type TextFacts } from '#main/core/text/analysis/assemble-analysis.ts'

const even = <const L extends string>(labels: readonly L[], standing: 'verdict' | 'hint') => ({
  label: labels[0] as L,
  probabilities: Object.fromEntries(labels.map((label) => [label, 1 / labels.length])) as Record<
    L,
    number
  >,
  standing,
})

const classification: Classification = {
  sentiment: {
    label: 'positive',
    probabilities: { negative: 0.1, neutral: 0.2, positive: 0.7 },
    standing: 'verdict',
  },
  emotion: {
    ...even(['anger', 'joy', 'optimism', 'sadness', 'fear', 'surprise'], 'verdict'),
    intensity: 0.5,
  },
  irony: even(['none', 'irony'], 'hint'),
  offensive: even(['none', 'offensive'], 'verdict'),
  hate: { label: 'hate', probabilities: { none: 0.1, hate: 0.9 }, standing: 'hint' },
  postType: even(POST_TYPES, 'verdict'),
  tone: even(TONES, 'verdict'),
}

const reading: TextFacts = {
  language: { code: 'en', name: 'English', support: 'full', without: [] },
  counts: {
    characters: 4,
    graphemes: 4,
    weighted: 4,
    words: 1,
    sentences: 1,
    paragraphs: 1,
    lines: 1,
    hashtags: 0,
    mentions: 0,
    links: 0,
    emoji: 0,
    foldAt: null,
  },
  limits: [],
  readability: {
    ease: 100,
    grade: 0,
    formula: 'Flesch',
    wordsPerSentence: 1,
    syllablesPerWord: 1,
    lexicalDiversity: 1,
    complexWords: 0,
  },
  entities: [],
  keyphrases: [],
  quotable: { text: 'good', start: 0, end: 4 },
  engagement: { score: 50, low: 10, high: 90, drivers: [], basis: 'a test' },
  vader: 0.5,
  polarity: -0.1,
  findings: [],
}

describe('assembleAnalysis', () => {
  it('weighs the three parts of the ensemble', () => {
    const { sentiment } = assembleAnalysis('good', reading, { classification })
    expect(sentiment.compound).toBeCloseTo(0.4 * 0.6 + 0.3 * 0.5 - 0.3 * 0.1, 6)
    expect(sentiment.label).toBe('positive')
    expect(sentiment.missing).toEqual([])
  })
  it('lets the other parts make up for a missing one, and says so', () => {
    const { sentiment, emotion } = assembleAnalysis('good', reading, {
      classification: null,
      reason: 'The model post-classifier is not installed',
    })
    expect(sentiment.parts.map(({ name, weight }) => [name, weight])).toEqual([
      ['vader', 0.5],
      ['polarity', 0.5],
    ])
    expect(sentiment.compound).toBeCloseTo(0.2, 6)
    expect(sentiment.missing).toEqual([
      { name: 'transformer', reason: 'The model post-classifier is not installed' },
    ])
    expect(emotion).toBeNull()
  })
  it('has no opinion where no part applies', () => {
    const { sentiment } = assembleAnalysis(
      'bueno',
      { ...reading, vader: null, polarity: null },
      { classification: null, reason: 'It knows English only' },
    )
    expect(sentiment).toMatchObject({ compound: 0, label: 'neutral', parts: [] })
    expect(sentiment.missing).toHaveLength(3)
  })
  it('speaks of a weak head as a hint', () => {
    const { safety } = assembleAnalysis('good', reading, { classification })
    expect(safety.level).toBe('hint')
    expect(safety.findings).toHaveLength(1)
    expect(safety.findings[0]).toMatchObject({ kind: 'hate', level: 'hint', start: 0, end: 4 })
  })
})
