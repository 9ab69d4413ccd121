import { expect, it } from 'vitest'
import { SourceId } from '#shared/contract/sources.ts'
import { cutChunks } from '#main/core/sources/cut-chunks.ts'
import { queryTerms } from '#main/core/sources/query-terms.ts'
import { createChanges } from '#main/database/changes.ts'
import { openDatabase } from '#main/database/connection.ts'
import { createSourceSearch } from '#main/database/source-search.ts'
import { createSourceStore } from '#main/database/source-store.ts'
import { ODD_TEXTS, randomText } from '../../../helpers/odd-texts.ts'

function open() {
  const database = openDatabase(':memory:')
  const store = createSourceStore(database, createChanges())
  const search = createSourceSearch(database)
  const put = (identity: string) =>
    store.put({ identity, kind: 'folder', title: identity, path: null })
  const write = (source: { key: number }, name: string, text: string, weight = 1) => [
    ...store.write(source.key, {
      name,
      path: null,
      weight,
      sizeBytes: text.length,
      modifiedMs: 1,
      hash: name,
      text,
      ends: cutChunks(text),
    }),
  ]
  const find = (query: string, sourceIds?: string[]) =>
    search.hits(search.byWords(queryTerms(query), 10, sourceIds)).map(({ hit }) => hit)
  const check = () =>
    database.exec("INSERT INTO chunk_words (chunk_words, rank) VALUES ('integrity-check', 1)")
  return { database, store, search, put, write, find, check }
}

const wellFormed = (text: string) => text.toWellFormed()

it.each([
  ...Object.entries(ODD_TEXTS),
  ...Array.from({ length: 30 }, (_, seed) => [`random ${seed}`, randomText(seed)] as const),
])('gives back %s to the letter, whole and in stretches', (_name, odd) => {
  const { store, put, write, find, check } = open()
  const text = `${wellFormed(odd)} needle ${wellFormed(odd)}`
  const source = put('a')
  write(source, 'odd', text)
  const [document] = store.whole([source.id], 1e9)
  expect(document?.text).toBe(text)
  const hits = [...find('needle'), ...find(odd)]
  expect(hits.length).toBeGreaterThan(0)
  for (const { documentId, start, end, text: found } of hits) {
    expect(text.slice(start, end)).toBe(found)
    expect(store.read(documentId, start, end)?.text).toBe(found)
    expect(found).toBe(found.trim())
  }
  for (const [start, end] of [
    [0, 5],
    [3, 1200],
    [text.length - 1, text.length],
    [7, 7],
    [text.length + 5, 3],
  ])
    expect(store.read(document!.documentId, start!, end)?.text).toBe(
      text.slice(start, Math.max(start!, end!)),
    )
  check()
})

it('shows a document only once it is whole, and its new version under the old id', () => {
  const { store, put, find, database } = open()
  const source = put('a')
  const text = 'Badgers dig. '.repeat(9000)
  const writing = store.write(source.key, {
    name: 'x',
    path: null,
    weight: 1,
    sizeBytes: 1,
    modifiedMs: 1,
    hash: '',
    text,
    ends: cutChunks(text),
  })
  writing.next()
  writing.next()
  expect(find('badgers')).toEqual([])
  expect(store.list(1).sources[0]).toMatchObject({ documents: 0, chunks: 0 })
  expect([...store.sweep()]).toEqual([])
  for (const _ of writing);
  const [hit] = find('badgers')
  expect(hit?.text).toContain('Badgers dig.')
  for (const _ of store.write(source.key, {
    name: 'x',
    path: null,
    weight: 1,
    sizeBytes: 1,
    modifiedMs: 1,
    hash: '',
    text: 'Owls wait.',
    ends: [10],
  }));
  expect(find('badgers')).toEqual([])
  expect(find('owls')[0]?.documentId).toBe(hit?.documentId)
  for (const _ of store.sweep());
  expect(database.prepare('SELECT count(*) FROM chunks').pluck().get()).toBe(1)
})

it('takes out what a killed process was writing', () => {
  const { store, put, write, database, check } = open()
  const source = put('a')
  write(source, 'whole', 'Owls wait.')
  const text = 'Badgers dig. '.repeat(9000)
  store
    .write(source.key, {
      name: 'x',
      path: null,
      weight: 1,
      sizeBytes: 1,
      modifiedMs: 1,
      hash: '',
      text,
      ends: cutChunks(text),
    })
    .next()
  database.exec("UPDATE documents SET read_at = '2020-01-01' WHERE state = 'written'")
  for (const _ of store.sweep());
  expect(database.prepare('SELECT count(*) FROM documents').pluck().get()).toBe(1)
  expect(database.prepare('SELECT count(*) FROM chunks').pluck().get()).toBe(1)
  check()
})

it('lets weightier documents go first', () => {
  const { put, write, find } = open()
  const source = put('a')
  write(source, 'commits', 'The kiln fires clay well.', 0.75)
  write(source, 'README.md', 'The kiln fires clay well. ', 1.3)
  expect(find('kiln').map(({ title }) => title)).toEqual(['README.md', 'commits'])
})

it('finds names of files, words in other forms, and texts without spaces between words', () => {
  const { put, write, find } = open()
  const source = put('a')
  write(source, 'docs/pricing.md', 'Nothing here.')
  write(source, 'b', 'We priced it. Café olé.')
  write(source, 'c', '昨日、東京に行きました。')
  expect(find('pricing').map(({ title }) => title)).toContain('docs/pricing.md')
  expect(find('prices').map(({ title }) => title)).toContain('b')
  expect(find('cafe').map(({ title }) => title)).toEqual(['b'])
  expect(find('東京に行く').map(({ title }) => title)).toEqual(['c'])
  expect(find('東京', [SourceId.parse('other')])).toEqual([])
})

it('keeps the index in step when rows are copied and deleted as a whole', () => {
  const { database, put, write, find, check } = open()
  const source = put('a')
  write(source, 'x', 'Owls wait.')
  database.exec('CREATE TEMP TABLE copy AS SELECT * FROM chunks; DELETE FROM chunks')
  expect(find('owls')).toEqual([])
  database.exec(
    "INSERT INTO chunks SELECT * FROM temp.copy; UPDATE source_index SET chunks = 'restored'",
  )
  expect(find('owls')).toHaveLength(1)
  check()
})
