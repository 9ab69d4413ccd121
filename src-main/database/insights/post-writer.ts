import { METRICS } from '#shared/contract/metrics.ts'
import type { Database } from '../connection.ts'
import { createDaySums } from './day-sums.ts'
import { mergePost } from './merge-post.ts'
import { FIRST_METRIC, POST_COLUMNS, type PostValues } from './post-columns.ts'
import type { Outcome, PostRecord } from './post-record.ts'
import { createTagWriter } from './tag-writer.ts'

/** Takes posts into the library; the caller holds the transaction. */
export interface PostWriter {
  put(accountId: number, post: PostRecord): Outcome
  /** As `put`, with others in one statement; what became of it is told to `onOutcome`, at the latest by `finish`. */
  putLater(accountId: number, post: PostRecord): void
  /** Puts what waits and brings the sums up to date, a step at a time; nothing may be put afterwards. */
  finish(): Generator<void, void, void>
}

interface Of {
  readonly importId: number
  /** When the file's figures were told, null where it does not say: then the last import wins. */
  readonly toldMs: number | null
  readonly atMs: number
  readonly onOutcome?: (outcome: Outcome) => void
}

const COLUMNS = POST_COLUMNS.join(', ')
const ALL = [...POST_COLUMNS.keys()]
/** Posts of one statement: it costs a third less a post than one each. */
const BATCH = 50
/** Statements kept at hand; exports of one format need one or two. */
const MOST_STATEMENTS = 20
const SNAPSHOT = `
  INSERT INTO snapshots (post_id, import_id, at_ms, figures, replaced) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET at_ms = excluded.at_ms, figures = excluded.figures`

/** SQL of the tables `posts` and `snapshots`, with the tags and sums that follow from them. */
export function createPostWriter(
  database: Database,
  { importId, toldMs, atMs, onOutcome = () => undefined }: Of,
): PostWriter {
  const insertOf = (count: number, told: readonly number[]) => {
    const row = `(?, ${importId}, ?${', ?'.repeat(told.length)})`
    return database.prepare(
      `INSERT INTO posts (account_id, import_id, key${told.map((at) => `, ${POST_COLUMNS[at]}`).join('')})
       VALUES ${Array.from({ length: count }, () => row).join(', ')} ON CONFLICT DO NOTHING`,
    )
  }
  const insert = insertOf(1, ALL)
  /** Statements by the columns that anything is told for: each value costs as much as the rest of a row. */
  const inserts = new Map<string, typeof insert>()
  const find = database
    .prepare<[number, string], Row>(
      `SELECT id, import_id, ${COLUMNS} FROM posts WHERE account_id = ? AND key = ?`,
    )
    .raw()
  const update = database.prepare(
    `UPDATE posts SET ${POST_COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
  )
  const snapshot = database.prepare(SNAPSHOT)
  const tags = createTagWriter(database)
  const sums = createDaySums(database)

  let waiting: Waiting[] = []

  function change(accountId: number, post: PostRecord, row: Row): Outcome {
    const [id, addedBy, ...before] = row
    const after = mergePost(before, toValues(post, toldMs), post)
    if (after === null) return 'unchanged'
    const tagged = tags.of(id)
    if (addedBy !== importId) {
      const replaced = JSON.stringify({ ...named(before), tags: tagged })
      snapshot.run(id, importId, atMs, toFigures(after), replaced)
    }
    update.run(...after, id)
    if (after[1] === post.text && String(tagged) !== String(post.tags.toSorted()))
      tags.replace(id, post.tags)
    for (const day of [before[5], after[5]])
      if (typeof day === 'number') sums.touch(accountId, day)
      else sums.touchUndated(accountId, id)
    return 'updated'
  }

  function added(accountId: number, post: PostRecord, id: number): Outcome {
    if (post.tags.length > 0) tags.add(id, post.tags)
    if (post.day === null) sums.touchUndated(accountId, id)
    else sums.add(accountId, post.day, post)
    return 'added'
  }

  function put(accountId: number, post: PostRecord): Outcome {
    const { changes, lastInsertRowid } = insert.run(accountId, post.key, ...toValues(post, toldMs))
    if (changes > 0) return added(accountId, post, Number(lastInsertRowid))
    return change(accountId, post, find.get(accountId, post.key) as Row)
  }

  function insertBatch() {
    const told = ALL.filter((at) => waiting.some(({ values }) => values[at] !== null))
    const key = told.join(' ')
    let statement = inserts.get(key)
    if (statement === undefined) {
      if (inserts.size >= MOST_STATEMENTS) inserts.clear()
      statement = insertOf(BATCH, told)
      inserts.set(key, statement)
    }
    const bound: PostValues = []
    for (const { accountId, post, values } of waiting) {
      bound.push(accountId, post.key)
      for (const at of told) bound.push(values[at] as string | number | null)
    }
    return statement.run(bound)
  }

  /** Ids of one statement follow each other; where some of its posts were there already, each is looked up. */
  function putBatch(): void {
    const { changes, lastInsertRowid } = insertBatch()
    const first = changes === 0 ? Infinity : Number(lastInsertRowid) - changes + 1
    const seen = new Set<number>()
    for (const [at, { accountId, post }] of waiting.entries()) {
      if (changes === BATCH) {
        onOutcome(added(accountId, post, first + at))
        continue
      }
      const row = find.get(accountId, post.key) as Row
      const isNew = row[0] >= first && !seen.has(row[0])
      seen.add(row[0])
      onOutcome(isNew ? added(accountId, post, row[0]) : change(accountId, post, row))
    }
    waiting = []
  }

  return {
    put,
    putLater(accountId, post) {
      waiting.push({ accountId, post, values: toValues(post, toldMs) })
      if (waiting.length === BATCH) putBatch()
    },
    *finish() {
      for (const { accountId, post } of waiting) {
        onOutcome(put(accountId, post))
        yield
      }
      waiting = []
      tags.flush()
      yield* sums.finish()
    },
  }
}

type Row = [id: number, importId: number, ...PostValues]

interface Waiting {
  readonly accountId: number
  readonly post: PostRecord
  readonly values: PostValues
}

function toValues(post: PostRecord, toldMs: number | null): PostValues {
  const values: PostValues = [
    post.url,
    post.text,
    post.kind,
    post.publishedMs,
    post.hasTime ? 1 : 0,
    post.day,
    post.weekday,
    post.hour,
    post.durationSeconds,
  ]
  for (const figure of post.figures) values.push(figure)
  values.push(post.isEngagementsTold ? 1 : 0, toldMs)
  return values
}

function toFigures(values: PostValues): string {
  return JSON.stringify(
    Object.fromEntries(
      METRICS.flatMap((metric, at) => {
        const value = values[FIRST_METRIC + at] ?? null
        return value === null ? [] : [[metric, value]]
      }),
    ),
  )
}

function named(values: PostValues): Record<string, string | number | null> {
  return Object.fromEntries(POST_COLUMNS.map((column, at) => [column, values[at] ?? null]))
}
