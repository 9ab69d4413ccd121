import { fill } from '#shared/sentences/fill.ts'
import { REJECTIONS } from '#shared/sentences/imports.ts'

/** A row that can't be read, by its number as a spreadsheet counts. */
export interface BrokenRow {
  readonly row: number
  readonly reason: string
}

/** Rows in their order; `numbers[i]` is the number of `rows[i]`. */
export interface CsvBatch {
  readonly rows: string[][]
  readonly numbers: number[]
  readonly broken: BrokenRow[]
}

/** Takes a table in pieces and answers its whole rows. */
export interface CsvReader {
  push(text: string): CsvBatch
  end(): CsvBatch
}

/** Longest cell taken, in UTF-16 units. */
export const MOST_CELL = 1_000_000
/** Most columns of a table. */
export const MOST_COLUMNS = 2000
/** A quote that is open for longer was never closed; a line that is longer is no line. */
const MOST_OPEN = 32_000_000

/** Lines looked at to tell a text of several lines from rows that a quote swallowed. */
const MOST_LINES = 8
/** After looking so far for quotes that never close, each is looked for in its own line only. */
const MOST_WASTED = 64_000_000

type Row =
  | {
      readonly state: 'row'
      readonly cells: string[]
      readonly next: number
      readonly isSplit: boolean
    }
  | { readonly state: 'open' }
  /** `looked`: how far its close was looked for. */
  | { readonly state: 'unclosed'; readonly looked: number }

/**
 * Reads RFC 4180 as spreadsheets write it, line ends of any kind. A lone quote inside a cell is text. A quote that never
 * closes costs its own line only: reading goes on at the next one. Rows without any text are left out but counted.
 */
export function createCsvReader(delimiter: string): CsvReader {
  let text = ''
  let number = 0
  let columns = 0
  /** A row that did not end is looked at again once there is twice as much. */
  let enough = 0
  /** How far closes were looked for that are nowhere. */
  let wasted = 0

  function drain(isEnd: boolean): CsvBatch {
    const batch: CsvBatch = { rows: [], numbers: [], broken: [] }
    let at = 0
    while (at < text.length) {
      const row = rowAt(text, at, { delimiter, isEnd, isPlain: wasted > MOST_WASTED })
      if (row.state === 'open' && text.length - at < MOST_OPEN) break
      number++
      if (
        row.state === 'row' &&
        !(row.isSplit && row.cells.length !== columns && holdsRows(text.slice(at, row.next)))
      ) {
        if (!row.isSplit && row.cells.length > 1) columns = row.cells.length
        take(row.cells, batch)
        at = row.next
        continue
      }
      if (row.state === 'unclosed') wasted += row.looked
      batch.broken.push({ row: number, reason: REJECTIONS.unclosed })
      const end = text.indexOf('\n', at)
      at = end < 0 ? text.length : end + 1
    }
    text = text.slice(at)
    enough = text.length * 2
    return batch
  }

  /** Whether lines after the first of a row look like rows of their own: its quote closed by chance, at another's. */
  function holdsRows(row: string): boolean {
    const lines = row
      .split('\n', MOST_LINES)
      .slice(1)
      .filter((line) => line.trim() !== '')
    const whole = lines.filter((line) => {
      const options = { delimiter, isEnd: true, isPlain: true }
      const alone = rowAt(line, 0, options)
      return alone.state === 'row' && alone.cells.length === columns
    })
    return columns > 1 && whole.length * 2 >= lines.length
  }

  function take(cells: string[], { rows, numbers, broken }: CsvBatch): void {
    if (cells.length === 1 && (cells[0] as string).trim() === '') return
    const long = cells.find((cell) => cell.length > MOST_CELL)
    if (long !== undefined)
      broken.push({ row: number, reason: fill(REJECTIONS.longCell, { count: long.length }) })
    else {
      rows.push(cells)
      numbers.push(number)
    }
  }

  return {
    push(piece) {
      text = text === '' ? piece : text + piece
      return text.length < enough ? { rows: [], numbers: [], broken: [] } : drain(false)
    },
    end: () => drain(true),
  }
}

interface Options {
  readonly delimiter: string
  readonly isEnd: boolean
  /** Whether quotes close in their own line or not at all. */
  readonly isPlain: boolean
}

function rowAt(text: string, start: number, options: Options): Row {
  let end = text.indexOf('\n', start)
  if (end < 0) {
    if (!options.isEnd) return { state: 'open' }
    end = text.length
  }
  const line = text.slice(start, text[end - 1] === '\r' ? Math.max(start, end - 1) : end)
  if (line.includes('"')) return quotedRow(text, start, options)
  const cells = line.split(options.delimiter, MOST_COLUMNS + 1)
  return { state: 'row', cells, next: end + 1, isSplit: false }
}

function quotedRow(text: string, start: number, { delimiter, isEnd, isPlain }: Options): Row {
  const cells: string[] = []
  let at = start
  let isSplit = false
  for (;;) {
    let end = text.indexOf('\n', at)
    const isCut = end < 0 && !isEnd
    if (end < 0) end = text.length
    if (text[at] === '"') {
      const close = closeOf(text, at + 1, { delimiter, end: isPlain ? end : text.length })
      if (close === 'unclosed' || (close === 'open' && (isEnd || isPlain)))
        return {
          state: 'unclosed',
          looked: (close === 'open' && !isPlain ? text.length : end) - start,
        }
      // what follows the last character may be a second quote
      if (close === 'open' || (close === text.length - 1 && !isEnd)) return { state: 'open' }
      const cell = text.slice(at + 1, close)
      if (close > end) isSplit = true
      cells.push(cell.includes('""') ? cell.replaceAll('""', '"') : cell)
      at = close + 1
    } else {
      if (isCut) return { state: 'open' }
      const rest = text.slice(at, end)
      const comma = rest.indexOf(delimiter)
      const cell = comma < 0 ? rest : rest.slice(0, comma)
      cells.push(comma < 0 && cell.endsWith('\r') ? cell.slice(0, -1) : cell)
      at += cell.length
    }
    if (text[at] === delimiter && cells.length <= MOST_COLUMNS) {
      at++
      continue
    }
    const next = text.indexOf('\n', at) // past a carriage return, or cells beyond the most
    if (next < 0 && !isEnd) return { state: 'open' }
    return { state: 'row', cells, next: next < 0 ? text.length : next + 1, isSplit }
  }
}

/**
 * Where the quote at `from - 1` closes; `open` when not before `end`, `unclosed` when another cell opens on a later line
 * before it does.
 */
function closeOf(
  text: string,
  from: number,
  { delimiter, end }: { readonly delimiter: string; readonly end: number },
): number | 'open' | 'unclosed' {
  let at = from
  let looked = from
  let hasLine = false
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0 || quote >= end) return 'open'
    const next = text[quote + 1]
    if (next === '"' && quote + 1 < end) {
      at = quote + 2
      continue
    }
    if (next === undefined || next === delimiter || next === '\n' || next === '\r') return quote
    hasLine ||= text.slice(looked, quote).includes('\n')
    looked = quote
    if (hasLine) return 'unclosed'
    at = quote + 1
  }
}
