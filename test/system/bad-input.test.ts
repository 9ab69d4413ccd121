import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clipBytes, ffmpeg, lacks, makeClip } from '../helpers/make-clip.ts'
import { childrenNamed, openTestBackend, type TestBackend } from '../helpers/open-test-backend.ts'

let open: TestBackend
beforeAll(async () => {
  open = await openTestBackend()
})
afterAll(() => open.close())

const save = async (name: string, bytes: Uint8Array | string) => {
  const path = join(open.folder, name)
  await writeFile(path, bytes)
  return path
}

/** Ranking `path` fails with `code`, names the file, says what to do, and leaves nothing. */
async function expectRefusal(path: string, code: string, name: string): Promise<string> {
  const before = await open.kiln.library.summary({})
  const error = await open.rank(path).catch((failure: unknown) => failure)
  expect(error).toMatchObject({
    name: 'KilnError',
    code,
    message: expect.stringContaining(name),
    action: expect.stringMatching(/\w+/),
  })
  expect(await open.kiln.library.summary({})).toEqual(before)
  await expect.poll(() => childrenNamed('ffmpeg')).toEqual([])
  return (error as Error).message
}

it('refuses a file without a byte', async () => {
  const path = await save('empty.mp4', '')
  expect(await expectRefusal(path, 'unreadable-file', 'empty.mp4')).toContain('0 bytes')
})

it.skipIf(!ffmpeg)('refuses text that is named like a video', async () => {
  const text = 'Dear diary, this is no video at all.\n'.repeat(200)
  for (const name of ['notes.mp4', 'notes.txt', 'notes.mov'])
    await expectRefusal(await save(name, text), 'unreadable-file', name)
})

it.skipIf(!ffmpeg)('refuses bytes without meaning', async () => {
  const noise = Uint8Array.from({ length: 50_000 }, (_, index) => (index * 7919 + 13) % 251)
  await expectRefusal(await save('noise.mp4', noise), 'unreadable-file', 'noise.mp4')
})

it.skipIf(lacks('audioOnly'))('refuses sound without a picture', async () => {
  const message = await expectRefusal(makeClip('audioOnly'), 'unsupported-media', 'audioOnly')
  expect(message).toContain('audio')
  const renamed = await save('song.mp4', clipBytes('audioOnly'))
  await expectRefusal(renamed, 'unsupported-media', 'song.mp4')
})

it('refuses a folder', async () => {
  const path = join(open.folder, 'holiday.mp4')
  await mkdir(path)
  expect(await expectRefusal(path, 'invalid-input', 'holiday.mp4')).toContain('folder')
})

it('refuses what is not there', async () => {
  await expectRefusal(join(open.folder, 'nowhere.mp4'), 'not-found', 'nowhere.mp4')
  await expectRefusal(join(open.folder, 'no/such/folder.mp4'), 'not-found', 'folder.mp4')
})

const mayReadAll = process.platform === 'win32' || process.getuid?.() === 0
it.skipIf(mayReadAll)('refuses what it may not read (needs a user who is not root)', async () => {
  const path = await save('locked.mp4', 'x')
  await chmod(path, 0)
  await expectRefusal(path, 'unreadable-file', 'locked.mp4')
})

it.skipIf(process.platform !== 'linux')('refuses what is no regular file', async () => {
  await expectRefusal('/dev/null', 'invalid-input', 'null')
})

it.skipIf(lacks('dot'))('refuses to rank a picture', async () => {
  const message = await expectRefusal(makeClip('dot'), 'unsupported-media', 'dot')
  expect(message).toContain('picture')
  const renamed = await save('dot.mp4', clipBytes('dot'))
  await expectRefusal(renamed, 'unsupported-media', 'dot.mp4')
})

it.skipIf(lacks('twoShots'))('refuses an MP4 whose index was cut off', async () => {
  const bytes = clipBytes('twoShots') // its index is at the end
  const path = await save('cut.mp4', bytes.subarray(0, Math.floor(bytes.length * 0.8)))
  await expectRefusal(path, 'unreadable-file', 'cut.mp4')
})

it.skipIf(lacks('faststart'))('refuses an MP4 that ends with its index', async () => {
  const bytes = clipBytes('faststart')
  const path = await save('index-only.mp4', bytes.subarray(0, bytes.indexOf('mdat') + 4))
  await expectRefusal(path, 'unsupported-media', 'index-only.mp4')
})

it.skipIf(!ffmpeg)('asks no server and reads no other file for a playlist', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const head = '#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n'
  const list = `${head}http://127.0.0.1:${port}/segment.ts\n#EXT-X-ENDLIST\n`
  for (const name of ['list.m3u8', 'list.mp4']) {
    const error = await open.rank(await save(name, list)).catch((failure: unknown) => failure)
    expect(error).toMatchObject({ name: 'KilnError', code: expect.stringMatching(/^un/) })
  }
  server.close()
  expect(asked).toEqual([])
})

it.each(['', ' ', '\0', 'x'.repeat(5000)])('refuses a path that can not be one', async (path) => {
  const error = await open.rank(path).catch((failure: unknown) => failure)
  expect(error).toMatchObject({ code: expect.stringMatching(/^(invalid-input|not-found)$/) })
})

it('wants either a path or a page', async () => {
  for (const input of [{}, { path: 'a', source: 'b' }]) {
    const events = Array.fromAsync(open.kiln.thumbnails.rank(input))
    await expect(events).rejects.toMatchObject({ code: 'invalid-input' })
  }
  const gone = Array.fromAsync(open.kiln.thumbnails.rank({ source: 'gone' }))
  await expect(gone).rejects.toMatchObject({ code: 'not-found' })
})

it('refuses to score what is no picture', async () => {
  for (const [path, code] of [
    [await save('fake.png', 'not a picture'), 'unreadable-file'],
    [join(open.folder, 'nowhere.png'), 'not-found'],
    [open.folder, 'unreadable-file'],
  ] as const)
    await expect(open.kiln.thumbnails.score({ path })).rejects.toMatchObject({ code })
})

it.skipIf(lacks('oneFrame', 'dot'))('goes on working after all of that', async () => {
  expect((await open.rank(makeClip('oneFrame'))).thumbnails).toHaveLength(1)
  expect(await open.kiln.thumbnails.score({ path: makeClip('dot') })).toMatchObject({ width: 1 })
  expect((await open.kiln.engine.status({})).restarts).toBe(0)
})
