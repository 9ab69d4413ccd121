import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TranscribeEvent } from '#shared/contract/transcripts.ts'
import { VideoReport } from '#shared/contract/video-report.ts'
import { ffmpeg } from '../helpers/make-clip.ts'
import { openTestBackend, type TestBackend } from '../helpers/open-test-backend.ts'
import { runKiln } from '../helpers/run-kiln.ts'
import { makeSpeech, type Phrase } from '../helpers/tiny-speech.ts'
import { writeWav } from '../helpers/write-wav.ts'

const MODEL = fileURLToPath(new URL('../fixtures/tiny-whisper', import.meta.url))
const SAID: readonly Phrase[] = [
  { at: 1, language: 'es', text: 'horno quema barro' },
  { at: 4, language: 'es', text: 'cada noche' },
  { at: 9.5, language: 'es', text: 'horno quema despacio cada noche' },
]
const TEXTS = SAID.map(({ text }) => text)

let open: TestBackend
let wav = ''
beforeAll(async () => {
  open = await openTestBackend()
  wav = join(open.folder, 'taller.wav')
  const format = { channels: 1, sampleRate: 16_000, kind: 'short' } as const
  writeFileSync(wav, writeWav(makeSpeech(13, SAID), format))
})
afterAll(() => open.close())

async function transcribe(
  input: Parameters<typeof open.kiln.videos.transcribe>[0],
  signal?: AbortSignal,
) {
  const events: TranscribeEvent[] = []
  for await (const event of open.kiln.videos.transcribe(input, { signal })) events.push(event)
  const result = events.find((event) => event.type === 'result')
  if (!result) throw new Error('listening ended without a result')
  return { events, result }
}

it('says which model to install while there is none, and forgets nothing by it', async () => {
  await expect(transcribe({ path: wav })).rejects.toMatchObject({
    code: 'model-missing',
    action: expect.stringContaining('whisper-base'),
  })
  expect(await open.kiln.videos.transcript({ path: wav })).toEqual({ transcript: null })
  const { models } = await open.kiln.models.list({ purpose: 'speech' })
  expect(models.map(({ id }) => id)).toContain('whisper-base')
  expect(
    models.every(({ licenceClass, state }) => licenceClass === 'open' && state === 'available'),
  ).toBe(true)
})

describe('with an adopted model', () => {
  let id = ''
  beforeAll(async () => {
    ;({ id } = await open.kiln.models.adopt({ path: MODEL }))
  })

  it('knows what it is for', async () => {
    const { models } = await open.kiln.models.list({ purpose: 'speech' })
    expect(models.find((model) => model.id === id)).toMatchObject({
      format: 'onnx',
      state: 'adopted',
      fit: { level: 'comfortable' },
    })
  })

  it('writes down what is said and when, as it is heard', async () => {
    const { events, result } = await transcribe({ path: wav })
    expect(result).toMatchObject({
      name: 'taller.wav',
      language: 'es',
      model: id,
      durationMs: 13_000,
    })
    expect(result.segments.map(({ text }) => text)).toEqual(TEXTS)
    for (const [index, { at }] of SAID.entries())
      expect(Math.abs(result.segments[index]!.startMs - 1000 * at)).toBeLessThan(300)
    expect(result.text).toContain('horno quema barro')
    expect(events.filter(({ type }) => type === 'segment')).toHaveLength(3)
    expect(events.findIndex(({ type }) => type === 'segment')).toBeLessThan(
      events.findLastIndex(({ type }) => type === 'progress'),
    )
    expect((await open.kiln.videos.transcript({ path: wav })).transcript).toMatchObject({
      id: result.id,
    })
  })

  it('gives the captions as files', async () => {
    const { result } = await transcribe({ path: wav })
    const srt = await open.kiln.videos.captions({ id: result.id, format: 'srt' })
    expect(srt.fileName).toBe('taller.es.srt')
    expect(srt.text.match(/ --> /g)).toHaveLength(3)
  })

  it('refuses a language that the model does not know, and a chosen model that is gone', async () => {
    await expect(transcribe({ path: wav, language: 'ja' })).rejects.toMatchObject({
      code: 'unsupported',
    })
    await open.kiln.settings.set({ speechModel: 'whisper-small' })
    await expect(transcribe({ path: wav, again: true })).rejects.toMatchObject({
      code: 'model-missing',
    })
    await open.kiln.settings.set({ speechModel: null })
  })

  it('stops when it is told to, and keeps nothing', async () => {
    const path = join(open.folder, 'long.wav')
    const long = makeSpeech(120, [{ at: 1, language: 'es', text: 'cada noche' }], 0.01)
    writeFileSync(path, writeWav(long, { channels: 1, sampleRate: 16_000, kind: 'short' }))
    const stop = new AbortController()
    const heard = async () => {
      for await (const event of open.kiln.videos.transcribe({ path }, { signal: stop.signal }))
        if (event.type === 'progress' && event.done > 0) stop.abort()
    }
    await expect(heard()).rejects.toMatchObject({ code: 'cancelled' })
    expect(await open.kiln.videos.transcript({ path })).toEqual({ transcript: null })
  })

  it.skipIf(ffmpeg === undefined)('puts what is said into the report of a video', async () => {
    const path = join(open.folder, 'taller.mp4')
    const picture = '-f lavfi -i testsrc2=s=160x90:r=10:d=13'.split(' ')
    const code = '-c:v mpeg4 -c:a aac -shortest'.split(' ')
    spawnSync(ffmpeg!, ['-v', 'error', '-y', ...picture, '-i', wav, ...code, path])
    const analyze = async (options: object) => {
      for await (const event of open.kiln.videos.analyze({ path, ...options }))
        if (event.type === 'result') return VideoReport.parse(event)
      throw new Error('no report')
    }
    expect((await analyze({})).transcript).toBeUndefined()
    const report = await analyze({ transcribe: true })
    expect(report.transcript).toMatchObject({ language: 'es', model: id })
    expect(report.transcript?.segments.map(({ text }) => text)).toEqual(TEXTS)
    expect((await analyze({})).transcript).toEqual(report.transcript)
  })

  it('writes caption files from the command line', async () => {
    const data = join(open.folder, 'elsewhere')
    const srt = join(open.folder, 'out.srt')
    const missing = await runKiln(open.folder, ['videos', wav, '--transcript', '--data', data])
    expect(missing.status).toBe(1)
    expect(missing.stderr).toContain('kiln models download whisper-base')
    await runKiln(open.folder, [
      'call',
      'models.adopt',
      JSON.stringify({ path: MODEL }),
      '--data',
      data,
    ])
    const run = await runKiln(open.folder, [
      'videos',
      wav,
      '--srt',
      srt,
      '--language',
      'es',
      '--data',
      data,
    ])
    expect(run.status).toBe(0)
    expect(run.stdout).toContain('horno quema despacio cada noche')
    expect(readFileSync(srt, 'utf8')).toMatch(
      /^1\n00:00:0[01],\d{3} --> 00:00:0\d,\d{3}\nhorno quema barro\n/,
    )
    const wrong = await runKiln(open.folder, ['videos', wav, '--language', 'es', '--data', data])
    expect(wrong.status).toBe(2)
  })
})
