import { currentLocales } from '../current-locales.ts'

/** A weekday in the window's language; 1 is Monday (ISO 8601). */
export function weekdayName(weekday: number, style: 'long' | 'short' = 'long'): string {
  const day = new Date(Date.UTC(2024, 0, weekday)) // 1 January 2024 was a Monday
  return new Intl.DateTimeFormat(currentLocales(), { weekday: style, timeZone: 'UTC' }).format(day)
}
