import type { Field, Mapping } from '#shared/contract/analytics-import.ts'
import { DAY_METRICS, METRICS } from '#shared/contract/metrics.ts'
import type { Format } from '../formats/format.ts'
import { type Cell, textOf } from './cell.ts'
import type { MappedColumn } from './map-columns.ts'
import { parseDate } from './parse-date.ts'
import { parseDuration } from './parse-duration.ts'
import { parseNumber } from './parse-number.ts'
import { toHeaderKey } from './to-header-key.ts'

interface Seen {
  readonly body: readonly (readonly Cell[])[]
  readonly holds: Format['holds']
  readonly mapping: Mapping
}

/** Columns as their cells bear out; `wordy` are those that were no figures after all. */
export interface Settled {
  readonly columns: MappedColumn[]
  readonly wordy: readonly string[]
}

const FIGURES = new Set<Field>([...METRICS, ...DAY_METRICS])
const MOST_ROWS = 200

/** Looks at the cells where headings alone do not tell: figures that are words, times that are dates. */
export function settleColumns(
  columns: readonly MappedColumn[],
  { body, holds, mapping }: Seen,
): Settled {
  const said = new Set(Object.keys(mapping).map(toHeaderKey))
  const cellsOf = ({ index }: MappedColumn) =>
    body
      .slice(0, MOST_ROWS)
      .map((row) => textOf(row[index]))
      .filter(Boolean)
  const isOpen = (column: MappedColumn) => !said.has(toHeaderKey(column.name))
  const wordy = columns.filter(
    (column) =>
      column.field !== null &&
      FIGURES.has(column.field) &&
      isOpen(column) &&
      isMost(cellsOf(column), isWord),
  )
  const kept = columns.map((column) =>
    wordy.includes(column) ? { ...column, field: null } : column,
  )
  return {
    columns: withMoment(kept, { holds, cellsOf, isOpen }),
    wordy: wordy.map(({ name }) => name),
  }
}

interface Look {
  readonly holds: Format['holds']
  readonly cellsOf: (column: MappedColumn) => string[]
  readonly isOpen: (column: MappedColumn) => boolean
}

/** A column called "time" that holds whole dates is when posts were published; so is "date" where nothing else is. */
function withMoment(columns: MappedColumn[], { holds, cellsOf, isOpen }: Look): MappedColumn[] {
  if (holds !== 'posts' && holds !== 'comments') return columns
  const date = columns.find(({ field }) => field === 'date')
  if (columns.some(({ field }) => field === 'published'))
    return columns.map((column) =>
      column === date && isOpen(column) ? { ...column, field: null } : column,
    )
  const time = columns.find(({ field }) => field === 'time')
  const chosen = time && !date && isMost(cellsOf(time), isDate) ? time : date
  return columns.map((column) =>
    column === chosen ? { ...column, field: 'published' as const } : column,
  )
}

/** Whether more than half of some cells are such. */
export function isMost(cells: readonly string[], is: (cell: string) => boolean): boolean {
  return cells.filter(is).length * 2 > cells.length
}

/** Whether a cell is neither a number, a duration nor empty. */
export function isWord(cell: string): boolean {
  return (
    Number.isNaN(parseNumber(cell, '.') ?? 0) &&
    Number.isNaN(parseNumber(cell, ',') ?? 0) &&
    parseDuration(cell) === null
  )
}

function isDate(cell: string): boolean {
  return (
    (parseDate(cell, 'mdy') ?? parseDate(cell, 'dmy')) !== null || /^\d{10}(?:\d{3})?$/.test(cell)
  )
}
