import { expect, it } from 'vitest'
import { parseCsv } from '#renderer/lib/parse-csv.ts'

it.each([
  [
    'brief,tone\r\nHello,warm\r\n',
    [
      ['brief', 'tone'],
      ['Hello', 'warm'],
    ],
  ],
  [
    '\uFEFFbrief;tone\nHello;warm',
    [
      ['brief', 'tone'],
      ['Hello', 'warm'],
    ],
  ],
  [
    'brief\ttone\rHello\twarm',
    [
      ['brief', 'tone'],
      ['Hello', 'warm'],
    ],
  ],
  ['brief\n"Say ""hi"", now\nand then"', [['brief'], ['Say "hi", now\nand then']]],
  [
    'brief,tone\n\n,\nHello,',
    [
      ['brief', 'tone'],
      ['Hello', ''],
    ],
  ],
  ['brief\n"never closed, and more', [['brief'], ['never closed, and more']]],
  ['', []],
])('reads %j', (text, rows) => {
  expect(parseCsv(text)).toEqual(rows)
})

it('reads back what RFC 4180 writes, whatever the fields hold', () => {
  let state = 7
  const random = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below
  const pieces = ['a', '"', ',', '\n', '\r\n', '😀', '\uD800', '\u0000', 'שלום', '=1+1', '<b>']
  for (let round = 0; round < 300; round++) {
    const rows = Array.from({ length: 1 + random(4) }, () =>
      Array.from(
        { length: 3 },
        () => `x${Array.from({ length: random(6) }, () => pieces[random(pieces.length)]).join('')}`,
      ),
    )
    rows.unshift(['brief', 'tone', 'words'])
    const csv = rows
      .map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(','))
      .join('\r\n')
    expect(parseCsv(csv)).toEqual(rows)
  }
})

it('takes odd input without stalling', () => {
  const odd = ['"'.repeat(100_000), ','.repeat(100_000), '\r\n'.repeat(50_000), '😀'.repeat(10_000)]
  for (const text of odd) expect(Array.isArray(parseCsv(text))).toBe(true)
  expect(parseCsv('x'.repeat(100_000))).toHaveLength(1)
})
