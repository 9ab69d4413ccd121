import { parse } from 'csv-parse/sync'
import type { ClickColumns, Rejection } from '#shared/contract/clicks.ts'
import { type ClickField, CLICK_FIELDS, findColumns, saysPercent } from './click-columns.ts'
import { rejectionOf } from './rejections.ts'
import { readCount, readRate } from './read-figure.ts'

/** A row with a figure; `picture` is empty where only the video or title can name its file. */
export interface ClickRow {
  readonly row: number
  readonly picture: string
  readonly video: string
  readonly title: string
  readonly channel: string
  readonly date: string
  readonly rate: number
  readonly impressions: number | null
  readonly clicks: number | null
}

/** A table that was read: each of its first `MOST_ROWS` rows is either taken or rejected; `count` is how many it has, up to one more. */
export interface ClickTable {
  readonly columns: ClickColumns
  readonly ctrIs: 'share' | 'percent'
  readonly count: number
  readonly rows: readonly ClickRow[]
  readonly rejected: readonly Rejection[]
}

/** Cells by heading, and the row as a person counts it; null for a line that is no row. */
interface RawRow {
  readonly row: number
  readonly cells: ReadonlyMap<string, string> | null
  readonly text: string
}

interface RawTable {
  readonly headings: readonly string[]
  readonly rows: readonly RawRow[]
}

/** Most rows that are read. */
export const MOST_ROWS = 20_000
const MOST_CELL = 1_000_000
const MOST_SHOWN = 120
const TOTALS = new Set(['total', 'totales', 'gesamt', 'totaux'])

/** Reads a CSV (comma, semicolon or tab), JSON lines or a JSON array of objects; anything else has no columns. */
export function readClickTable(text: string): ClickTable {
  const table = /^\s*[[{]/u.test(text.slice(0, 1000)) ? readJson(text) : readCsv(text)
  const columns = findColumns(table.headings)
  const rows = table.rows.slice(0, MOST_ROWS)
  const cellOf = ({ cells }: RawRow, field: ClickField): string => {
    const heading = columns[field]
    return heading === null ? '' : (cells?.get(heading)?.trim() ?? '')
  }
  const ctrIs = unitOf(
    columns,
    rows.map((row) => cellOf(row, 'ctr')),
  )
  const read = rows.map((row) => {
    if (row.cells === null) return rejectionOf(row.row, 'not-a-row', cut(row.text))
    const cells = Object.fromEntries(CLICK_FIELDS.map((field) => [field, cellOf(row, field)]))
    return readRow(row.row, cells as Record<ClickField, string>, ctrIs)
  })
  return {
    columns,
    ctrIs,
    count: table.rows.length,
    rows: read.filter((one): one is ClickRow => 'rate' in one),
    rejected: read.filter((one): one is Rejection => 'kind' in one),
  }
}

function readRow(
  row: number,
  cells: Readonly<Record<ClickField, string>>,
  ctrIs: ClickTable['ctrIs'],
): ClickRow | Rejection {
  const { picture, video, title, channel, date } = cells
  if ([picture, video, title].some((cell) => TOTALS.has(cell.toLowerCase())) && date === '')
    return rejectionOf(row, 'total', '')
  const impressions = cells.impressions === '' ? null : readCount(cells.impressions)
  const clicks = cells.clicks === '' ? null : readCount(cells.clicks)
  const rate = cells.ctr === '' ? null : readRate(cells.ctr)
  if (impressions === undefined) return rejectionOf(row, 'not-a-number', cut(cells.impressions))
  if (clicks === undefined) return rejectionOf(row, 'not-a-number', cut(cells.clicks))
  if (rate === undefined) return rejectionOf(row, 'not-a-number', cut(cells.ctr))
  const counted = impressions !== null && clicks !== null
  if (!counted && rate === null) return rejectionOf(row, 'no-figure', '')
  if (impressions === 0) return rejectionOf(row, 'never-shown', '')
  if (picture === '' && video === '' && title === '') return rejectionOf(row, 'no-picture', '')
  const given = rate && rate.value / (rate.isPercent || ctrIs === 'percent' ? 100 : 1)
  const share = counted ? clicks / impressions : (given ?? 0)
  if (share > 1) return rejectionOf(row, 'out-of-range', cut(counted ? cells.clicks : cells.ctr))
  return {
    row,
    picture,
    video,
    title: title.slice(0, 500),
    channel: channel.slice(0, 200),
    date: date.slice(0, 100),
    rate: share,
    impressions,
    clicks: counted ? clicks : impressions === null ? null : Math.round(share * impressions),
  }
}

/** Percents where the heading or any cell says so, or where a figure is more than a whole. */
function unitOf({ ctr }: ClickColumns, cells: readonly string[]): ClickTable['ctrIs'] {
  if (saysPercent(ctr)) return 'percent'
  const rates = cells.flatMap((cell) => readRate(cell) ?? [])
  return rates.some(({ value, isPercent }) => isPercent || value > 1) ? 'percent' : 'share'
}

const cut = (text: string): string =>
  text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…`.toWellFormed() : text.toWellFormed()

function readCsv(text: string): RawTable {
  const [separated, start] = withoutSeparatorLine(text)
  const [headings = [], ...records] = parseCsv(separated)
  return {
    headings: headings.map((heading) => heading.trim()),
    rows: records.map((record, at) => ({
      row: start + at + 1,
      cells: new Map(record.map((cell, column) => [headings[column]?.trim() ?? '', cell])),
      text: '',
    })),
  }
}

/** Excel's `sep=;` in the first line names the separator and is no heading. */
function withoutSeparatorLine(text: string): readonly [string, number] {
  const found = /^\ufeff?sep=.\r?\n/iu.exec(text.slice(0, 20))
  return found ? [text.slice(found[0].length), 2] : [text, 1]
}

function parseCsv(text: string): string[][] {
  const first = text.slice(0, 10_000).split(/[\r\n]/u, 1)[0] ?? ''
  const countOf = (separator: string) => first.split(separator).length
  const delimiter = [',', ';', '\t'].toSorted((a, b) => countOf(b) - countOf(a))[0] ?? ','
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MOST_CELL,
      to: MOST_ROWS + 2, // the headings, and one to see that there are more
    })
  } catch {
    return []
  }
}

function readJson(text: string): RawTable {
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text
  const rows = bare.trimStart().startsWith('[') ? readArray(bare) : readLines(bare)
  const headings = new Set(rows.flatMap(({ cells }) => [...(cells?.keys() ?? [])]))
  return { headings: [...headings], rows }
}

function readArray(text: string): RawRow[] {
  const value = parseJson(text)
  if (!Array.isArray(value)) return []
  return value.map((one: unknown, at) => toRawRow(one, at + 1, ''))
}

function readLines(text: string): RawRow[] {
  return text
    .split(/\r?\n/u)
    .map((line, at) => ({ line, row: at + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, row }) => toRawRow(parseJson(line), row, line))
}

function toRawRow(value: unknown, row: number, text: string): RawRow {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { row, cells: null, text }
  const cells = Object.entries(value).flatMap(([key, cell]: [string, unknown]) =>
    typeof cell === 'string' || typeof cell === 'number' ? [[key, String(cell)] as const] : [],
  )
  return { row, cells: new Map(cells), text }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
