import { HOLIDAYS as NAMES } from '#shared/sentences/reach.ts'

/** Easter Sunday of a Gregorian year, in days from 1970-01-01 (Meeus, Jones & Butcher: Nature 1876). */
export function easterOf(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451)
  const sum = moon + week - 7 * late + 114
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1) / DAY_MS
}

const DAY_MS = 86_400_000
const on = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / DAY_MS

/** The fourth Thursday of November. */
function thanksgivingOf(year: number): number {
  const first = on(year, 11, 1)
  const weekday = (first + 4) % 7 // 0 is Sunday
  return first + ((4 - weekday + 7) % 7) + 21
}

/** Days when many people everywhere are away from their screens, or on them for other things. */
const HOLIDAYS: readonly {
  readonly name: string
  readonly of: (year: number) => readonly [from: number, to: number]
}[] = [
  { name: NAMES.christmas, of: (year) => [on(year, 12, 22), on(year + 1, 1, 3)] },
  { name: NAMES.easter, of: (year) => [easterOf(year) - 3, easterOf(year) + 1] },
  { name: NAMES.labour, of: (year) => [on(year, 4, 30), on(year, 5, 2)] },
  { name: NAMES.august, of: (year) => [on(year, 8, 10), on(year, 8, 20)] },
  { name: NAMES.thanksgiving, of: (year) => [thanksgivingOf(year) - 1, thanksgivingOf(year) + 3] },
]

/** The widely kept holiday a day falls into (days from 1970-01-01), null on others. */
export function holidayOn(day: number): string | null {
  const date = new Date(Math.floor(day) * DAY_MS)
  const year = date.getUTCFullYear()
  for (const { name, of } of HOLIDAYS)
    for (const each of [year - 1, year]) {
      const [from, to] = of(each)
      if (Math.floor(day) >= from && Math.floor(day) <= to) return name
    }
  return null
}
