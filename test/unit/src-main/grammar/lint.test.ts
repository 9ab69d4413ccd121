import { expect, it } from 'vitest'
import { openHarper } from '#main/grammar/harper.ts'
import { createLinter } from '#main/grammar/lint.ts'

const linter = createLinter(openHarper)
const lintOne = async (sentence: string) => (await linter.lint([sentence]))[0]!

it('finds a misspelled word behind emoji at its UTF-16 place', async () => {
  const sentence = '🎉🎉 This is realy good news.'
  const found = await lintOne(sentence)
  const realy = found.find(({ start, end }) => sentence.slice(start, end) === 'realy')
  expect(realy?.suggestions).toContain('really')
  expect(realy?.rule).toBe('SpellCheck')
})

it('gives suggestions that replace the whole stretch', async () => {
  const [missing] = (await lintOne('I want sell my car.')).filter(
    ({ rule }) => rule === 'MissingTo',
  )
  expect(missing?.suggestions).toEqual(['want to'])
})

it('keeps a list for each sentence, in order', async () => {
  const lists = await linter.lint(['All is well here.', 'I has a a car.', 'All is well here.'])
  expect(lists.map((list) => list.length > 0)).toEqual([false, true, false])
})

it('remembers a sentence and forgets the oldest beyond its bound', async () => {
  const counted = { calls: 0 }
  const counting = createLinter(async () => ({
    ...(await openHarper()),
    organizedLints: async () => {
      counted.calls++
      return {}
    },
  }))
  await counting.lint(['same', 'same', 'same'])
  expect(counted.calls).toBe(1)
  await counting.lint(Array.from({ length: 2100 }, (_, i) => `sentence ${i}`))
  expect(counting.remembered()).toBe(2000)
  await counting.lint(['same'])
  expect(counted.calls).toBe(2102)
})

it.each([
  ['nothing', ''],
  ['a lone surrogate', 'I \ud800 has realy cars \udc00.'],
  ['only emoji', '🎉'.repeat(10_000)],
  ['right-to-left', 'זה משפט ארוך مع كلمات عربية'],
  ['zalgo', 'H̷̢̧e̸͖͝l̵͚̈́l̴̰̓o̶ ẃ̷̘o̸r̶l̴d̸'],
  ['markup and NUL', '<b onclick="x()">hi</b>\0\0 teh end'],
  ['a word of 100 kB', 'a'.repeat(100_000)],
])('survives %s', async (_, sentence) => {
  for (const { start, end } of await lintOne(sentence)) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeLessThanOrEqual(sentence.length)
  }
})
