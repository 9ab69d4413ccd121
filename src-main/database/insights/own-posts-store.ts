import type { Database } from '../connection.ts'

/** An own account and how many of its posts have a time. */
export interface OwnAccount {
  readonly id: number
  readonly platform: string
  readonly name: string
  readonly timeZone: string | null
  readonly posts: number
}

/** A post of an own account as fits read it. */
export interface OwnPost {
  readonly id: number
  readonly text: string
  readonly url: string | null
  readonly kind: string
  readonly publishedMs: number
  readonly weekday: number | null
  readonly hour: number | null
  readonly durationSeconds: number | null
  readonly engagements: number | null
  readonly impressions: number | null
  readonly reach: number | null
  readonly views: number | null
  /** JSON of what was measured of its media; null where nothing was. */
  readonly media: string | null
}

/** What is read of own accounts to fit predictions. */
export interface OwnPostsStore {
  /** Sample accounts only while there is no other. */
  accounts(): OwnAccount[]
  /** The newest posts of an account in order of time; those whose figures were told within 2 days of their time are left out. */
  newest(accountId: number, limit: number): OwnPost[]
  /** Changes whenever an import or its undoing changed posts. */
  state(): string
}

const RIPE_MS = 2 * 86_400_000

/** SQL that reads own posts for predictions. */
export function createOwnPostsStore(database: Database): OwnPostsStore {
  const accounts = database.prepare<[], OwnAccount>(
    `SELECT id, platform, name, time_zone AS timeZone,
       (SELECT count(*) FROM posts WHERE account_id = accounts.id AND day IS NOT NULL) AS posts
     FROM accounts
     WHERE is_own = 1 AND (is_sample = 0 OR NOT EXISTS (SELECT 1 FROM accounts WHERE is_own = 1 AND is_sample = 0))
     ORDER BY id`,
  )
  const newest = database.prepare<[number, number], OwnPost>(
    `SELECT id, text, url, kind, published_ms AS publishedMs, weekday, hour, duration_seconds AS durationSeconds,
       engagements, impressions, reach, views,
       (SELECT media FROM predictions WHERE post_id = posts.id AND media IS NOT NULL LIMIT 1) AS media
     FROM posts
     WHERE account_id = ? AND day IS NOT NULL AND published_ms IS NOT NULL
       AND (told_ms IS NULL OR told_ms - published_ms >= ${RIPE_MS})
     ORDER BY day DESC LIMIT ?`,
  )
  const state = database
    .prepare<[], string>(
      "SELECT count(*) || ' ' || coalesce(max(id), 0) || ' ' || coalesce(sum(added + updated), 0) FROM imports",
    )
    .pluck()
  return {
    accounts: () => accounts.all(),
    newest: (accountId, limit) =>
      newest.all(accountId, limit).toSorted((a, b) => a.publishedMs - b.publishedMs || a.id - b.id),
    state: () => state.get() ?? '',
  }
}
