import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openTestLibrary } from '../../../helpers/open-test-library.ts'

const OLD = new Date(Date.now() - 2 * 3_600_000)

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
}

it('keeps a picture under the hash of its bytes', async () => {
  const { assets } = await openTestLibrary()
  const bytes = Buffer.from('a picture')
  const asset = await assets.add(bytes, 'image/webp')
  expect(asset.id).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(asset).toMatchObject({ mediaType: 'image/webp', sizeBytes: bytes.length })
  expect(asset.path).toMatch(/\.webp$/)
  expect(readFileSync(asset.path)).toEqual(bytes)
  expect(assets.find(asset.id)).toEqual(asset)
})

it('keeps the same bytes once, also when they come at the same time', async () => {
  const { assets } = await openTestLibrary()
  const adding = Array.from({ length: 8 }, () => assets.add(Buffer.from('same'), 'image/png'))
  const ids = new Set((await Promise.all(adding)).map(({ id }) => id))
  await assets.add(Buffer.from('other'), 'image/png')
  expect(ids.size).toBe(1)
  expect(filesIn(assets.folder)).toHaveLength(2)
  expect(assets.totals()).toEqual({ assets: 2, sizeBytes: 9 })
})

it('leaves nothing half-written when its place can not be taken', async () => {
  const { assets, folder } = await openTestLibrary()
  writeFileSync(join(folder, 'assets'), 'a file where the folder should be')
  await expect(assets.add(Buffer.from('picture'), 'image/png')).rejects.toThrow()
  expect(assets.totals()).toEqual({ assets: 0, sizeBytes: 0 })
  expect(filesIn(folder).filter((name) => name.endsWith('.partial'))).toEqual([])
})

it('counts no picture whose writing was cut short, and writes it again', async () => {
  const { assets } = await openTestLibrary()
  const { path, id } = await assets.add(Buffer.from('first'), 'image/png')
  const cut = join(path, '../.1234.partial') // what a crash between writing and renaming leaves
  writeFileSync(cut, 'fir')
  expect(assets.totals().assets).toBe(1)
  expect((await assets.add(Buffer.from('first'), 'image/png')).id).toBe(id)
  utimesSync(cut, OLD, OLD)
  assets.sweep()
  expect(existsSync(cut)).toBe(false)
})

it('sweeps the pictures that nothing points to, and keeps the others', async () => {
  const { assets, addVideo, videos } = await openTestLibrary()
  const gone = await addVideo('gone.mp4', 2)
  const kept = await addVideo('kept.mp4', 1)
  const extra = await assets.add(Buffer.from('used by nothing'), 'image/png')
  expect(assets.totals().assets).toBe(6)
  videos.remove(gone.video.id)
  assets.sweep()
  expect(assets.totals().assets).toBe(2)
  expect(existsSync(extra.path)).toBe(false)
  for (const { path } of gone.thumbnails) expect(existsSync(path)).toBe(false)
  for (const { path } of kept.thumbnails) expect(existsSync(path)).toBe(true)
})

it('keeps an exported picture for as long as its thumbnail', async () => {
  const { assets, addVideo, thumbnails, videos } = await openTestLibrary()
  const { video, thumbnails: own } = await addVideo('clip.mp4', 1)
  const exported = await assets.add(Buffer.from('cropped'), 'image/png')
  thumbnails.noteExport(own[0]!.id, exported.id)
  assets.sweep()
  expect(existsSync(exported.path)).toBe(true)
  videos.remove(video.id)
  assets.sweep()
  expect(existsSync(exported.path)).toBe(false)
})

it('sweeps old files that are no picture of the library, and leaves young ones', async () => {
  const { assets, addVideo } = await openTestLibrary()
  const { thumbnails } = await addVideo('clip.mp4', 1)
  const { path } = thumbnails[0]!
  const orphans = ['0'.repeat(64) + '.jpg', 'notes.txt', `${'1'.repeat(64)}.png.partial`]
  const places = orphans.map((name) => join(assets.folder, path.slice(-68, -66), name))
  for (const place of [...places, `${path}.copy.jpg`]) writeFileSync(place, 'orphan')
  for (const place of [...places, path]) utimesSync(place, OLD, OLD)
  assets.sweep()
  expect(places.filter((place) => existsSync(place))).toEqual([])
  expect(existsSync(path)).toBe(true)
  expect(existsSync(`${path}.copy.jpg`)).toBe(true)
})

it('puts sweeping off while pictures are added whose rows come later', async () => {
  const { assets } = await openTestLibrary()
  const release = [assets.hold(), assets.hold()]
  const { path } = await assets.add(Buffer.from('soon pointed to'), 'image/png')
  assets.sweep()
  release[0]!()
  expect(existsSync(path)).toBe(true)
  release[1]!()
  expect(existsSync(path)).toBe(false)
  const later = await assets.add(Buffer.from('later'), 'image/png')
  assets.hold()() // nobody asked for sweeping meanwhile
  expect(existsSync(later.path)).toBe(true)
})
