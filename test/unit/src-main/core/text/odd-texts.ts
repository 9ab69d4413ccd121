import { createRandom } from '../../../../helpers/random.ts'

const ZALGO = 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘'

/** Texts that break parsers, by name. */
export const ODD_TEXTS: Readonly<Record<string, string>> = {
  empty: '',
  spaces: ' \t\r\n\u00a0\u2028\u3000',
  'a lone high surrogate': 'a\ud83d b \ud83d',
  'a lone low surrogate': '\ude00 a \ude00b',
  '10,000 emoji': '👩‍👩‍👧‍👦'.repeat(10_000),
  'right to left': 'مرحبا بالعالم ‏#وسم‏ @user \u202eabc\u202c https://example.com',
  zalgo: ZALGO.repeat(200),
  html: '<p onclick="a()">&lt;b&gt; &#39; <a href="https://example.com/?a=1&b=2">x</a></p>',
  'NUL bytes': '\0a\0@b\0#c\0https://example.com\0',
  'one token of 100 kB': 'a'.repeat(100_000),
  'digits of 100 kB': '4'.repeat(100_000),
  'dots of 100 kB': 'a.'.repeat(50_000),
  'at signs of 100 kB': 'a@'.repeat(50_000),
  'brackets of 100 kB': `https://example.com/${'('.repeat(50_000)}${')'.repeat(50_000)}`,
  'keycaps and flags': '#️⃣ 1️⃣ 🇪🇸🇪 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ☀︎ ☀️ ©',
}

const PIECES = [
  ...['a', 'B', 'é', 'ñ', '中', 'か', 'ﬃ', '\u0301', '\ufe0f', '\u200d', '\0', '\ud83d', '\ude00'],
  ...[
    '😀',
    '👍🏽',
    '👩‍👩‍👧',
    '🇪🇸',
    '1',
    '42',
    '.',
    ',',
    '!',
    '?',
    "'",
    '"',
    '@',
    '#',
    '/',
    ':',
    '-',
    '_',
  ],
  ...[
    ' ',
    '  ',
    '\n',
    '\t',
    '\u00a0',
    '(',
    ')',
    '&',
    '%',
    '$',
    '€',
    'https://',
    'www.',
    '.com',
    '.es',
  ],
  ...['not', 'very', 'good', 'but', 'bad', 'ES12', '4111', 'least', ':)', '+34', 'x.com', 'never'],
]

/** `count` texts of up to 30 odd pieces, the same in every run. */
export function randomTexts(seed: number, count: number): string[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, () =>
    Array.from(
      { length: Math.floor(random() * 30) },
      () => PIECES[Math.floor(random() * PIECES.length)],
    ).join(''),
  )
}
