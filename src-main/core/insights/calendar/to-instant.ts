const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/i

/** A moment with the offset it was written with. */
export interface Instant {
  /** UTC. */
  readonly ms: number
  /** ISO 8601 with offset. */
  readonly text: string
}

/** Reads a moment in ISO 8601, kept as it is written; without an offset it is one of this machine. Null for anything else. */
export function toInstant(text: string): Instant | null {
  const written = text.trim()
  const match = MOMENT.exec(written)
  if (!match || !isDate(written)) return null
  const iso = withColon(written.replace(' ', 'T').toUpperCase())
  const ms = Date.parse(iso)
  if (Number.isNaN(ms)) return null
  return { ms, text: match[1] === undefined ? `${iso}${offsetAt(ms)}` : iso }
}

/** The moment a day or an instant starts, or that it ends where `isEnd` (exclusive); days are of this machine's zone. Null for anything else. */
export function toBound(text: string, isEnd: boolean): number | null {
  const written = text.trim()
  if (!DAY.test(written)) {
    const instant = toInstant(written)
    return instant && instant.ms + (isEnd ? 1 : 0)
  }
  if (!isDate(written)) return null
  const [year = 0, month = 1, day = 1] = written.split('-').map(Number)
  const bound = new Date(2000, 0, 1)
  bound.setFullYear(year, month - 1, day + (isEnd ? 1 : 0))
  return bound.getTime()
}

/** Whether the day that a text starts with is in the calendar: 30 February is not. */
function isDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number)
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Date.parse wants +02:00, some write +0200. */
function withColon(iso: string): string {
  return /[+-]\d{4}$/.test(iso) ? `${iso.slice(0, -2)}:${iso.slice(-2)}` : iso
}

function offsetAt(ms: number): string {
  const minutes = -new Date(ms).getTimezoneOffset()
  const size = Math.abs(minutes)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
