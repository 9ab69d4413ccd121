import { expect, it } from 'vitest'
import { createChanges } from '#main/database/changes.ts'
import { openDatabase } from '#main/database/connection.ts'
import { createSignIndex } from '#main/database/sign-index.ts'
import { createSourceStore } from '#main/database/source-store.ts'
import { createSourceVectors } from '#main/database/source-vectors.ts'
import { createRandom } from '../../../helpers/random.ts'

const LENGTH = 100

/** Unit vectors in clusters, the same for the same seed. */
function makeVectors(count: number, seed: number): Float32Array[] {
  const random = createRandom(seed)
  const centres = Array.from({ length: 20 }, () =>
    Array.from({ length: LENGTH }, () => random() - 0.5),
  )
  return Array.from({ length: count }, (_, at) => {
    const vector = Float32Array.from(centres[at % 20]!, (value) => value + (random() - 0.5) * 0.8)
    const length = Math.hypot(...vector)
    return vector.map((value) => value / length)
  })
}

function open(count: number) {
  const database = openDatabase(':memory:')
  const store = createSourceStore(database, createChanges())
  const sources = ['a', 'b'].map((identity) =>
    store.put({ identity, kind: 'text', title: identity, path: null }),
  )
  for (const source of sources) {
    const text = 'x'.repeat(count)
    const ends = Array.from({ length: count }, (_, at) => at + 1)
    for (const _ of store.write(source.key, {
      name: 'd',
      path: null,
      weight: 1,
      sizeBytes: 0,
      modifiedMs: 0,
      hash: '',
      text,
      ends,
    }));
  }
  return { database, store, sources, vectors: createSourceVectors(database) }
}

it('finds the nearest of all by the signs and then exactly', () => {
  const { vectors, sources, database } = open(600)
  const made = makeVectors(1200, 1)
  const pending = vectors.pending(0, 2000)
  expect(pending).toHaveLength(1200)
  vectors.put(pending.map(({ key }, at) => ({ key, vector: made[at]! })))
  expect(vectors.pending(0, 10)).toEqual([])
  expect(vectors.nearest(made[0]!, 5)).toEqual([])
  for (const _ of vectors.load());
  expect(vectors.size()).toBe(1200)
  let agreed = 0
  for (const query of makeVectors(40, 1).slice(0, 20)) {
    const exact = made
      .map((vector, at) => ({
        key: pending[at]!.key,
        score: vector.reduce((sum, value, i) => sum + value * query[i]!, 0),
      }))
      .toSorted((a, b) => b.score - a.score)
      .slice(0, 10)
    const found = new Set(vectors.nearest(query, 10).map(({ key }) => key))
    agreed += exact.filter(({ key }) => found.has(key)).length
  }
  expect(agreed).toBeGreaterThanOrEqual(190)
  const ofB = vectors.nearest(made[0]!, 20, [sources[1]!.id])
  const keyOf = database.prepare('SELECT source FROM chunks WHERE key = ?').pluck()
  expect(new Set(ofB.map(({ key }) => keyOf.get(key)))).toEqual(new Set([`s${sources[1]!.key}`]))
})

it('keeps up with what is added and removed, here and by another process', () => {
  const { database, vectors, store, sources } = open(30)
  const other = createSourceVectors(database)
  const made = makeVectors(60, 2)
  const [first, ...rest] = vectors.pending(0, 60)
  for (const _ of vectors.load());
  vectors.put([{ key: first!.key, vector: made[0]! }])
  expect(vectors.nearest(made[0]!, 1)).toMatchObject([{ key: first!.key }])
  other.put(rest.map(({ key }, at) => ({ key, vector: made[at + 1]! })))
  for (const _ of vectors.load());
  expect(vectors.size()).toBe(60)
  store.remove(sources[0]!.id)
  expect(vectors.nearest(made[0]!, 60).some(({ key }) => key === first!.key)).toBe(false)
  for (const _ of store.sweep());
  expect(database.prepare('SELECT count(*) FROM vectors').pluck().get()).toBe(30)
  vectors.put([{ key: first!.key, vector: made[0]! }])
  expect(database.prepare('SELECT count(*) FROM vectors').pluck().get()).toBe(30)
})

it('takes no vector of another length', () => {
  const index = createSignIndex()
  expect(index.nearest(new Int8Array(4), 3)).toEqual([])
  index.add({ key: 1, group: 1, vector: Int8Array.of(1, -1, 1, -1) })
  index.add({ key: 2, group: 1, vector: new Int8Array(3) })
  expect(index.size).toBe(1)
  expect(index.nearest(Int8Array.of(1, 1, 1, 1), 3)).toEqual([1])
  expect(index.nearest(new Int8Array(3), 3)).toEqual([])
})
