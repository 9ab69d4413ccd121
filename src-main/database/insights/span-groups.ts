import { blockOf, coverPeriod } from '#main/core/insights/summary/spans.ts'
import { addSums, noSums, type Sums } from '#main/core/insights/summary/sums.ts'
import type { Database } from '../connection.ts'
import type { GroupReader } from './group-reader.ts'
import { SUM_COLUMNS, SUMS_OF_SUMS, toSums } from './sum-columns.ts'
import { type Range, toInput as toDays, toKindSums } from './summary-store.ts'

/** A block of 64 days of an account. */
export interface Block {
  readonly accountId: number
  readonly block: number
}

/** Reads the sums by span, which are only right for blocks that are not stale. */
export interface SpanGroups extends GroupReader {
  /** Blocks that have to be made anew first, those of a period or all, the newest first. */
  stale(range?: Range): Block[]
}

/** The rows of a table by span that make up a period. */
const spansOf = (table: string) =>
  `json_each(@ids) AS own CROSS JOIN json_each(@spans) AS span CROSS JOIN ${table}
     ON account_id = own.value AND level = span.value ->> 'level'
     AND at BETWEEN span.value ->> 'from' AND span.value ->> 'to'`

/** SQL of the tables of sums by span. */
export function createSpanGroups(database: Database): SpanGroups {
  const read = (sql: string) => database.prepare<[object], unknown[]>(sql).raw()
  const kinds = read(
    `SELECT account_id, kind, ${SUMS_OF_SUMS} FROM ${spansOf('kind_sums')} GROUP BY account_id, kind`,
  )
  const days = read(
    `SELECT day, ${SUM_COLUMNS.join(', ')} FROM day_totals
     WHERE account_id IN (SELECT value FROM json_each(@ids)) AND day BETWEEN @from AND @to`,
  )
  const hours = read(`SELECT hour, ${SUMS_OF_SUMS} FROM ${spansOf('hour_sums')} GROUP BY hour`)
  const busiest = read(
    `SELECT tag_id, (SELECT tag FROM tags WHERE id = tag_id) FROM (
       SELECT tag_id, sum(posts) AS count FROM ${spansOf('tag_sums')}
       GROUP BY tag_id ORDER BY count DESC, tag_id LIMIT @most)`,
  )
  const tags = read(
    `SELECT tag_id, ${SUMS_OF_SUMS}
     FROM json_each(@ids) AS own CROSS JOIN json_each(@places) AS place CROSS JOIN json_each(@tags) AS wanted
       CROSS JOIN tag_sums ON account_id = own.value AND level = place.value ->> 'level'
         AND at = place.value ->> 'at' AND tag_id = wanted.value
     GROUP BY tag_id`,
  )
  const rankedBy = (order: string) =>
    database
      .prepare<[object], number>(
        `SELECT DISTINCT post_id FROM (SELECT post_id, rate FROM ${spansOf('ranked_posts')})
         ORDER BY rate ${order}, post_id LIMIT @most`,
      )
      .pluck()
  const best = rankedBy('DESC')
  const worst = rankedBy('ASC')
  const stale = database.prepare<[object], { account_id: number; block: number }>(
    `SELECT account_id, block FROM stale_blocks
     WHERE account_id IN (SELECT value FROM json_each(@ids)) AND block BETWEEN @from AND @to
     ORDER BY block DESC`,
  )
  const allStale = database.prepare<[], { account_id: number; block: number }>(
    'SELECT account_id, block FROM stale_blocks ORDER BY block DESC',
  )
  const kindsOf = (range: Range) => kinds.all(toInput(range)).map(toKindSums)
  return {
    kinds: kindsOf,
    days(range) {
      const found = new Map<number, Sums>()
      for (const row of days.all(toDays(range))) {
        const sums = toSums(row, 1)
        const known = found.get(Number(row[0]))
        if (known) addSums(known, sums)
        else found.set(Number(row[0]), sums)
      }
      return [...found].map(([day, sums]) => ({ day, sums }))
    },
    earlier(accountIds, { from, to, count }) {
      const length = to - from + 1
      const periods = Array.from({ length: count }, (_, at) => {
        const period = { from: from - length * (at + 1), to: to - length * (at + 1) }
        const sums = noSums()
        for (const each of kindsOf({ accountIds, period })) addSums(sums, each.sums)
        return [at, sums] as const
      })
      return new Map(periods)
    },
    hours: (range) =>
      hours.all(toInput(range)).map((row) => ({ hour: Number(row[0]), sums: toSums(row, 1) })),
    tags(range, most) {
      const input = toInput(range)
      const found = busiest.all({ ...input, most })
      const wanted = { tags: JSON.stringify(found.map(([id]) => id)), places: placesOf(range) }
      const rows = tags.all({ ids: input.ids, ...wanted })
      const sums = new Map(rows.map((row) => [row[0], toSums(row, 1)]))
      return found.flatMap(([id, tag]) => {
        const own = sums.get(id)
        return own ? [{ tag: String(tag), sums: own }] : []
      })
    },
    ranked(range, most) {
      const input = { ...toInput(range), most }
      return { best: best.all(input), worst: worst.all(input) }
    },
    stale(range) {
      const rows =
        range === undefined
          ? allStale.all()
          : range.period
            ? stale.all({
                ids: JSON.stringify(range.accountIds),
                from: blockOf(range.period.from),
                to: blockOf(range.period.to),
              })
            : []
      return rows.map(({ account_id: accountId, block }) => ({ accountId, block }))
    },
  }
}

function toInput({ accountIds, period }: Range) {
  const spans = JSON.stringify(period ? coverPeriod(period) : [])
  return { ids: JSON.stringify(accountIds), spans }
}

/** The spans of a period one by one. */
function placesOf({ period }: Range): string {
  const spans = period ? coverPeriod(period) : []
  return JSON.stringify(
    spans.flatMap(({ level, from, to }) =>
      Array.from({ length: to - from + 1 }, (_, at) => ({ level, at: from + at })),
    ),
  )
}
