import type { Format } from '../formats/format.ts'
import { FORMATS } from '../formats/formats.ts'
import { TABLE } from '../formats/table.ts'
import { type Cell, textOf } from './cell.ts'
import { meaningsOf } from './map-columns.ts'
import { parseDate } from './parse-date.ts'
import { parseNumber } from './parse-number.ts'
import { toHeaderKey } from './to-header-key.ts'

/** What a table is taken for. */
export interface Detected {
  readonly format: Format
  /** Place of the heading row among the rows, -1 where there is none. */
  readonly header: number
  /** Other formats that fit as well. */
  readonly rivals: readonly Format[]
}

/** Rows looked at for headings. */
const MOST_ROWS = 40

const KNOWN = FORMATS.map((format) => ({
  format,
  tells: format.tells.map((group) => new Set(group.map(toHeaderKey))),
  headings: new Set(meaningsOf(format).keys()),
}))
const ANY = new Set(meaningsOf(TABLE).keys())

/** Finds the heading row of a table and the export it belongs to, by the subset of headings that is there. */
export function detectFormat(rows: readonly (readonly Cell[])[]): Detected {
  let best: Detected | undefined
  let bestScore = 0
  for (const [header, row] of rows.slice(0, MOST_ROWS).entries()) {
    const keys = new Set(row.map((cell) => toHeaderKey(textOf(cell))).filter(Boolean))
    const fits = KNOWN.filter(({ tells }) => tells.every((group) => common(keys, group) > 0))
      .map(({ format, headings }) => ({ format, score: common(keys, headings) }))
      .toSorted((a, b) => b.score - a.score)
    const [first] = fits
    if (!first || first.score <= bestScore) continue
    bestScore = first.score
    const rivals = fits
      .slice(1)
      .filter(({ score }) => score === first.score)
      .map(({ format }) => format)
    best = { format: first.format, header, rivals }
  }
  return best ?? { format: TABLE, header: anyHeader(rows), rivals: [] }
}

/** The row with the most headings that mean something; else the first that looks like headings, or none. */
function anyHeader(rows: readonly (readonly Cell[])[]): number {
  let best = -1
  let bestScore = 0
  for (const [at, row] of rows.slice(0, MOST_ROWS).entries()) {
    const score = common(new Set(row.map((cell) => toHeaderKey(textOf(cell)))), ANY)
    if (score > bestScore) [best, bestScore] = [at, score]
  }
  if (best >= 0) return best
  const first = rows.findIndex((row) => row.filter((cell) => textOf(cell) !== '').length > 1)
  const cells = rows[Math.max(first, 0)] ?? []
  const isData = cells.some(
    (cell) =>
      textOf(cell) !== '' &&
      (!Number.isNaN(parseNumber(textOf(cell), '.')) || parseDate(textOf(cell), 'mdy') !== null),
  )
  return isData ? -1 : Math.max(first, 0)
}

function common(keys: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0
  for (const key of keys) if (others.has(key)) count++
  return count
}
