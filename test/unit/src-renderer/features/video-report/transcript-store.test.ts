import { describe, expect, it } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { type TranscribeEvent, TranscriptId } from '#shared/contract/transcripts.ts'
import { VideoId } from '#shared/contract/videos.ts'
import { findIn } from '#renderer/features/video-report/find-in.ts'
import { createTranscriptStore } from '#renderer/features/video-report/transcript-store.ts'
import { aVideo } from '../../helpers/a-video.ts'

const ID = TranscriptId.parse('t')
const SEGMENT = { startMs: 0, endMs: 900, text: 'We open the kiln.' }
const RESULT: TranscribeEvent = {
  type: 'result',
  id: ID,
  name: 'walk.mp4',
  model: 'whisper-base',
  language: 'en',
  durationMs: 4000,
  segments: [SEGMENT],
  text: SEGMENT.text,
  fastCaptions: 0,
  createdAt: '2026-01-01T00:00:00.000Z',
}
const HEARD: readonly TranscribeEvent[] = [
  { type: 'progress', stage: 'loading', done: 0, total: 4000 },
  { type: 'segment', ...SEGMENT },
  { type: 'progress', stage: 'listening', done: 2000, total: 4000, remainingMs: 500 },
  RESULT,
]

function open(events: readonly (TranscribeEvent | Error)[] = HEARD) {
  const asked: unknown[] = []
  const files = new Map<string, File>()
  const saved: unknown[] = []
  const kiln = {
    models: { list: async () => ({ models: [{ id: 'whisper-base' }] }) },
    videos: {
      async *transcribe(input: unknown) {
        asked.push(input)
        for (const event of events)
          if (event instanceof Error) throw event
          else {
            yield event
            await new Promise((resolve) => setTimeout(resolve, 1))
          }
      },
      captions: async ({ format }: { readonly format: string }) => ({
        text: 'cues',
        fileName: `walk.en.${format}`,
      }),
    },
  } as unknown as Pick<Kiln, 'models' | 'videos'>
  const store = createTranscriptStore(kiln, {
    files,
    handOver: async (file, { onShare }) => {
      onShare(0.5)
      return { path: `/uploads/${file.name}`, sourceKey: 'key' }
    },
    saveText: (...args) => void saved.push(args),
  })
  const stateOf = (id: string) => store.getState().transcripts[id]
  return { ...store.getState(), store, stateOf, asked, files, saved }
}

const plain = { language: '', again: false }
const onDisk = aVideo({ id: VideoId.parse('disk'), path: '/videos/walk.mp4' })
const dropped = aVideo({ id: VideoId.parse('dropped') })

describe('the store of transcripts', () => {
  it('shows what is heard as it comes, and then the whole', async () => {
    const { store, hear, stateOf, asked } = open()
    const shown = new Set<string>()
    store.subscribe(() => {
      const state = stateOf('disk')
      if (state?.state !== 'running') return
      const { stage, share, segments } = state.listening
      shown.add(`${stage} ${share} ${segments.length}`)
    })
    const english = { language: 'en', again: false }
    await Promise.all([hear(onDisk, english), hear(onDisk, english)])
    expect([...shown]).toEqual(['loading 0 0', 'listening 0 1', 'listening 0.5 1'])
    expect(stateOf('disk')).toMatchObject({ state: 'done', transcript: { text: SEGMENT.text } })
    expect(asked).toEqual([{ path: '/videos/walk.mp4', again: false, language: 'en' }])
    await hear(onDisk, { language: '', again: true })
    expect(asked[1]).toEqual({ path: '/videos/walk.mp4', again: true })
  })

  it('hands the sound of a dropped video over, and asks for one that is gone', async () => {
    const { hear, stateOf, asked, files } = open()
    await hear(dropped, plain)
    expect(stateOf('dropped')).toMatchObject({ state: 'failed', failure: { code: 'not-found' } })
    files.set('dropped', new File(['x'], 'walk.wav'))
    await hear(dropped, plain)
    expect(asked).toEqual([{ path: '/uploads/walk.wav', sourceKey: 'key', again: false }])
    expect(stateOf('dropped')?.state).toBe('done')
  })

  it('tells a failure, and nothing of what was cancelled', async () => {
    const failing = open([new KilnError('model-missing', 'No speech model is installed')])
    await failing.hear(onDisk, plain)
    expect(failing.stateOf('disk')).toMatchObject({ failure: { code: 'model-missing' } })
    const { store, hear, cancel, stateOf } = open()
    store.subscribe(() => {
      const state = stateOf('disk')
      if (state?.state === 'running' && state.listening.share > 0) cancel('disk')
    })
    await hear(onDisk, plain)
    expect(stateOf('disk')).toBeUndefined()
  })

  it('knows the models, and saves captions under their name', async () => {
    const { store, lookForModels, save, saved } = open()
    await lookForModels()
    expect(store.getState().models).toHaveLength(1)
    await save(ID, 'vtt')
    expect(saved).toEqual([['cues', 'text/vtt;charset=utf-8', 'walk.en.vtt']])
  })
})

describe('findIn', () => {
  it('marks what is found, whatever the case, and loses nothing', () => {
    const parts = findIn('Clay, more clay', 'CLAY')
    expect(parts.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual(['Clay', 'clay'])
    for (const text of ['', 'İstanbul İ', '😀 clay 😀', 'a'.repeat(1000)])
      for (const wanted of ['', 'clay', 'İ', 'a', '\ud83d'])
        expect(
          findIn(text, wanted)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
  })
})
