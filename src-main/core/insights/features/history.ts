/** Posts of an account in order of time, with their deviations from the middle; posts without a time are left out. */
export interface History {
  readonly times: readonly number[]
  readonly deviations: readonly number[]
}

/** What the posts before a moment say of it. */
export interface Context {
  /** ln(1 + hours since the post before). */
  readonly gap: number
  /** ln(1 + posts in the 7 days before). */
  readonly week: number
  /** Mean deviation of the last 10 posts, fading by half each 14 days and drawn to 0. */
  readonly recent: number
}

const HOUR_MS = 3_600_000
const WEEK_MS = 168 * HOUR_MS
const STALE_MS = 2 * WEEK_MS
const LAST = 10
const USUAL = 3
const RATE_OVER = 30

/**
 * The context of a post at `atMs`, of the posts before it alone. Where the newest known is more than 14 days old, more have
 * probably come out since: the account's usual rate stands in.
 */
export function contextAt({ times, deviations }: History, atMs: number | null): Context {
  const before = atMs === null ? times.length : firstFrom(times, atMs)
  const last = times[before - 1]
  if (last === undefined) return { gap: Math.log1p(48), week: Math.log1p(3), recent: 0 }
  const at = atMs ?? last + STALE_MS
  let sum = 0
  let weights = USUAL
  for (let post = Math.max(0, before - LAST); post < before; post++) {
    const weight = 0.5 ** ((at - (times[post] ?? at)) / STALE_MS)
    sum += weight * (deviations[post] ?? 0)
    weights += weight
  }
  const recent = sum / weights
  if (at - last >= STALE_MS) {
    const start = Math.max(0, before - RATE_OVER)
    const span = Math.max(HOUR_MS, last - (times[start] ?? last))
    const aWeek = Math.max(0.1, ((before - 1 - start) * WEEK_MS) / span)
    return { gap: Math.log1p(Math.min(336, 168 / aWeek)), week: Math.log1p(aWeek), recent }
  }
  const since = before - firstFrom(times, at - WEEK_MS)
  return { gap: Math.log1p((at - last) / HOUR_MS), week: Math.log1p(since), recent }
}

/** The first place whose time is not before the moment. */
function firstFrom(times: readonly number[], atMs: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] as number) < atMs) low = middle + 1
    else high = middle
  }
  return low
}
