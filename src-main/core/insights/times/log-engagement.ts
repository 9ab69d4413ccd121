import type { PostKind } from '#shared/contract/metrics.ts'

/** A post as far as its time matters. */
export interface TimedPost {
  readonly accountId: number
  readonly kind: PostKind
  /** UTC. */
  readonly publishedMs: number
  readonly engagements: number | null
  /** Impressions, or views or reach where those are not told. */
  readonly shown: number | null
}

/** Log engagement of a post, and the variance that it has from counting alone. */
export interface Outcome {
  readonly post: TimedPost
  readonly value: number
  readonly noise: number
}

/** From this share of posts on, what most of an account's posts tell is used for all of them. */
const MOST = 0.6
/** Added to counts so that none is 0. */
const HALF = 0.5

/** The outcome of each post: by account the rate where most posts tell how often they were shown, else engagements, else views. */
export function toOutcomes(posts: readonly TimedPost[]): Outcome[] {
  const accounts = Map.groupBy(posts, ({ accountId }) => accountId)
  return [...accounts.values()].flatMap((own) => {
    const engaged = own.filter(({ engagements }) => isCount(engagements))
    if (engaged.length < MOST * own.length)
      return own.flatMap((post) => (isCount(post.shown) ? [outcome(post, post.shown, 0)] : []))
    const rated = engaged.filter(({ shown }) => isCount(shown) && shown > 0)
    return rated.length >= MOST * engaged.length
      ? rated.map((post) => outcome(post, post.engagements ?? 0, Math.log((post.shown ?? 0) + 1)))
      : engaged.map((post) => outcome(post, post.engagements ?? 0, 0))
  })
}

function outcome(post: TimedPost, count: number, log: number): Outcome {
  return { post, value: Math.log(count + HALF) - log, noise: 1 / (count + HALF) }
}

const isCount = (value: number | null): value is number =>
  value !== null && value >= 0 && Number.isFinite(value)
