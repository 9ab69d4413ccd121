import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BufferSource, Logging, LogLevel } from 'mediabunny'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { VideoInfo } from '#shared/contract/videos.ts'
import { openVideoIndex } from '#shared/media/video-index.ts'
import { clipBytes, lacks } from '../helpers/make-clip.ts'
import { childrenNamed, openTestBackend, type TestBackend } from '../helpers/open-test-backend.ts'
import { createRandom } from '../helpers/random.ts'

Logging.level = LogLevel.Silent

const BASES = ['tiny', 'tinyWebm', 'tinyAvi'] as const
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
    const bytes = mutate(clipBytes(BASES[seed % 3]!), seed)
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

const seeds = Array.from({ length: 12 }, (_, index) => 100 + index)
it.skipIf(skipped).each(seeds)(
  'ranks the damaged clip %i, or says why it can not',
  async (seed) => {
    const path = join(open.folder, `damaged-${seed}.mp4`)
    await writeFile(path, mutate(clipBytes(BASES[seed % 3]!), seed))
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

it.skipIf(skipped)('has neither crashed nor logged anything unexpected', async () => {
  const path = join(open.folder, 'whole.mp4')
  await writeFile(path, clipBytes('tiny'))
  expect((await open.rank(path, 2)).thumbnails.length).toBeGreaterThan(0)
  expect((await open.kiln.engine.status({})).restarts).toBe(0)
  expect(() => readFileSync(join(open.dataDir, 'logs/kiln.jsonl'))).toThrow('ENOENT')
})
