/** Followers an account had on a day, and how many came. */
export interface FollowerDay {
  readonly day: number
  readonly followers: number
  readonly gained: number
}

/** Share of followers that leave in 30 days, with its 95 % interval, over so many days. */
export interface Churn {
  readonly perMonth: number
  readonly low: number
  readonly high: number
  readonly days: number
}

const MONTH = 30
const LEAST_DAYS = 14
const NORMAL_95 = 1.96

/**
 * Followers lost: those that came less what the count grew by. Days whose neighbour is not known are left out; null with
 * fewer than 14 days or without a follower. Days in order of time.
 */
export function churnOf(days: readonly FollowerDay[]): Churn | null {
  const shares: number[] = []
  for (const [at, today] of days.entries()) {
    const before = days[at - 1]
    if (!before || today.day !== before.day + 1 || before.followers <= 0) continue
    shares.push((today.gained - (today.followers - before.followers)) / before.followers)
  }
  if (shares.length < LEAST_DAYS) return null
  const mean = shares.reduce((a, b) => a + b, 0) / shares.length
  const squares = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0)
  const error = Math.sqrt(squares / (shares.length - 1) / shares.length)
  const toMonth = (daily: number) => 1 - (1 - Math.min(1, Math.max(0, daily))) ** MONTH
  return {
    perMonth: toMonth(mean),
    low: toMonth(mean - NORMAL_95 * error),
    high: toMonth(mean + NORMAL_95 * error),
    days: shares.length,
  }
}
