import { DAY_METRICS, METRICS } from '#shared/contract/metrics.ts'
import { SUMMED } from '#main/core/insights/summary/sums.ts'
import type { Database } from '../connection.ts'
import { METRIC_COLUMNS } from './post-columns.ts'

/** One value of a day, counted from 1970-01-01. */
export interface DayValue {
  readonly day: number
  readonly value: number
}

/** Values of accounts by day, in order of time; accounts are added up, means are means of posts. */
export interface DaySeriesStore {
  /** What exports tell of whole days; empty for a metric they do not tell. */
  ofDays(accountIds: readonly number[], metric: string): DayValue[]
  /** Of the posts that were published on each day; `posts` is their count. */
  ofPosts(accountIds: readonly number[], metric: string): DayValue[]
}

const IDS = 'account_id IN (SELECT value FROM json_each(?))'
const SINCE = 'day > (SELECT max(day) FROM day_sums) - 1100'

/** SQL of values by day for `analytics.forecast` and alerts. */
export function createDaySeriesStore(database: Database): DaySeriesStore {
  const ofDays = database.prepare<[string, string], DayValue>(
    `SELECT day, sum(value) AS value FROM days WHERE ${IDS} AND metric = ? GROUP BY day ORDER BY day`,
  )
  const read = (sql: string) => database.prepare<[string], DayValue>(sql)
  const statementOf = (metric: string) => {
    if (metric === 'posts')
      return read(
        `SELECT day, sum(posts) AS value FROM day_sums WHERE ${IDS} AND ${SINCE} GROUP BY day ORDER BY day`,
      )
    const known = METRICS.find((name) => name === metric)
    if (!known) return null
    const column = METRIC_COLUMNS[known]
    if (SUMMED.some((name) => name === known))
      return read(
        `SELECT day, sum(${column}) AS value FROM day_sums WHERE ${IDS} AND ${SINCE}
         GROUP BY day HAVING value IS NOT NULL ORDER BY day`,
      )
    return read(
      `SELECT day, avg(${column}) AS value FROM posts WHERE ${IDS} AND ${SINCE}
       GROUP BY day HAVING value IS NOT NULL ORDER BY day`,
    )
  }
  const statements = new Map<string, ReturnType<typeof statementOf>>()
  return {
    ofDays: (accountIds, metric) =>
      DAY_METRICS.some((name) => name === metric)
        ? ofDays.all(JSON.stringify(accountIds), metric)
        : [],
    ofPosts(accountIds, metric) {
      const statement = statements.get(metric) ?? statementOf(metric)
      statements.set(metric, statement)
      return statement?.all(JSON.stringify(accountIds)) ?? []
    },
  }
}
