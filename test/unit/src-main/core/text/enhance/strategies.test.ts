import { describe, expect, it } from 'vitest'
import type { Strategy } from '#shared/contract/texts.ts'
import { applyEdits } from '#main/core/text/enhance/apply-edits.ts'
import { enhance } from '#main/core/text/enhance/enhance.ts'
import type { EnhanceInput } from '#main/core/text/enhance/input.ts'
import { parsePairs } from '#main/core/text/enhance/phrase-table.ts'
import { CLICHES } from '#main/core/text/enhance/tables/cliches.ts'
import { FILLERS, PLAIN_PHRASES, PLAIN_VERBS } from '#main/core/text/enhance/tables/plain-words.ts'
import { measureWorn } from '#main/core/text/enhance/worn.ts'
import { readText } from './corrector.ts'

const by = (strategy: Strategy, text: string, more: Partial<EnhanceInput> = {}) =>
  enhance(readText(text, more), { strategies: [strategy] })
const result = (strategy: Strategy, text: string, more: Partial<EnhanceInput> = {}) =>
  applyEdits(text, by(strategy, text, more))

describe('the tables', () => {
  it('hold at least 250 plain words and 200 clichés, each once and none meaning itself', () => {
    const plain = [PLAIN_VERBS, PLAIN_PHRASES, FILLERS].flatMap(parsePairs)
    const worn = parsePairs(CLICHES)
    expect(plain.length).toBeGreaterThanOrEqual(250)
    expect(worn.length).toBeGreaterThanOrEqual(200)
    for (const pairs of [plain, worn]) {
      const written = pairs.map(([from]) => from)
      expect(written.filter((from, i) => written.indexOf(from) !== i)).toEqual([])
      expect(pairs.filter(([from, to]) => from === to)).toEqual([])
    }
  })
})

describe('readability', () => {
  it.each([
    ['We utilised it in order to win.', 'We used it to win.'],
    ['Prior to that, she was utilizing an alternative.', 'Before that, she was using a choice.'],
    ['It is important to note that we won.', 'We won.'],
    ['This is, basically, it.', 'This is, it.'],
    ['A robust tool facilitates work.', 'A strong tool helps work.'],
  ])('says plainly: %s', (text, expected) => {
    expect(result('readability', text)).toBe(expected)
  })

  it('splits a long sentence where “but” joins two clauses', () => {
    const text =
      'We spent most of the spring building the new workshop with our own hands, but they told us in June that the road in front of it would close for a year.'
    expect(result('readability', text)).toContain('hands. But they told')
  })

  it('says why', () => {
    expect(by('readability', 'We utilise it.')[0]?.reason).toBe(
      '“utilise” is longer than “use”, and means the same',
    )
  })
})

describe('creativity', () => {
  it.each([
    ['That launch was a game changer for us.', 'That launch was a big change for us.'],
    ['At the end of the day, people matter.', 'In the end, people matter.'],
    [
      'It was really good and they were really nice to us.',
      'It was really good and they were nice to us.',
    ],
    ['We made it. We sold it. We loved it.', 'We made it. We sold it. Then we loved it.'],
  ])('freshens: %s', (text, expected) => {
    expect(result('creativity', text)).toBe(expected)
  })
})

describe('sentiment', () => {
  it.each([
    ['I think maybe we can win.', 'Maybe we can win.'],
    ['It is not uncommon to fail.', 'It is common to fail.'],
    ['That was a total disaster.', 'That was a failure.'],
  ])('softens: %s', (text, expected) => {
    expect(result('sentiment', text)).toBe(expected)
  })
})

describe('engagement', () => {
  it('drops an opening that keeps the reader waiting', () => {
    expect(result('engagement', 'I just wanted to share that our shop is open?')).toBe(
      'Our shop is open?',
    )
  })

  it('puts the figure of the text for a vague word', () => {
    expect(result('engagement', 'We asked 4,200 users. Many users said yes. Why?')).toBe(
      'We asked 4,200 users. 4,200 users said yes. Why?',
    )
  })

  it('never takes a figure when the text has two', () => {
    const text = 'We asked 40 users, then 50 users. Many users said yes. Why?'
    expect(result('engagement', text)).toBe(text)
  })

  it('asks a question before the tags when the text asks none', () => {
    const text =
      'We built a small press in our garage and printed two books with it.\n\n#print #books'
    expect(result('engagement', text, { keyphrases: ['small press'] })).toBe(
      'We built a small press in our garage and printed two books with it.\n\nWhat has worked for you with small press?\n\n#print #books',
    )
  })

  it('opens a weak start with the line worth quoting', () => {
    const text =
      'So here is an update. We moved house. Good tools disappear while you use them. That is all?'
    const start = text.indexOf('Good')
    const end = text.indexOf(' That')
    expect(result('engagement', text, { quotable: { start, end } })).toMatch(
      /^Good tools disappear while you use them\.\n\nSo here/,
    )
  })
})

it('measures worn phrases and near repeats for each hundred words', () => {
  expect(measureWorn('')).toBe(0)
  expect(measureWorn('A plain line of ten words that says one thing.')).toBe(0)
  expect(measureWorn('This is a game changer, and nobody else has made one.')).toBeCloseTo(100 / 11)
  expect(measureWorn('Coffee for people who like coffee in cups at work.')).toBeCloseTo(10)
})
