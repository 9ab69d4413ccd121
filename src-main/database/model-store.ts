import { z } from 'zod'
import { LicenceClass } from '#shared/contract/models.ts'
import type { Changes } from './changes.ts'
import type { Database } from './connection.ts'

/** A model whose files lie on this machine because the user wanted it. */
export const StoredModel = z.object({
  id: z.string(),
  state: z.enum(['installed', 'adopted']),
  path: z.string(),
  format: z.enum(['gguf', 'onnx']),
  name: z.string(),
  licence: z.string(),
  licenceClass: LicenceClass,
  sizeBytes: z.number(),
  kvBytesPerToken: z.number(),
  contextTokens: z.number(),
  purpose: z.enum(['writing', 'pictures', 'speech', 'vision']),
  /** Memory that it takes at work, where its size does not tell. */
  needsBytes: z.number().nullable(),
})
export type StoredModel = z.infer<typeof StoredModel>

type Row = Record<string, string | number>

/** Models that were downloaded or adopted, and how fast any model was here. */
export interface ModelStore {
  put(model: StoredModel): void
  find(id: string): StoredModel | undefined
  all(): StoredModel[]
  remove(id: string): void
  /** Tokens a second of every model that was measured on this machine. */
  speeds(): ReadonlyMap<string, number>
  setSpeed(id: string, tokensPerSecond: number): void
}

const UPSERT = `
  INSERT INTO models (id, state, path, format, name, licence, licence_class, size_bytes, kv_bytes_per_token,
    context_tokens, purpose, needs_bytes, added_at)
  VALUES (@id, @state, @path, @format, @name, @licence, @licenceClass, @sizeBytes, @kvBytesPerToken,
    @contextTokens, @purpose, @needsBytes, @now)
  ON CONFLICT (id) DO UPDATE SET state = excluded.state, path = excluded.path, format = excluded.format,
    name = excluded.name, licence = excluded.licence, licence_class = excluded.licence_class,
    size_bytes = excluded.size_bytes, kv_bytes_per_token = excluded.kv_bytes_per_token,
    context_tokens = excluded.context_tokens, purpose = excluded.purpose, needs_bytes = excluded.needs_bytes`

/** SQL of the tables `models` and `model_speeds`. */
export function createModelStore(database: Database, changes: Changes): ModelStore {
  const upsert = database.prepare(UPSERT)
  const select = database.prepare<[string], Row>('SELECT * FROM models WHERE id = ?')
  const everything = database.prepare<[], Row>('SELECT * FROM models ORDER BY added_at, id')
  const erase = database.prepare<[string]>('DELETE FROM models WHERE id = ?')
  const eraseSpeed = database.prepare<[string]>('DELETE FROM model_speeds WHERE model_id = ?')
  const speeds = database.prepare<[], { model_id: string; tokens_per_second: number }>(
    'SELECT model_id, tokens_per_second FROM model_speeds',
  )
  const upsertSpeed = database.prepare(
    `INSERT INTO model_speeds (model_id, tokens_per_second, measured_at) VALUES (?, ?, ?)
     ON CONFLICT (model_id) DO UPDATE SET tokens_per_second = excluded.tokens_per_second,
       measured_at = excluded.measured_at`,
  )
  const now = () => new Date().toISOString()

  return {
    put(model) {
      const type = select.get(model.id) ? 'updated' : 'added'
      upsert.run({ ...model, now: now() })
      changes.announce({ type, entity: 'model', id: model.id })
    },
    find(id) {
      const row = select.get(id)
      return row && toModel(row)
    },
    all: () => everything.all().map(toModel),
    remove: database.transaction((id: string) => {
      eraseSpeed.run(id)
      if (erase.run(id).changes > 0) changes.announce({ type: 'removed', entity: 'model', id })
    }),
    speeds: () => new Map(speeds.all().map((row) => [row.model_id, row.tokens_per_second])),
    setSpeed(id, tokensPerSecond) {
      upsertSpeed.run(id, tokensPerSecond, now())
      changes.announce({ type: 'updated', entity: 'model', id })
    },
  }
}

const toModel = (row: Row): StoredModel =>
  StoredModel.parse({
    id: row['id'],
    state: row['state'],
    path: row['path'],
    format: row['format'],
    name: row['name'],
    licence: row['licence'],
    licenceClass: row['licence_class'],
    sizeBytes: row['size_bytes'],
    kvBytesPerToken: row['kv_bytes_per_token'],
    contextTokens: row['context_tokens'],
    purpose: row['purpose'],
    needsBytes: row['needs_bytes'],
  })
