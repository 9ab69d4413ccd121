import { fill } from '#shared/sentences/fill.ts'
import { NOTES } from '#shared/sentences/imports.ts'
import type { FileLocale, Mapping } from '#shared/contract/analytics-import.ts'
import { METRICS } from '#shared/contract/metrics.ts'
import type { Format } from '../formats/format.ts'
import { TABLE } from '../formats/table.ts'
import { type Cell, textOf } from './cell.ts'
import { findDateOrder } from './date-order.ts'
import { detectFormat } from './detect-format.ts'
import type { FileFacts } from './file-facts.ts'
import { holdsOf } from './holds-of.ts'
import { mapColumns, type MappedColumn } from './map-columns.ts'
import { findNumberLocale } from './number-locale.ts'
import { findYears } from './find-years.ts'
import { platformOf } from './platform-of.ts'
import { settleColumns } from './settle-columns.ts'

/** A column with how its plain numbers are read. */
export interface PlannedColumn extends MappedColumn {
  /** What plain numbers are multiplied with to be what the field is in. */
  readonly scale: number
}

/** How a table is read. */
export interface TablePlan {
  readonly format: Format
  readonly holds: Format['holds']
  /** '' where it is not known. */
  readonly platform: string
  /** Rows before the data. */
  readonly skip: number
  readonly columns: readonly PlannedColumn[]
  readonly locale: FileLocale
  /** Whether the order of day and month is told by the cells. */
  readonly isOrderSure: boolean
  /** Years of dates without one, by the place of the row after the headings; beyond them the last one counts. */
  readonly years: readonly number[]
  readonly warnings: readonly string[]
}

/** What is known of a file besides its rows. */
export interface PlanOptions {
  readonly facts: FileFacts
  readonly mapping?: Mapping | undefined
  readonly platform?: string | undefined
  readonly locale?: { [K in keyof FileLocale]?: FileLocale[K] | undefined } | undefined
  /** Zone of the account, or of this machine. */
  readonly timeZone: string
  readonly nowMs: number
  /** The format, where it is known already: the first row has its headings. */
  readonly format?: Format | undefined
  /** A weak sign of decimal commas. */
  readonly isSemicolon?: boolean
}

const COUNTS = new Set<string>([
  ...METRICS.filter((metric) => !/Hours|Ms|Share|Rate|revenue/.test(metric)),
  'followers',
  'newFollowers',
])

/** Decides from the first rows of a table what it is and how its cells are read. */
export function planTable(rows: readonly (readonly Cell[])[], options: PlanOptions): TablePlan {
  const { format, header, rivals } = options.format
    ? { format: options.format, header: 0, rivals: [] }
    : detectFormat(rows)
  const headings = header < 0 ? widest(rows).map(() => '') : (rows[header] ?? []).map(textOf)
  const body = rows.slice(header + 1)
  const { mapping = {}, facts } = options
  const holds = format.id === TABLE.id ? holdsOf(headings, body, mapping) : format.holds
  const { columns: mapped, wordy } = settleColumns(
    mapColumns(headings, { format, holds, mapping }),
    { body, holds, mapping },
  )
  const warnings = rivals.map(({ name }) => fill(NOTES.alsoFits, { wordFormat: name }))
  for (const name of wordy) warnings.push(fill(NOTES.wordy, { nameColumn: name }))
  const repeated = mapped.filter(
    ({ name }) => / \(\d+\)$/.test(name) && headings.includes(name.replace(/ \(\d+\)$/, '')),
  )
  if (repeated.length > 0)
    warnings.push(fill(NOTES.twice, { names: repeated.map(({ name }) => name).join(', ') }))
  const { locale, isOrderSure } = toLocale(mapped, body, { ...options, format, warnings })
  const columns = mapped.map((column) => ({ ...column, scale: scaleOf(column, body) }))
  const when = columns.find(({ field }) => field === 'published' || field === 'date')
  const dates = when ? body.map((row) => textOf(row[when.index])) : []
  const years = findYears(dates, { order: locale.dateOrder, upTo: facts.toldMs ?? options.nowMs })
  if (years.length > 0) warnings.push(tellYears(years))
  if (holds === 'posts' && !when) warnings.push(NOTES.noPeriod)
  return {
    format,
    holds,
    platform:
      options.platform ?? format.platform ?? platformOf(columns, body) ?? facts.platform ?? '',
    skip: header + 1,
    columns,
    locale,
    isOrderSure,
    years,
    warnings,
  }
}

