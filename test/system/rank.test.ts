import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Thumbnail } from '#shared/contract/thumbnails.ts'
import { Video } from '#shared/contract/videos.ts'
import { type ClipName, clipBytes, lacks, makeClip, turned } from '../helpers/make-clip.ts'
import { childrenNamed, openTestBackend, type TestBackend } from '../helpers/open-test-backend.ts'

let open: TestBackend
beforeAll(async () => {
  open = await openTestBackend()
})
afterAll(() => open.close())

const save = async (name: string, bytes: Uint8Array) => {
  const path = join(open.folder, name)
  await writeFile(path, bytes)
  return path
}

/** The mean colour of the box of a picture, in shares of its size. */
async function colourAt(path: string, left: number, top: number): Promise<readonly number[]> {
  const { width, height } = await sharp(path).metadata()
  const box = { left: Math.round(left * width), top: Math.round(top * height) }
  const { channels } = await sharp(
    await sharp(path)
      .extract({ ...box, width: 8, height: 8 })
      .toBuffer(),
  ).stats()
  return channels.map(({ mean }) => mean)
}

const isRed = ([red = 0, green = 0, blue = 0]: readonly number[]) =>
  red > 180 && green < 70 && blue < 70

it.skipIf(lacks('twoShots'))('finds the shots and distinct frames of a clip', async () => {
  const path = makeClip('twoShots')
  const { video, thumbnails, steps } = await open.rank(path)
  expect(Video.parse(video)).toEqual(video)
  expect(video).toMatchObject({ name: basename(path), width: 320, height: 180, rotation: 0 })
  expect(video.durationMs).toBe(4000)
  expect(video.shots).toHaveLength(2)
  expect(Math.abs(video.shots[1]!.startMs - 2000)).toBeLessThan(600)
  expect(thumbnails.length).toBeGreaterThanOrEqual(2)
  expect(new Set(thumbnails.map(({ assetId }) => assetId)).size).toBe(thumbnails.length)
  expect(thumbnails.some(({ timeMs }) => timeMs < 2000)).toBe(true)
  expect(thumbnails.some(({ timeMs }) => timeMs >= 2000)).toBe(true)
  expect(thumbnails.map(({ rank }) => rank)).toEqual(thumbnails.map((_, index) => index + 1))
  for (const thumbnail of thumbnails) {
    expect(Thumbnail.parse(thumbnail)).toEqual(thumbnail)
    expect(await sharp(thumbnail.path).metadata()).toMatchObject({
      format: 'jpeg',
      width: 320,
      height: 180,
    })
    for (const part of ['technical', 'aesthetic', 'sharpness', 'faces', 'text', 'clutter'])
      expect(thumbnail.parts).toHaveProperty(part)
    expect(thumbnail.low).toBeLessThanOrEqual(thumbnail.clickAppeal)
    expect(thumbnail.high).toBeGreaterThanOrEqual(thumbnail.clickAppeal)
  }
  for (const { assetId } of video.shots) expect(open.backend.findAsset(assetId!)).toBeDefined()
  expect(steps).toBeGreaterThan(8)
})

it.skipIf(lacks('twoShots'))('keeps one entry when it ranks a video again', async () => {
  const path = await save('again.mp4', clipBytes('twoShots'))
  const first = await open.rank(path, 3)
  const total = (await open.kiln.videos.list({})).total
  const second = await open.rank(path, 3)
  expect(second.video.id).toBe(first.video.id)
  expect((await open.kiln.videos.list({})).total).toBe(total)
  const listed = await open.kiln.thumbnails.list({ videoId: second.video.id })
  expect(listed.thumbnails).toEqual(second.thumbnails)
  const scores = (ranked: typeof first) =>
    ranked.thumbnails.map(({ timeMs, appeal, assetId }) => ({ timeMs, appeal, assetId }))
  expect(scores(second)).toEqual(scores(first))
})

