import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { TranscribeEvent } from '#shared/contract/transcripts.ts'
import type { SpeechModel } from '#main/core/models/choose-speech.ts'
import { createTranscriptStore } from '#main/database/transcript-store.ts'
import { createTranscriptService } from '#main/services/transcript-service.ts'
import type { ListenEvent } from '#main/speech/contract.ts'
import { openTestLibrary } from '../../../helpers/open-test-library.ts'

const BASE: SpeechModel = {
  id: 'whisper-base',
  path: '/models/whisper-base',
  isEnglishOnly: false,
  sizeBytes: 138e6,
  fit: 'comfortable',
}
const never = { signal: new AbortController().signal }

async function open(models: readonly SpeechModel[] = [BASE]) {
  const { folder, database, changes } = await openTestLibrary()
  const path = join(folder, 'talk.mp4')
  writeFileSync(path, 'as if it were a video')
  const heard: unknown[] = []
  const released: string[] = []
  const events: ListenEvent[] = [
    { type: 'progress', stage: 'loading', heardMs: 0, totalMs: 4000 },
    { type: 'segment', startMs: 0, endMs: 1000, text: 'We open the kiln.' },
    { type: 'progress', stage: 'listening', heardMs: 3000, totalMs: 4000 },
    { type: 'segment', startMs: 3500, endMs: 3600, text: 'Come and see.' },
    { type: 'result', language: 'en', durationMs: 4000 },
  ]
  const service = createTranscriptService({
    speech: {
      speech: {
        async *transcribe(input: unknown) {
          heard.push(input)
          yield* events
        },
      } as never,
    },
    store: createTranscriptStore(database, changes),
    models: { find: (id) => models.find((model) => model.id === id)!, ready: () => models },
    chosen: () => null,
    ffmpeg: '/bin/ffmpeg',
    uploads: { release: async (file) => void released.push(file) },
  })
  async function transcribe(input: Partial<Parameters<typeof service.transcribe>[0]> = {}) {
    const all: TranscribeEvent[] = []
    for await (const event of service.transcribe({ path, ...input }, never)) all.push(event)
    const result = all.find((event) => event.type === 'result')
    if (!result) throw new Error('no result')
    return { all, result }
  }
  return { service, transcribe, heard, released, path, folder }
}

describe('transcribing', () => {
  it('tells how far it is, each caption, and the whole', async () => {
    const { transcribe, heard, released, path } = await open()
    const { all, result } = await transcribe({ language: 'en' })
    expect(all.map(({ type }) => type)).toEqual([
      'progress',
      'segment',
      'progress',
      'segment',
      'result',
    ])
    expect(all[2]).toMatchObject({ stage: 'listening', done: 3000, total: 4000 })
    expect(result).toMatchObject({
      name: 'talk.mp4',
      model: 'whisper-base',
      language: 'en',
      text: 'We open the kiln.\n\nCome and see.',
      fastCaptions: 1,
    })
    expect(heard).toEqual([{ path, ffmpeg: '/bin/ffmpeg', model: BASE.path, language: 'en' }])
    expect(released).toEqual([path])
  })

  it('listens once to the same content, whatever its name, until asked again', async () => {
    const { transcribe, service, heard, path, folder } = await open()
    const { result } = await transcribe()
    const copy = join(folder, 'copy.mp4')
    copyFileSync(path, copy)
    const second = await transcribe({ path: copy })
    expect(second.all).toEqual([result])
    expect((await service.transcript({ path: copy })).transcript?.id).toBe(result.id)
    expect(heard).toHaveLength(1)
    await transcribe({ again: true })
    await transcribe({ language: 'es' })
    expect(heard).toHaveLength(3)
  })

  it('says what to do without a model', async () => {
    const { transcribe } = await open([])
    await expect(transcribe()).rejects.toMatchObject({
      code: 'model-missing',
      action: expect.stringContaining('kiln models download whisper-base'),
    })
    const english = await open([{ ...BASE, isEnglishOnly: true }])
    await expect(english.transcribe({ language: 'es' })).rejects.toMatchObject({
      code: 'model-missing',
    })
  })

  it('says when there is no such file', async () => {
    const { transcribe, service } = await open()
    await expect(transcribe({ path: '/none.mp4' })).rejects.toMatchObject({
      code: 'unreadable-file',
    })
    await expect(service.transcript({ path: '/none.mp4' })).rejects.toMatchObject({
      code: 'unreadable-file',
    })
  })
})

describe('captions', () => {
  it('gives files for players, named after the video and its language', async () => {
    const { transcribe, service } = await open()
    const { result } = await transcribe()
    const { text, fileName } = await service.captions({ id: result.id, format: 'srt' })
    expect(fileName).toBe('talk.en.srt')
    expect(text).toMatch(/^1\n00:00:00,000 --> 00:00:01,000\nWe open the kiln\.\n/)
    expect((await service.captions({ id: result.id, format: 'vtt' })).text).toMatch(/^WEBVTT\n/)
    expect((await service.captions({ id: result.id, format: 'text' })).fileName).toBe('talk.en.txt')
    await expect(service.captions({ id: 'none' as never, format: 'srt' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