function widest(rows: readonly (readonly Cell[])[]): readonly Cell[] {
  return rows.reduce((best, row) => (row.length > best.length ? row : best), [] as readonly Cell[])
}

interface Wishes extends PlanOptions {
  readonly format: Format
  readonly warnings: string[]
}

function toLocale(
  columns: readonly MappedColumn[],
  body: readonly (readonly Cell[])[],
  { locale = {}, timeZone, isSemicolon, format, warnings }: Wishes,
): { locale: FileLocale; isOrderSure: boolean } {
  const texts = (wanted: (field: string) => boolean) =>
    columns
      .filter(({ field }) => field !== null && wanted(field))
      .flatMap(({ index }) =>
        body.map((row) => row[index]).filter((cell) => typeof cell === 'string'),
      )
  const isSpanish = columns.some(({ name }) =>
    /fecha|impresiones|comentarios|me gusta|vistas|alcance|título|duraci|seguidores/i.test(name),
  )
  const numbers = findNumberLocale({
    counts: texts((field) => COUNTS.has(field)),
    measures: texts(
      (field) => (METRICS as readonly string[]).includes(field) && !COUNTS.has(field),
    ),
    fallback: isSemicolon || isSpanish ? ',' : '.',
  })
  const dates = findDateOrder(
    texts((field) => field === 'published' || field === 'date'),
    format.dateOrder === 'mdy' && !isSpanish
      ? 'mdy'
      : isSpanish || isSemicolon
        ? 'dmy'
        : (format.dateOrder ?? 'mdy'),
  )
  if (numbers.doubt && !locale.decimal) warnings.push(numbers.doubt)
  if (dates.doubt && !locale.dateOrder) warnings.push(dates.doubt)
  return {
    locale: {
      decimal: locale.decimal ?? numbers.decimal,
      dateOrder: locale.dateOrder ?? dates.order,
      timeZone: locale.timeZone ?? timeZone,
    },
    isOrderSure: dates.doubt === null && dates.order !== 'ymd',
  }
}

/** Seconds of a unit. */
const SECONDS = { ms: 1e-3, seconds: 1, minutes: 60, hours: 3600 } as const

function scaleOf(
  { field, unit, index, name }: MappedColumn,
  body: readonly (readonly Cell[])[],
): number {
  if (unit === null || field === null) return 1
  if (unit === 'percent') {
    const plain = body
      .map((row) => row[index])
      .filter(
        (cell) =>
          typeof cell === 'number' ||
          (typeof cell === 'string' && cell !== '' && !cell.includes('%')),
      )
    if (plain.every((cell) => typeof cell === 'number'))
      return plain.some((cell) => Math.abs(cell) > 1) ? 0.01 : 1
    if (name.includes('%')) return 0.01
    return plain.some((cell) => Number(String(cell).replace(',', '.')) > 1) ? 0.01 : 1
  }
  const seconds = SECONDS[unit]
  if (field === 'watchHours') return seconds / 3600
  return field === 'averageViewMs' ? seconds * 1000 : seconds
}

function tellYears(years: readonly number[]): string {
  const nameFirst = years.reduce((a, b) => Math.min(a, b))
  const nameLast = years.reduce((a, b) => Math.max(a, b))
  return nameFirst === nameLast
    ? fill(NOTES.noYear, { nameYear: nameFirst })
    : fill(NOTES.noYears, { nameFirst, nameLast })
}
