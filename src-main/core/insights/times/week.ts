import type { Zone } from '../read/zone.ts'

/** Hours of a week; hour 0 starts on Monday at 0:00 of some clock. */
export const WEEK_HOURS = 168
/** Hours of a day. */
export const DAY_HOURS = 24

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** The Monday (days since 1970-01-01) of the week that a day lies in. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7)
}

/** UTC of the middle of each hour of a week that starts on a Monday, with the daylight saving of that week. */
export function middlesOfWeek(zone: Zone, monday: number): number[] {
  return Array.from(
    { length: WEEK_HOURS },
    (_, hour) => zone.toUtc(monday * DAY_MS + hour * HOUR_MS) + HOUR_MS / 2,
  )
}

/** Where a moment lies in the week of a zone, in hours with their fraction. */
export function weekHourOf(zone: Zone, utcMs: number): number {
  const { day, weekday, hour } = zone.toLocal(utcMs)
  const started = zone.toUtc(day * DAY_MS + hour * HOUR_MS)
  const fraction = ((((utcMs - started) / HOUR_MS) % 1) + 1) % 1
  return (weekday - 1) * 24 + hour + fraction
}

/** A value between the middles of the two hours around, of 168 values in a circle. */
export function betweenHours(values: ArrayLike<number>, weekHour: number): number {
  const from = Math.floor(weekHour - 0.5)
  const share = weekHour - 0.5 - from
  const left = values[(from + WEEK_HOURS) % WEEK_HOURS] ?? 0
  const right = values[(from + 1) % WEEK_HOURS] ?? 0
  return left + (right - left) * share
}

/** How many hours lie between two hours of the week, the shorter way round. */
export function hoursApart(a: number, b: number): number {
  const apart = Math.abs(a - b) % WEEK_HOURS
  return Math.min(apart, WEEK_HOURS - apart)
}
