import { randomUUID } from 'node:crypto'
import type { SourceText } from '#shared/contract/sources.ts'
import { SourceId } from '#shared/contract/sources.ts'
import type { Database } from './connection.ts'

/** A document as it is put in; `ends` are where its chunks end, the last one its length. */
export interface NewDocument {
  /** Its name inside the source; the same name is the same document. */
  readonly name: string
  readonly path: string | null
  readonly weight: number
  readonly sizeBytes: number
  readonly modifiedMs: number
  readonly hash: string
  readonly text: string
  readonly ends: readonly number[]
}

/** What is remembered of the file a document was read from. */
export interface KnownDocument {
  readonly key: number
  readonly name: string
  readonly sizeBytes: number
  readonly modifiedMs: number
  readonly hash: string
}

/** A whole document of a source. */
export interface WholeDocument {
  readonly sourceId: SourceId
  readonly documentId: string
  readonly title: string
  readonly text: string
}

/** Rows of documents and their chunks; long work is done in steps, between which others get their turn. */
export interface DocumentRows {
  /** Writes a document; it is seen, and the one of the same name no more, once the last step is done. */
  write(sourceKey: number, document: NewDocument): Generator<void, void>
  known(sourceKey: number): KnownDocument[]
  /** Notes that a file has another time but the same bytes. */
  touch(key: number, file: { readonly sizeBytes: number; readonly modifiedMs: number }): void
  hide(key: number): void
  /** Deletes what is hidden, and what was being written when Kiln ended. */
  sweep(): Generator<void, void>
  read(documentId: string, start: number, end: number | undefined): SourceText | undefined
  /** Whole documents, the weightiest first, until they hold `most` characters. */
  whole(sourceIds: readonly string[], most: number): WholeDocument[]
  /** Says that what is remembered of the chunks may be wrong now. */
  noteChange(): void
}

/** So many chunks are written or deleted in a few milliseconds. */
const STEP = 50
/** Older ones are nobody's any more. */
const ABANDONED_MS = 600_000

interface ChunkRow {
  readonly start_at: number
  readonly end_at: number
  readonly text: string
}

