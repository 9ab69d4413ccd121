import { expect, it } from 'vitest'
import { applyEdits, findDifference } from '#renderer/features/write/apply-edits.ts'
import { findLimit } from '#renderer/features/write/find-limit.ts'
import { followText, toMarks } from '#renderer/features/write/marks.ts'
import { measureLength } from '#renderer/features/write/measure-length.ts'
import { firstLine } from '#renderer/features/write/post.ts'
import { toSegments } from '#renderer/features/write/segments.ts'
import { xLength } from '#main/core/platforms/x-length.ts'
import { createRandom } from '../../../../helpers/random.ts'
import { aLimit, anAnalysis, RULES, someCounts } from './a-post.ts'

const BEFORE = 'I has a kiln. It are warm.'
const EDITS = [
  { start: 2, end: 5, replacement: 'have', strategy: 'grammar', reason: 'agrees with I' },
  { start: 17, end: 20, replacement: 'is', strategy: 'grammar', reason: 'agrees with it' },
] as const

it('makes edits of a text in any order', () => {
  expect(applyEdits(BEFORE, EDITS)).toBe('I have a kiln. It is warm.')
  expect(applyEdits(BEFORE, EDITS.toReversed())).toBe('I have a kiln. It is warm.')
  expect(applyEdits(BEFORE, [])).toBe(BEFORE)
})

it('finds one stretch that turns a text into another', () => {
  const random = createRandom(7)
  const upTo = (most: number) => Math.floor(random() * (most + 1))
  const word = () => 'ab c😀\n'.slice(upTo(4), 2 + upTo(5))
  for (let round = 0; round < 500; round++) {
    const [one, other] = [0, 1].map(() => Array.from({ length: 6 }, word).join(''))
    const { start, end, replacement } = findDifference(one!, other!)
    expect(one!.slice(0, start) + replacement + one!.slice(end)).toBe(other)
  }
})

it('moves what is marked with its words and drops what was touched', () => {
  const marked = (after: string) =>
    followText(EDITS, BEFORE, after).map(({ start, end }) => after.slice(start, end))
  expect(marked(`So ${BEFORE}`)).toEqual(['has', 'are'])
  expect(marked(`${BEFORE} And more`)).toEqual(['has', 'are'])
  expect(marked('I has a new kiln. It are warm.')).toEqual(['has', 'are'])
  expect(marked('I ha a kiln. It are warm.')).toEqual(['are'])
  expect(marked('I has a kiln. It arent warm.')).toEqual(['has'])
  expect(marked('')).toEqual([])
  const [last] = followText([{ start: 2, end: 5 }], 'I has', 'I has ')
  expect(last).toEqual({ start: 2, end: 5 })
  expect(followText([{ start: 2, end: 5 }], 'I has', 'I hasx')).toEqual([])
  expect(followText([{ start: 0, end: 3 }], 'has', 'I has')).toEqual([{ start: 2, end: 5 }])
  expect(followText([{ start: 0, end: 3 }], 'has', 'xhas')).toEqual([])
})

it('lists edits and findings in text order with the words they are about', () => {
  const findings = [
    { text: 'kiln', start: 8, end: 12, kind: 'claim', level: 'hint', reason: 'why' } as const,
  ]
  const marks = toMarks({
    text: BEFORE,
    safety: { findings },
    analysed: BEFORE,
    edits: EDITS,
    edited: BEFORE,
  })
  expect(marks.map(({ kind, original }) => [kind, original])).toEqual([
    ['grammar', 'has'],
    ['safety', 'kiln'],
    ['grammar', 'are'],
  ])
})

it('cuts a text into stretches that are all of it, whatever is marked', () => {
  const random = createRandom(3)
  const upTo = (most: number) => Math.floor(random() * (most + 1))
  for (let round = 0; round < 300; round++) {
    const length = upTo(40)
    const marks = Array.from({ length: upTo(6) }, () => {
      const start = upTo(40)
      const end = start + upTo(6)
      return { start, end, kind: 'grammar', reason: '', original: '', replacement: '' } as const
    })
    const segments = toSegments(length, marks, upTo(50))
    let at = 0
    for (const { start, end } of segments) {
      expect(start).toBe(at)
      expect(end).toBeGreaterThanOrEqual(start)
      at = end
    }
    expect(at).toBe(length)
  }
})

it('paints a mark under its words, an insertion at its place, and what is over the limit', () => {
  const mark = { kind: 'grammar', reason: '', original: '', replacement: '' } as const
  const marks = [
    { ...mark, start: 2, end: 5 },
    { ...mark, start: 8, end: 8 },
  ]
  expect(toSegments(10, marks, 4)).toEqual([
    { start: 0, end: 2, mark: undefined, isOver: false },
    { start: 2, end: 4, mark: 0, isOver: false },
    { start: 4, end: 5, mark: 0, isOver: true },
    { start: 5, end: 8, mark: undefined, isOver: true },
    { start: 8, end: 8, mark: 1, isOver: true },
    { start: 8, end: 10, mark: undefined, isOver: true },
  ])
})

it('finds where X stops reading as X counts', () => {
  for (const text of [
    'a'.repeat(300),
    '漢字'.repeat(100),
    '👩‍👩‍👧 '.repeat(120),
    'é🇪🇸ñ1️⃣'.repeat(50),
  ]) {
    const limits = [aLimit({ value: xLength(text), level: 'error' })]
    const at = findLimit(text, anAnalysis({ limits, entities: [] }), text)!
    expect(xLength(text.slice(0, at))).toBeLessThanOrEqual(280)
    expect(xLength(text.slice(0, at + 11))).toBeGreaterThan(280)
  }
})

it('counts a link as 23 where X stops reading', () => {
  const link = `https://example.com/${'a'.repeat(200)}`
  const text = `${link} ${'b'.repeat(300)}`
  const entities = [{ text: link, start: 0, end: link.length, kind: 'link' } as const]
  const limits = [aLimit({ value: 324, level: 'error' })]
  expect(findLimit(text, anAnalysis({ limits, entities }), text)).toBe(link.length + 257)
})

it('cuts elsewhere at the unit, but never through a character', () => {
  const limits = [aLimit({ platform: 'threads', value: 800, limit: 500, level: 'error' })]
  expect(findLimit('a'.repeat(800), anAnalysis({ limits }), '')).toBe(500)
  expect(findLimit(`a${'😀'.repeat(400)}`, anAnalysis({ limits }), '')).toBe(499)
  expect(findLimit('a'.repeat(800), anAnalysis(), '')).toBeUndefined()
})

it('holds a length against a platform that is not chosen', () => {
  const counts = someCounts({ characters: 2300, weighted: 281 })
  expect(measureLength(counts, RULES, 'x')).toEqual({ value: 281, limit: 280, level: 'error' })
  expect(measureLength(counts, RULES, 'tiktok')).toMatchObject({ value: 2300, level: 'warn' })
  expect(measureLength(counts, RULES, 'youtube')).toBeUndefined()
})

it('knows a post by its first line that says something', () => {
  expect(firstLine('\n\n  Hello\nthere')).toBe('Hello')
  expect(firstLine(' \n ')).toBe('')
  expect(firstLine('a'.repeat(1_000_000))).toHaveLength(120)
})
