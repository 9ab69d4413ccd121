import { medianOf } from '#main/core/statistics/quantile.ts'
import type { ReachPost } from './read-points.ts'

/** What else was different after a change; factors are after by before, null where it is not known. */
export interface Sides {
  readonly before: readonly ReachPost[]
  readonly after: readonly ReachPost[]
  /** Of posts a day. */
  readonly pace: number | null
  /** Of engagements by impressions. */
  readonly rate: number | null
  readonly followers: number | null
  /** Share of posts that are of other kinds than before, 0..1. */
  readonly mix: number
  /** Of the same weeks a year earlier. */
  readonly lastYear: number | null
}

const MOST_BEFORE = 60
const LEAST_RATED = 3
const YEAR_DAYS = 364 // whole weeks
const NEAR_DAYS = 30

/** Compares the posts after a change with up to 60 before it. */
export function compareSides(posts: readonly ReachPost[], at: number): Sides {
  const before = posts.slice(Math.max(0, at - MOST_BEFORE), at)
  const after = posts.slice(at)
  return {
    before,
    after,
    pace: factor(paceOf(after), paceOf(before)),
    rate: factor(middle(after, rateOf), middle(before, rateOf)),
    followers: factor(middle(after, followersOf), middle(before, followersOf)),
    mix: mixOf(before, after),
    lastYear: lastYearOf(posts, at),
  }
}

const rateOf = ({ engagements, impressions }: ReachPost) =>
  engagements === undefined || impressions <= 0 ? null : (engagements + 0.5) / (impressions + 1)
const followersOf = ({ followers }: ReachPost) => followers ?? null

function factor(after: number | null, before: number | null): number | null {
  return after === null || before === null || before <= 0 ? null : after / before
}

function middle(
  posts: readonly ReachPost[],
  valueOf: (post: ReachPost) => number | null,
): number | null {
  const values = posts.map(valueOf).filter((value) => value !== null)
  return values.length < LEAST_RATED ? null : medianOf(values)
}

/** Posts a day, null for less than 3 days. */
function paceOf(posts: readonly ReachPost[]): number | null {
  const days = (posts.at(-1)?.day ?? 0) - (posts[0]?.day ?? 0)
  return days < 3 ? null : (posts.length - 1) / days
}

/** Total variation distance of the kinds of two stretches, less what chance alone makes of it. */
function mixOf(before: readonly ReachPost[], after: readonly ReachPost[]): number {
  const shares = new Map<string, number>()
  for (const { kind = '' } of before) shares.set(kind, (shares.get(kind) ?? 0) + 1 / before.length)
  for (const { kind = '' } of after) shares.set(kind, (shares.get(kind) ?? 0) - 1 / after.length)
  const distance = [...shares.values()].reduce((sum, share) => sum + Math.abs(share), 0) / 2
  const byChance = 0.4 * Math.sqrt(Math.max(0, shares.size - 1) / Math.max(1, after.length))
  return Math.max(0, Math.min(1, distance - byChance))
}

function lastYearOf(posts: readonly ReachPost[], at: number): number | null {
  const start = (posts[at]?.day ?? 0) - YEAR_DAYS
  const end = (posts.at(-1)?.day ?? 0) - YEAR_DAYS
  const reached = ({ impressions }: ReachPost) => impressions
  const then = posts.filter(({ day }) => day >= start && day <= Math.max(end, start + 7))
  const earlier = posts.filter(({ day }) => day < start && day >= start - NEAR_DAYS)
  return factor(middle(then, reached), middle(earlier, reached))
}
