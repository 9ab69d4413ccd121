const DAY_MS = 86_400_000

/** A place in the calendar of a zone. */
export interface LocalTime {
  /** Days since 1970-01-01. */
  readonly day: number
  /** 1 is Monday. */
  readonly weekday: number
  readonly hour: number
}

/** Between clocks on the wall and UTC, in one zone. */
export interface Zone {
  readonly name: string
  /** UTC of a wall clock, given as if it were UTC; of an hour that happens twice, the first. */
  toUtc(wallMs: number): number
  toLocal(utcMs: number): LocalTime
}

/** Days whose offset is kept at hand. */
const MOST_DAYS = 20_000

/** The calendar of an IANA zone, with its daylight saving; throws RangeError for a name that is no zone. */
export function createZone(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const offsetAt = (utcMs: number): number => {
    const parts: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(utcMs)) parts[type] = Number(value)
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(utcMs / 1000) * 1000
  }
  /** Offset of a whole UTC day, null where it changes within. */
  const days = new Map<number, number | null>()
  const offset = (utcMs: number): number => {
    const day = Math.floor(utcMs / DAY_MS)
    let known = days.get(day)
    if (known === undefined) {
      const start = offsetAt(day * DAY_MS)
      known = start === offsetAt((day + 1) * DAY_MS) ? start : null
      if (days.size >= MOST_DAYS) days.clear()
      days.set(day, known)
    }
    return known ?? offsetAt(utcMs)
  }
  return {
    name,
    toUtc(wallMs) {
      const before = wallMs - offset(wallMs - DAY_MS)
      const after = wallMs - offset(wallMs + DAY_MS)
      if (before === after) return before
      return before + offset(before) === wallMs ? before : after
    },
    toLocal(utcMs) {
      const wall = utcMs + offset(utcMs)
      const day = Math.floor(wall / DAY_MS)
      return {
        day,
        weekday: ((((day + 3) % 7) + 7) % 7) + 1,
        hour: Math.floor((wall - day * DAY_MS) / 3_600_000),
      }
    },
  }
}
