import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measureSound } from '#main/decoding/measure-sound.ts'
import { ffmpeg } from '../../../helpers/make-clip.ts'
import { writeWav } from '../../../helpers/write-wav.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiln-faulty-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const never = new AbortController().signal

async function listen(path: string, program: string | null = ffmpeg ?? null) {
  for await (const event of measureSound({ path, ffmpeg: program }, never))
    if (event.type === 'result') return event
  throw new Error('no result')
}

/** Makes a file with ffmpeg and answers its path. */
function make(name: string, args: string): string {
  const path = join(folder, name)
  const options = ['-v', 'error', '-y', ...args.split(' '), path]
  const { status, stderr } = spawnSync(ffmpeg!, options, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return path
}

const PICTURE = '-f lavfi -i testsrc2=s=32x18:r=5:d=5'
const tone = (seconds: number, more = '') =>
  `-f lavfi -i sine=f=440:r=44100:d=${seconds}${more && `,${more}`}`

describe.skipIf(!ffmpeg)('sound that begins after the picture', () => {
  const late = `${PICTURE} -itsoffset 2 ${tone(3)} -map 0 -map 1 -c:v mpeg4`

  it.each([
    ['late.mp4', 'aac'],
    ['late.mkv', 'aac'],
    ['late.mov', 'pcm_s16le'],
  ])('is placed where it is heard, in %s', async (name, codec) => {
    const { sound, note } = await listen(make(name, `${late} -c:a ${codec}`))
    expect(note).toBeNull()
    expect(Math.abs(sound!.startMs - 2000)).toBeLessThan(120)
    expect(Math.abs(sound!.durationMs - 5000)).toBeLessThan(200)
    expect(sound!.silences).toHaveLength(1)
    expect(sound!.silences[0]!.startMs).toBe(0)
    expect(Math.abs(sound!.silences[0]!.endMs - 2000)).toBeLessThan(120)
    expect(Math.abs(sound!.silentMs - 2000)).toBeLessThan(120)
    expect(sound!.loudness.curve[0]!.timeMs).toBeGreaterThan(2200)
  })

  it('has the loudness that its sound alone has', async () => {
    const [apart, together] = [make('alone.m4a', tone(3)), make('late.mp4', late)]
    const [a, b] = [(await listen(apart)).sound!, (await listen(together)).sound!]
    expect(b.loudness.integratedLufs!).toBeCloseTo(a.loudness.integratedLufs!, 1)
    // of the first three seconds two are silent
    expect(b.loudness.openingLufs!).toBeCloseTo(
      a.loudness.integratedLufs! + 10 * Math.log10(1 / 3),
      0,
    )
  })

  it('counts as on time when it is a few milliseconds late', async () => {
    const path = make(
      'prompt.mp4',
      `${PICTURE} -itsoffset 0.03 ${tone(3)} -map 0 -map 1 -c:v mpeg4`,
    )
    expect((await listen(path)).sound!.startMs).toBe(0)
  })
})

describe.skipIf(!ffmpeg)('sound that is not as it should be', () => {
  it('is measured when its rate and channels change half way', async () => {
    const first = make('first.aac', `${tone(2)} -c:a aac`)
    const second = make(
      'second.aac',
      '-f lavfi -i sine=f=440:r=22050:d=2,pan=stereo|c0=c0|c1=c0 -c:a aac',
    )
    const path = join(folder, 'changes.aac')
    writeFileSync(path, Buffer.concat([readFileSync(first), readFileSync(second)]))
    const { sound } = await listen(path)
    expect(Math.abs(sound!.durationMs - 4000)).toBeLessThan(250)
    expect(Number.isFinite(sound!.loudness.integratedLufs)).toBe(true)
  })

  it('counts samples that are no numbers as silence', async () => {
    const samples = Float32Array.from({ length: 96_000 }, (_, n) => 0.25 * Math.sin(n / 10))
    samples.fill(Number.NaN, 24_000, 72_000)
    samples[10] = Infinity
    samples[11] = -Infinity
    const path = join(folder, 'odd.wav')
    writeFileSync(path, writeWav(samples, { channels: 1, sampleRate: 48_000, kind: 'float' }))
    const { sound } = await listen(path)
    expect(sound!.silences).toEqual([{ startMs: 500, endMs: 1500 }])
    expect(sound!.samplePeakDb!).toBeCloseTo(20 * Math.log10(0.25), 3)
    const bare = (await listen(path, null)).sound!
    expect(bare.silences).toEqual(sound!.silences)
    expect(bare.truePeakDb!).toBeCloseTo(sound!.truePeakDb!, 6)
  })

  it('has no loudness when it is silent, and says which track is empty', async () => {
    const silent = await listen(make('silent.m4a', '-f lavfi -i anullsrc=d=2 -c:a aac'))
    expect(silent.sound!.loudness.integratedLufs).toBeNull()
    expect(silent.sound!.loudness.rangeLu).toBeNull()
    expect(silent.sound!.truePeakDb).toBeNull()
    const empty = await listen(make('empty.wav', '-f lavfi -i anullsrc=d=1 -af atrim=end_sample=0'))
    expect(empty).toEqual({ type: 'result', sound: null, note: 'The sound track holds no sound.' })
  })

  it('is measured as far as it goes when packets are empty, wrong or missing', async () => {
    const bytes = readFileSync(make('packets.ts', `${tone(4)} -c:a mp2`))
    for (const [name, harm] of Object.entries({
      wiped: (data: Buffer) => data.fill(0, 188 * 40, 188 * 60),
      cut: (data: Buffer) => data.subarray(0, Math.floor(data.length * 0.6)),
      shuffled: (data: Buffer) =>
        Buffer.concat([data.subarray(188 * 50), data.subarray(0, 188 * 50)]),
    })) {
      const path = join(folder, `${name}.ts`)
      writeFileSync(path, harm(Buffer.from(bytes)))
      const { sound } = await listen(path)
      expect(sound!.durationMs).toBeGreaterThan(1000)
      expect(sound!.durationMs).toBeLessThan(6000)
      expect(Math.abs(sound!.loudness.integratedLufs! + 21.8)).toBeLessThan(1.5)
    }
  })

  it('is told apart from none by a clear note when its codec is unknown', async () => {
    const bytes = readFileSync(make('codec.mov', `${tone(1)} -c:a pcm_s16le`))
    bytes.write('qqqq', bytes.indexOf('sowt'), 'latin1')
    const path = join(folder, 'unknown.mov')
    writeFileSync(path, bytes)
    expect(await listen(path)).toEqual({
      type: 'result',
      sound: null,
      note: 'The sound could not be decoded.',
    })
  })
})
