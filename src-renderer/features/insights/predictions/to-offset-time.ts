const two = (value: number) => String(Math.abs(value)).padStart(2, '0')

/** A time of the clock here, such as `2026-03-01T09:00`, with its offset from UTC; undefined for no time. */
export function toOffsetTime(local: string): string | undefined {
  const time = new Date(local)
  if (local === '' || Number.isNaN(time.getTime())) return undefined
  const minutes = -time.getTimezoneOffset()
  const sign = minutes < 0 ? '-' : '+'
  return `${local.slice(0, 16)}:00${sign}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`
}
