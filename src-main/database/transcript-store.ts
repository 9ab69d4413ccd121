import { Transcript, TranscriptId } from '#shared/contract/transcripts.ts'
import type { Changes } from './changes.ts'
import type { Database } from './connection.ts'

/** A transcript as it is kept; what can be worked out of its segments is not. */
export type KeptTranscript = Omit<Transcript, 'text' | 'fastCaptions'>

/** What was heard in files, which are known by what they hold. */
export interface TranscriptStore {
  /** Keeps a transcript in place of one of the same file, model and language, whose id stays; answers the id. */
  put(sourceKey: string, transcript: KeptTranscript): TranscriptId
  find(id: TranscriptId): KeptTranscript | undefined
  /** Of a file, newest first. */
  of(sourceKey: string): KeptTranscript[]
}

type Row = Record<string, string | number>

const Kept = Transcript.omit({ text: true, fastCaptions: true })

const UPSERT = `
  INSERT INTO transcripts (id, source_key, name, model, language, duration_ms, segments, created_at)
  VALUES (@id, @sourceKey, @name, @model, @language, @durationMs, @segments, @createdAt)
  ON CONFLICT (source_key, model, language) DO UPDATE SET name = excluded.name,
    duration_ms = excluded.duration_ms, segments = excluded.segments, created_at = excluded.created_at
  RETURNING id`

/** SQL of the table `transcripts`. */
export function createTranscriptStore(database: Database, changes: Changes): TranscriptStore {
  const upsert = database.prepare<[object], { id: string }>(UPSERT)
  const select = database.prepare<[string], Row>('SELECT * FROM transcripts WHERE id = ?')
  const selectOf = database.prepare<[string], Row>(
    'SELECT * FROM transcripts WHERE source_key = ? ORDER BY created_at DESC, id',
  )
  return {
    put(sourceKey, transcript) {
      const row = upsert.get({
        ...transcript,
        sourceKey,
        segments: JSON.stringify(transcript.segments),
      })
      const id = TranscriptId.parse(row?.id)
      changes.announce({
        type: id === transcript.id ? 'added' : 'updated',
        entity: 'transcript',
        id,
      })
      return id
    },
    find: (id) => {
      const row = select.get(id)
      return row && toTranscript(row)
    },
    of: (sourceKey) => selectOf.all(sourceKey).map(toTranscript),
  }
}

const toTranscript = (row: Row): KeptTranscript =>
  Kept.parse({
    id: row['id'],
    name: row['name'],
    model: row['model'],
    language: row['language'],
    durationMs: row['duration_ms'],
    segments: JSON.parse(String(row['segments'])),
    createdAt: row['created_at'],
  })
