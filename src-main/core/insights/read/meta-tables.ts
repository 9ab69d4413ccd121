import { fill } from '#shared/sentences/fill.ts'
import { NOTES } from '#shared/sentences/imports.ts'
import { META_AUDIENCE, META_DAYS } from '../formats/meta-pages.ts'
import { toAudienceKind } from './audience-names.ts'
import { type Cell, textOf } from './cell.ts'
import { meaningsOf } from './map-columns.ts'
import { parseNumber } from './parse-number.ts'
import type { PlainTable, PlainTables, RawTable } from './to-plain-tables.ts'
import { toHeaderKey } from './to-header-key.ts'

const METRICS = meaningsOf(META_DAYS)
const PRIMARY = new Set(['primary', 'principal'])
const KNOWN_KINDS = new Set(['age-gender', 'age', 'gender', 'country', 'city', 'page', 'location'])

interface Block {
  readonly title: string
  readonly rows: (readonly Cell[])[]
  readonly numbers: number[]
}

/** Files of Meta Business Suite whose blocks each have a title line: days of a metric, or shares of an audience; null for others. */
export function toMetaTables(tables: readonly RawTable[]): PlainTables | null {
  const [table] = tables
  if (!table || tables.length > 1) return null
  const blocks = blocksOf(table)
  const days = blocks.filter(({ rows }) => PRIMARY.has(toHeaderKey(textOf(rows[0]?.[1]))))
  const shares = blocks.filter(
    ({ title, rows }) =>
      KNOWN_KINDS.has(toAudienceKind(title)) &&
      rows.length > 0 &&
      !days.some((day) => day.title === title),
  )
  const titles = blocks.map(({ title }) => title).join(' ')
  const platform = /instagram/i.test(titles)
    ? 'instagram'
    : /facebook/i.test(titles)
      ? 'facebook'
      : null
  if (days.length > 0) {
    const known = days.filter(({ title }) => METRICS.has(toHeaderKey(title)))
    const unknown = days
      .filter((block) => !known.includes(block))
      .map(({ title }) => fill(NOTES.notKept, { nameTitle: title }))
    return { format: META_DAYS, platform, tables: known.map(toDays), warnings: unknown }
  }
  if (shares.length < 2) return null
  return { format: META_AUDIENCE, platform, tables: [toShares(shares)], warnings: [] }
}

/** Rows under each line that has one text alone. */
function blocksOf({ rows, numbers }: RawTable): Block[] {
  const blocks: Block[] = []
  for (const [at, row] of rows.entries()) {
    const told = row.map(textOf).filter(Boolean)
    const [only = ''] = told
    if (only.startsWith('sep=')) continue
    if (told.length === 1 && Number.isNaN(parseNumber(only, '.') ?? 0))
      blocks.push({ title: only, rows: [], numbers: [] })
    else {
      const block = blocks.at(-1)
      block?.rows.push(row)
      block?.numbers.push(numbers[at] ?? at + 1)
    }
  }
  return blocks
}

function toDays({ title, rows, numbers }: Block): PlainTable {
  return {
    format: META_DAYS,
    rows: [['Date', title], ...rows.slice(1).map((row) => [row[0], row[1]])],
    numbers,
  }
}

/** One table of all shares, whatever way a block has them: a matrix, a row of names over a row of values, or a list. */
function toShares(blocks: readonly Block[]): PlainTable {
  const rows: Cell[][] = [['kind', 'audience', 'share (%)']]
  const numbers = [1]
  const add = (row: readonly Cell[], number: number) => {
    rows.push([...row])
    numbers.push(number)
  }
  for (const { title, rows: body, numbers: own } of blocks) {
    const [first = [], second = []] = body
    const number = (at: number) => own[at] ?? 1
    if (textOf(first[0]) === '' && first.length > 1)
      for (const [at, row] of body.slice(1).entries())
        for (const [index, heading] of first.entries())
          if (index > 0 && textOf(heading) !== '')
            add([title, `${textOf(row[0])} ${textOf(heading)}`, row[index]], number(at + 1))
          else continue
    else if (!isNumeric(first[1] ?? first[0]) && isNumeric(second[0]))
      for (const [index, name] of first.entries()) add([title, name, second[index]], number(1))
    else
      for (const [at, row] of body.entries())
        if (isNumeric(row[1])) add([title, row[0], row[1]], number(at))
  }
  return { format: META_AUDIENCE, rows, numbers }
}

function isNumeric(cell: Cell): boolean {
  const text = textOf(cell)
  return text !== '' && Number.isFinite(parseNumber(text, '.') ?? NaN)
}
