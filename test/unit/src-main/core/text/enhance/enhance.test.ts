import { describe, expect, it } from 'vitest'
import { type Edit, STRATEGIES } from '#shared/contract/texts.ts'
import { applyEdits } from '#main/core/text/enhance/apply-edits.ts'
import { enhance } from '#main/core/text/enhance/enhance.ts'
import { loadCorrector, readText } from './corrector.ts'
import { randomPost, seeded } from './random-post.ts'

const corrector = loadCorrector()

/** Whether the stretches stand in `result` as written and in their order. */
function survive(text: string, spans: readonly { start: number; end: number }[], result: string) {
  let at = 0
  for (const { start, end } of spans) {
    const found = result.indexOf(text.slice(start, end), at)
    if (found < 0) return text.slice(start, end)
    at = found + (end - start)
  }
  return 'all'
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((value) => ({ value, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ value }) => value)
}

/** Carries edits out one by one on offsets of the original, the way a diff view does. */
function oneByOne(text: string, edits: readonly Edit[]): string {
  const done: Edit[] = []
  let result = text
  for (const edit of edits) {
    const shift = done
      .filter(({ start, end }) => start < edit.start || (start === edit.start && end < edit.end))
      .reduce((sum, { start, end, replacement }) => sum + replacement.length - (end - start), 0)
    result = result.slice(0, edit.start + shift) + edit.replacement + result.slice(edit.end + shift)
    done.push(edit)
  }
  return result
}

describe('over random posts', () => {
  it('keeps every protected stretch in its order, by every strategy and by all', () => {
    const random = seeded(7)
    let edited = 0
    const failures: unknown[] = []
    for (let round = 0; round < 400; round++) {
      const text = randomPost(random)
      const input = readText(text, {
        corrector,
        keyphrases: ['local models'],
        quotable: { start: 0, end: text.length },
      })
      for (const strategies of [...STRATEGIES.map((one) => [one]), STRATEGIES]) {
        const edits = enhance(input, { strategies })
        edited += edits.length
        const lost = survive(text, input.protectedSpans, applyEdits(text, edits))
        if (lost !== 'all') failures.push({ text, lost })
      }
    }
    expect(failures).toEqual([])
    expect(edited).toBeGreaterThan(1500)
  })

  it('gives the same text for any subset of edits in any order', () => {
    const random = seeded(11)
    for (let round = 0; round < 400; round++) {
      const text = randomPost(random)
      const edits = enhance(readText(text, { corrector })).filter(() => random() < 0.7)
      const result = applyEdits(text, edits)
      expect(applyEdits(text, shuffled(edits, random))).toBe(result)
      expect(oneByOne(text, shuffled(edits, random))).toBe(result)
    }
  })

  it('gives edits in order that neither overlap nor touch, each with a reason', () => {
    const random = seeded(13)
    for (let round = 0; round < 300; round++) {
      const text = randomPost(random)
      let end = -1
      for (const edit of enhance(readText(text, { corrector }))) {
        expect(edit.start).toBeGreaterThan(end)
        expect(edit.end).toBeGreaterThanOrEqual(edit.start)
        expect(edit.end).toBeLessThanOrEqual(text.length)
        expect(edit.replacement).not.toBe(text.slice(edit.start, edit.end))
        expect(edit.reason).toMatch(/\S/)
        end = edit.end
      }
    }
  })
})

it('lets grammar have the place that another strategy wants too', () => {
  const text = 'We can not utilise this.'
  const edits = enhance(readText(text, { corrector }))
  expect(applyEdits(text, edits)).toBe('We cannot use this.')
  expect(edits.map(({ strategy }) => strategy)).toEqual(['grammar', 'readability'])
})

it('never makes a text that fits longer than the platform takes', () => {
  const text =
    'We kept the tests small and the code smaller still. That is why the release went out on time.'
  const input = readText(text)
  expect(applyEdits(text, enhance(input)).length).toBeGreaterThan(text.length)
  const fits = (candidate: string) => candidate.length <= text.length
  expect(fits(applyEdits(text, enhance(input, { fits })))).toBe(true)
})

it('edits a text that is too long already', () => {
  const edits = enhance(readText('We utilise it.'), { fits: () => false })
  expect(edits).toHaveLength(1)
})

it.each(['fr', 'de', 'ja', null])('leaves a text in %s alone', (language) => {
  const text = 'in order to  utilise the the game changer'
  expect(enhance(readText(text, { language, corrector }))).toEqual([])
})

it('mends only spacing and doubled words in Spanish', () => {
  const text = '¿ Qué es  esto ? Es la la casa de utilize.'
  const edits = enhance(readText(text, { language: 'es', corrector }))
  expect(applyEdits(text, edits)).toBe('¿Qué es esto? Es la casa de utilize.')
})

it.each([
  ['nothing', ''],
  ['lone surrogates', '\ud800 we utilise \udc00 it'],
  ['10,000 emoji', '🎉'.repeat(10_000)],
  ['right-to-left', 'זה משפט ארוך مع كلمات عربية '.repeat(50)],
  ['zalgo', 'H̷̢̧e̸͖͝l̵͚̈́l̴̰̓o̶ ẃ̷̘o̸r̶l̴d̸ '.repeat(50)],
  ['markup and NUL', '<b onclick="x()">hi</b>\0\0 teh end '.repeat(200)],
  ['a word of 100 kB', 'a'.repeat(100_000)],
  ['100 kB of spaces', ` ${' '.repeat(100_000)}a`],
  ['open quotes', `"'“«‘ a`.repeat(10_000)],
  ['backticks', '`'.repeat(50_000)],
  ['tags that never close', '<a'.repeat(30_000)],
  ['commas', ',a'.repeat(50_000)],
  ['digits', '1.'.repeat(50_000)],
  [
    '1 MB of prose',
    Array.from(
      { length: 16_000 },
      (_, i) => `We can not utilise these ${i} tool in order to win, but they do. `,
    ).join(''),
  ],
])('answers with edits that fit the text: %s', (_name, text) => {
  const edits = enhance(readText(text, { corrector }))
  for (const { start, end } of edits) expect(start <= end && end <= text.length).toBe(true)
  expect(applyEdits(text, edits)).toBeTypeOf('string')
})
