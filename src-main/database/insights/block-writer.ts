import { METRICS } from '#shared/contract/metrics.ts'
import { createTerms } from '#main/core/insights/posts/list-block.ts'
import { packNumbers } from '#main/core/insights/posts/numbers.ts'
import { BLOCK_DAYS, undatedIds } from '#main/core/insights/summary/spans.ts'
import type { Database } from '../connection.ts'
import { METRIC_COLUMNS } from './post-columns.ts'
import type { Block } from './span-groups.ts'
import { RATE } from './sum-columns.ts'

/** Lists the posts of blocks anew, which are then no longer stale; the caller holds the transaction. */
export interface BlockWriter {
  /** A step at a time; also for a block that has no posts any more. */
  write(block: Block): Generator<void, void, void>
  erase(block: Block): void
}

interface Row {
  readonly id: number
  readonly kind: string
  readonly text: string
  readonly published: number | null
  readonly [name: string]: string | number | null
}

interface Found {
  readonly row: Row
  readonly tags: readonly string[]
}

/** What is kept of each post as a number. */
const NAMES = ['id', 'day', 'published', 'rate', ...METRICS]
const FIGURES = METRICS.map((metric) => `${METRIC_COLUMNS[metric]} AS ${metric}`).join(', ')
const PAGE = 200
/** Terms between two looks at the clock. */
const TERMS_A_STEP = 200

/** SQL of the tables `post_blocks`, `block_columns` and `block_terms`. */
export function createBlockWriter(database: Database): BlockWriter {
  const select = database.prepare<object, Row>(
    `SELECT id, day, published_ms AS published, kind, text, ${RATE} AS rate, ${FIGURES}
     FROM posts INDEXED BY posts_by_day
     WHERE account_id = @accountId AND day IS @day AND id BETWEEN @first AND @last ORDER BY id LIMIT ${PAGE}`,
  )
  const tags = database.prepare<object, { post_id: number; tag: string }>(
    `SELECT post_id, tag FROM json_each(@ids) AS own CROSS JOIN post_tags ON post_id = own.value
       CROSS JOIN tags ON tags.id = tag_id`,
  )
  const insert = (table: string, columns: string) =>
    database.prepare(`INSERT INTO ${table} (account_id, block, ${columns}`)
  const addBlock = insert('post_blocks', 'posts) VALUES (?, ?, ?)')
  const addColumn = insert('block_columns', 'name, numbers) VALUES (?, ?, ?, ?)')
  const addTerm = insert('block_terms', 'term, places) VALUES (?, ?, ?, ?)')
  const settled = database.prepare<[number, number]>(
    'DELETE FROM stale_lists WHERE account_id = ? AND block = ?',
  )
  const erasing = ['block_terms', 'block_columns', 'post_blocks'].map((table) =>
    database.prepare<[number, number]>(`DELETE FROM ${table} WHERE account_id = ? AND block = ?`),
  )

  /** The posts of a day, or of a block without days, in the order of their list. */
  function* read(accountId: number, part: Part): Generator<void, Found[], void> {
    const found: Found[] = []
    let { first } = part
    for (;;) {
      const rows = select.all({ accountId, ...part, first })
      const ids = JSON.stringify(rows.map(({ id }) => id))
      const tagged = Map.groupBy(tags.all({ ids }), ({ post_id: id }) => id)
      for (const row of rows)
        found.push({ row, tags: tagged.get(row.id)?.map(({ tag }) => tag) ?? [] })
      if (rows.length > 0) yield
      if (rows.length < PAGE) break
      first = (rows.at(-1)?.id ?? first) + 1
    }
    return found.toSorted(
      ({ row: a }, { row: b }) =>
        (b.published ?? -Infinity) - (a.published ?? -Infinity) || b.id - a.id,
    )
  }

  const erase = ({ accountId, block }: Block) => {
    for (const each of erasing) each.run(accountId, block)
  }

  return {
    erase,
    *write({ accountId, block }) {
      erase({ accountId, block })
      settled.run(accountId, block)
      yield
      const terms = createTerms()
      const lists = NAMES.map((name) => ({ name, values: new Array<number | null>() }))
      let posts = 0
      for (const part of partsOf(block))
        for (const { row, tags: tagged } of yield* read(accountId, part)) {
          terms.add({ kind: row.kind, text: row.text, tags: tagged })
          for (const { name, values } of lists) values.push(row[name] as number | null)
          if (++posts % PAGE === 0) yield
        }
      if (posts === 0) return
      addBlock.run(accountId, block, posts)
      for (const { name, values } of lists) {
        if (values.some((value) => value !== null))
          addColumn.run(accountId, block, name, packNumbers(values))
        yield
      }
      let written = 0
      for (const [term, places] of terms.packed()) {
        addTerm.run(accountId, block, term, places)
        if (++written % TERMS_A_STEP === 0) yield
      }
    },
  }
}

interface Part {
  readonly first: number
  readonly last: number
  readonly day: number | null
}

/** Days of a block, the newest first, each with any ids; or the ids of one without days. */
function partsOf(block: number): Part[] {
  const ids = undatedIds(block)
  if (ids) return [{ ...ids, day: null }]
  const any = { first: 0, last: Number.MAX_SAFE_INTEGER }
  return Array.from({ length: BLOCK_DAYS }, (_, at) => ({
    ...any,
    day: (block + 1) * BLOCK_DAYS - 1 - at,
  }))
}
