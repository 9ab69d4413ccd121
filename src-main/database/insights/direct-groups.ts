import { bestPosts, wellSeen } from '#main/core/insights/summary/best-posts.ts'
import type { Period } from '#main/core/insights/summary/period.ts'
import { BLOCK_DAYS, blockOf } from '#main/core/insights/summary/spans.ts'
import type { Database } from '../connection.ts'
import type { GroupReader } from './group-reader.ts'
import { createRatedPosts } from './rated-posts.ts'
import { SUMS_OF_POSTS, toSums } from './sum-columns.ts'
import { type SummaryStore, toInput } from './summary-store.ts'

const POSTS = `json_each(@ids) AS own CROSS JOIN posts ON account_id = own.value`

/** SQL that reads the posts themselves: right at any time, and slow for long periods. */
export function createDirectGroups(database: Database, sums: SummaryStore): GroupReader {
  const read = (sql: string) => database.prepare<[object], unknown[]>(sql).raw()
  const hours = read(
    `SELECT hour, ${SUMS_OF_POSTS} FROM ${POSTS}
     WHERE day BETWEEN @from AND @to AND hour IS NOT NULL GROUP BY hour`,
  )
  const tagsOf = (when: string) =>
    read(
      `SELECT (SELECT tag FROM tags WHERE id = tag_id), sums.* FROM (
         SELECT tag_id, ${SUMS_OF_POSTS} FROM ${POSTS} CROSS JOIN post_tags ON post_id = posts.id
         WHERE ${when} GROUP BY tag_id ORDER BY count(*) DESC, tag_id LIMIT @most) AS sums`,
    )
  const tags = tagsOf('day BETWEEN @from AND @to')
  const undatedTags = tagsOf('day IS NULL')
  const rated = createRatedPosts(database)
  return {
    kinds: (range) => sums.kinds(range),
    days: (range) => sums.days(range),
    earlier: (accountIds, period) => sums.earlier(accountIds, period),
    hours: (range) =>
      range.period === null
        ? []
        : hours.all(toInput(range)).map((row) => ({ hour: Number(row[0]), sums: toSums(row, 1) })),
    tags: (range, most) =>
      (range.period ? tags : undatedTags)
        .all({ ...toInput(range), most })
        .map((row) => ({ tag: String(row[0]), sums: toSums(row, 2) })),
    ranked({ accountIds, period }, most) {
      const blocks = period && wholeBlocks(period)
      const seen = accountIds.flatMap((id) => wellSeen(rated(id, blocks)))
      const { best, worst } = bestPosts(seen, { most, period })
      return { best: best.map(({ id }) => id), worst: worst.map(({ id }) => id) }
    },
  }
}

function wholeBlocks({ from, to }: Period): Period {
  return { from: blockOf(from) * BLOCK_DAYS, to: (blockOf(to) + 1) * BLOCK_DAYS - 1 }
}
