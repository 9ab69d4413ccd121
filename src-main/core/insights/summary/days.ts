const DAY_MS = 86_400_000

/** A day since 1970-01-01 as ISO 8601. */
export function toIsoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** Days since 1970-01-01 of an ISO day; a day that the month lacks is the one as far after it. */
export function fromIsoDay(iso: string): number {
  const [year = 1970, month = 1, day = 1] = iso.split('-').map(Number)
  return Date.UTC(year, month - 1, day) / DAY_MS
}

/** The weekday of a day since 1970-01-01, 1 for Monday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}
