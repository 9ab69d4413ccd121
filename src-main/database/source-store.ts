import { randomUUID } from 'node:crypto'
import { Source, SourceId } from '#shared/contract/sources.ts'
import type { Changes } from './changes.ts'
import type { Database } from './connection.ts'
import { createDocumentRows, type DocumentRows } from './source-documents.ts'

interface SourceRow {
  readonly key: number
  readonly id: string
  readonly identity: string
  readonly kind: string
  readonly title: string
  readonly path: string | null
  readonly problems: string
  readonly added_at: string
  readonly updated_at: string
  readonly documents: number
  readonly chunks: number
  readonly characters: number
}

/** A source as it is put in; `identity` says which entries are the same source. */
export interface NewSource {
  readonly identity: string
  readonly kind: Source['kind']
  readonly title: string
  readonly path: string | null
}

/** A source that is kept: the id it is known by, and the key its rows hang on. */
export interface KeptSource {
  readonly id: SourceId
  readonly key: number
  readonly identity: string
  readonly source: Source
}

/** The sources of the library and their documents. */
export interface SourceStore extends DocumentRows {
  /** Adds a source, or changes the one with the same identity. */
  put(source: NewSource): KeptSource
  find(id: SourceId): KeptSource | undefined
  findByIdentity(identity: string): KeptSource | undefined
  list(limit: number): { sources: Source[]; total: number }
  /** Notes that a source was read to its end, with what could not be read. */
  finish(id: SourceId, problems: Source['problems']): void
  /** Hides a source at once; its rows go with `sweep`. */
  remove(id: SourceId): boolean
}

const UPSERT = `
  INSERT INTO sources (id, identity, kind, title, path, problems, state, added_at, updated_at)
  VALUES (@id, @identity, @kind, @title, @path, '[]', 'kept', @now, @now)
  ON CONFLICT (identity) DO UPDATE SET kind = excluded.kind, title = excluded.title, updated_at = excluded.updated_at
  RETURNING id`
const SELECT = `
  SELECT s.*, count(d.key) AS documents, coalesce(sum(d.chunks), 0) AS chunks,
    coalesce(sum(d.characters), 0) AS characters
  FROM sources s LEFT JOIN documents d ON d.source_key = s.key AND d.state = 'kept'
  WHERE s.state = 'kept'`

/** SQL of the table `sources`, and of what hangs on it. */
export function createSourceStore(database: Database, changes: Changes): SourceStore {
  const upsert = database.prepare<[object], { id: string }>(UPSERT)
  const byId = database.prepare<[string], SourceRow>(`${SELECT} AND s.id = ? GROUP BY s.key`)
  const byIdentity = database.prepare<[string], SourceRow>(
    `${SELECT} AND s.identity = ? GROUP BY s.key`,
  )
  const newest = database.prepare<[number], SourceRow>(
    `${SELECT} GROUP BY s.key ORDER BY s.added_at DESC, s.key DESC LIMIT ?`,
  )
  const count = database.prepare<[], { total: number }>(
    "SELECT count(*) AS total FROM sources WHERE state = 'kept'",
  )
  const note = database.prepare('UPDATE sources SET problems = ?, updated_at = ? WHERE id = ?')
  const hide = database.prepare<[string]>(
    "UPDATE sources SET state = 'gone', identity = 'gone:' || id WHERE id = ? AND state = 'kept'",
  )
  const hideDocuments = database.prepare<[string]>(
    "UPDATE documents SET state = 'gone' WHERE source_key = (SELECT key FROM sources WHERE id = ?)",
  )
  const documents = createDocumentRows(database)

  return {
    ...documents,
    put: (source) => {
      const fresh = randomUUID()
      const values = { ...source, id: fresh, now: new Date().toISOString() }
      const id = upsert.get(values)?.id ?? fresh
      changes.announce({ type: id === fresh ? 'added' : 'updated', entity: 'source', id })
      const row = byId.get(id)
      if (!row) throw new Error('a source was not kept')
      return toKept(row)
    },
    find: (id) => {
      const row = byId.get(id)
      return row && toKept(row)
    },
    findByIdentity: (identity) => {
      const row = byIdentity.get(identity)
      return row && toKept(row)
    },
    list: (limit) => ({
      sources: newest.all(limit).map((row) => toKept(row).source),
      total: count.get()?.total ?? 0,
    }),
    finish: (id, problems) => {
      note.run(JSON.stringify(problems), new Date().toISOString(), id)
      changes.announce({ type: 'updated', entity: 'source', id })
    },
    remove: database.transaction((id: SourceId) => {
      const removed = hide.run(id).changes > 0
      if (!removed) return false
      hideDocuments.run(id)
      documents.noteChange()
      changes.announce({ type: 'removed', entity: 'source', id })
      return true
    }),
  }
}

function toKept(row: SourceRow): KeptSource {
  const id = SourceId.parse(row.id)
  const source = Source.parse({
    id,
    kind: row.kind,
    title: row.title,
    path: row.path,
    documents: row.documents,
    chunks: row.chunks,
    characters: row.characters,
    problems: JSON.parse(row.problems) as unknown,
    addedAt: row.added_at,
    updatedAt: row.updated_at,
  })
  return { id, key: row.key, identity: row.identity, source }
}
