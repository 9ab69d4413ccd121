import type { Period } from './period.ts'
import { blockOf } from './spans.ts'

/** Figures of a post as it is ranked. */
export interface RatedPost {
  readonly id: number
  readonly accountId: number
  /** Days since 1970-01-01, null where unknown. */
  readonly day: number | null
  /** Engagements by `base`. */
  readonly rate: number
  /** Impressions, or views or reach where those are not told. */
  readonly base: number
}

/** The posts that were seen at least as often as the middle one of their account in the same 64 days; whole blocks have to be given. */
export function wellSeen(posts: readonly RatedPost[]): RatedPost[] {
  const groups = new Map<string, RatedPost[]>()
  for (const post of posts) {
    const key = `${post.accountId} ${post.day === null ? '' : blockOf(post.day)}`
    const group = groups.get(key)
    if (group) group.push(post)
    else groups.set(key, [post])
  }
  return [...groups.values()].flatMap((group) => {
    const bases = Float64Array.from(group, ({ base }) => base).toSorted()
    const least = bases[Math.floor((bases.length - 1) / 2)] ?? 0
    return group.filter(({ base }) => base >= least)
  })
}

/** The posts of the highest and the lowest rate within a period, the best and the worst first; of equal ones the older. */
export function bestPosts(
  posts: Iterable<RatedPost>,
  { most, period }: { readonly most: number; readonly period?: Period | null },
): { best: RatedPost[]; worst: RatedPost[] } {
  const best: RatedPost[] = []
  const worst: RatedPost[] = []
  for (const post of posts) {
    if (period && (post.day === null || post.day < period.from || post.day > period.to)) continue
    keep(best, post, { most, sign: -1 })
    keep(worst, post, { most, sign: 1 })
  }
  return { best, worst }
}

interface Order {
  readonly most: number
  /** 1 for the lowest first. */
  readonly sign: 1 | -1
}

function keep(kept: RatedPost[], post: RatedPost, { most, sign }: Order): void {
  const isBefore = (other: RatedPost) =>
    post.rate === other.rate ? post.id < other.id : sign * (post.rate - other.rate) < 0
  const last = kept.at(-1)
  if (kept.length >= most && last && !isBefore(last)) return
  let at = kept.length
  for (; at > 0; at--) {
    const before = kept[at - 1]
    if (before && !isBefore(before)) break
  }
  kept.splice(at, 0, post)
  if (kept.length > most) kept.pop()
}
