import { expect, it } from 'vitest'
import { cellText, toCsv } from '#renderer/features/insights/charts/chart-table.ts'
import { parseCsv } from '#renderer/lib/parse-csv.ts'

const COLUMNS = [{ name: 'Tag' }, { name: 'Posts', format: (value: number) => `${value} posts` }]

it('writes what reads back the same', () => {
  const rows = [
    ['a "quoted", one', 3],
    ['two\nlines', null],
    ['ñ 🙂', -1.5],
  ] as const
  expect(parseCsv(toCsv({ columns: COLUMNS, rows }))).toEqual([
    ['Tag', 'Posts'],
    ['a "quoted", one', '3'],
    ['two\nlines', ''],
    ['ñ 🙂', '-1.5'],
  ])
})

it('makes cells harmless that a spreadsheet would run, and leaves numbers', () => {
  const rows = ['=cmd|x', '@sum', '+1', '-2.5', '-a', '\tx'].map((text) => [text, null])
  const csv = parseCsv(toCsv({ columns: COLUMNS, rows }))
  expect(csv.slice(1).map(([text]) => text)).toEqual([
    "'=cmd|x",
    "'@sum",
    '+1',
    '-2.5',
    "'-a",
    "'\tx",
  ])
})

it('shows numbers in their format, and a dash where there is none', () => {
  expect(cellText(2, COLUMNS[1] ?? { name: '' })).toBe('2 posts')
  expect(cellText(2, { name: 'Plain' })).toBe('2')
  expect(cellText(null, { name: 'Plain' })).toBe('–')
})
