import { toIsoDay } from './days.ts'

/** When a post was published, with its place in the calendar of the account. */
export interface Published {
  readonly utcMs: number | null
  readonly hasTime: boolean
  /** Days since 1970-01-01, and 0..23, on the account's clock. */
  readonly day: number | null
  readonly hour: number | null
}

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/**
 * ISO 8601 with the offset of the account's clock, or only the day where no time is known; null when unknown. Of zones
 * with offsets of half an hour the offset is rounded to the hour: the moment and the hour stay right.
 */
export function toPublishedAt({ utcMs, hasTime, day, hour }: Published): string | null {
  if (!hasTime || utcMs === null) {
    if (day !== null) return toIsoDay(day)
    return utcMs === null ? null : new Date(utcMs).toISOString().slice(0, 10)
  }
  if (day === null || hour === null) return new Date(utcMs).toISOString()
  const offsetMs = (day * 24 + hour) * HOUR_MS - Math.floor(utcMs / HOUR_MS) * HOUR_MS
  if (offsetMs === 0) return new Date(utcMs).toISOString()
  const minutes = Math.round(offsetMs / MINUTE_MS)
  const of = (value: number) => String(value).padStart(2, '0')
  const sign = minutes < 0 ? '-' : '+'
  const wall = new Date(utcMs + offsetMs).toISOString().slice(0, -1)
  return `${wall}${sign}${of(Math.floor(Math.abs(minutes) / 60))}:${of(Math.abs(minutes) % 60)}`
}
