import { METRICS, type PostKind } from '#shared/contract/metrics.ts'
import { noSums, type Sums, SUMMED } from '#main/core/insights/summary/sums.ts'
import { blockOf, undatedBlockOf } from '#main/core/insights/summary/spans.ts'
import type { Database } from '../connection.ts'
import type { Block } from './span-groups.ts'
import { SUM_COLUMNS, SUMS_OF_POSTS } from './sum-columns.ts'

/** Keeps `day_sums` in step with the posts of one import, and notes which other sums have to be made anew. */
export interface DaySums {
  /** Counts a post that was not there before. */
  add(accountId: number, day: number, post: AddedPost): void
  /** Notes that posts of a day changed otherwise: its sums are made anew from the posts. */
  touch(accountId: number, day: number): void
  /** Notes that a post of no known day was added, changed or removed. */
  touchUndated(accountId: number, postId: number): void
  /** Writes what was counted and noted, a step at a time. */
  finish(): Generator<void, void, void>
}

interface AddedPost {
  readonly kind: PostKind
  readonly figures: readonly (number | null)[]
}

interface Cell {
  readonly accountId: number
  readonly day: number
  readonly kind: PostKind
  readonly sums: Sums
}

const INDEXES = SUMMED.map((metric) => METRICS.indexOf(metric))
const ENGAGEMENTS = METRICS.indexOf('engagements')
/** Of these the first above 0 is what engagements are a share of, as `rateBase` has it. */
const BASES = (['impressions', 'views', 'reach'] as const).map((metric) => METRICS.indexOf(metric))
/** Cells held at most; beyond that they are written and counting starts anew. */
const MOST_CELLS = 50_000

const ADD = `
  INSERT INTO day_sums (account_id, day, kind, ${SUM_COLUMNS.join(', ')})
  VALUES (?, ?, ?${', ?'.repeat(SUM_COLUMNS.length)})
  ON CONFLICT DO UPDATE SET
    ${SUM_COLUMNS.map((c) => `${c} = coalesce(${c} + excluded.${c}, ${c}, excluded.${c})`).join(', ')}`
const REBUILD = `
  INSERT INTO day_sums (account_id, day, kind, ${SUM_COLUMNS.join(', ')})
  SELECT account_id, day, kind, ${SUMS_OF_POSTS} FROM posts WHERE account_id = ? AND day = ? GROUP BY kind`

/** SQL of the table `day_sums`. */
export function createDaySums(database: Database): DaySums {
  const insert = database.prepare(ADD)
  const erase = database.prepare('DELETE FROM day_sums WHERE account_id = ? AND day = ?')
  const rebuild = database.prepare(REBUILD)
  const noteStale = (table: string) =>
    database.prepare(
      `INSERT INTO ${table} (account_id, block) VALUES (?, ?) ON CONFLICT DO NOTHING`,
    )
  const staleSums = noteStale('stale_blocks')
  const staleLists = noteStale('stale_lists')
  const stale = (accountId: number, day: number) => {
    staleSums.run(accountId, blockOf(day))
    staleLists.run(accountId, blockOf(day))
  }
  const cells = new Map<string, Cell>()
  const touched = new Map<number, Set<number>>()
  const undated = new Map<string, Block>()

  function* write() {
    for (const { accountId, day, kind, sums } of cells.values()) {
      const { posts, values, rateEngagements, rateBase } = sums
      insert.run(accountId, day, kind, posts, ...values, rateEngagements, rateBase)
      stale(accountId, day)
      yield
    }
    cells.clear()
  }

  return {
    add(accountId, day, { kind, figures }) {
      const key = `${accountId} ${day} ${kind}`
      let cell = cells.get(key)
      if (cell === undefined) {
        if (cells.size >= MOST_CELLS) for (const _ of write());
        cell = { accountId, day, kind, sums: noSums() }
        cells.set(key, cell)
      }
      count(cell.sums, figures)
    },
    touch(accountId, day) {
      const days = touched.get(accountId)
      if (days) days.add(day)
      else touched.set(accountId, new Set([day]))
    },
    touchUndated(accountId, postId) {
      const block = undatedBlockOf(postId)
      undated.set(`${accountId} ${block}`, { accountId, block })
    },
    *finish() {
      yield* write()
      for (const { accountId, block } of undated.values()) staleLists.run(accountId, block)
      undated.clear()
      for (const [accountId, days] of touched)
        for (const day of days) {
          erase.run(accountId, day)
          rebuild.run(accountId, day)
          stale(accountId, day)
          yield
        }
      touched.clear()
    },
  }
}

/** Adds one post. */
function count(sums: Sums, figures: readonly (number | null)[]): void {
  sums.posts++
  for (let at = 0; at < INDEXES.length; at++) {
    const value = figures[INDEXES[at] as number] ?? null
    if (value !== null) sums.values[at] = (sums.values[at] ?? 0) + value
  }
  const engagements = figures[ENGAGEMENTS] ?? null
  if (engagements === null) return
  for (const at of BASES) {
    const base = figures[at] ?? 0
    if (base <= 0) continue
    sums.rateEngagements += engagements
    sums.rateBase += base
    return
  }
}
