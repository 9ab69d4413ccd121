import { MONTHS } from './months.ts'

/** The order of the parts of a date in digits. */
export type DateOrder = 'ymd' | 'mdy' | 'dmy'

/** A moment as a cell shows it; `offsetMinutes` null: in the file's zone; `year` null: not told. */
export interface ReadDate {
  readonly year: number | null
  readonly month: number
  readonly day: number
  /** Milliseconds since midnight, null where the cell has no time. */
  readonly timeMs: number | null
  readonly offsetMinutes: number | null
}

const MOST = 64
const DIGITS = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:(?:[t ]|, ?)(.*))?$/
const YEAR_LESS = /^(\d{1,2})[/.-](\d{1,2})$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:t?(\d{2})(\d{2})(\d{2})z?)?$/
const NAMED_FIRST =
  /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?(?:(?: de| del)? (\d{4}))?(?: (?:at |a las )?(.*))?$/
const DAY_FIRST =
  /^(\d{1,2})(?:º|st|nd|rd|th)?(?: de)?[ -]([a-z]+)(?:(?: de| del)?[ -](\d{4}))?(?: (?:a las )?(.*))?$/
const WEEKDAY =
  /^(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mie|jue|vie|sab|dom)[a-z]{0,8}[ ,]+(?=[a-z0-9])/
const TIME =
  /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)? ?([ap] ?m)? ?(z|utc|gmt|[+-]\d{2}:?\d{2}|[+-]\d{1,2})?(?: ?\([^)]*\))?$/
const HOUR = /^(\d{1,2}) ?([ap] ?m)$/
/** `Wed Oct 10 20:19:24 +0000 2018`. */
const UNIX = /^([a-z]+) (\d{1,2}) (\d{1,2}:\d{2}:\d{2}) (?:utc|gmt)?([+-]\d{4}|utc|gmt)? ?(\d{4})$/

/** The date a cell shows, in English, Spanish or digits; null where it is none. Years are not judged here. */
export function parseDate(cell: string, order: DateOrder): ReadDate | null {
  if (cell.length > MOST || cell.length < 3) return null
  const text = tidy(cell)
  const digits = DIGITS.exec(text)
  if (digits) {
    const [, a = '', , b = '', c = '', rest] = digits
    return withTime(inOrder([a, b, c], order), rest)
  }
  const compact = COMPACT.exec(text)
  if (compact) {
    const [, y, m, d, hh, mm, ss] = compact
    return withTime([Number(y), Number(m), Number(d)], hh && `${hh}:${mm}:${ss}`)
  }
  const yearLess = YEAR_LESS.exec(text)
  if (yearLess) {
    const [a, b] = [Number(yearLess[1]), Number(yearLess[2])]
    return withTime(order === 'dmy' || a > 12 ? [null, b, a] : [null, a, b], undefined)
  }
  return named(text) ?? named(text.replace(WEEKDAY, ''))
}

function tidy(cell: string): string {
  return cell
    .trim()
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/([a-z]{3,})[.,]/g, '$1')
    .replaceAll(/\b([ap])\. ?m\.?/g, '$1m')
    .replaceAll(/(\d),(?= )/g, '$1')
}

type Parts = readonly [number | null, number, number]

function inOrder([a, b, c]: readonly [string, string, string], order: DateOrder): Parts {
  if (a.length >= 3) return [Number(a), Number(b), Number(c)]
  const year = toYear(c)
  const [first, second] = [Number(a), Number(b)]
  if (order === 'ymd' && c.length <= 2) return [toYear(a), second, Number(c)]
  const isDayFirst = first > 12 || (order !== 'mdy' && second <= 12)
  return isDayFirst ? [year, second, first] : [year, first, second]
}

function toYear(digits: string): number {
  return digits.length <= 2 ? 2000 + Number(digits) : Number(digits)
}

function named(text: string): ReadDate | null {
  const unix = UNIX.exec(text)
  if (unix) {
    const [, month = '', day, time, offset = '', year] = unix
    const number = MONTHS.get(month)
    return number ? withTime([Number(year), number, Number(day)], `${time}${offset}`) : null
  }
  const dayFirst = DAY_FIRST.exec(text)
  const found = dayFirst ?? NAMED_FIRST.exec(text)
  if (!found) return null
  const [month = '', day = ''] = dayFirst ? [found[2], found[1]] : [found[1], found[2]]
  const number = MONTHS.get(month)
  if (number === undefined) return null
  return withTime([found[3] ? Number(found[3]) : null, number, Number(day)], found[4])
}

function withTime([year, month, day]: Parts, rest: string | undefined): ReadDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year ?? 2000, month)) return null
  const date = { year, month, day }
  if (rest === undefined || rest === '') return { ...date, timeMs: null, offsetMinutes: null }
  const time = parseTime(rest)
  return time && { ...date, ...time }
}

/** A time of day such as `6:05 PM`, `18:05:07.250+02:00`; null where the text is none. */
export function parseTime(
  text: string,
): (Pick<ReadDate, 'offsetMinutes'> & { readonly timeMs: number }) | null {
  if (text.length > MOST) return null
  const tidied = text
    .trim()
    .toLowerCase()
    .replaceAll(/\s/g, ' ')
    .replaceAll(/\b([ap])\. ?m\.?/g, '$1m')
  const alone = HOUR.exec(tidied)
  const match = alone ? null : TIME.exec(tidied)
  if (!alone && !match) return null
  const half = alone ? alone[2] : match?.[5]
  const hour = toHour(Number((alone ?? match)?.[1]), half)
  const minute = Number(match?.[2] ?? 0)
  const second = Number(match?.[3] ?? 0)
  if (hour === null || minute > 59 || second > 60) return null
  const fraction = Math.floor(Number(`0.${match?.[4] ?? '0'}`) * 1000)
  return {
    timeMs: ((hour * 60 + minute) * 60 + second) * 1000 + fraction,
    offsetMinutes: toOffset(match?.[6]),
  }
}

function toHour(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half.startsWith('p') ? 12 : 0)
}

function toOffset(text: string | undefined): number | null {
  if (text === undefined) return null
  if (/^[zug]/.test(text)) return 0
  const digits = text.slice(1).replace(':', '')
  const hours = Number(digits.length <= 2 ? digits : digits.slice(0, -2))
  const minutes = digits.length <= 2 ? 0 : Number(digits.slice(-2))
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
