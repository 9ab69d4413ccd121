import { bestPosts, type RatedPost, wellSeen } from '#main/core/insights/summary/best-posts.ts'
import { BLOCK_DAYS, spanDays } from '#main/core/insights/summary/spans.ts'
import type { Database } from '../connection.ts'
import { createRatedPosts } from './rated-posts.ts'
import type { Block } from './span-groups.ts'
import { SUM_COLUMNS, SUMS_OF_POSTS, SUMS_OF_SUMS } from './sum-columns.ts'

/** Makes the sums by span of some blocks anew, a step at a time; the caller holds the transaction. */
export type SettleSums = (blocks: readonly Block[]) => Generator<void, void, void>

const KEPT = 5
const BLOCK_LEVEL = 2
const HIGHEST = 3
const TABLES = ['kind_sums', 'hour_sums', 'tag_sums', 'ranked_posts'] as const
const FIGURES = SUM_COLUMNS.join(', ')

interface Span {
  readonly accountId: number
  readonly level: number
  readonly at: number
}

/** SQL that fills the tables of sums by span. */
export function createSettleSums(database: Database): SettleSums {
  const prepare = (sql: string) => database.prepare<[object]>(sql)
  const erase = TABLES.map((table) =>
    prepare(
      `DELETE FROM ${table} WHERE account_id = @accountId AND level = @level AND at BETWEEN @from AND @to`,
    ),
  )
  const eraseTotals = prepare(
    'DELETE FROM day_totals WHERE account_id = @accountId AND day BETWEEN @from AND @to',
  )
  const totals = prepare(
    `INSERT INTO day_totals (account_id, day, ${FIGURES})
     SELECT account_id, day, ${SUMS_OF_SUMS} FROM day_sums
     WHERE account_id = @accountId AND day BETWEEN @from AND @to GROUP BY day`,
  )
  const kindsOfDays = prepare(
    `INSERT INTO kind_sums (account_id, level, at, kind, ${FIGURES})
     SELECT account_id, 0, day, kind, ${FIGURES} FROM day_sums
     WHERE account_id = @accountId AND day BETWEEN @from AND @to`,
  )
  const hoursOfDay = prepare(
    `INSERT INTO hour_sums (account_id, level, at, hour, ${FIGURES})
     SELECT account_id, 0, day, hour, ${SUMS_OF_POSTS} FROM posts
     WHERE account_id = @accountId AND day = @at AND hour IS NOT NULL GROUP BY hour`,
  )
  const tagsOfDay = prepare(
    `INSERT INTO tag_sums (account_id, level, at, tag_id, ${FIGURES})
     SELECT account_id, 0, day, tag_id, ${SUMS_OF_POSTS} FROM posts CROSS JOIN post_tags ON post_id = posts.id
     WHERE account_id = @accountId AND day = @at GROUP BY tag_id`,
  )
  const higher = (table: string, key: string) =>
    prepare(
      `INSERT INTO ${table} (account_id, level, at, ${key}, ${FIGURES})
       SELECT account_id, level + 1, @at, ${key}, ${SUMS_OF_SUMS} FROM ${table}
       WHERE account_id = @accountId AND level = @level - 1 AND at BETWEEN @at * 8 AND @at * 8 + 7 GROUP BY ${key}`,
    )
  const sums = [
    higher('kind_sums', 'kind'),
    higher('hour_sums', 'hour'),
    higher('tag_sums', 'tag_id'),
  ]
  const busyDays = database
    .prepare<[object], number>(
      'SELECT DISTINCT day FROM day_sums WHERE account_id = @accountId AND day BETWEEN @from AND @to',
    )
    .pluck()
  const rank = prepare(
    `INSERT INTO ranked_posts (account_id, level, at, post_id, rate)
     VALUES (@accountId, @level, @at, @id, @rate) ON CONFLICT DO NOTHING`,
  )
  const rankedBelow = database.prepare<[object], RatedPost>(
    `SELECT post_id AS id, account_id AS accountId, NULL AS day, rate, 0 AS base FROM ranked_posts
     WHERE account_id = @accountId AND level = @level - 1 AND at BETWEEN @at * 8 AND @at * 8 + 7`,
  )
  const settled = prepare(
    'DELETE FROM stale_blocks WHERE account_id = @accountId AND block = @block',
  )
  const rated = createRatedPosts(database)

  function rankSpan(span: Span, posts: Iterable<RatedPost>): void {
    const { best, worst } = bestPosts(posts, { most: KEPT })
    for (const { id, rate } of [...best, ...worst]) rank.run({ ...span, id, rate })
  }

  function* settleBlock({ accountId, block }: Block): Generator<void, void, void> {
    const from = block * BLOCK_DAYS
    const to = from + BLOCK_DAYS - 1
    for (let level = 0; level <= BLOCK_LEVEL; level++) {
      const spans = { from: from / spanDays(level), to: Math.floor(to / spanDays(level)) }
      for (const each of erase) each.run({ accountId, level, ...spans })
      yield
    }
    for (const each of [eraseTotals, totals, kindsOfDays]) each.run({ accountId, from, to })
    yield
    const days = busyDays.all({ accountId, from, to })
    for (const at of days) {
      hoursOfDay.run({ accountId, at })
      tagsOfDay.run({ accountId, at })
      yield
    }
    const seen = Map.groupBy(wellSeen(rated(accountId, { from, to })), ({ day }) => day)
    yield
    for (const [at, posts] of seen) {
      if (at !== null) rankSpan({ accountId, level: 0, at }, posts)
      yield
    }
    for (let level = 1; level <= BLOCK_LEVEL; level++)
      for (const at of new Set(days.map((day) => Math.floor(day / spanDays(level)))))
        yield* fill({ accountId, level, at })
    settled.run({ accountId, block })
  }

  /** Of a span, from the eight below it. */
  function* fill(span: Span): Generator<void, void, void> {
    for (const each of sums) {
      each.run({ ...span })
      yield
    }
    rankSpan(span, rankedBelow.all({ ...span }))
  }

  return function* settle(blocks) {
    const parents = new Map<string, Span>()
    for (const each of blocks) {
      yield* settleBlock(each)
      const { accountId } = each
      const at = Math.floor(each.block / 8)
      parents.set(`${accountId} ${at}`, { accountId, level: HIGHEST, at })
    }
    for (const span of parents.values()) {
      for (const each of erase) each.run({ ...span, from: span.at, to: span.at })
      yield* fill(span)
    }
  }
}
