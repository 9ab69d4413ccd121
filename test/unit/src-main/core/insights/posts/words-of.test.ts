import { expect, it } from 'vitest'
import { createMatcher, wordsOf } from '#main/core/insights/posts/words-of.ts'

it.each([
  ['Bread, 2 knives & "soup"!', ['bread', '2', 'knives', 'soup']],
  ['Mañana CAFÉ Ⅳ', ['manana', 'cafe', 'iv']],
  ['a_b #new_york', ['a_b', 'new_york']],
  ['料理する 😀👍🏽', ['料', '理', 'す', 'る', '😀', '👍']],
  ['Straße ΣΟΦΟΣ', ['straße', 'σοφος']],
  ['x'.repeat(90), ['x'.repeat(40)]],
  ['% \\ \n', []],
])('finds %j by its words', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

it('wants every word, and of the last only the beginning', () => {
  const text = 'Slow bread of the winter market'
  for (const query of ['bre', 'market bread', 'WINTER', 'the s', 'slow slow'])
    expect([query, createMatcher(query)(text)]).toEqual([query, true])
  for (const query of ['bre slow', 'read', 'slow soup', 'of the winters', '', '%'])
    expect([query, createMatcher(query)(text)]).toEqual([query, false])
})
