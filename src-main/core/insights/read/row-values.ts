import { fill } from '#shared/sentences/fill.ts'
import { REJECTIONS } from '#shared/sentences/imports.ts'
import type { Cell } from './cell.ts'
import { textOf } from './cell.ts'
import { detach } from './detach.ts'
import { parseDuration } from './parse-duration.ts'
import { parseNumber } from './parse-number.ts'
import type { PlannedColumn, TablePlan } from './plan-table.ts'

/** Why a row is not taken, in a sentence. */
export interface Rejection {
  readonly rejected: string
}

/** A row that is not taken. */
export function reject(rejected: string): Rejection {
  return { rejected: detach(rejected) }
}

/** Tells a rejection from what was read. */
export function isRejected(read: unknown): read is Rejection {
  return typeof read === 'object' && read !== null && 'rejected' in read
}

/** Figures that may be below zero: balances, not counts. */
const SIGNED = new Set(['follows', 'newFollowers', 'revenue'])
const TIMED = new Set(['watchHours', 'averageViewMs', 'durationSeconds'])

/** Reads the numbers of one column: null where none is told, a `Rejection` where a cell is no number or can't be. */
export function createNumberCell(
  { index, name, field, unit, scale }: PlannedColumn,
  { locale }: Pick<TablePlan, 'locale'>,
): (cells: readonly Cell[]) => number | null | Rejection {
  const { decimal } = locale
  const isSigned = field !== null && SIGNED.has(field)
  const isTimed = field !== null && TIMED.has(field)
  const isPercent = unit === 'percent'
  const perSecond = field === 'watchHours' ? 1 / 3600 : field === 'averageViewMs' ? 1000 : 1
  return (cells) => {
    const cell = cells[index]
    if (cell === null || cell === undefined || cell === '') return null
    let value: number | null
    if (typeof cell === 'number') value = cell * scale
    else if (isTimed && /[a-z:]/i.test(cell)) {
      const text = textOf(cell)
      const seconds = text === '' ? null : parseDuration(text)
      if (text !== '' && seconds === null) return notNumber(cell, name)
      value = seconds === null ? null : seconds * perSecond
    } else {
      value = parseNumber(cell, decimal)
      if (value !== null && !(isPercent && cell.includes('%'))) value *= scale
    }
    if (value === null) return null
    if (!Number.isFinite(value)) return notNumber(cell, name)
    if (value < 0 && !isSigned)
      return reject(fill(REJECTIONS.negative, { nameColumn: name, nameCell: clip(cell) }))
    return value
  }
}

function notNumber(cell: Cell, name: string): Rejection {
  return reject(fill(REJECTIONS.notNumber, { nameCell: clip(cell), nameColumn: name }))
}

/** A cell as a message can show it. */
export function clip(cell: Cell): string {
  const text = String(cell ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
