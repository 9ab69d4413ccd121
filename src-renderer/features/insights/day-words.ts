import type { Summary } from '#shared/contract/analytics.ts'
import { currentLocales } from './current-locales.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** A formatter of days, kept: making one takes longer than using it. */
function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locales = currentLocales()
  const key = JSON.stringify([locales, options])
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(locales, { ...options, timeZone: 'UTC' })
  formats.set(key, format)
  return format
}

const toDate = (day: string) => new Date(`${day.slice(0, 10)}T00:00:00Z`)
const isRight = (date: Date) => !Number.isNaN(date.getTime())

/** A calendar day in words; days have no zone, so none is applied. */
export function dayWords(day: string): string {
  const date = toDate(day)
  if (!isRight(date)) return day
  return formatOf({ dateStyle: 'medium' }).format(date)
}

/** Two days as one range in words, the shared parts said once. */
export function rangeWords(from: string, to: string): string {
  const [first, last] = [toDate(from), toDate(to)]
  if (!isRight(first) || !isRight(last)) return `${from} – ${to}`
  return formatOf({ day: 'numeric', month: 'short', year: 'numeric' }).formatRange(first, last)
}

/** A month in words, of any of its days. */
export function monthWords(day: string): string {
  return formatOf({ month: 'long', year: 'numeric' }).format(toDate(day))
}

/** When a post was published: with its own time of day where that is known. */
export function momentWords(moment: string | null): string {
  if (moment === null) return '–'
  const time = /T(\d{2}:\d{2})/.exec(moment)?.[1]
  return time === undefined ? dayWords(moment) : `${dayWords(moment)}, ${time}`
}

/** The days a summary covers; undefined where it has none. */
export const periodWords = ({ from, to }: Pick<Summary, 'from' | 'to'>): string | undefined =>
  from === null || to === null ? undefined : rangeWords(from, to)
