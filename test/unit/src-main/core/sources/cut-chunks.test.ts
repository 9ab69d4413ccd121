import { expect, it } from 'vitest'
import { cutChunks } from '#main/core/sources/cut-chunks.ts'
import { ODD_TEXTS, randomText } from '../../../../helpers/odd-texts.ts'

const stretches = (text: string) =>
  cutChunks(text).map((end, at, ends) => text.slice(ends[at - 1] ?? 0, end))

const SENTENCE = 'The quick brown fox jumps over the lazy dog near the river. '

it.each([
  ...Object.entries(ODD_TEXTS),
  ...Array.from({ length: 60 }, (_, seed) => [`random ${seed}`, randomText(seed)] as const),
])('cuts %s into stretches that lie end to end', (_name, text) => {
  const found = stretches(text)
  expect(found.join('')).toBe(text)
  for (const [at, each] of found.entries()) {
    expect(each.length).toBeGreaterThan(0)
    expect(each.length).toBeLessThanOrEqual(1000)
    if (at < found.length - 1) expect(each.length).toBeGreaterThanOrEqual(299)
    const next = found[at + 1]
    if (next) expect(/[\ud800-\udbff]$/.test(each) && /^[\udc00-\udfff]/.test(next)).toBe(false)
  }
})

it('leaves a short text whole, and makes none of nothing', () => {
  expect(cutChunks('Short.')).toEqual([6])
  expect(cutChunks('')).toEqual([])
})

it('prefers headings to paragraphs to sentences to words', () => {
  const section = `${SENTENCE.repeat(6)}\n\n`
  expect(stretches(`${section}# Next\n\n${section.repeat(3)}`)[1]).toMatch(/^# Next/)
  const [first = ''] = stretches(`${SENTENCE.repeat(9).trim()}\n\n${SENTENCE.repeat(20)}`)
  expect(first.endsWith('river.\n\n')).toBe(true)
  for (const each of stretches(SENTENCE.repeat(100))) expect(each.trimEnd()).toMatch(/river\.$/)
  for (const each of stretches('word '.repeat(1000))) expect(each).toMatch(/word $/)
})

it('never leaves a mere tail', () => {
  for (let count = 15; count < 60; count++) {
    const found = stretches(SENTENCE.repeat(count))
    expect(Math.min(...found.map(({ length }) => length))).toBeGreaterThan(350)
  }
})

it('takes time in proportion to a megabyte', () => {
  const start = performance.now()
  for (const text of [
    SENTENCE.repeat(17_000),
    '!'.repeat(1_000_000),
    ' '.repeat(1_000_000),
    '\u0301'.repeat(1_000_000),
  ])
    cutChunks(text)
  expect(performance.now() - start).toBeLessThan(3000)
})
