import type { RatedPost } from '#main/core/insights/summary/best-posts.ts'
import type { Period } from '#main/core/insights/summary/period.ts'
import type { Database } from '../connection.ts'
import { RATE_BASE } from './sum-columns.ts'

/** The posts of an account that have a rate, in a period or, without one, of no known day. */
export type RatedPosts = (accountId: number, period: Period | null) => RatedPost[]

/** SQL of the rates of posts. */
export function createRatedPosts(database: Database): RatedPosts {
  const select = (when: string) =>
    database
      .prepare<object, [number, number, number | null, number, number]>(
        `SELECT id, account_id, day, engagements / base, base FROM (
           SELECT id, account_id, day, engagements, ${RATE_BASE} AS base
           FROM posts WHERE account_id = @accountId AND ${when})
         WHERE base > 0 AND engagements IS NOT NULL`,
      )
      .raw()
  const dated = select('day BETWEEN @from AND @to')
  const undated = select('day IS NULL')
  return (accountId, period) =>
    (period ? dated : undated)
      .all({ accountId, ...period })
      .map(([id, owner, day, rate, base]) => ({ id, accountId: owner, day, rate, base }))
}
