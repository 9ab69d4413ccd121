import { expect, it } from 'vitest'
import { compareTexts, wordsOf } from '#main/core/learning/compare-texts.ts'
import { describeStyle } from '#main/core/learning/describe-style.ts'
import { learnStyle, type Observation } from '#main/core/learning/learn-style.ts'
import { ODD_TEXTS } from '../../../../helpers/odd-texts.ts'

const observe = (written: string, final: string, change: Partial<Observation> = {}) => ({
  platform: 'linkedin' as const,
  brief: '',
  written,
  final,
  ...change,
})

it('names the words that went for good, but none that changed its ending or place', () => {
  const change = compareTexts(
    'We are thrilled to share that the bakery opens. Visit https://a.example/thrilled #thrilled',
    'The bakery opened. We share that.',
  )
  expect(change.deleted).toEqual(['thrilled', 'visit'])
  expect(compareTexts('A guide', 'A guide')).toEqual({ deleted: [], kept: 1 })
  expect(compareTexts('', 'anything').kept).toBe(1)
})

it('learns a word that is taken out time and again, not one that belongs to a brief', () => {
  const observations = [
    observe('We are thrilled about our Oslo shop.', 'We like our shop.', { brief: 'shop in Oslo' }),
    observe('So thrilled about our Oslo fair.', 'We like our fair.', { brief: 'fair in Oslo' }),
  ]
  expect(learnStyle(observations).deletedWords).toEqual(['thrilled'])
  expect(learnStyle(observations.slice(1)).deletedWords).toEqual([])
})

it('keeps a word that is left in more often than it is taken out', () => {
  const out = observe('The excellent bread is here today.', 'The bread is here today.')
  const kept = observe('An excellent fair.', 'An excellent fair.')
  expect(learnStyle([out, out, kept, kept]).deletedWords).toEqual([])
  expect(learnStyle([out, out, kept]).deletedWords).toEqual(['excellent'])
})

it('learns no word from a text that was written anew', () => {
  const anew = observe('Thrilled beyond measure over bread', 'Quite another matter altogether')
  expect(learnStyle([anew, anew]).deletedWords).toEqual([])
})

it('learns habits from three posts on, and none before', () => {
  const posts = [
    observe('', 'Who bakes at night? We do. #bread'),
    observe('', 'What is in a loaf? Flour and time. #bread'),
    observe('', 'Why so early? Ovens are slow! #bread'),
  ]
  expect(learnStyle(posts.slice(1))).toMatchObject({ emoji: null, opening: null, lengths: [] })
  expect(learnStyle(posts)).toMatchObject({
    emoji: 'none',
    exclamations: 'few',
    hashtags: 1,
    opening: 'question',
    lengths: [{ platform: 'linkedin', words: 7 }],
  })
  const merry = posts.map((post) => ({ ...post, final: '🎉🎉🎉🎉 3 loaves' }))
  expect(learnStyle(merry)).toMatchObject({ emoji: 'many', opening: 'number' })
})

it('tells a model what it learned, for one platform', () => {
  const style = {
    lengths: [{ platform: 'x' as const, words: 30 }],
    emoji: 'none' as const,
    exclamations: null,
    hashtags: 1,
    opening: null,
    deletedWords: ['excited'],
    note: 'British spelling.',
  }
  const everywhere = [
    'No emoji.',
    'About 1 hashtag.',
    'Never use the word “excited”.',
    'British spelling.',
  ]
  expect(describeStyle(style, 'x')).toEqual(['Usually about 30 words.', ...everywhere])
  expect(describeStyle(style, 'linkedin')).toEqual(everywhere)
  expect(
    describeStyle({ ...style, emoji: null, hashtags: null, deletedWords: [], note: ' ' }),
  ).toEqual([])
})

it.each(Object.entries(ODD_TEXTS))('reads %s', (_, text) => {
  const started = performance.now()
  expect(wordsOf(text).every((word) => word.length > 1 && word.length < 60)).toBe(true)
  const style = learnStyle([observe(text, 'a'), observe('a', text), observe(text, text)])
  expect(describeStyle(style, 'x').length).toBeGreaterThan(0)
  expect(performance.now() - started).toBeLessThan(2000)
})
