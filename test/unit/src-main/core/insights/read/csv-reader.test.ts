import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { createCsvReader } from '#main/core/insights/read/csv-reader.ts'
import { ODD_TEXTS, randomText } from '../../../../../helpers/odd-texts.ts'
import { createRandom } from '../../../../../helpers/random.ts'

function read(
  text: string,
  { delimiter = ',', pieces = [text.length] }: { delimiter?: string; pieces?: number[] } = {},
) {
  const reader = createCsvReader(delimiter)
  const batches = []
  let at = 0
  for (const size of pieces) batches.push(reader.push(text.slice(at, (at += size))))
  batches.push(reader.push(text.slice(at)), reader.end())
  return {
    rows: batches.flatMap(({ rows }) => rows),
    numbers: batches.flatMap(({ numbers }) => numbers),
    broken: batches.flatMap(({ broken }) => broken),
  }
}

const PARTS = [
  'a',
  'b c',
  '""',
  ',',
  '\n',
  '\r\n',
  'é',
  '😀',
  '1.5',
  ' ',
  "'",
  ';',
  '\t',
  '"x"',
  '"a,b"',
  '"a\nb"',
]

describe('createCsvReader', () => {
  it('reads well-formed tables as csv-parse does, however they are cut', () => {
    for (let seed = 0; seed < 400; seed++) {
      const random = createRandom(seed)
      const width = 2 + Math.floor(random() * 4)
      const cell = () => {
        const raw = Array.from(
          { length: Math.floor(random() * 4) },
          () => PARTS[Math.floor(random() * PARTS.length)],
        ).join('')
        return `"${raw.replaceAll('"', '""')}"`
      }
      const lines = Array.from({ length: 1 + Math.floor(random() * 8) }, () =>
        Array.from({ length: width }, () =>
          random() < 0.5 ? cell() : `v${Math.floor(random() * 100)}`,
        ).join(','),
      )
      const text =
        ['h,'.repeat(width - 1) + 'h', ...lines].join(random() < 0.5 ? '\n' : '\r\n') +
        (random() < 0.5 ? '\n' : '')
      const pieces = Array.from({ length: 12 }, () => Math.floor(random() * 9))
      const found = read(text, { pieces })
      expect(found.broken, JSON.stringify(text)).toEqual([])
      expect(found.rows, JSON.stringify(text)).toEqual(
        parse(text, { record_delimiter: ['\r\n', '\n'] }),
      )
    }
  })

  it('takes lone quotes inside a cell as text', () => {
    expect(read('a,b\n5" nail,"He said "hi" there"\n').rows).toEqual([
      ['a', 'b'],
      ['5" nail', 'He said "hi" there'],
    ])
  })

  it('loses only the line of a quote that never closes', () => {
    const bad = read('a,b\n1,"open\n2,"fine"\n3,x\n')
    expect(bad.rows).toEqual([
      ['a', 'b'],
      ['2', 'fine'],
      ['3', 'x'],
    ])
    expect(bad.broken).toEqual([
      { row: 2, reason: 'A quote opens in this row and is never closed.' },
    ])
    expect(read('a,b\n1,"open\n2,x\n3,y').rows).toEqual([
      ['a', 'b'],
      ['2', 'x'],
      ['3', 'y'],
    ])
    expect(read('a,b\n1,x\n2,"open').broken).toHaveLength(1)
  })

  it('keeps a text of several lines together, in a row that is too short as well', () => {
    const { rows, broken } = read('a,b,c\n1,"one, two\nthree\n\nfour five"\n2,x,y\n')
    expect(rows).toEqual([
      ['a', 'b', 'c'],
      ['1', 'one, two\nthree\n\nfour five'],
      ['2', 'x', 'y'],
    ])
    expect(broken).toEqual([])
  })

  it('numbers rows as a spreadsheet does, blank ones too', () => {
    expect(read('a,b\n\n"1\n2",x\n\n3,y').numbers).toEqual([1, 3, 5])
  })

  it('answers for anything, the same however it is cut, in time', () => {
    const start = performance.now()
    for (const text of [
      ...Object.values(ODD_TEXTS),
      ...Array.from({ length: 200 }, (_, seed) => randomText(seed, 200)),
    ]) {
      const whole = read(text)
      for (const row of whole.rows) expect(row.length).toBeGreaterThan(0)
      const random = createRandom(text.length)
      const cut = read(text, {
        pieces: Array.from({ length: 20 }, () => Math.floor(random() * (text.length / 10 + 1))),
      })
      expect(cut.rows.length + cut.broken.length).toBe(whole.rows.length + whole.broken.length)
    }
    expect(performance.now() - start).toBeLessThan(4000)
  })

  it('stays linear over a quote that is open for megabytes', () => {
    const text = `a,b\n1,"open\n${'2,"" x\n'.repeat(400_000)}`
    const reader = createCsvReader(',')
    const start = performance.now()
    let rows = 0
    let broken = 0
    const count = (batch: ReturnType<typeof reader.end>) => {
      rows += batch.rows.length
      broken += batch.broken.length
    }
    for (let at = 0; at < text.length; at += 65_536) count(reader.push(text.slice(at, at + 65_536)))
    count(reader.end())
    expect(rows + broken).toBe(400_002)
    expect(broken).toBeGreaterThan(0)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
