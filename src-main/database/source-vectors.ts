import { randomUUID } from 'node:crypto'
import type { Database } from './connection.ts'
import { createSignIndex, type SignIndex } from './sign-index.ts'
import type { FoundChunk } from './source-search.ts'

/** The meaning of chunks as vectors, where a model made them. */
export interface SourceVectors {
  /** Chunks without a vector whose key is larger than `after`, by key. */
  pending(after: number, limit: number): { readonly key: number; readonly text: string }[]
  /** Keeps unit vectors of chunks; those of chunks that are gone by now are left out. */
  put(vectors: readonly { readonly key: number; readonly vector: Float32Array }[]): void
  /** Reads what is needed to search into memory, in steps; nothing when that is there and up to date. */
  load(): Generator<void, void>
  /** How many are in memory. */
  size(): number
  /** Chunks near a unit vector by cosine, best first; nothing before `load` is through. */
  nearest(vector: Float32Array, limit: number, sourceIds?: readonly string[]): FoundChunk[]
}

/** So many are compared exactly for each that is wanted. */
const OVERSAMPLING = 4
const LEAST_COMPARED = 200
const LOADED_A_STEP = 1000
/** Further apart two texts have nothing to do with each other (MiniLM). */
const LEAST_COSINE = 0.25

interface VectorRow {
  readonly key: number
  readonly source: string
  readonly vector: Buffer
}

/** SQL of the table `vectors`, searched by signs in memory and then exactly. */
export function createSourceVectors(database: Database): SourceVectors {
  const without = database.prepare<[number, number], { key: number; text: string }>(`
    SELECT c.key, c.text FROM chunks c JOIN documents d ON d.key = c.document_key AND d.state = 'kept'
    WHERE c.key > ? AND NOT EXISTS (SELECT 1 FROM vectors WHERE chunk_key = c.key) ORDER BY c.key LIMIT ?`)
  const insert = database.prepare<[object], { key: number }>(
    `INSERT INTO vectors (chunk_key, vector) SELECT key, @vector FROM chunks WHERE key = @key
     ON CONFLICT DO UPDATE SET vector = excluded.vector RETURNING chunk_key AS key`,
  )
  const sourceOf = database.prepare<[number], { source: string }>(
    'SELECT source FROM chunks WHERE key = ?',
  )
  const page = database.prepare<[number, number], VectorRow>(`
    SELECT v.chunk_key AS key, c.source, v.vector FROM vectors v JOIN chunks c ON c.key = v.chunk_key
    WHERE v.chunk_key > ? ORDER BY v.chunk_key LIMIT ?`)
  const some = database.prepare<[string], { key: number; vector: Buffer }>(`
    SELECT v.chunk_key AS key, v.vector FROM json_each(?) k JOIN vectors v ON v.chunk_key = k.value
    JOIN chunks c ON c.key = k.value JOIN documents d ON d.key = c.document_key AND d.state = 'kept'`)
  const keyOf = database.prepare<[string], { key: number }>('SELECT key FROM sources WHERE id = ?')
  const stamp = database.prepare<[], { vectors: string }>('SELECT vectors FROM source_index')
  const setStamp = database.prepare('UPDATE source_index SET vectors = ?')

  const version = () => stamp.get()?.vectors ?? ''
  let loaded: { readonly index: SignIndex; version: string } | undefined

  const write = database.transaction(
    (vectors: readonly { readonly key: number; readonly vector: Int8Array }[]) => {
      const before = version()
      const kept = vectors.filter(({ key, vector }) =>
        insert.get({ key, vector: toBuffer(vector) }),
      )
      const after = randomUUID()
      setStamp.run(after)
      return { before, after, kept }
    },
  )

  return {
    pending: (after, limit) => without.all(after, limit),
    put: (vectors) => {
      const { before, after, kept } = write.immediate(
        vectors.map(({ key, vector }) => ({ key, vector: toBytes(vector) })),
      )
      if (loaded?.version !== before) return
      for (const { key, vector } of kept)
        loaded.index.add({ key, group: groupOf(sourceOf.get(key)?.source ?? ''), vector })
      loaded.version = after
    },
    *load() {
      while (loaded?.version !== version()) {
        const next = { index: createSignIndex(), version: version() }
        for (let after = 0, rows = page.all(after, LOADED_A_STEP); rows.length > 0;) {
          for (const { key, source, vector } of rows)
            next.index.add({ key, group: groupOf(source), vector: fromBuffer(vector) })
          after = rows.at(-1)?.key ?? Infinity
          yield
          rows = page.all(after, LOADED_A_STEP)
        }
        loaded = next
      }
    },
    size: () => loaded?.index.size ?? 0,
    nearest: (vector, limit, sourceIds) => {
      if (!loaded || loaded.index.size === 0) return []
      const query = toBytes(vector)
      const groups = sourceIds && new Set(sourceIds.map((id) => keyOf.get(id)?.key ?? -1))
      const most = Math.max(LEAST_COMPARED, OVERSAMPLING * limit)
      const near = loaded.index.nearest(query, most, groups)
      return some
        .all(JSON.stringify(near))
        .map((row) => ({ key: row.key, score: cosine(query, fromBuffer(row.vector)) }))
        .filter(({ score }) => score >= LEAST_COSINE)
        .toSorted((a, b) => b.score - a.score || a.key - b.key)
        .slice(0, limit)
    },
  }
}

const SCALE = 127

const toBytes = (vector: Float32Array): Int8Array =>
  Int8Array.from(vector, (value) => Math.max(-SCALE, Math.min(SCALE, Math.round(value * SCALE))))

const toBuffer = ({ buffer, byteOffset, byteLength }: Int8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength)

const fromBuffer = ({ buffer, byteOffset, byteLength }: Buffer): Int8Array =>
  new Int8Array(buffer, byteOffset, byteLength)

/** Sources ride in chunks as `s` and their key. */
const groupOf = (source: string): number => Number(source.slice(1))

function cosine(a: Int8Array, b: Int8Array): number {
  let [dot, lengthA, lengthB] = [0, 0, 0]
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const [left, right] = [a[at] ?? 0, b[at] ?? 0]
    dot += left * right
    lengthA += left * left
    lengthB += right * right
  }
  return lengthA > 0 && lengthB > 0 ? dot / Math.sqrt(lengthA * lengthB) : 0
}
