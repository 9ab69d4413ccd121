import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSpeechSound } from '#main/decoding/speech-sound.ts'
import { ffmpeg } from '../../../helpers/make-clip.ts'
import { childrenNamed } from '../../../helpers/open-test-backend.ts'
import { makeFolder } from '../../../helpers/open-test-library.ts'
import { writeWav } from '../../../helpers/write-wav.ts'

const never = new AbortController().signal

async function read(path: string, program: string | null, signal = never) {
  const sound = await openSpeechSound({ path, ffmpeg: program }, signal)
  const blocks: Float32Array[] = []
  for await (const block of sound.blocks) blocks.push(block)
  return { durationMs: sound.durationMs, samples: blocks.flatMap((block) => [...block]) }
}

/** Two seconds of a 500 Hz tone in stereo at 44.1 kHz, the right side at a third. */
function makeTone(): Uint8Array {
  const samples = Float32Array.from({ length: 2 * 88_200 }, (_, at) => {
    const tone = 0.6 * Math.sin((2 * Math.PI * 500 * Math.floor(at / 2)) / 44_100)
    return at % 2 === 0 ? tone : tone / 3
  })
  return writeWav(samples, { channels: 2, sampleRate: 44_100, kind: 'short' })
}

const wanted = (at: number) => 0.4 * Math.sin((2 * Math.PI * 500 * at) / 16_000)

describe('openSpeechSound', () => {
  it.each([null, ...(ffmpeg === undefined ? [] : [ffmpeg])])(
    'gives mono samples at 16 kHz with the decoder %s',
    async (program) => {
      const path = join(await makeFolder('sound'), 'tone.wav')
      writeFileSync(path, makeTone())
      const { durationMs, samples } = await read(path, program)
      expect(durationMs).toBeCloseTo(2000, -1)
      expect(Math.abs(samples.length - 32_000)).toBeLessThanOrEqual(1)
      for (let at = 500; at < 31_500; at += 7)
        expect(Math.abs(samples[at]! - wanted(at))).toBeLessThan(0.01)
    },
  )

  it('says what is the matter with a file', async () => {
    const folder = await makeFolder('sound')
    const text = join(folder, 'notes.txt')
    writeFileSync(text, 'no sound at all')
    await expect(
      openSpeechSound({ path: join(folder, 'none.wav'), ffmpeg: null }, never),
    ).rejects.toMatchObject({
      code: 'unreadable-file',
    })
    for (const program of [null, ...(ffmpeg === undefined ? [] : [ffmpeg])])
      await expect(read(text, program)).rejects.toMatchObject({ code: 'unsupported-media' })
  })
})

describe.skipIf(ffmpeg === undefined)('with ffmpeg at hand', () => {
  const make = (path: string, args: string) =>
    spawnSync(ffmpeg!, ['-v', 'error', '-y', ...args.split(' '), path])

  it('needs it for compressed sound, and says so without', async () => {
    const path = join(await makeFolder('sound'), 'tone.m4a')
    make(path, '-f lavfi -i sine=f=500:r=44100:d=2 -c:a aac')
    expect((await read(path, ffmpeg!)).samples.length).toBeGreaterThan(31_000)
    await expect(read(path, null)).rejects.toMatchObject({
      code: 'unsupported-media',
      action: expect.stringContaining('ffmpeg'),
    })
  })

  it('tells a video without sound', async () => {
    const path = join(await makeFolder('sound'), 'mute.mp4')
    make(path, '-f lavfi -i testsrc2=s=64x64:r=5:d=1 -c:v mpeg4')
    await expect(read(path, ffmpeg!)).rejects.toThrow(/no sound track/)
  })

  it('reads no more than is taken and leaves no program behind', async () => {
    const path = join(await makeFolder('sound'), 'long.wav')
    make(path, '-f lavfi -i sine=f=500:r=16000:d=900 -c:a pcm_s16le')
    const before = process.memoryUsage().arrayBuffers
    const sound = await openSpeechSound({ path, ffmpeg: ffmpeg! }, never)
    let count = 0
    for await (const block of sound.blocks) {
      count += block.length
      if (count > 100_000) break
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8e6)
    await expect.poll(() => childrenNamed('ffmpeg')).toEqual([])
  })
})