it.skipIf(lacks('corner')).each([
  [90, 180, 320, 0.95, 0.02],
  [180, 320, 180, 0.95, 0.92],
  [270, 180, 320, 0.02, 0.95],
] as const)('shows a clip turned by %i upright', async (rotation, width, height, left, top) => {
  const path = await save(`turned-${rotation}.mp4`, turned(clipBytes('corner'), rotation))
  const { video, thumbnails } = await open.rank(path, 2)
  expect(video).toMatchObject({ rotation, width, height })
  for (const thumbnail of thumbnails) {
    expect(thumbnail).toMatchObject({ width, height })
    expect(isRed(await colourAt(thumbnail.path, left, top))).toBe(true)
  }
})

it.skipIf(lacks('corner'))('shows a clip that is not turned as it is', async () => {
  const { thumbnails } = await open.rank(makeClip('corner'), 1)
  expect(isRed(await colourAt(thumbnails[0]!.path, 0.02, 0.02))).toBe(true)
})

const KINDS: readonly [ClipName, object][] = [
  ['faststart', { durationMs: 4000 }],
  ['matroska', { container: 'Matroska' }],
  ['webm', { container: 'WebM', codec: 'vp8' }],
  ['variableRate', { width: 320 }],
  ['oddSize', { width: 321, height: 181 }],
  ['tenBit', { dynamicRange: 'standard' }],
  ['highRange', { dynamicRange: 'high' }],
  ['logRange', { dynamicRange: 'high' }],
  ['alpha', { codec: 'vp8' }],
  ['avi', { codec: 'mpeg4', width: 320, height: 180 }],
]

it.each(KINDS)('ranks a clip of this kind: %s', async (name, expected) => {
  if (lacks(name)) return expect(lacks(name)).toBe(true)
  const { video, thumbnails } = await open.rank(makeClip(name), 3)
  expect(video).toMatchObject(expected)
  expect(thumbnails.length).toBeGreaterThan(0)
  for (const { path, width, height } of thumbnails)
    expect({ width, height, exists: existsSync(path) }).toEqual({
      width: video.width,
      height: video.height,
      exists: true,
    })
})

it.skipIf(lacks('tenBit', 'highRange'))(
  'keeps colours of 10 bits, and maps high range',
  async () => {
    for (const name of ['tenBit', 'highRange', 'logRange'] as const) {
      const { thumbnails } = await open.rank(makeClip(name), 1)
      const [red = 0, green = 0, blue = 0] = await colourAt(thumbnails[0]!.path, 0.02, 0.02)
      expect(red).toBeGreaterThan(150)
      expect(Math.max(green, blue)).toBeLessThan(90)
    }
  },
)

it.skipIf(lacks('oneFrame'))('makes one thumbnail of a clip of one frame', async () => {
  const { video, thumbnails } = await open.rank(makeClip('oneFrame'))
  expect(video.shots).toHaveLength(1)
  expect(thumbnails).toMatchObject([{ rank: 1, timeMs: 0 }])
})

it.skipIf(lacks('bareH264'))('samples a video that does not say how long it is', async () => {
  const { thumbnails, steps } = await open.rank(makeClip('bareH264'), 3)
  expect(thumbnails.length).toBeGreaterThan(0)
  expect(steps).toBeLessThan(200) // not one for each of its 500 frames
})

it.skipIf(lacks('faststart'))('takes what there is of a clip that was cut off', async () => {
  const bytes = clipBytes('faststart')
  const path = await save('cut.mp4', bytes.subarray(0, Math.floor(bytes.length * 0.6)))
  const { thumbnails } = await open.rank(path)
  expect(thumbnails.length).toBeGreaterThan(0)
})

it
  .skipIf(lacks('twoShots'))
  .each(['spaces and ünïcode ✓.mp4', "it's; a $(quoted) [name].mp4", '-i.mp4'])(
  'reads a file called %s',
  async (name) => {
    const { video } = await open.rank(await save(name, clipBytes('oneFrame')))
    expect(video.name).toBe(name)
  },
)

