import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { type Changes, createChanges } from '#main/database/changes.ts'
import { createLedgerStore } from '#main/database/ledger-store.ts'
import { migrate } from '#main/database/migrations.ts'
import { createModelStore, type StoredModel } from '#main/database/model-store.ts'

function open() {
  const database = new Sqlite(':memory:')
  migrate(database)
  const seen: string[] = []
  const changes: Changes = {
    ...createChanges(),
    announce: ({ entity, type, id }) => void seen.push(`${entity} ${type} ${id}`),
  }
  return { database, changes, seen }
}

const MODEL: StoredModel = {
  id: 'tiny',
  state: 'adopted',
  path: '/models/tiny.gguf',
  format: 'gguf',
  name: 'Tiny',
  licence: 'apache-2.0',
  licenceClass: 'open',
  sizeBytes: 1234,
  kvBytesPerToken: 10,
  contextTokens: 2048,
  purpose: 'writing',
  needsBytes: null,
}

it('gives back models as they were put in, and tells of each change', () => {
  const { database, changes, seen } = open()
  const store = createModelStore(database, changes)
  store.put(MODEL)
  store.put({ ...MODEL, name: 'Tiny again' })
  expect(store.find('tiny')).toEqual({ ...MODEL, name: 'Tiny again' })
  expect(store.all()).toHaveLength(1)
  store.setSpeed('tiny', 12.5)
  expect([...store.speeds()]).toEqual([['tiny', 12.5]])
  store.remove('tiny')
  store.remove('tiny')
  expect([store.find('tiny'), store.speeds().size]).toEqual([undefined, 0])
  expect(seen).toEqual([
    'model added tiny',
    'model updated tiny',
    'model updated tiny',
    'model removed tiny',
  ])
})

it('keeps the newest requests, newest first', () => {
  const store = createLedgerStore(open().database)
  const entry = {
    at: '2026-11-21T12:00:00.000Z',
    host: 'one',
    purpose: 'writing' as const,
    sentBytes: 10,
    receivedBytes: 20,
    outcome: '200',
  }
  for (let i = 0; i < 10_050; i++) store.note({ ...entry, sentBytes: i })
  const { entries, total } = store.list(2)
  expect(total).toBe(10_000)
  expect(entries).toEqual([
    { ...entry, sentBytes: 10_049 },
    { ...entry, sentBytes: 10_048 },
  ])
})
