import { expect, it } from 'vitest'
import { findProtected } from '#main/core/text/enhance/protected.ts'
import { randomPost, seeded } from './random-post.ts'

const found = (text: string) =>
  findProtected(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)

it.each([
  ['The CEO, Maria Lopez, met Ana.', ['name: CEO', 'name: Maria', 'name: Lopez', 'name: Ana']],
  ['Maria Lopez said so.', ['name: Maria', 'name: Lopez']],
  ['Ana came. We like Ana.', ['name: Ana', 'name: Ana']],
  ['Then I left, and I’m glad.', []],
  ['It costs $5.2m, or 12% of 3,400 km.', ['number: $5.2m', 'number: 12%', 'number: 3,400 km']],
  ['See https://a.example.com/x?y=1 now', ['link: https://a.example.com/x?y=1']],
  [
    'by @jane.doe #MadeLocal me@example.com',
    ['mention: @jane.doe', 'hashtag: #MadeLocal', 'email: me@example.com'],
  ],
  ['she said “stay hungry” and left', ['quote: “stay hungry”']],
  ['a "straight one" and «ese»', ['quote: "straight one"', 'quote: «ese»']],
  ["don't take 'this one' but dogs' bowls", ["quote: 'this one'"]],
  ['run `npm test` and ```a b```', ['code: `npm test`', 'code: ```a b```']],
  ['use <b>bold</b> &amp; more', ['code: <b>', 'code: </b>', 'code: &amp;']],
  ['our iPhone and GPT-4 and B2B', ['name: iPhone', 'name: GPT-4', 'name: B2B']],
  ['so good 👩‍👩‍👧❤️ yes', ['emoji: 👩‍👩‍👧❤️']],
])('finds what to keep in: %s', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

it('gives ordered stretches that never overlap', () => {
  const random = seeded(3)
  for (let round = 0; round < 300; round++) {
    let end = 0
    for (const span of findProtected(randomPost(random))) {
      expect(span.start).toBeGreaterThanOrEqual(end)
      expect(span.end).toBeGreaterThan(span.start)
      end = span.end
    }
  }
})
