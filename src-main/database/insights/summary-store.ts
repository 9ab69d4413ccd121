import type { Period } from '#main/core/insights/summary/period.ts'
import type { Sums } from '#main/core/insights/summary/sums.ts'
import type { Database } from '../connection.ts'
import { SUMS_OF_POSTS, SUMS_OF_SUMS, toSums } from './sum-columns.ts'

/** Posts of some accounts in a period; without a period those of no known day. */
export interface Range {
  readonly accountIds: readonly number[]
  readonly period: Period | null
}

/** Sums of the posts of one account and kind. */
export interface KindSums {
  readonly accountId: number
  readonly kind: string
  readonly sums: Sums
}

/** Sums of posts that are right at any time, but take long for many years. */
export interface SummaryStore {
  /** The first and the last day that have posts, null without any. */
  bounds(accountIds: readonly number[]): Period | null
  kinds(range: Range): KindSums[]
  /** Only days that have posts. */
  days(range: Range): { day: number; sums: Sums }[]
  /** Sums of the periods of the same length before one, the nearest first. */
  earlier(
    accountIds: readonly number[],
    period: Period & { readonly count: number },
  ): Map<number, Sums>
  /** Followers at the end of days. */
  followers(range: Range): { accountId: number; day: number; value: number }[]
}

type Cells = unknown[]

const IDS = 'account_id IN (SELECT value FROM json_each(@ids))'

/** SQL of the tables `day_sums` and `days`. */
export function createSummaryStore(database: Database): SummaryStore {
  const bounds = database
    .prepare<[number, number], [number | null, number | null]>(
      `SELECT (SELECT min(day) FROM day_sums WHERE account_id = ?), (SELECT max(day) FROM day_sums WHERE account_id = ?)`,
    )
    .raw()
  const read = (sql: string) => database.prepare<[object], Cells>(sql).raw()
  const kinds = read(
    `SELECT account_id, kind, ${SUMS_OF_SUMS} FROM day_sums
     WHERE ${IDS} AND day BETWEEN @from AND @to GROUP BY account_id, kind`,
  )
  const undatedKinds = read(
    `SELECT account_id, kind, ${SUMS_OF_POSTS} FROM posts WHERE ${IDS} AND day IS NULL GROUP BY account_id, kind`,
  )
  const days = read(
    `SELECT day, ${SUMS_OF_SUMS} FROM day_sums WHERE ${IDS} AND day BETWEEN @from AND @to GROUP BY day`,
  )
  const earlier = read(
    `SELECT CAST((@to - day) / @length AS INTEGER) AS place, ${SUMS_OF_SUMS} FROM day_sums
     WHERE ${IDS} AND day BETWEEN @from AND @to GROUP BY place`,
  )
  const followers = read(
    `SELECT account_id, day, value FROM days
     WHERE ${IDS} AND metric = 'followers' AND day BETWEEN @from AND @to ORDER BY day, account_id`,
  )
  return {
    bounds(accountIds) {
      let [first, last] = [Infinity, -Infinity]
      for (const id of accountIds) {
        const [from, to] = bounds.get(id, id) ?? [null, null]
        first = Math.min(first, from ?? Infinity)
        last = Math.max(last, to ?? -Infinity)
      }
      return last < first ? null : { from: first, to: last }
    },
    kinds: (range) => (range.period ? kinds : undatedKinds).all(toInput(range)).map(toKindSums),
    days: (range) =>
      range.period === null
        ? []
        : days.all(toInput(range)).map((row) => ({ day: Number(row[0]), sums: toSums(row, 1) })),
    earlier(accountIds, { from, to, count }) {
      const length = to - from + 1
      const input = toInput({ accountIds, period: { from: from - length * count, to: from - 1 } })
      const rows = count === 0 ? [] : earlier.all({ ...input, length })
      return new Map(rows.map((row) => [Number(row[0]), toSums(row, 1)]))
    },
    followers: (range) =>
      range.period === null
        ? []
        : followers.all(toInput(range)).map(([accountId, day, value]) => ({
            accountId: Number(accountId),
            day: Number(day),
            value: Number(value),
          })),
  }
}

/** Sums after an account and a kind. */
export function toKindSums(row: readonly unknown[]): KindSums {
  return { accountId: Number(row[0]), kind: String(row[1]), sums: toSums(row, 2) }
}

/** Accounts and days as the statements over posts and days want them. */
export function toInput({ accountIds, period }: Range) {
  return { ids: JSON.stringify(accountIds), ...period }
}
