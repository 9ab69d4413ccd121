import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VideoReport } from '#shared/contract/video-report.ts'
import { clipBytes, ffmpeg, lacks, makeClip, turned } from '../helpers/make-clip.ts'
import { childrenNamed, openTestBackend, type TestBackend } from '../helpers/open-test-backend.ts'
import { makeFolder } from '../helpers/open-test-library.ts'
import { createRandom } from '../helpers/random.ts'
import { runKiln } from '../helpers/run-kiln.ts'
import { writeWav } from '../helpers/write-wav.ts'

let open: TestBackend
beforeAll(async () => {
  open = await openTestBackend()
})
afterAll(() => open.close())

async function analyze(path: string, signal?: AbortSignal): Promise<VideoReport> {
  for await (const event of open.kiln.videos.analyze({ path }, { signal }))
    if (event.type === 'result') return event
  throw new Error('the analysis ended without a result')
}

/** A clip of a test picture cut to other ones at some times, with a tone that pauses. */
function makeCutClip(cutsMs: readonly number[]): string {
  const path = join(open.folder, `cuts-${cutsMs.join('-')}.mp4`)
  const looks = ['testsrc2', 'mandelbrot', 'smptebars', 'rgbtestsrc', 'testsrc']
  const ends = [...cutsMs, 8000]
  const inputs = ends.flatMap((_, index) => [
    '-f',
    'lavfi',
    '-i',
    `${looks[index % looks.length]}=s=320x180:r=25`,
  ])
  const trims = ends.map(
    (end, index) => `[${index}]trim=duration=${(end - (ends[index - 1] ?? 0)) / 1000}[v${index}]`,
  )
  const joined = ends.map((_, index) => `[v${index}]`).join('')
  const sound = ['-f', 'lavfi', '-i', 'sine=f=440:d=8,volume=enable=between(t\\,5\\,6.2):volume=0']
  const graph = `${trims.join(';')};${joined}concat=n=${ends.length}[v]`
  const maps = ['-map', '[v]', '-map', `${ends.length}`]
  const code = '-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac'.split(' ')
  const args = [
    '-v',
    'error',
    '-y',
    ...inputs,
    ...sound,
    '-filter_complex',
    graph,
    ...maps,
    ...code,
  ]
  const { status, stderr } = spawnSync(ffmpeg!, [...args, path], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return path
}

describe.skipIf(lacks('twoShots'))('videos.analyze', () => {
  it('finds cuts to the frame, silences and loudness', async () => {
    const report = await analyze(makeCutClip([1200, 3000, 3480, 6600]))
    expect(VideoReport.parse(report)).toEqual({ ...report, type: undefined })
    expect(report.shots.map(({ startMs }) => startMs)).toEqual([0, 1200, 3000, 3480, 6600])
    expect(report.cutsPerMinute).toBeCloseTo(30, 0)
    const [pause, ...more] = report.silences
    expect(more).toEqual([])
    expect(Math.abs(pause!.startMs - 5000)).toBeLessThan(60)
    expect(Math.abs(pause!.endMs - 6200)).toBeLessThan(60)
    expect(Math.abs(report.loudness!.integratedLufs! + 21.8)).toBeLessThan(0.3)
    expect(report.curve.length).toBeGreaterThan(20)
    expect(report.hookEnergy).not.toBeNull()
    expect(report.notes).toEqual([])
  })

  it('says that a video has no sound, turned or not', async () => {
    const path = join(open.folder, 'turned.mp4')
    writeFileSync(path, turned(clipBytes('twoShots'), 90))
    const report = await analyze(path)
    expect(report).toMatchObject({ width: 180, height: 320, rotation: 90, loudness: null })
    expect(report.notes).toEqual(['The video has no sound track.'])
    expect(report.shots.map(({ startMs }) => startMs)).toEqual([0, 2000])
  })

  it('reads what only ffmpeg reads', async () => {
    const report = await analyze(makeClip('avi'))
    expect(report.shots).toHaveLength(2)
  })

  it('refuses what is no video with the reason', async () => {
    await expect(analyze(makeClip('audioOnly'))).rejects.toMatchObject({
      code: 'unsupported-media',
    })
    await expect(analyze(join(open.folder, 'none.mp4'))).rejects.toMatchObject({
      code: 'not-found',
    })
    const wav = join(open.folder, 'tone.wav')
    const samples = new Float32Array(48_000).fill(0.1)
    writeFileSync(wav, writeWav(samples, { channels: 1, sampleRate: 48_000, kind: 'short' }))
    await expect(analyze(wav)).rejects.toMatchObject({ code: 'unsupported-media' })
  })

  it('gives a result or a clear error for damaged clips', async () => {
    const bytes = clipBytes('faststart')
    for (let seed = 0; seed < 8; seed++) {
      const random = createRandom(seed)
      const broken = Buffer.from(
        bytes.subarray(0, Math.floor(bytes.length * (0.2 + 0.8 * random()))),
      )
      for (let hits = 0; hits < 20; hits++)
        broken[Math.floor(broken.length * random())]! ^= 1 << Math.floor(8 * random())
      const path = join(open.folder, `broken-${seed}.mp4`)
      writeFileSync(path, broken)
      const answer = await analyze(path).catch((error: unknown) => error)
      if (answer instanceof Error)
        expect(answer).toMatchObject({ code: expect.stringMatching(/unsupported|unreadable/) })
      else expect(VideoReport.safeParse(answer).success).toBe(true)
    }
  })

  it('ends ffmpeg when it is cancelled', async () => {
    const stop = new AbortController()
    const analyzing = analyze(makeClip('long'), stop.signal)
    setTimeout(() => stop.abort(), 150)
    await expect(analyzing).rejects.toMatchObject({ code: 'cancelled' })
    await expect.poll(() => childrenNamed('ffmpeg')).toEqual([])
  })

  it('prints a report for people, and JSON for scripts', async () => {
    const home = await makeFolder('home')
    const path = makeCutClip([4000])
    const printed = await runKiln(home, ['videos', path])
    expect(printed.status).toBe(0)
    expect(printed.stdout).toMatch(/Loudness +-2[12]\.\d LUFS/)
    expect(printed.stdout).toContain('Shots           2')
    const json = await runKiln(home, ['videos', path, '--json', join(home, 'none.mp4')])
    expect(json.status).toBe(1)
    expect(json.stderr).toContain('not-found')
    expect(JSON.parse(json.stdout)).toMatchObject({ shots: [{ startMs: 0 }, { startMs: 4000 }] })
    expect((await runKiln(home, ['videos'])).status).toBe(2)
  })
})
