import { NOTES } from '#shared/sentences/imports.ts'
import { type DateOrder, parseDate } from './parse-date.ts'

/** The order of dates in a file, with a doubt in words where its cells do not tell. */
export interface FoundOrder {
  readonly order: DateOrder
  readonly doubt: string | null
}

const DIGITS = /^\s*(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?!\d)/

/** Decides the order of day and month from all dates that were seen; `fallback` where they fit both. */
export function findDateOrder(cells: readonly string[], fallback: 'mdy' | 'dmy'): FoundOrder {
  let firstOver = 0
  let secondOver = 0
  let isOpen = false
  let isYearFirst = false
  for (const cell of cells) {
    const match = DIGITS.exec(cell.slice(0, 64))
    if (!match) continue
    const [, a = '', b = ''] = match
    if (a.length >= 3) isYearFirst = true
    else if (Number(a) > 12) firstOver++
    else if (Number(b) > 12) secondOver++
    else if (a !== b) isOpen = true
  }
  if (firstOver > 0 && secondOver > 0)
    return {
      order: firstOver >= secondOver ? 'dmy' : 'mdy',
      doubt: NOTES.twoOrders,
    }
  if (firstOver > 0) return { order: 'dmy', doubt: null }
  if (secondOver > 0) return { order: 'mdy', doubt: null }
  if (isYearFirst && !isOpen) return { order: 'ymd', doubt: null }
  if (!isOpen) return { order: 'ymd', doubt: null }
  const steady = steadyOrder(cells)
  if (steady) return { order: steady, doubt: null }
  return {
    order: fallback,
    doubt: fallback === 'dmy' ? NOTES.dayFirst : NOTES.monthFirst,
  }
}

/** Rows of days follow each other: the order under which neighbours are nearer is the file's, if clearly so. */
function steadyOrder(cells: readonly string[]): 'mdy' | 'dmy' | null {
  const span = (order: DateOrder) => {
    let sum = 0
    let before: number | null = null
    for (const cell of cells) {
      const date = parseDate(cell, order)
      if (!date) continue
      const at = Date.UTC(date.year ?? 2000, date.month - 1, date.day)
      if (before !== null) sum += Math.abs(at - before)
      before = at
    }
    return sum
  }
  const month = span('mdy')
  const day = span('dmy')
  if (month * 3 < day) return 'mdy'
  return day * 3 < month ? 'dmy' : null
}