/** SQL of the tables `documents` and `chunks`. */
export function createDocumentRows(database: Database): DocumentRows {
  const insert = database.prepare<[object]>(`
    INSERT INTO documents (id, source_key, name, path, weight, size_bytes, modified_ms, hash, characters, chunks, state, read_at)
    VALUES (@id, @sourceKey, @name, @path, @weight, @sizeBytes, @modifiedMs, @hash, @characters, @chunks, 'written', @now)`)
  const insertChunk = database.prepare(
    'INSERT INTO chunks (document_key, source, name, start_at, end_at, text) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const old = database.prepare<[number, string], { key: number; id: string }>(
    "SELECT key, id FROM documents WHERE source_key = ? AND name = ? AND state = 'kept'",
  )
  const setGone = database.prepare<[number]>("UPDATE documents SET state = 'gone' WHERE key = ?")
  const setKept = database.prepare(
    "UPDATE documents SET state = 'kept', id = coalesce(?, id) WHERE key = ? AND state = 'written'",
  )
  const select = database.prepare<[number], KnownDocument>(
    `SELECT key, name, size_bytes AS sizeBytes, modified_ms AS modifiedMs, hash FROM documents
     WHERE source_key = ? AND state = 'kept'`,
  )
  const setFile = database.prepare(
    'UPDATE documents SET size_bytes = @sizeBytes, modified_ms = @modifiedMs WHERE key = @key',
  )
  const leftovers = database.prepare<[string], { key: number }>(
    "SELECT key FROM documents WHERE state = 'gone' OR (state = 'written' AND read_at < ?)",
  )
  const eraseChunks = database.prepare<[number, number]>(
    'DELETE FROM chunks WHERE key IN (SELECT key FROM chunks WHERE document_key = ? LIMIT ?)',
  )
  const erase = database.prepare<[number]>('DELETE FROM documents WHERE key = ?')
  const eraseSources = database.prepare(
    "DELETE FROM sources WHERE state = 'gone' AND NOT EXISTS (SELECT 1 FROM documents WHERE source_key = sources.key)",
  )
  const change = database.prepare('UPDATE source_index SET chunks = ?')
  const found = database.prepare<
    [string],
    { key: number; name: string; characters: number; source_id: string }
  >(
    `SELECT d.key, d.name, d.characters, s.id AS source_id FROM documents d JOIN sources s ON s.key = d.source_key
     WHERE d.id = ? AND d.state = 'kept'`,
  )
  const stretch = database.prepare<[number, number, number], ChunkRow>(
    `SELECT start_at, end_at, text FROM chunks WHERE document_key = ? AND end_at > ? AND start_at < ?
     ORDER BY start_at`,
  )
  const ofSources = database.prepare<
    [string],
    { key: number; id: string; name: string; characters: number; source_id: string }
  >(
    `SELECT d.key, d.id, d.name, d.characters, s.id AS source_id
     FROM documents d JOIN sources s ON s.key = d.source_key
     WHERE s.id IN (SELECT value FROM json_each(?)) AND d.state = 'kept' ORDER BY d.weight DESC, d.name`,
  )

  const noteChange = () => void change.run(randomUUID())

  const publish = database.transaction((key: number, sourceKey: number, name: string) => {
    const before = old.get(sourceKey, name)
    if (before) setGone.run(before.key)
    setKept.run(before?.id ?? null, key)
    noteChange()
  })

  function textOf(key: number, start: number, end: number): string {
    const rows = stretch.all(key, start, end)
    const [first] = rows
    if (!first) return ''
    const text = rows.map((row) => row.text).join('')
    return text.slice(start - first.start_at, end - first.start_at)
  }

  return {
    *write(sourceKey, { text, ends, ...document }) {
      const key = Number(
        insert.run({
          ...document,
          sourceKey,
          id: randomUUID(),
          characters: text.length,
          chunks: ends.length,
          now: new Date().toISOString(),
        }).lastInsertRowid,
      )
      const add = database.transaction((from: number) => {
        for (let at = from; at < Math.min(from + STEP, ends.length); at++) {
          const start = ends[at - 1] ?? 0
          const end = ends[at] ?? start
          insertChunk.run(key, `s${sourceKey}`, document.name, start, end, text.slice(start, end))
        }
      })
      for (let from = 0; from < ends.length; from += STEP) {
        add(from)
        yield
      }
      publish(key, sourceKey, document.name)
    },
    known: (sourceKey) => select.all(sourceKey),
    touch: (key, file) => void setFile.run({ key, ...file }),
    hide: (key) => {
      setGone.run(key)
      noteChange()
    },
    *sweep() {
      const before = new Date(Date.now() - ABANDONED_MS).toISOString()
      for (const { key } of leftovers.all(before)) {
        while (eraseChunks.run(key, STEP).changes > 0) yield
        erase.run(key)
      }
      eraseSources.run()
    },
    read: (documentId, start, end) => {
      const row = found.get(documentId)
      if (!row) return undefined
      const from = Math.min(start, row.characters)
      const to = Math.max(from, Math.min(end ?? row.characters, row.characters))
      return {
        sourceId: SourceId.parse(row.source_id),
        documentId,
        title: row.name,
        start: from,
        end: to,
        characters: row.characters,
        text: textOf(row.key, from, to),
      }
    },
    whole: (sourceIds, most) => {
      const documents: WholeDocument[] = []
      let left = most
      for (const row of ofSources.all(JSON.stringify(sourceIds))) {
        if (row.characters > left) continue
        left -= row.characters
        const text = textOf(row.key, 0, row.characters)
        const sourceId = SourceId.parse(row.source_id)
        documents.push({ sourceId, documentId: row.id, title: row.name, text })
      }
      return documents
    },
    noteChange,
  }
}
