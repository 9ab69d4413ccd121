import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { editCost } from '#main/core/text/enhance/grammar/edit-cost.ts'
import { addS, findForms } from '#main/core/text/enhance/grammar/forms.ts'
import { parseNgrams, TOKEN } from '#main/core/text/enhance/grammar/ngram-model.ts'
import { createSpeller } from '#main/core/text/enhance/grammar/spelling.ts'

const model = parseNgrams(gunzipSync(readFileSync('models/grammar/ngrams.bin.gz')))

function logOf(sentence: string): number {
  const numbers = [TOKEN.start, TOKEN.start, ...sentence.split(' ').map(model.numberOf), TOKEN.end]
  return numbers
    .slice(2)
    .reduce((sum, number, i) => sum + model.logOf(numbers[i]!, numbers[i + 1]!, number), 0)
}

it.each([
  ['there are several reasons', 'there are several reason'],
  ['people are nice', 'people is nice'],
  ['he goes to school', 'he go to school'],
  ['i am interested in it', 'i am interested on it'],
])('finds “%s” likelier than “%s”', (right, wrong) => {
  expect(logOf(right)).toBeGreaterThan(logOf(wrong) + 1)
})

it('gives probabilities that add up to about one', () => {
  for (const [first, second] of [
    ['i', 'am'],
    ['in', 'the'],
    ['xyzzy', 'plugh'],
  ]) {
    let sum = 0
    for (let number = 0; number < 44_533; number++)
      sum += Math.exp(model.logOf(model.numberOf(first!), model.numberOf(second!), number))
    expect(sum).toBeGreaterThan(0.8)
    expect(sum).toBeLessThan(1.25)
  }
})

it('knows a name only with its capital', () => {
  expect([model.isWord('table'), model.isWord('paris'), model.isWord('qzxv')]).toEqual([
    true,
    false,
    false,
  ])
})

it.each([
  ['reason', 'reasons'],
  ['stopped', 'stopping'],
  ['studies', 'study'],
  ['taken', 'took'],
  ['children', 'child'],
])('finds among the forms of %s: %s', (word, form) => {
  expect(findForms(word, model.isWord)).toContain(form)
})

it.each([
  ['box', 'boxes'],
  ['city', 'cities'],
  ['day', 'days'],
  ['go', 'goes'],
  ['photo', 'photos'],
])('adds an -s to %s: %s', (base, form) => {
  expect(addS(base)).toBe(form)
})

it('costs less for likely slips than for others', () => {
  expect(editCost('wich', 'which')).toBeLessThan(editCost('wich', 'wick'))
  expect(editCost('untill', 'until')).toBeLessThan(0.6)
  expect(editCost('teh', 'the')).toBeLessThan(editCost('teh', 'tea'))
  expect(editCost('cat', 'catalogue')).toBe(Infinity)
  expect(editCost('same', 'same')).toBe(0)
})

it('finds words near a misspelled one, none for a long token', () => {
  const suggest = createSpeller(model)
  expect(suggest('becouse')[0]?.word).toBe('because')
  expect(suggest('tecnologies')[0]?.word).toBe('technologies')
  expect(suggest('a'.repeat(100_000))).toEqual([])
})
