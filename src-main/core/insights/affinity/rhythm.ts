import type { PartyFacts, PartyPost } from './party.ts'

const FEWEST = 5
const DAY_MS = 86_400_000
/** Hours beside a post's own count in part, so that 9:59 and 10:01 are alike. */
const SPREAD = [0.25, 0.5, 0.25]

/**
 * How alike two accounts post, 0..1: the mean of what their shares by hour (UTC) and by weekday have in common and of the
 * ratio of their posts a week; null where one of them has fewer than 5 posts with a day.
 */
export function compareRhythm(a: PartyFacts, b: PartyFacts): number | null {
  const days = [a, b].map(({ posts }) => posts.filter(({ day }) => day !== null))
  if (days.some((posts) => posts.length < FEWEST)) return null
  const [paceA = 0, paceB = 0] = days.map(paceOf)
  const parts = [
    overlap(shares(a.posts, 24, hourOf), shares(b.posts, 24, hourOf)),
    overlap(shares(a.posts, 7, weekdayOf), shares(b.posts, 7, weekdayOf)),
    Math.min(paceA, paceB) / Math.max(paceA, paceB),
  ].filter((part) => part !== null)
  return parts.reduce((sum, part) => sum + part, 0) / parts.length
}

const hourOf = ({ atMs }: PartyPost) =>
  atMs === null ? null : mod(Math.floor(atMs / 3_600_000), 24)
const weekdayOf = ({ day, atMs }: PartyPost) => {
  const of = day ?? (atMs === null ? null : Math.floor(atMs / DAY_MS))
  return of === null ? null : mod(of + 3, 7)
}
const mod = (value: number, by: number) => ((value % by) + by) % by

/** Posts a day between the first and the last of them. */
function paceOf(posts: readonly PartyPost[]): number {
  let [first, last] = [Infinity, -Infinity]
  for (const { day } of posts) {
    first = Math.min(first, day ?? first)
    last = Math.max(last, day ?? last)
  }
  return posts.length / (last - first + 1)
}

function shares(
  posts: readonly PartyPost[],
  size: number,
  of: (post: PartyPost) => number | null,
): Float64Array | null {
  const sums = new Float64Array(size)
  let total = 0
  for (const post of posts) {
    const at = of(post)
    if (at === null) continue
    total++
    const spread = size === 24 ? SPREAD : [0, 1, 0]
    for (const [step, weight] of spread.entries()) {
      const place = mod(at + step - 1, size)
      sums[place] = (sums[place] ?? 0) + weight
    }
  }
  return total < FEWEST ? null : sums.map((sum) => sum / total)
}

function overlap(a: Float64Array | null, b: Float64Array | null): number | null {
  if (a === null || b === null) return null
  return a.reduce((sum, share, at) => sum + Math.min(share, b[at] ?? 0), 0)
}
