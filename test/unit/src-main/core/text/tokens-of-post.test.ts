import { describe, expect, it } from 'vitest'
import { findPostTokens } from '#main/core/text/tokens-of-post.ts'
import { ODD_TEXTS, randomTexts } from './odd-texts.ts'

const found = (text: string) => findPostTokens(text).map((token) => [token.kind, token.text])

describe('findPostTokens', () => {
  it.each([
    ['see example.com/a_(b)).', 'link', 'example.com/a_(b)'],
    ['(https://example.com/x)', 'link', 'https://example.com/x'],
    ['**https://example.com**', 'link', 'https://example.com'],
    ['at http://localhost:3000 now', 'link', 'http://localhost:3000'],
    ['HTTPS://EXAMPLE.COM!', 'link', 'HTTPS://EXAMPLE.COM'],
    ['in münchen.de, today', 'link', 'münchen.de'],
    ['on example.com:8080/a?b=c#d…', 'link', 'example.com:8080/a?b=c#d'],
    ['www.example.com...', 'link', 'www.example.com'],
    ['example.xn--p1ai', 'link', 'example.xn--p1ai'],
    ['見てexample.comを', 'link', 'example.com'],
    ['https://example.com/a🔥', 'link', 'https://example.com/a'],
    ['thanks @jane.doe.', 'mention', '@jane.doe'],
    ["@jane's", 'mention', '@jane'],
    ['with @jane@example.social!', 'mention', '@jane@example.social'],
    ['＠jane', 'mention', '＠jane'],
    ['テキスト@janeさん', 'mention', '@jane'],
    ['mail jane.d+x@example.co.uk.', 'email', 'jane.d+x@example.co.uk'],
    ['#Tag_1!', 'hashtag', '#Tag_1'],
    ['¡#año2026!', 'hashtag', '#año2026'],
    ['＃日本語 タグ', 'hashtag', '＃日本語'],
  ])('finds in %j one %s: %s', (text, kind, token) => {
    expect(found(text)).toEqual([[kind, token]])
  })

  it.each([
    ...[
      '#1',
      'C#',
      'a#b',
      '&#39;',
      '#️⃣',
      '@ 5',
      'a@b',
      'node.js',
      '3.14',
      'v1.2.3',
      'e.g.',
      'https://',
    ],
    ...['That is done.It was', 'wait...what', '192.168.0.1', '$TSLA.com', 'src/index.md', 'a@@b'],
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([])
  })

  it('leaves a mention and a hashtag inside a link to the link', () => {
    expect(found('https://example.com/@jane#top and #this')).toEqual([
      ['link', 'https://example.com/@jane#top'],
      ['hashtag', '#this'],
    ])
  })

  it.each([...Object.entries(ODD_TEXTS), ...randomTexts(1, 500).map((text) => ['random', text])])(
    'gives ordered tokens that are stretches of the text: %s',
    (_, text) => {
      let last = 0
      for (const token of findPostTokens(text as string)) {
        expect(token.start).toBeGreaterThanOrEqual(last)
        expect(token.end).toBeGreaterThan(token.start)
        expect((text as string).slice(token.start, token.end)).toBe(token.text)
        last = token.end
      }
    },
  )

  it.each(['a.', 'a@', '@a.', 'a@a.', '#a', 'a.com ', 'http://a(', '##', '.@', '@a@'])(
    'reads 200,000 characters of %j without going back over them',
    (piece) => {
      const text = piece.repeat(200_000 / piece.length)
      const tokens = findPostTokens(text)
      expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(
        tokens.map((token) => token.text),
      )
    },
  )
})
