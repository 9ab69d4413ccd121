import { inferYears } from './infer-years.ts'
import { type DateOrder, parseDate } from './parse-date.ts'

interface Options {
  readonly order: DateOrder
  /** The newest that a date can be, UTC ms. */
  readonly upTo: number
}

/** A year for each date that has none, by the place of its row; empty where all have one. */
export function findYears(dates: readonly string[], { order, upTo }: Options): number[] {
  const read = dates.map((cell) => (cell === '' ? null : parseDate(cell, order)))
  const yearless = read.filter((date) => date?.year === null).filter((date) => date !== null)
  if (yearless.length === 0) return []
  const years = inferYears(yearless, upTo)
  let next = 0
  let last = years[0] ?? new Date(upTo).getUTCFullYear()
  return read.map((date) => {
    if (date?.year === null) last = years[next++] ?? last
    return last
  })
}
