import { DraftId } from '#shared/contract/drafts.ts'
import { Brief } from '#shared/contract/generation.ts'
import type { Database } from './connection.ts'

/** A batch that still lacks drafts. */
export interface OpenBatch {
  readonly batchId: string
  readonly briefs: Brief[]
  readonly done: number
  readonly createdAt: string
}

/** Which briefs of a batch have their draft already. */
export interface BatchStore {
  /** The drafts made so far, by position; begins the batch when it is new. */
  open(id: string, briefs: readonly Brief[]): ReadonlyMap<number, DraftId>
  setDraft(id: string, position: number, draft: DraftId): void
  unfinished(): OpenBatch[]
}

interface BatchRow {
  readonly id: string
  readonly briefs: string
  readonly done: number
  readonly created_at: string
}

const UNFINISHED = `
  SELECT id, briefs, created_at,
    (SELECT count(*) FROM batch_items WHERE batch_id = id AND draft_id IS NOT NULL) AS done
  FROM batches WHERE done < json_array_length(briefs) ORDER BY created_at DESC LIMIT 20`

/** SQL of the tables `batches` and `batch_items`. */
export function createBatchStore(database: Database): BatchStore {
  const begin = database.prepare(
    'INSERT OR IGNORE INTO batches (id, briefs, created_at) VALUES (?, ?, ?)',
  )
  const select = database.prepare<[string], { position: number; draft_id: string }>(
    'SELECT position, draft_id FROM batch_items WHERE batch_id = ? AND draft_id IS NOT NULL',
  )
  const put = database.prepare(
    'INSERT OR REPLACE INTO batch_items (batch_id, position, draft_id) VALUES (?, ?, ?)',
  )
  const unfinished = database.prepare<[], BatchRow>(UNFINISHED)
  return {
    open: (id, briefs) => {
      begin.run(id, JSON.stringify(briefs), new Date().toISOString())
      return new Map(
        select.all(id).map((row) => [row.position, DraftId.parse(row.draft_id)] as const),
      )
    },
    setDraft: (id, position, draft) => void put.run(id, position, draft),
    unfinished: () =>
      unfinished.all().map((row) => ({
        batchId: row.id,
        briefs: Brief.array().parse(JSON.parse(row.briefs)),
        done: row.done,
        createdAt: row.created_at,
      })),
  }
}
