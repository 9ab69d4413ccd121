import { describe, expect, it } from 'vitest'
import { countSyllables } from '#main/core/text/syllables.ts'

const count = (words: string, language: 'en' | 'es') =>
  words.split(' ').map((word) => countSyllables(word, language))

describe('countSyllables', () => {
  it.each([
    [1, "the made loved walked eyes queen guess year strength whole can't"],
    [2, "table acre wanted lion business every player science didn't café something"],
    [3, 'everything beautiful various area creation element readable'],
    [4, 'society education political particular'],
    [5, 'university opportunity refrigerator'],
  ])('counts %i in English', (syllables, words) => {
    const list = words.trim().split(' ')
    expect(list.filter((word) => countSyllables(word, 'en') !== syllables)).toEqual([])
  })

  it.each([
    ['sol rey muy y', [1, 1, 1, 1]],
    ['ciudad guerra queso país día leer agua búho', [2, 2, 2, 2, 2, 2, 2, 2]],
    ['pingüino construir poeta guía ahora', [3, 2, 3, 2, 3]],
    ['aéreo murciélago averiguáis oíais', [4, 4, 4, 3]],
  ])('counts Spanish syllables of %j', (words, expected) => {
    expect(count(words, 'es')).toEqual(expected)
  })

  it.each([
    '',
    '-',
    '\ud83d',
    '中',
    'e'.repeat(100_000),
    'xe'.repeat(50_000),
    'brrr',
    'ZALG\u0301O',
  ])('gives a whole number of at least one for anything', (word) => {
    for (const language of ['en', 'es'] as const) {
      const syllables = countSyllables(word, language)
      expect(Number.isInteger(syllables)).toBe(true)
      expect(syllables).toBeGreaterThanOrEqual(1)
    }
  })
})