it.skipIf(lacks('twoShots'))('prefers what a platform would show when one is named', async () => {
  const events = await Array.fromAsync(
    open.kiln.thumbnails.rank({ path: makeClip('twoShots'), count: 2, platform: 'tiktok' }),
  )
  expect(events.at(-1)).toMatchObject({ type: 'result' })
})

it.skipIf(lacks('long'))('stops midway and leaves neither rows nor programs', async () => {
  const stop = new AbortController()
  const before = (await open.kiln.videos.list({})).total
  const run = async () => {
    const { signal } = stop
    for await (const event of open.kiln.thumbnails.rank({ path: makeClip('long') }, { signal }))
      if (event.type === 'progress' && event.stage === 'sampling' && event.done === 3) stop.abort()
  }
  await expect(run()).rejects.toMatchObject({ code: 'cancelled' })
  expect((await open.kiln.videos.list({})).total).toBe(before)
  await expect.poll(() => childrenNamed('ffmpeg'), { timeout: 5000 }).toEqual([])
})

it.skipIf(lacks('long'))('stops when its caller leaves, and goes on to work', async () => {
  for await (const event of open.kiln.thumbnails.rank({ path: makeClip('long') }))
    if (event.type === 'progress' && event.stage === 'sampling' && event.done === 3) break
  await expect.poll(() => childrenNamed('ffmpeg'), { timeout: 5000 }).toEqual([])
  expect((await open.rank(makeClip('oneFrame'))).thumbnails).toHaveLength(1)
})

it.skipIf(lacks('twoShots'))('keeps its new pictures while another video goes', async () => {
  const gone = await open.rank(await save('gone.mp4', turned(clipBytes('oneFrame'), 90)))
  const path = await save('stays.mp4', turned(clipBytes('twoShots'), 180))
  let removed = false
  for await (const event of open.kiln.thumbnails.rank({ path })) {
    if (event.type === 'progress' && event.stage === 'saving' && !removed)
      ({ removed } = await open.kiln.videos.remove({ id: gone.video.id }))
    if (event.type === 'result')
      for (const thumbnail of event.thumbnails) expect(existsSync(thumbnail.path)).toBe(true)
  }
  expect(removed).toBe(true)
  expect(existsSync(gone.thumbnails[0]!.path)).toBe(false)
})

const picture = () =>
  sharp({ create: { width: 320, height: 180, channels: 3, background: '#c63' } }).composite([
    { input: Buffer.from('<svg width="320" height="180"><circle cx="90" cy="90" r="60"/></svg>') },
  ])

it.each([
  ['plain.jpg', 'jpeg', () => picture().jpeg()],
  ['plain.png', 'png', () => picture().removeAlpha().png()],
  ['plain.webp', 'webp', () => picture().removeAlpha().webp()],
] as const)('keeps a scored picture as it is: %s', async (name, format, make) => {
  const bytes = await make().toBuffer()
  const scored = await open.kiln.thumbnails.score({ path: await save(name, bytes) })
  expect(scored).toMatchObject({ width: 320, height: 180 })
  expect(readFileSync(scored.path).equals(bytes)).toBe(true)
  expect((await sharp(scored.path).metadata()).format).toBe(format)
})

it.each([
  ['turned.jpg', 180, 320, () => picture().withMetadata({ orientation: 6 }).jpeg()],
  ['clear.png', 320, 180, () => picture().ensureAlpha(0.5).png()],
  ['wide-gamut.png', 320, 180, () => picture().withIccProfile('p3').png()],
  ['picture.avif', 320, 180, () => picture().avif({ effort: 0 })],
] as const)('keeps %s upright, opaque and in sRGB', async (name, width, height, make) => {
  const path = await save(name, await make().toBuffer())
  const scored = await open.kiln.thumbnails.score({ path })
  expect(scored).toMatchObject({ width, height })
  const kept = await sharp(scored.path).metadata()
  expect(kept).toMatchObject({ format: 'jpeg', width, height, hasAlpha: false, space: 'srgb' })
  expect(kept.orientation ?? 1).toBe(1)
  expect(kept.hasProfile).toBe(false)
})
