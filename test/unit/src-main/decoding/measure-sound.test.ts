import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measureSound } from '#main/decoding/measure-sound.ts'
import { ffmpeg, lacks, makeClip } from '../../../helpers/make-clip.ts'
import { childrenNamed } from '../../../helpers/open-test-backend.ts'
import { createRandom } from '../../../helpers/random.ts'
import { writeWav } from '../../../helpers/write-wav.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiln-sound-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const never = new AbortController().signal

async function listen(path: string, program: string | null = ffmpeg ?? null) {
  for await (const event of measureSound({ path, ffmpeg: program }, never))
    if (event.type === 'result') return event
  throw new Error('no result')
}

/** Makes a clip with ffmpeg and answers its path. */
function make(name: string, args: string): string {
  const path = join(folder, name)
  const options = ['-v', 'error', '-y', ...args.split(' '), path]
  const { status, stderr } = spawnSync(ffmpeg!, options, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return path
}

/** What ffmpeg's own meter says: integrated loudness, range and true peak. */
function ffmpegSays(path: string) {
  const args = ['-hide_banner', '-nostats', '-i', path, '-vn', '-af', 'ebur128=peak=true']
  const { stderr } = spawnSync(ffmpeg!, [...args, '-f', 'null', '-'], { encoding: 'utf8' })
  const summary = stderr.slice(stderr.lastIndexOf('Summary:'))
  const figure = (pattern: RegExp) => Number(pattern.exec(summary)?.[1])
  return {
    integrated: figure(/I:\s+(-?[\d.]+) LUFS/),
    range: figure(/LRA:\s+(-?[\d.]+) LU/),
    peak: figure(/Peak:\s+(-?[\d.]+) dBFS/),
  }
}

const VOICE = String.raw`aevalsrc=0.4*sin(2*PI*180*t)*(0.6+0.4*sin(25*t))*gt(sin(2.5*t)\,-0.6)|0.2*sin(6264*t):s=48000:d=12`

describe.skipIf(!ffmpeg)('against the ebur128 filter of ffmpeg', () => {
  it.each([
    ['stereo.wav', `-f lavfi -i ${VOICE}`],
    ['noise.m4a', '-f lavfi -i anoisesrc=color=pink:r=44100:d=10:a=0.5 -c:a aac -b:a 96k'],
    ['mono.mp3', '-f lavfi -i sine=f=300:r=22050:d=8 -c:a mp3'],
    ['loud.flac', '-f lavfi -i anoisesrc=r=48000:d=8:a=0.9 -c:a flac'],
    ['narrow.wav', '-f lavfi -i anoisesrc=color=brown:r=16000:d=8:a=0.6'],
    ['high.wav', '-f lavfi -i anoisesrc=color=pink:r=96000:d=6:a=0.5 -c:a pcm_s24le'],
    [
      'surround.wav',
      '-f lavfi -i anoisesrc=color=pink:r=48000:d=8:a=0.4 -af pan=5.1|c0=c0|c1=0.8*c0|c2=0.5*c0|c3=c0|c4=0.9*c0|c5=0.7*c0',
    ],
    [
      'quiet-and-loud.wav',
      '-f lavfi -i anoisesrc=color=pink:r=48000:d=16:a=0.5 -af volume=eval=frame:volume=if(lt(mod(t\\,8)\\,4)\\,0.05\\,0.9)',
    ],
  ])('measures %s within 0.1 LU and 0.2 dB', async (name, args) => {
    const path = make(name, args)
    const { sound } = await listen(path)
    const theirs = ffmpegSays(path)
    // its figures are rounded to a tenth, ours are not
    expect(Math.abs(sound!.loudness.integratedLufs! - theirs.integrated)).toBeLessThan(0.15)
    expect(Math.abs(sound!.loudness.rangeLu! - theirs.range)).toBeLessThan(0.25)
    expect(Math.abs(sound!.truePeakDb! - theirs.peak)).toBeLessThan(0.25)
  })
})

describe.skipIf(!ffmpeg)('files with something about their sound', () => {
  it.skipIf(lacks('twoShots'))('says when there is no sound track', async () => {
    expect(await listen(makeClip('twoShots'))).toEqual({
      type: 'result',
      sound: null,
      note: 'The video has no sound track.',
    })
  })

  it('says when nothing can be decoded', async () => {
    const path = join(folder, 'text.mp4')
    writeFileSync(path, 'this is no video'.repeat(100))
    const { sound, note } = await listen(path)
    expect(sound).toBeNull()
    expect(note).toBe('The sound could not be decoded.')
  })

  it('answers for damaged files, whatever the damage', async () => {
    const whole = make('whole.m4a', '-f lavfi -i anoisesrc=r=48000:d=3 -c:a aac')
    const bytes = new Uint8Array(await (await import('node:fs/promises')).readFile(whole))
    const random = createRandom(8)
    for (let round = 0; round < 6; round++) {
      const broken = bytes.slice(0, Math.floor(bytes.length * (0.3 + 0.7 * random())))
      for (let hits = 0; hits < 40; hits++)
        broken[Math.floor(random() * broken.length)] = Math.floor(256 * random())
      const path = join(folder, `broken-${round}.m4a`)
      writeFileSync(path, broken)
      const { sound, note } = await listen(path)
      expect(sound !== null || note !== null).toBe(true)
    }
  })

  it('ends ffmpeg when it is stopped', async () => {
    const path = make('long.wav', '-f lavfi -i anoisesrc=r=48000:d=120')
    const stop = new AbortController()
    const events = measureSound({ path, ffmpeg: ffmpeg! }, stop.signal)
    setTimeout(() => stop.abort(), 30)
    await expect(
      (async () => {
        for await (const event of events) if (event.type === 'result') return event
      })(),
    ).rejects.toThrow()
    await expect.poll(() => childrenNamed('ffmpeg')).toEqual([])
  })
})

describe('without ffmpeg', () => {
  const samples = Float32Array.from({ length: 2 * 48_000 * 4 }, (_, n) => 0.25 * Math.sin(n / 30))

  it.each(['float', 'short'] as const)('measures a WAVE file of %s samples', async (kind) => {
    const path = join(folder, `${kind}.wav`)
    writeFileSync(path, writeWav(samples, { channels: 2, sampleRate: 48_000, kind }))
    const { sound, note } = await listen(path, null)
    expect(note).toBeNull()
    expect(sound!.durationMs).toBe(4000)
    expect(sound!.samplePeakDb!).toBeCloseTo(-12.04, 1)
    if (!ffmpeg) return
    const by = (await listen(path)).sound!
    expect(sound!.loudness.integratedLufs!).toBeCloseTo(by.loudness.integratedLufs!, 3)
  })

  it.skipIf(lacks('audioOnly'))('says that compressed sound needs ffmpeg', async () => {
    const { sound, note } = await listen(makeClip('audioOnly'), null)
    expect(sound).toBeNull()
    expect(note).toContain('install ffmpeg')
  })

  it('answers for files that are none', async () => {
    const path = join(folder, 'none.mp4')
    writeFileSync(path, Buffer.from([0, 0, 0, 24, 102, 116, 121, 112]))
    expect((await listen(path, null)).sound).toBeNull()
  })
})
