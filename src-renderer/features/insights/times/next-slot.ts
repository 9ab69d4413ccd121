import type { Slot } from '#shared/contract/posting-times.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** The next moment at which an hour of the week begins in an IANA zone; across a change of the clock it is the hour that is shown. */
export function nextSlot(
  { weekday, hour }: Pick<Slot, 'weekday' | 'hour'>,
  timeZone: string,
  now: Date,
): Date {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  /** What the clock of the zone shows, as if it were UTC. */
  const shownAt = (ms: number): number => {
    const parts = new Map(clock.formatToParts(ms).map(({ type, value }) => [type, Number(value)]))
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
    return Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    )
  }
  const toMs = (shown: number): number => {
    const first = shown - (shownAt(shown) - shown)
    return first + (shown - shownAt(first))
  }
  const today = Math.floor(shownAt(now.getTime()) / DAY_MS)
  const isoWeekday = ((today + 3) % 7) + 1 // 1 January 1970 was a Thursday
  const ahead = (weekday - isoWeekday + 7) % 7
  const shown = (today + ahead) * DAY_MS + hour * HOUR_MS
  const next = toMs(shown)
  return new Date(next > now.getTime() ? next : toMs(shown + 7 * DAY_MS))
}
