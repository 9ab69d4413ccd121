/**
 * Seconds of `00:03:25`, `3:25`, `1h 2m 3s`, `3 min 25 s`, `PT3M25S`; null where the cell is none of these (a plain
 * number has its column's unit).
 */
export function parseDuration(cell: string): number | null {
  const text = cell.trim()
  if (text.length === 0 || text.length > 40) return null
  const clock = CLOCK.exec(text)
  if (clock) {
    const [, first, second, third, fraction] = clock
    const tail = Number(`0.${fraction ?? '0'}`)
    if (third === undefined) return Number(first) * 60 + Number(second) + tail
    return Number(first) * 3600 + Number(second) * 60 + Number(third) + tail
  }
  const worded = WORDED.exec(text)
  if (!worded || !worded.slice(1).some(Boolean)) return null
  const [, days = 0, hours = 0, minutes = 0, seconds = '0'] = worded
  return (
    Number(days) * 86_400 +
    Number(hours) * 3600 +
    Number(minutes) * 60 +
    Number(seconds.replace(',', '.'))
  )
}

const CLOCK = /^(\d{1,5}):(\d{1,2})(?::(\d{1,2}))?(?:\.(\d{1,6}))?$/
const WORDED =
  /^P?(?:(\d{1,4}) ?d[a-z]{0,4}[ :]?)?T?(?:(\d{1,5}) ?h[a-z]{0,4}[ :]?)?(?:(\d{1,5}) ?m[a-z]{0,6}[ :]?)?(?:(\d{1,6}(?:[.,]\d{1,6})?) ?s[a-z]{0,7})?$/i
