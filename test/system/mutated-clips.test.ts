import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BufferSource, Logging, LogLevel } from 'mediabunny'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { VideoReport } from '#shared/contract/video-report.ts'
import { VideoInfo } from '#shared/contract/videos.ts'
import { openVideoIndex } from '#shared/media/video-index.ts'
import { clipBytes, lacks } from '../helpers/make-clip.ts'
import { childrenNamed, openTestBackend, type TestBackend } from '../helpers/open-test-backend.ts'
import { createRandom } from '../helpers/random.ts'

Logging.level = LogLevel.Silent

const BASES = ['tiny', 'tinyWebm', 'tinyAvi', 'tinyTs', 'tinyFlv', 'tinyMov', 'tinyMkv'] as const
const skipped = lacks(...BASES)

/** A clip that was cut off, had bytes flipped or zeroed, or lost a piece of its middle; the same for the same seed. */
function mutate(bytes: Buffer, seed: number): Buffer {
  const random = createRandom(seed)
  const at = () => Math.floor(bytes.length * random())
  switch (seed % 4) {
    case 0:
      return bytes.subarray(0, at())
    case 1: {
      const flipped = Buffer.from(bytes)
      for (let count = 0; count < 1 + 30 * random(); count++)
        flipped[at()]! ^= 1 << Math.floor(8 * random())
      return flipped
    }
    case 2: {
      const head = Buffer.from(bytes) // headers are where most goes wrong
      for (let count = 0; count < 8; count++) head[Math.floor(1200 * random())] = 256 * random()
      return head
    }
    default: {
      const [from = 0, to = 0] = [at(), at()].toSorted((a, b) => a - b)
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    }
  }
}

let open: TestBackend
beforeAll(async () => {
  open = await openTestBackend()
})
afterAll(() => open.close())

it.skipIf(skipped)('reads the index of any damaged clip, or says that it can not', async () => {
  let read = 0
  for (let seed = 0; seed < 60; seed++) {
    const bytes = mutate(clipBytes(BASES[seed % BASES.length]!), seed)
    const index = await openVideoIndex(new BufferSource(bytes), 'clip')
    if (index) {
      read++
      expect(VideoInfo.parse(index.info)).toEqual(index.info)
      const times = [...index.sampleTimesMs]
      expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b))
      index.close()
    }
  }
  expect(read).toBeGreaterThan(5)
  expect(read).toBeLessThan(60)
})

const seeds = Array.from({ length: 16 }, (_, index) => 100 + index)
it.skipIf(skipped).each(seeds)(
  'ranks the damaged clip %i, or says why it can not',
  async (seed) => {
    const path = join(open.folder, `damaged-${seed}.mp4`)
    await writeFile(path, mutate(clipBytes(BASES[seed % BASES.length]!), seed))
    const outcome = await open.rank(path, 2).catch((error: unknown) => error)
    if (outcome instanceof Error)
      expect(outcome).toMatchObject({
        name: 'KilnError',
        code: expect.stringMatching(/^un(readable-file|supported-media)$/),
        message: expect.stringContaining(`damaged-${seed}.mp4`),
      })
    else expect(outcome).toMatchObject({ type: 'result', thumbnails: expect.any(Array) })
    await expect.poll(() => childrenNamed('ffmpeg')).toEqual([])
  },
)

const analyze = async (path: string) =>
  (await Array.fromAsync(open.kiln.videos.analyze({ path }))).at(-1)

it.skipIf(skipped).each(seeds.slice(0, 7))(
  'reports on the damaged clip %i, or says why it can not',
  async (seed) => {
    const path = join(open.folder, `reported-${seed}.mp4`)
    await writeFile(path, mutate(clipBytes(BASES[seed % BASES.length]!), seed))
    const outcome = await analyze(path).catch((error: unknown) => error)
    if (outcome instanceof Error)
      expect(outcome).toMatchObject({
        name: 'KilnError',
        code: expect.stringMatching(/^un(readable-file|supported-media)$/),
      })
    else expect(VideoReport.safeParse(outcome).success).toBe(true)
    await expect.poll(() => childrenNamed('ffmpeg')).toEqual([])
  },
)

const NO_VIDEOS: Readonly<Record<string, Uint8Array>> = {
  'empty.mp4': new Uint8Array(),
  'text.mp4': Buffer.from('this is a shopping list\n'.repeat(40)),
  'page.webm': Buffer.from('<!doctype html><title>no</title>'),
  'zeros.ts': new Uint8Array(4096),
  'noise.flv': Uint8Array.from({ length: 4096 }, (_, at) => (at * 2654435761) >>> 13),
}

it.each(Object.entries(NO_VIDEOS))(
  'refuses %s, which is no video, both ways',
  async (name, bytes) => {
    const path = join(open.folder, name)
    await writeFile(path, bytes)
    const refusal = {
      name: 'KilnError',
      code: expect.stringMatching(/^un(readable-file|supported-media)$/),
    }
    await expect(open.rank(path, 2)).rejects.toMatchObject(refusal)
    await expect(analyze(path)).rejects.toMatchObject(refusal)
  },
)

it.skipIf(skipped).each(BASES)(
  'ranks and reports on a whole clip of this kind: %s',
  async (name) => {
    const path = join(open.folder, `${name}.bin`) // what it is, not what it is called, counts
    await writeFile(path, clipBytes(name))
    const { video, thumbnails, coverage } = await open.rank(path, 2)
    expect(thumbnails.length).toBeGreaterThan(0)
    expect(coverage).toBe(1)
    expect(Math.abs(video.durationMs - 2000)).toBeLessThan(250)
    const report = VideoReport.parse(await analyze(path))
    expect(report.shots).toHaveLength(video.shots.length)
  },
)

it.skipIf(skipped)('has neither crashed nor logged anything unexpected', async () => {
  const path = join(open.folder, 'whole.mp4')
  await writeFile(path, clipBytes('tiny'))
  expect((await open.rank(path, 2)).thumbnails.length).toBeGreaterThan(0)
  expect((await open.kiln.engine.status({})).restarts).toBe(0)
  expect(() => readFileSync(join(open.dataDir, 'logs/kiln.jsonl'))).toThrow('ENOENT')
})
