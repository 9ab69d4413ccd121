import { randomUUID } from 'node:crypto'
import { ComposeDocument } from '#shared/contract/compositions.ts'
import type { Changes } from './changes.ts'
import type { Database } from './connection.ts'

/** A composition that the user saved under a name. */
export interface StoredComposition {
  readonly id: string
  readonly name: string
  readonly document: ComposeDocument
}

/** The user's saved compositions. */
export interface CompositionStore {
  /** Adds one, or changes the one with its id; undefined when that is gone. */
  put(
    composition: Omit<StoredComposition, 'id'> & { readonly id?: string | undefined },
  ): StoredComposition | undefined
  all(): StoredComposition[]
  remove(id: string): boolean
}

interface Row {
  readonly id: string
  readonly name: string
  readonly document: string
}

/** SQL of the table `compositions`. */
export function createCompositionStore(database: Database, changes: Changes): CompositionStore {
  const insert = database.prepare<[object], Row>(
    'INSERT INTO compositions (id, name, document, updated_at) VALUES (@id, @name, @document, @now) RETURNING *',
  )
  const update = database.prepare<[object], Row>(
    'UPDATE compositions SET name = @name, document = @document, updated_at = @now WHERE id = @id RETURNING *',
  )
  const everything = database.prepare<[], Row>(
    'SELECT * FROM compositions ORDER BY updated_at DESC, id',
  )
  const erase = database.prepare<[string]>('DELETE FROM compositions WHERE id = ?')
  return {
    put({ id, name, document }) {
      const now = new Date().toISOString()
      const values = { id: id ?? randomUUID(), name, document: JSON.stringify(document), now }
      const row = (id === undefined ? insert : update).get(values)
      if (!row) return undefined
      const type = id === undefined ? 'added' : 'updated'
      changes.announce({ type, entity: 'composition', id: row.id })
      return toComposition(row)
    },
    all: () => everything.all().map(toComposition),
    remove(id) {
      const removed = erase.run(id).changes > 0
      if (removed) changes.announce({ type: 'removed', entity: 'composition', id })
      return removed
    },
  }
}

const toComposition = ({ id, name, document }: Row): StoredComposition => ({
  id,
  name,
  document: ComposeDocument.parse(JSON.parse(document)),
})
