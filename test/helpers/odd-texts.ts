import { createRandom } from './random.ts'

/** Texts that break careless code, by what they are. */
export const ODD_TEXTS: Readonly<Record<string, string>> = {
  empty: '',
  'a lone high surrogate': 'a\ud83d b',
  'a lone low surrogate': '\ude00',
  '10,000 emoji': '👩🏽‍💻'.repeat(10_000),
  'right to left': 'שלום עולם. مرحبا بالعالم! '.repeat(200),
  zalgo: `z${'\u0301\u0323'.repeat(3000)}algo `.repeat(3),
  HTML: '<script>alert("x")</script><b onclick=\'y\'>&amp;&lt;'.repeat(200),
  'NUL bytes': 'a\0b\0\0c'.repeat(300),
  'one token': 'x'.repeat(100_000),
  'quotes and stars': '"*^:(){}-+~ OR AND NOT NEAR( "" '.repeat(300),
  'line ends': '\r\n\n\r\u2028 \t'.repeat(3000),
  brackets: '[(<{'.repeat(20_000),
  'no spaces': '東京に行く。本を読む！'.repeat(2000),
}

const PARTS = [
  'a',
  'Word ',
  '. ',
  '\n',
  '\n\n',
  '\r\n',
  '# Head\n',
  '😀',
  '👩🏽‍💻',
  '\ud83d',
  '\ude00',
  'é',
  '\u0301',
  '，',
  '。',
  '\0',
  '<p>',
  '&amp;',
  '",',
  '\t',
  ';',
  '1.5 ',
  '"',
  '*',
  'شكرا ',
]

/** A text of up to `most` random parts, the same for the same seed. */
export function randomText(seed: number, most = 2000): string {
  const random = createRandom(seed)
  const count = Math.floor(random() * most)
  return Array.from({ length: count }, () => PARTS[Math.floor(random() * PARTS.length)]).join('')
}
