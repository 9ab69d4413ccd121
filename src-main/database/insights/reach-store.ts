import type { Database } from '../connection.ts'

/** A post as reach is watched; figures that no export told are null. */
export interface ReachRow {
  /** From 1970-01-01 in the account's zone. */
  readonly day: number
  readonly kind: string
  readonly impressions: number | null
  readonly reach: number | null
  readonly views: number | null
  readonly engagements: number | null
  readonly tags: number
  readonly hasLink: boolean
}

/** What is read of accounts to watch their reach. */
export interface ReachStore {
  /** The newest posts in order of time; those whose figures were told within 2 days are still growing, and left out. */
  newest(accountId: number, limit: number): ReachRow[]
  /** Followers at the end of days, in order of time, from a day on. */
  followers(accountId: number, from: number): { readonly day: number; readonly value: number }[]
}

const RIPE_MS = 2 * 86_400_000

/** SQL of posts and followers for `analytics.reach`. */
export function createReachStore(database: Database): ReachStore {
  const newest = database.prepare<
    [number, number],
    Omit<ReachRow, 'hasLink'> & { readonly hasLink: number }
  >(
    `SELECT day, kind, impressions, reach, views, engagements, published_ms AS publishedMs,
       (SELECT count(*) FROM post_tags WHERE post_id = posts.id) AS tags,
       instr(text, 'http') > 0 AS hasLink
     FROM posts
     WHERE account_id = ? AND day IS NOT NULL
       AND coalesce(impressions, reach, views) IS NOT NULL
       AND (published_ms IS NULL OR told_ms IS NULL OR told_ms - published_ms >= ${RIPE_MS})
     ORDER BY day DESC, published_ms DESC LIMIT ?`,
  )
  const followers = database.prepare<
    [number, number],
    { readonly day: number; readonly value: number }
  >(
    `SELECT day, value FROM days WHERE account_id = ? AND metric = 'followers' AND day >= ?
     ORDER BY day`,
  )
  return {
    newest: (accountId, limit) =>
      newest
        .all(accountId, limit)
        .map((row) => ({ ...row, hasLink: row.hasLink === 1 }))
        .toReversed(),
    followers: (accountId, from) => followers.all(accountId, from),
  }
}
