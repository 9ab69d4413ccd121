import { readFileSync } from 'node:fs'
import twitter from 'twitter-text'
import { describe, expect, it } from 'vitest'
import { xLength } from '#main/core/platforms/x-length.ts'
import { findXLinks } from '#main/core/platforms/x-links.ts'
import { createRandom } from '../../../../helpers/random.ts'
import { ODD_TEXTS, randomTexts } from '../text/odd-texts.ts'

interface Conformance {
  readonly lengths: [string, number][]
  readonly links: [string, string[]][]
}

const { lengths, links } = JSON.parse(
  readFileSync('test/unit/src-main/core/platforms/fixtures/x-conformance.json', 'utf8'),
) as Conformance

const LINKS = [
  ...[
    'example.com',
    'http://example.com',
    'https://t.co/aB1',
    'www.example.co.uk/a_(b)',
    'x.io/?q=1',
  ],
  ...[
    'https://example.com/a/b?c=d&e=f#g',
    'example.com:80',
    'example.com?a',
    'done.It',
    'node.js',
    '3.14',
  ],
]

/** What posts are made of. No link follows another link or a letter directly: there the two differ. */
const PIECES = [
  ...LINKS.flatMap((link) => [` ${link}`, `(${link})`, `"${link} `, `…${link}, `, `\n${link}日`]),
  ...[
    'word',
    'Two words',
    ' ',
    ' ',
    ' ',
    '\n',
    ' . ',
    ', ',
    '!',
    '?',
    ' ... ',
    '(',
    ')',
    '"',
    "'",
    '“',
    '”',
  ],
  ...[
    '@jane',
    '#tag',
    'a@example.com ',
    'ñandú',
    'été',
    'e\u0301',
    '日本語',
    'текст',
    'مرحبا',
    '—',
    '…',
  ],
  ...['😀', '👍🏽', '👩‍👩‍👧', '🇪🇸', '1️⃣', '☀️', '☀', '❤', '©', '™', '☀︎', '\u200f', '\0', '€'],
]

describe('xLength', () => {
  it.each(lengths)('weighs as the conformance case says: %s', (text, weight) => {
    expect(xLength(text)).toBe(weight)
  })

  it('agrees with twitter-text on posts put together at random', () => {
    const random = createRandom(280)
    const texts = Array.from({ length: 600 }, () =>
      Array.from({ length: 12 }, () => PIECES[Math.floor(random() * PIECES.length)])
        .join('')
        .trim(),
    )
    const differing = texts.filter(
      (text) => xLength(text) !== twitter.parseTweet(text).weightedLength,
    )
    expect(differing).toEqual([])
  })

  it.each([
    ['🫩', 2],
    ['🧑🏽‍🤝‍🧑🏿', 2],
    ['👍‍👎', 5],
    ['🇪🇸🇪', 4],
  ])('knows emoji newer than twitter-text and parts that belong to none: %s', (text, weight) => {
    expect(xLength(text)).toBe(weight)
  })

  it.each([...Object.entries(ODD_TEXTS), ...randomTexts(3, 300).map((text) => ['random', text])])(
    'is a whole number that no text makes fail: %s',
    (_, text) => {
      expect(Number.isSafeInteger(xLength(text as string))).toBe(true)
    },
  )

  it.each(['a.', 'a.com ', 'x.io/((', 'b.рф ', '👍', '中.', 'http://a.com/(', 'a.com/a?!'])(
    'reads 100,000 characters of %j without going back over them',
    (piece) => {
      expect(xLength(piece.repeat(100_000 / piece.length))).toBeGreaterThan(0)
    },
  )
})

describe('findXLinks', () => {
  it.each(links)('finds what the conformance case says: %s', (text, expected) => {
    expect(findXLinks(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})
