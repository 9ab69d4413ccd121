import type { FollowerDay } from '#main/core/insights/trends/churn.ts'
import type { TrendPost } from '#main/core/insights/trends/count-uses.ts'
import type { Database } from '../connection.ts'
import { RATE_BASE } from './sum-columns.ts'

/** What is read of accounts to find trends. */
export interface TrendStore {
  /** The newest day of posts, null without any. */
  lastDay(accountIds: readonly number[]): number | null
  /** The newest posts of a stretch of days, both ends included, some days a step. */
  posts(
    accountIds: readonly number[],
    stretch: { readonly from: number; readonly to: number; readonly limit: number },
  ): Generator<void, TrendPost[], void>
  /** Days of which followers and new followers are known, in order of time. */
  followers(accountId: number, from: number): FollowerDay[]
}

interface Row extends Omit<TrendPost, 'tags'> {
  readonly tags: string | null
}

/** SQL of posts, tags and followers for `analytics.trends`. */
export function createTrendStore(database: Database): TrendStore {
  const last = database
    .prepare<[number], number | null>('SELECT max(day) FROM day_sums WHERE account_id = ?')
    .pluck()
  const posts = database.prepare<[object], Row>(
    `SELECT account_id AS accountId, day, substr(text, 1, 3000) AS text, engagements,
       engagements / nullif(${RATE_BASE}, 0) AS rate,
       (SELECT group_concat(tag, ' ') FROM post_tags JOIN tags ON tags.id = tag_id WHERE post_id = posts.id) AS tags
     FROM posts
     WHERE account_id IN (SELECT value FROM json_each(@ids)) AND day = @day LIMIT @limit`,
  )
  const followers = database.prepare<[number, number], FollowerDay>(
    `SELECT levels.day AS day, levels.value AS followers, new.value AS gained
     FROM days AS levels JOIN days AS new
       ON new.account_id = levels.account_id AND new.metric = 'newFollowers' AND new.day = levels.day
     WHERE levels.account_id = ? AND levels.metric = 'followers' AND levels.day >= ?
     ORDER BY levels.day`,
  )
  return {
    lastDay(accountIds) {
      const days = accountIds.map((id) => last.get(id) ?? -Infinity)
      const newest = Math.max(...days)
      return Number.isFinite(newest) ? newest : null
    },
    *posts(accountIds, { from, to, limit }) {
      const ids = JSON.stringify(accountIds)
      const found: TrendPost[] = []
      for (let day = to; day >= from && found.length < limit; day--) {
        for (const row of posts.all({ ids, day, limit: limit - found.length }))
          found.push({ ...row, tags: row.tags === null ? [] : row.tags.split(' ') })
        yield
      }
      return found
    },
    followers: (accountId, from) => followers.all(accountId, from),
  }
}
