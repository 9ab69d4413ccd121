import { expect, it } from 'vitest'
import type { Intent } from '#shared/contract/ideas.ts'
import { readIntent, typesFor } from '#main/core/ideas/read-query.ts'
import { recommend, type Planned } from '#main/core/ideas/recommend.ts'
import { ODD_TEXTS } from '../../../../helpers/odd-texts.ts'

const QUERIES: readonly (readonly [string, Intent])[] = [
  ['We launch our new store next week', 'announce'],
  ['anuncio: lanzamos la nueva tienda', 'announce'],
  ['electric bikes vs cargo bikes', 'compare'],
  ['difference between sourdough and yeast bread', 'compare'],
  ['buy running shoes at a discount', 'buy'],
  ['how to sharpen a chisel, step by step guide', 'learn'],
  ['cómo afilar un formón: guía y consejos', 'learn'],
  ['we are hiring a pastry chef', 'hire'],
  ['webinar on tax law, register now', 'invite'],
  ['I think meetings are overrated', 'opine'],
  ['the story of how we started, ten years ago', 'tell'],
  ['what do you eat for lunch?', 'ask'],
  ['Is it raining?', 'ask'],
  ['We launch a bike. Register at our site.', 'announce'],
  ['how to buy a house', 'learn'],
  ['sourdough bread', 'inform'],
]

it.each(QUERIES)('reads “%s”', (query, intent) => {
  expect(readIntent(query).intent).toBe(intent)
  expect(typesFor(intent).length).toBeGreaterThan(0)
})

it('names the words that it judges by', () => {
  expect(readIntent('Compare A versus B').signs).toEqual(['compare', 'versus'])
  expect(readIntent('bread').signs).toEqual([])
})

it.each(Object.entries(ODD_TEXTS))('reads %s', (_, text) => {
  const started = performance.now()
  expect(readIntent(text).intent).toBeTypeOf('string')
  expect(performance.now() - started).toBeLessThan(500)
})

const PLANNED: Planned = {
  query: 'a webinar',
  analysis: {
    entities: [],
    sentiment: { label: 'neutral', compound: 0 },
    intent: 'invite',
    intentSigns: [],
    keywords: [],
    complexity: { level: 'simple', grade: 5, ease: 80 },
    emotion: null,
  },
  engagement: { score: 50, low: 30, high: 70, drivers: [], basis: '' },
  templates: [],
}

it('asks for the date that an invitation lacks, and not for one it has', () => {
  const wanted = 'Say when and where it takes place.'
  expect(recommend(PLANNED).map(({ text }) => text)).toContain(wanted)
  const date = { kind: 'date' as const, text: 'June 2', start: 0, end: 6 }
  const analysis = { ...PLANNED.analysis, entities: [date] }
  expect(recommend({ ...PLANNED, analysis }).map(({ text }) => text)).not.toContain(wanted)
})

it('answers to objectives, audience, industry and platform, each with its reason', () => {
  const found = recommend({
    ...PLANNED,
    objectives: ['more website traffic', 'comments'],
    audience: 'Nurses',
    industry: 'health care',
    platform: 'linkedin',
  })
  const texts = found.map(({ text }) => text).join('\n')
  for (const part of ['link', 'question', 'Nurses', 'health', 'first 210 characters'])
    expect(texts).toContain(part)
  expect(found.every(({ reason }) => reason.length > 10)).toBe(true)
  expect(found.length).toBeLessThanOrEqual(8)
})

it('says what to take out, where that costs a text', () => {
  const driver = { name: 'Capitals', value: '40 %', effect: -3 }
  const engagement = { ...PLANNED.engagement, drivers: [driver] }
  expect(recommend({ ...PLANNED, engagement })).toContainEqual({
    text: 'Write fewer words in capitals.',
    reason: 'Capitals (40 %) takes 3 points off the expected engagement.',
  })
  const mild = { ...PLANNED.engagement, drivers: [{ ...driver, effect: 3 }] }
  expect(
    recommend({ ...PLANNED, engagement: mild })
      .map(({ text }) => text)
      .join(),
  ).not.toContain('capitals')
})
