import { expect, it } from 'vitest'
import { isNounPhrase } from '#main/core/text/openers/noun-phrase.ts'
import { ODD_TEXTS, randomTexts } from '../odd-texts.ts'

const ask = (sentence: string, phrase: string) => {
  const start = sentence.indexOf(phrase)
  return isNounPhrase(sentence, start, start + phrase.length)
}

it('takes nouns with what goes before them, and verbs in -ing with what they do', () => {
  expect(ask('We utilise local clay for every pot.', 'local clay')).toBe(true)
  expect(ask('The landing page converts.', 'The landing page')).toBe(true)
  expect(ask('A baked potato is food.', 'baked potato')).toBe(true)
  expect(ask('I spent the week packing orders.', 'packing orders')).toBe(true)
  expect(ask('Translating is hard.', 'Translating')).toBe(true)
})

it('refuses verb phrases, clauses and lone adjectives', () => {
  expect(ask('We utilise local clay for every pot.', 'utilise local clay')).toBe(false)
  expect(ask('The printer ate my homework again.', 'The printer ate')).toBe(false)
  expect(ask('Since then complaints fell by half.', 'complaints fell')).toBe(false)
  expect(ask('Most teams handle packing orders.', 'handle packing orders')).toBe(false)
  expect(ask("It's hopeful that we win.", "It's hopeful")).toBe(false)
  expect(ask('The work was exhausting.', 'exhausting')).toBe(false)
})

it('answers for any stretch of odd sentences', () => {
  for (const text of [...Object.values(ODD_TEXTS), ...randomTexts(11, 60)]) {
    expect(typeof isNounPhrase(text, 0, text.length)).toBe('boolean')
    expect(isNounPhrase(text, text.length, text.length)).toBe(false)
  }
})
