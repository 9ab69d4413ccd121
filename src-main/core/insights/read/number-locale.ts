import { fill } from '#shared/sentences/fill.ts'
import { NOTES } from '#shared/sentences/imports.ts'
import type { Decimal } from './parse-number.ts'

/** How numbers are written in a file, with a doubt in words where its cells do not agree. */
export interface NumberLocale {
  readonly decimal: Decimal
  readonly doubt: string | null
}

interface Cells {
  /** Cells of columns that count things: `1.234` among them has thousands. */
  readonly counts: Iterable<string>
  /** Cells of columns that may have fractions. */
  readonly measures: Iterable<string>
  /** What to take where no cell tells. */
  readonly fallback: Decimal
}

const NUMBER = /^[^\d]{0,4}(\d[\d.,\s'’]*)\D{0,8}$/

/** Decides what the decimal mark of a file is, from all cells that were seen. */
export function findNumberLocale({ counts, measures, fallback }: Cells): NumberLocale {
  const sure = { '.': 0, ',': 0 }
  const weak = { '.': 0, ',': 0 }
  const look = (cell: string, isCount: boolean) => {
    const evidence = cell.length < 40 ? markOf(cell) : null
    if (evidence === null) return
    if (evidence.isSure) sure[evidence.decimal]++
    else if (isCount) weak[evidence.decimal]++
  }
  for (const cell of counts) look(cell, true)
  for (const cell of measures) look(cell, false)
  const strength = (decimal: Decimal) => sure[decimal] * 1000 + weak[decimal]
  const decimal =
    strength('.') === strength(',') ? fallback : strength('.') > strength(',') ? '.' : ','
  const other = decimal === '.' ? ',' : '.'
  const isMixed = strength('.') > 0 && strength(',') > 0
  return {
    decimal,
    doubt: isMixed ? fill(NOTES.twoMarks, { nameOther: other, nameMark: decimal }) : null,
  }
}

/** What one cell says of the decimal mark; not sure where three digits follow a lone mark (`1.234`). */
function markOf(cell: string): { decimal: Decimal; isSure: boolean } | null {
  const body = NUMBER.exec(cell.trim())?.[1]?.replaceAll(/[\s'’]/g, '')
  if (body === undefined) return null
  const comma = body.lastIndexOf(',')
  const point = body.lastIndexOf('.')
  if (comma < 0 && point < 0) return null
  if (comma >= 0 && point >= 0) return { decimal: comma > point ? ',' : '.', isSure: true }
  const mark = comma >= 0 ? ',' : '.'
  const other = mark === ',' ? '.' : ','
  const last = Math.max(comma, point)
  if (body.indexOf(mark) !== last) return { decimal: other, isSure: true }
  const after = body.length - last - 1
  if (after === 3 && last <= 3 && !body.startsWith('0'))
    return { decimal: /[km%]|mil/i.test(cell) ? mark : other, isSure: false }
  return after === 0 ? null : { decimal: mark, isSure: true }
}
