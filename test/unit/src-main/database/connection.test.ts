import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { openDatabase } from '#main/database/connection.ts'
import { APPLICATION_ID, SCHEMA_VERSION } from '#main/database/migrations.ts'
import { makeFolder, openTestLibrary } from '../../../helpers/open-test-library.ts'

/** Opening `path` fails with `code`, and the file is what it was. */
function expectRefusal(path: string, code: string): void {
  const before = readFileSync(path)
  expect(() => openDatabase(path)).toThrow(expect.objectContaining({ code, name: 'KilnError' }))
  expect(readFileSync(path).equals(before)).toBe(true)
}

it('makes a library from nothing, marked as one, in folders that do not exist yet', async () => {
  const path = join(await makeFolder(), 'some/where/kiln.db')
  const database = openDatabase(path)
  expect(database.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
  expect(database.pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
  expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
  expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
  expect(tables.all()).toEqual(
    expect.arrayContaining(['assets', 'drafts', 'exports', 'settings', 'sources', 'videos']),
  )
  database.close()
})

it('opens a library again without changing its schema', async () => {
  const path = join(await makeFolder(), 'kiln.db')
  openDatabase(path).close()
  const before = readFileSync(path)
  openDatabase(path).close()
  expect(readFileSync(path).equals(before)).toBe(true)
})

it('shares a library between two processes that open it at once', async () => {
  const { folder, addVideo } = await openTestLibrary()
  const other = await openTestLibrary(folder)
  const { video } = await addVideo('clip.mp4')
  expect(other.videos.find(video.id)?.name).toBe('clip.mp4')
})

it.each(['delete', 'wal'])('refuses a newer library in %s mode and leaves it', async (mode) => {
  const path = join(await makeFolder(), 'kiln.db')
  openDatabase(path).close()
  const newer = new Sqlite(path)
  newer.pragma(`journal_mode = ${mode}`)
  newer.pragma(`user_version = ${SCHEMA_VERSION + 1}`)
  newer.close()
  expectRefusal(path, 'library-newer')
})

it('refuses a library with broken pages and leaves it', async () => {
  const { folder, addVideo, database } = await openTestLibrary()
  for (let index = 0; index < 40; index++) await addVideo(`clip ${index}`)
  database.close()
  const path = join(folder, 'kiln.db')
  const bytes = readFileSync(path)
  bytes.fill(0xa5, 8192, bytes.length - 4096)
  writeFileSync(path, bytes)
  expectRefusal(path, 'library-damaged')
})

it('refuses a library that was cut off and leaves it', async () => {
  const { folder, addVideo, database } = await openTestLibrary()
  for (let index = 0; index < 40; index++) await addVideo(`clip ${index}`)
  database.close()
  const path = join(folder, 'kiln.db')
  writeFileSync(path, readFileSync(path).subarray(0, Math.floor(statSync(path).size / 2)))
  expectRefusal(path, 'library-damaged')
})

it('refuses a file that is no database and leaves it', async () => {
  const path = join(await makeFolder(), 'kiln.db')
  writeFileSync(path, 'My diary, which happens to be called kiln.db. '.repeat(500))
  expectRefusal(path, 'library-damaged')
})

it.each([0, 7])("refuses another program's database of version %i", async (version) => {
  const path = join(await makeFolder(), 'kiln.db')
  const other = new Sqlite(path)
  other.exec('CREATE TABLE recipes (name TEXT)')
  other.pragma(`user_version = ${version}`)
  other.close()
  expectRefusal(path, 'library-damaged')
})
