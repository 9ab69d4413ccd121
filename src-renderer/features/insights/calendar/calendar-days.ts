/** What the calendar shows at once. */
export type CalendarView = 'week' | 'month'

/** A moment as this machine's clock shows it. */
export interface Place {
  /** ISO 8601. */
  readonly day: string
  /** 24 hours, as `09:30`. */
  readonly time: string
}

const DAY_MS = 86_400_000
const two = (value: number) => String(value).padStart(2, '0')
const utc = (day: string) => Date.parse(`${day}T00:00:00Z`)
const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** Where a moment lies on this machine's clock; undefined for what is none. */
export function placeOf(moment: string | Date): Place | undefined {
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) return undefined
  return {
    day: `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
    time: `${two(date.getHours())}:${two(date.getMinutes())}`,
  }
}

/** A place on this machine's clock as ISO 8601 with its offset; an hour that the clock skips becomes the next. */
export function toMoment({ day, time }: Place): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const moment = new Date(year, month - 1, date, hour, minute)
  const shown = placeOf(moment) ?? { day, time }
  const offset = -moment.getTimezoneOffset()
  const size = Math.abs(offset)
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
  return `${shown.day}T${shown.time}:00${zone}`
}

/** The day so many days later. */
export const addDays = (day: string, days: number): string => isoDay(utc(day) + days * DAY_MS)

/** A moment moved by days and hours of this machine's clock. */
export function moveBy(
  at: string,
  by: { readonly days?: number; readonly hours?: number },
): string {
  const date = new Date(at)
  date.setDate(date.getDate() + (by.days ?? 0))
  date.setTime(date.getTime() + (by.hours ?? 0) * 3_600_000)
  const place = placeOf(date)
  return place ? toMoment(place) : at
}

/** 1 is Monday (ISO 8601). */
export const weekdayOf = (day: string): number => ((new Date(utc(day)).getUTCDay() + 6) % 7) + 1

/** The seven days of the week of a day, from Monday. */
export function weekOf(day: string): readonly string[] {
  const monday = addDays(day, 1 - weekdayOf(day))
  return Array.from({ length: 7 }, (_, at) => addDays(monday, at))
}

/** The days of the month of a day, in whole weeks. */
export function monthOf(day: string): readonly string[] {
  const first = `${day.slice(0, 7)}-01`
  const [year = 0, month = 1] = day.split('-').map(Number)
  const last = isoDay(Date.UTC(year, month, 0))
  const start = weekOf(first)[0] ?? first
  const weeks = Math.ceil((utc(last) - utc(start) + DAY_MS) / (7 * DAY_MS))
  return Array.from({ length: weeks * 7 }, (_, at) => addDays(start, at))
}

/** The days that a view shows. */
export const daysOf = (view: CalendarView, day: string): readonly string[] =>
  view === 'week' ? weekOf(day) : monthOf(day)

/** The same day of the view before or after. */
export function turn(view: CalendarView, day: string, by: 1 | -1): string {
  if (view === 'week') return addDays(day, 7 * by)
  const [year = 0, month = 1] = day.split('-').map(Number)
  return isoDay(Date.UTC(year, month - 1 + by, 1))
}
