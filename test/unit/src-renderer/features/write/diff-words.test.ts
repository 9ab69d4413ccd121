import { expect, it } from 'vitest'
import { diffWords } from '#renderer/features/write/diff-words.ts'

const without = (kind: 'gone' | 'new', parts: ReturnType<typeof diffWords>) =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('')

it('says which words go and which come', () => {
  expect(diffWords('The kiln is warm today.', 'The kiln is hot today.')).toEqual([
    { kind: 'same', text: 'The kiln is ' },
    { kind: 'gone', text: 'warm' },
    { kind: 'new', text: 'hot' },
    { kind: 'same', text: ' today.' },
  ])
})

it('holds both texts whole, whatever they are', () => {
  let state = 11
  const random = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below
  const pieces = ['a', 'kiln', ' ', '\n\n', '😀', '\uD800', '\u0000', 'é́́', 'שלום', '<b>', '  ']
  const text = () =>
    Array.from({ length: random(30) }, () => pieces[random(pieces.length)]).join('')
  for (let round = 0; round < 300; round++) {
    const [before, after] = [text(), text()]
    const parts = diffWords(before, after)
    expect(without('new', parts)).toBe(before)
    expect(without('gone', parts)).toBe(after)
  }
})

it('does not stall on long texts', () => {
  const [a, b] = ['one two '.repeat(20_000), 'three four '.repeat(20_000)]
  const parts = diffWords(`same ${a}`, `same ${b}`)
  expect(parts.map(({ kind }) => kind)).toContain('gone')
  expect(without('gone', parts)).toBe(`same ${b}`)
})
