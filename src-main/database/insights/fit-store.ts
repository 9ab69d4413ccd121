import type { Database } from '../connection.ts'

/** A fit: when it was made, what it says in JSON, and its weights as bytes. */
export interface KeptFit {
  readonly madeAt: string
  readonly facts: string
  readonly body: Uint8Array | null
}

/** The newest fit of each kind. */
export interface FitStore {
  find(kind: string): KeptFit | undefined
  put(kind: string, fit: KeptFit): void
}

interface Row {
  readonly made_at: string
  readonly facts: string
  readonly body: Uint8Array | null
}

/** SQL of the table `fits`. */
export function createFitStore(database: Database): FitStore {
  const select = database.prepare<[string], Row>(
    'SELECT made_at, facts, body FROM fits WHERE kind = ?',
  )
  const replace = database.prepare(
    'INSERT OR REPLACE INTO fits (kind, made_at, facts, body) VALUES (?, ?, ?, ?)',
  )
  return {
    find(kind) {
      const row = select.get(kind)
      return row && { madeAt: row.made_at, facts: row.facts, body: row.body }
    },
    put: (kind, { madeAt, facts, body }) => void replace.run(kind, madeAt, facts, body),
  }
}
