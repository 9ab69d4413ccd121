import { fromIsoDay } from '../summary/days.ts'

/** A series without gaps; `first` counts from 1970-01-01. */
export interface DaySeries {
  readonly first: number
  readonly values: Float64Array
}

/** Longer histories are cut: what was years ago says little of next week. */
const MOST_DAYS = 730

/**
 * Puts values on a row of days, at most the last 730: days without one are `none`, or lie between their neighbours where
 * that is null; of two for a day the sum counts, or the later one where `none` is null.
 */
export function fillDays(
  points: readonly { readonly date: string; readonly value: number }[],
  none: number | null,
): DaySeries {
  const byDay = new Map<number, number>()
  for (const { date, value } of points) {
    const day = fromIsoDay(date)
    if (!Number.isFinite(day) || !Number.isFinite(value)) continue
    byDay.set(day, none === null ? value : (byDay.get(day) ?? 0) + value)
  }
  const days = [...byDay.keys()].toSorted((a, b) => a - b)
  const last = days.at(-1)
  if (last === undefined) return { first: 0, values: new Float64Array() }
  const first = Math.max(days[0] ?? last, last - MOST_DAYS + 1)
  const values = new Float64Array(last - first + 1).fill(none ?? 0)
  let before: number | null = null
  for (const day of days) {
    if (day < first) continue
    const value = byDay.get(day) ?? 0
    values[day - first] = value
    if (none === null && before !== null) {
      const start = values[before - first] ?? 0
      for (let at = before + 1; at < day; at++)
        values[at - first] = start + ((value - start) * (at - before)) / (day - before)
    }
    before = day
  }
  return { first, values }
}
