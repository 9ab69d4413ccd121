/** A day whose year the file does not tell. */
export interface YearlessDay {
  readonly month: number
  readonly day: number
}

/**
 * Years of days that were written without one, so that the newest is not after `upTo` (UTC ms). Days that follow each
 * other, upwards or downwards, may span several years; others are each the last one that was.
 */
export function inferYears(days: readonly YearlessDay[], upTo: number): number[] {
  const order = days.map(({ month, day }) => month * 100 + day)
  const step = (a: number, b: number) => Math.sign(b - a)
  const steps = order.slice(1).map((value, at) => step(order[at] ?? value, value))
  const up = steps.filter((each) => each > 0).length
  const down = steps.filter((each) => each < 0).length
  const wraps = Math.min(up, down)
  const isFollowing = days.length > 2 && wraps <= 1 + Math.floor(days.length / 300)
  if (!isFollowing) return days.map((each) => lastYear(each, upTo))
  const isUp = up >= down
  const newestFirst = isUp ? days.toReversed() : [...days]
  let year = 0
  let before: YearlessDay | undefined
  const years = newestFirst.map((each) => {
    if (before === undefined) year = lastYear(each, upTo)
    else if (each.month * 100 + each.day > before.month * 100 + before.day) year--
    before = each
    return year
  })
  return isUp ? years.toReversed() : years
}

/** The last year in which a day was not after `upTo`. */
function lastYear({ month, day }: YearlessDay, upTo: number): number {
  const year = new Date(upTo).getUTCFullYear()
  const isLeap = month === 2 && day === 29
  for (let back = 0; back <= 8; back++) {
    const at = Date.UTC(year - back, month - 1, day)
    if (at <= upTo && (!isLeap || new Date(at).getUTCDate() === 29)) return year - back
  }
  return year
}
