import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { SCHEMA_VERSION } from '#main/database/migrations.ts'
import { makeFolder, openTestLibrary } from '../../../helpers/open-test-library.ts'

const { signal } = new AbortController()
type Library = Awaited<ReturnType<typeof openTestLibrary>>

const copy = (library: Library, folder: string) =>
  Array.fromAsync(library.file.backup(folder, signal))
const restore = (library: Library, folder: string) =>
  Array.fromAsync(library.file.restore(folder, signal))

/** A library with two videos, and a backup of it. */
async function withBackup() {
  const library = await openTestLibrary()
  await library.addVideo('one.mp4', 2)
  await library.addVideo('two.mp4', 3)
  library.settings.set({ theme: 'dark' })
  const folder = join(await makeFolder('backup'), 'today')
  const steps = await copy(library, folder)
  return { library, folder, steps }
}

const contentsOf = ({ videos, thumbnails, settings, assets }: Library) => {
  const list = videos.list(100).videos
  return {
    videos: list,
    thumbnails: list.map(({ id }) => thumbnails.listOf(id)),
    settings: settings.all(),
    totals: assets.totals(),
  }
}

/** Restoring fails with `code`, and the library that was there is still whole. */
async function expectRefusal(folder: string, code: string): Promise<void> {
  const library = await openTestLibrary()
  await library.addVideo('mine.mp4', 2)
  const before = contentsOf(library)
  await expect(restore(library, folder)).rejects.toMatchObject({ name: 'KilnError', code })
  expect(contentsOf(library)).toEqual(before)
  for (const { path } of before.thumbnails.flat()) expect(existsSync(path)).toBe(true)
  expect(readdirSync(library.folder).filter((name) => name.startsWith('restore'))).toEqual([])
}

it('tells how far it is', async () => {
  const { steps } = await withBackup()
  expect(steps).toEqual(Array.from({ length: 8 }, (_, done) => ({ done, total: 7 })))
})

it('brings everything into another library, and replaces what was there', async () => {
  const { library, folder } = await withBackup()
  const other = await openTestLibrary()
  const { thumbnails } = await other.addVideo('old.mp4', 2)
  await restore(other, folder)
  const restored = contentsOf(other)
  const moved = JSON.parse(
    JSON.stringify(contentsOf(library)).replaceAll(library.folder, other.folder),
  ) as unknown
  expect(restored).toEqual(moved)
  for (const { path } of restored.thumbnails.flat()) expect(existsSync(path)).toBe(true)
  for (const { path } of thumbnails) expect(existsSync(path)).toBe(false)
  expect(other.seen.at(-1)).toBe('library replaced')
})

it('brings a library back to what it was at the time of the backup', async () => {
  const { library, folder } = await withBackup()
  const before = contentsOf(library)
  await library.addVideo('three.mp4')
  library.videos.remove(before.videos[0]!.id)
  library.assets.sweep()
  await restore(library, folder)
  expect(contentsOf(library)).toEqual(before)
})

it('backs up into the same folder again', async () => {
  const { library, folder } = await withBackup()
  await library.addVideo('three.mp4')
  await copy(library, folder)
  const other = await openTestLibrary()
  await restore(other, folder)
  expect(other.videos.list(10).total).toBe(3)
  expect(readdirSync(folder).toSorted()).toEqual(['assets', 'kiln.db'])
})

it('takes the folder of another library as a backup, with what is still in its log', async () => {
  const library = await openTestLibrary()
  await library.addVideo('recent.mp4')
  expect(existsSync(join(library.folder, 'kiln.db-wal'))).toBe(true)
  const other = await openTestLibrary()
  await restore(other, library.folder)
  expect(other.videos.list(10).videos).toMatchObject([{ name: 'recent.mp4' }])
})

it('refuses to copy the library onto or from itself', async () => {
  const library = await openTestLibrary()
  await library.addVideo('one.mp4')
  const before = readFileSync(join(library.folder, 'kiln.db'))
  for (const run of [copy, restore])
    await expect(run(library, join(library.folder, 'x/..'))).rejects.toMatchObject({
      code: 'invalid-input',
    })
  expect(readFileSync(join(library.folder, 'kiln.db')).equals(before)).toBe(true)
})

it('changes nothing when a picture is missing from the backup', async () => {
  const { folder } = await withBackup()
  const [first = ''] = readdirSync(join(folder, 'assets'))
  rmSync(join(folder, 'assets', first), { recursive: true })
  await expectRefusal(folder, 'library-damaged')
})

it('changes nothing when a picture of the backup is not what it was', async () => {
  const { folder } = await withBackup()
  const [first = ''] = readdirSync(join(folder, 'assets'))
  const [name = ''] = readdirSync(join(folder, 'assets', first))
  writeFileSync(join(folder, 'assets', first, name), 'cut off')
  await expectRefusal(folder, 'library-damaged')
})

it('changes nothing when the backup is of a newer Kiln', async () => {
  const { folder } = await withBackup()
  const newer = new Sqlite(join(folder, 'kiln.db'))
  newer.pragma(`user_version = ${SCHEMA_VERSION + 1}`)
  newer.close()
  await expectRefusal(folder, 'library-newer')
})

it.each([
  ['empty', ''],
  ['text', 'not a database '.repeat(1000)],
])('changes nothing when the backup is garbage: %s', async (_name, text) => {
  const folder = await makeFolder('garbage')
  writeFileSync(join(folder, 'kiln.db'), text)
  await expectRefusal(folder, 'library-damaged')
})

it("changes nothing when the backup is another program's database", async () => {
  const folder = await makeFolder('foreign')
  const other = new Sqlite(join(folder, 'kiln.db'))
  other.exec('CREATE TABLE recipes (name TEXT)')
  other.close()
  await expectRefusal(folder, 'library-damaged')
})

it('says so when there is no backup', async () => {
  await expectRefusal(await makeFolder('nothing'), 'not-found')
})

it('stops when the signal aborts, and leaves no backup that looks whole', async () => {
  const { library } = await withBackup()
  const folder = await makeFolder('stopped')
  const stop = new AbortController()
  const run = async () => {
    for await (const { done } of library.file.backup(folder, stop.signal))
      if (done === 2) stop.abort()
  }
  await expect(run()).rejects.toMatchObject({ name: 'AbortError' })
  expect(readdirSync(folder).filter((name) => name.startsWith('kiln.db'))).toEqual([])
})

it('restores a backup whose pictures are there already', async () => {
  const { library, folder } = await withBackup()
  const other = await makeFolder('moved')
  cpSync(join(folder, 'kiln.db'), join(other, 'kiln.db'))
  await restore(library, other)
  expect(library.videos.list(10).total).toBe(2)
})
