import { medianOf } from '#main/core/statistics/quantile.ts'
import type { ReachPost } from './read-points.ts'

const LEAST = 4
const DAYS_BEFORE = 60

/** The factor by which an account's median reach changed on a day; null with fewer than 4 posts on either side. */
export function movedSince(
  posts: readonly Pick<ReachPost, 'day' | 'impressions'>[],
  since: number,
): number | null {
  const before = posts.filter(({ day }) => day < since && day >= since - DAYS_BEFORE)
  const after = posts.filter(({ day }) => day >= since)
  if (before.length < LEAST || after.length < LEAST) return null
  const [then, now] = [before, after].map((side) =>
    medianOf(side.map(({ impressions }) => impressions)),
  )
  return then !== undefined && then > 0 ? (now ?? 0) / then : null
}
