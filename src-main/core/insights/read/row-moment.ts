import { fill } from '#shared/sentences/fill.ts'
import { REJECTIONS } from '#shared/sentences/imports.ts'
import { type Cell, textOf } from './cell.ts'
import { detach } from './detach.ts'
import { parseDate, parseTime } from './parse-date.ts'
import type { TablePlan } from './plan-table.ts'
import { clip, reject, type Rejection } from './row-values.ts'
import type { Zone } from './zone.ts'

/** When a row happened. */
export interface Moment {
  /** UTC; the start of the day in the zone where no time is known. */
  readonly utcMs: number
  readonly hasTime: boolean
  readonly day: number
  readonly weekday: number
  readonly hour: number | null
}

/** First year that a post can be of: no platform here is older. */
const FIRST_YEAR = 2004
const DAY_MS = 86_400_000
/** Cells of dates kept at hand: many rows share a day. */
const MOST_KEPT = 5000

interface Wanted {
  readonly date: number
  /** Place of a column with the time of day, -1 for none. */
  readonly time: number
  readonly zone: Zone
  readonly nowMs: number
}

/** Reads when rows happened; `place` counts rows from the first after the headings. */
export function createMomentCell(
  { locale, years }: Pick<TablePlan, 'locale' | 'years'>,
  { date, time, zone, nowMs }: Wanted,
): (cells: readonly Cell[], place: number) => Moment | Rejection {
  const lastYear = new Date(nowMs).getUTCFullYear() + 1
  const kept = new Map<string, Moment | Rejection>()

  function read(cell: string, clock: string, place: number): Moment | Rejection {
    const found = parseDate(cell, locale.dateOrder) ?? fromEpoch(cell)
    if (found === null) return reject(fill(REJECTIONS.notDate, { nameCell: clip(cell) }))
    const year =
      found.year ?? years[Math.min(place, years.length - 1)] ?? new Date(nowMs).getUTCFullYear()
    if (year < FIRST_YEAR || year > lastYear)
      return reject(fill(REJECTIONS.wrongYear, { nameYear: year }))
    const added = found.timeMs === null && clock !== '' ? clockOf(clock) : null
    if (added !== null && typeof added === 'string') return reject(added)
    const timeMs = found.timeMs ?? added?.timeMs ?? null
    const offset = found.offsetMinutes ?? added?.offsetMinutes ?? null
    const wall = Date.UTC(year, found.month - 1, found.day) + (timeMs ?? 0)
    if (timeMs === null) {
      const day = wall / DAY_MS
      return { utcMs: zone.toUtc(wall), hasTime: false, day, weekday: weekdayOf(day), hour: null }
    }
    const utcMs = offset === null ? zone.toUtc(wall) : wall - offset * 60_000
    return { utcMs, hasTime: true, ...zone.toLocal(utcMs) }
  }

  return (cells, place) => {
    const cell = textOf(cells[date])
    if (cell === '') return reject(REJECTIONS.noDate)
    const clock = time < 0 ? '' : textOf(cells[time])
    if (years.length > 0) return read(cell, clock, place)
    const key = time < 0 ? cell : `${cell}\0${clock}`
    let moment = kept.get(key)
    if (moment === undefined) {
      moment = read(cell, clock, place)
      if (kept.size >= MOST_KEPT) kept.clear()
      kept.set(detach(key), moment)
    }
    return moment
  }
}

function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** A time of day in a column of its own; a plain number is an hour. A sentence where it is none. */
function clockOf(cell: string): { timeMs: number; offsetMinutes: number | null } | string {
  if (/^\d{1,2}$/.test(cell) && Number(cell) < 24)
    return { timeMs: Number(cell) * 3_600_000, offsetMinutes: null }
  const whole = cell.length > 10 ? parseDate(cell, 'ymd') : null // spreadsheets write a time as a moment of 1899
  if (whole?.timeMs !== null && whole?.timeMs !== undefined)
    return { timeMs: whole.timeMs, offsetMinutes: null }
  return parseTime(cell) ?? fill(REJECTIONS.notTime, { nameCell: clip(cell) })
}

/** Seconds or milliseconds since 1970, as programs write them. */
function fromEpoch(cell: string): ReturnType<typeof parseDate> {
  if (!/^\d{10}(?:\d{3})?(?:\.\d{1,6})?$/.test(cell)) return null
  const number = Number(cell)
  const at = new Date(number >= 1e12 ? number : number * 1000)
  const start = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate())
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    timeMs: at.getTime() - start,
    offsetMinutes: 0,
  }
}
