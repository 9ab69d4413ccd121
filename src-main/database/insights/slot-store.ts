import { PostKind } from '#shared/contract/metrics.ts'
import type { TimedPost } from '#main/core/insights/times/log-engagement.ts'
import type { Database } from '../connection.ts'

/** An account whose posts are asked for. */
export interface SlotAccount {
  readonly id: number
  readonly timeZone: string | null
}

/** Reads what the search for good hours needs. */
export interface SlotStore {
  /** The account asked for, else the own ones of a platform; sample accounts only where there are no others. */
  accounts(platform: string, accountId?: number): SlotAccount[]
  /** Posts with a time of day, the newest first. */
  posts(accountId: number, page: { readonly limit: number; readonly offset: number }): TimedPost[]
  /** Shares of the audience by country over some accounts, ISO 3166 codes. */
  countries(accountIds: readonly number[]): { readonly country: string; readonly share: number }[]
}

interface AccountRow extends SlotAccount {
  readonly isSample: number
}

type PostRow = Omit<TimedPost, 'kind'> & { readonly kind: string }

/** SQL over `accounts`, `posts` and `audiences`. */
export function createSlotStore(database: Database): SlotStore {
  const one = database.prepare<[number], AccountRow>(
    'SELECT id, time_zone AS timeZone, 0 AS isSample FROM accounts WHERE id = ?',
  )
  const own = database.prepare<[string], AccountRow>(
    `SELECT id, time_zone AS timeZone, is_sample AS isSample FROM accounts
     WHERE platform = ? AND is_own = 1
       AND EXISTS (SELECT 1 FROM posts WHERE account_id = accounts.id)
     ORDER BY is_sample, id LIMIT 50`,
  )
  const posts = database.prepare<[number, number, number], PostRow>(
    `SELECT account_id AS accountId, kind, published_ms AS publishedMs, engagements,
       coalesce(impressions, views, reach) AS shown
     FROM posts WHERE account_id = ? AND has_time = 1 AND published_ms IS NOT NULL
     ORDER BY day DESC, id DESC LIMIT ? OFFSET ?`,
  )
  const countries = database.prepare<[number], { country: string; share: number }>(
    `SELECT name AS country, share FROM audiences
     WHERE account_id = ? AND kind = 'country' AND length(name) = 2 AND share > 0
     ORDER BY share DESC LIMIT 250`,
  )
  return {
    accounts(platform, accountId) {
      const found = accountId === undefined ? own.all(platform) : one.all(accountId)
      return found.filter(({ isSample }) => isSample === found[0]?.isSample)
    },
    posts: (accountId, { limit, offset }) =>
      posts.all(accountId, limit, offset).map((row) => ({
        ...row,
        kind: PostKind.catch('other').parse(row.kind),
      })),
    countries: (accountIds) => accountIds.flatMap((id) => countries.all(id)),
  }
}
