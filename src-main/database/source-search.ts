import { type SourceHit, SourceId } from '#shared/contract/sources.ts'
import { chooseTerms, type QueryTerms } from '#main/core/sources/query-terms.ts'
import { createLru } from '#main/lib/lru.ts'
import type { Database } from './connection.ts'

/** A chunk that was found: its row, and how well it fits (larger is better, of any scale). */
export interface FoundChunk {
  readonly key: number
  readonly score: number
}

/** Search by words (FTS5, BM25) in the chunks of the library. */
export interface SourceSearch {
  /** Best first; in these sources only, where any are named. */
  byWords(terms: QueryTerms, limit: number, sourceIds?: readonly string[]): FoundChunk[]
  /** What the chunks say, with the space around it taken off; those that are gone are left out. */
  hits(
    found: readonly FoundChunk[],
  ): { readonly key: number; readonly hit: Omit<SourceHit, 'score'> }[]
}

/** Ranking a row takes about 0.7 microseconds: common words beside rarer ones are left out over this. */
const MOST_RANKED = 8000
const REMEMBERED = 4000
const NAME_WEIGHT = 0.5

interface HitRow {
  readonly key: number
  readonly start_at: number
  readonly text: string
  readonly document_id: string
  readonly name: string
  readonly path: string | null
  readonly source_id: string
}

/** SQL of searching `chunk_words`. */
export function createSourceSearch(database: Database): SourceSearch {
  const count = database.prepare<[string, number], { rows: number }>(
    'SELECT count(*) AS rows FROM (SELECT 1 FROM chunk_words WHERE chunk_words MATCH ? LIMIT ?)',
  )
  const ranked = database.prepare<[object], FoundChunk>(`
    SELECT f.key, f.score * d.weight AS score FROM (
      SELECT key, score FROM (
        SELECT rowid AS key, -bm25(chunk_words, 0, ${NAME_WEIGHT}, 1) AS score
        FROM chunk_words WHERE chunk_words MATCH @match LIMIT ${MOST_RANKED}
      ) ORDER BY score DESC LIMIT @limit
    ) f JOIN chunks c ON c.key = f.key JOIN documents d ON d.key = c.document_key AND d.state = 'kept'
    ORDER BY 2 DESC, 1`)
  const byPairs = database.prepare<[object], FoundChunk>(`
    SELECT key, score FROM (
      SELECT c.key, (SELECT count(*) FROM json_each(@pairs) WHERE instr(c.text, value)) * d.weight AS score
      FROM chunks c JOIN documents d ON d.key = c.document_key AND d.state = 'kept'
      WHERE @sources IS NULL OR c.source IN (SELECT value FROM json_each(@sources))
    ) WHERE score > 0 ORDER BY score DESC, key LIMIT @limit`)
  const keyOf = database.prepare<[string], { key: number }>(
    "SELECT key FROM sources WHERE id = ? AND state = 'kept'",
  )
  const rows = database.prepare<[string], HitRow>(`
    SELECT c.key, c.start_at, c.text, d.id AS document_id, d.name, d.path, s.id AS source_id
    FROM json_each(?) k JOIN chunks c ON c.key = k.value
    JOIN documents d ON d.key = c.document_key AND d.state = 'kept' JOIN sources s ON s.key = d.source_key
    ORDER BY k.key`)
  const stamp = database.prepare<[], { version: string }>(
    'SELECT chunks AS version FROM source_index',
  )

  const version = () => stamp.get()?.version ?? ''
  let counted = { version: '', rows: createLru<number>(REMEMBERED) }

  /** How many rows hold a word, at most as many as are ranked. */
  function rowsOf(match: string): number {
    const now = version()
    if (counted.version !== now) counted = { version: now, rows: createLru<number>(REMEMBERED) }
    const known = counted.rows.get(match)
    if (known !== undefined) return known
    const found = count.get(match, MOST_RANKED)?.rows ?? 0
    counted.rows.set(match, found)
    return found
  }

  return {
    byWords: (terms, limit, sourceIds) => {
      const names = sourceIds?.flatMap((id) => {
        const row = keyOf.get(id)
        return row ? [`s${row.key}`] : []
      })
      if (names?.length === 0) return []
      const inSources = names ? `{source} : (${names.map(quote).join(' OR ')}) AND ` : ''
      const matchOf = (words: readonly string[]) =>
        `${inSources}{name text} : (${words.map(quote).join(' OR ')})`
      const counts = terms.words.map((word) => ({ word, rows: rowsOf(matchOf([word])) }))
      const chosen = chooseTerms(counts, MOST_RANKED)
      const found =
        chosen.length > 0 ? ranked.all({ match: matchOf(chosen), limit: reach(limit) }) : []
      if (found.length > 0 || terms.pairs.length === 0) return found
      return byPairs.all({
        pairs: JSON.stringify(terms.pairs),
        sources: names ? JSON.stringify(names) : null,
        limit,
      })
    },
    hits: (found) =>
      rows
        .all(JSON.stringify(found.map(({ key }) => key)))
        .map((row) => ({ key: row.key, hit: toHit(row) })),
  }
}

/** More than asked for, as weights change the order. */
const reach = (limit: number) => 3 * limit + 20

const quote = (word: string) => `"${word.replaceAll('"', '""')}"`

function toHit(row: HitRow): Omit<SourceHit, 'score'> {
  const before = row.text.length - row.text.trimStart().length
  const text = row.text.trim()
  const start = row.start_at + before
  return {
    sourceId: SourceId.parse(row.source_id),
    documentId: row.document_id,
    title: row.name,
    path: row.path,
    start,
    end: start + text.length,
    text,
  }
}
