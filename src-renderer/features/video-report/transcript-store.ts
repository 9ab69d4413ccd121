import { createStore, type StoreApi } from 'zustand/vanilla'
import { KilnError, toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Model } from '#shared/contract/models.ts'
import type { Segment, Transcript, TranscriptId } from '#shared/contract/transcripts.ts'
import type { Video } from '#shared/contract/videos.ts'

/** Where listening to a video is: share 0..1 of its stage, and what was heard so far. */
export interface Listening {
  readonly stage: 'reading' | 'loading' | 'listening'
  readonly share: number
  readonly remainingMs: number | undefined
  readonly segments: readonly Segment[]
}

/** What is said in a video: being heard, here, or not to be had. */
export type TranscriptState =
  | { readonly state: 'running'; readonly listening: Listening }
  | { readonly state: 'done'; readonly transcript: Transcript }
  | { readonly state: 'failed'; readonly failure: WireError }

/** A caption file that can be saved. */
export type CaptionFormat = 'srt' | 'vtt' | 'text'

/** How to listen: the language is found out when it is empty; `again` also to what was heard before. */
export interface HearingWish {
  readonly language: string
  readonly again: boolean
}

/** What is said in the videos of this session, and the models that can hear it. */
export interface Transcripts {
  readonly transcripts: Readonly<Record<string, TranscriptState>>
  /** Every speech model Kiln knows; undefined until it was looked for them. */
  readonly models: readonly Model[] | undefined
  readonly lookForModels: () => Promise<void>
  readonly hear: (video: Pick<Video, 'id' | 'path'>, wish: HearingWish) => Promise<void>
  readonly cancel: (videoId: string) => void
  readonly save: (id: TranscriptId, format: CaptionFormat) => Promise<void>
}

interface TranscriptOptions {
  /** Files of videos that were dropped in this session. */
  readonly files: ReadonlyMap<string, File>
  /** Hands the sound of a file over. */
  readonly handOver: (
    file: File,
    options: { readonly signal: AbortSignal; readonly onShare: (share: number) => void },
  ) => Promise<{ readonly path: string; readonly sourceKey?: string }>
  readonly saveText: (content: string, mediaType: string, fileName: string) => void
}

const MEDIA_TYPES: Readonly<Record<CaptionFormat, string>> = {
  srt: 'application/x-subrip;charset=utf-8',
  vtt: 'text/vtt;charset=utf-8',
  text: 'text/plain;charset=utf-8',
}

/** Makes the store behind the transcripts. */
export function createTranscriptStore(
  kiln: Pick<Kiln, 'models' | 'videos'>,
  { files, handOver, saveText }: TranscriptOptions,
): StoreApi<Transcripts> {
  const running = new Map<string, AbortController>()

  return createStore<Transcripts>()((set, get) => {
    const put = (id: string, state: TranscriptState | undefined) => {
      const { [id]: _before, ...others } = get().transcripts
      set({ transcripts: state ? { ...others, [id]: state } : others })
    }

    /** What to listen to: the video where it lies, or its sound, decoded by this page. */
    async function place({ id, path }: Pick<Video, 'id' | 'path'>, signal: AbortSignal) {
      const file = files.get(id)
      if (path !== null) return { path }
      if (!file)
        throw new KilnError('not-found', 'Kiln does not keep the videos you drop', {
          action: 'Drop the video again to have it written down.',
        })
      const onShare = (share: number) => {
        const listening = { stage: 'reading', share, remainingMs: undefined, segments: [] } as const
        if (!signal.aborted) put(id, { state: 'running', listening })
      }
      onShare(0)
      return handOver(file, { signal, onShare })
    }

    async function listen(
      video: Pick<Video, 'id' | 'path'>,
      { language, again }: HearingWish,
      signal: AbortSignal,
    ) {
      const { id } = video
      const from = await place(video, signal)
      const segments: Segment[] = []
      let listening: Listening = { stage: 'loading', share: 0, remainingMs: undefined, segments }
      const tell = (change: Partial<Listening>) => {
        listening = { ...listening, ...change }
        put(id, { state: 'running', listening })
      }
      tell({})
      const input = { ...from, again, ...(language && { language }) }
      for await (const event of kiln.videos.transcribe(input, { signal })) {
        if (signal.aborted) return
        if (event.type === 'progress')
          tell({
            stage: event.stage === 'loading' ? 'loading' : 'listening',
            share: event.total > 0 ? Math.min(1, event.done / event.total) : 0,
            remainingMs: event.remainingMs,
          })
        else if (event.type === 'segment')
          tell({ segments: [...listening.segments, event], stage: 'listening' })
        else {
          const { type: _, ...transcript } = event
          put(id, { state: 'done', transcript })
        }
      }
    }

    return {
      transcripts: {},
      models: undefined,
      lookForModels: async () => {
        try {
          set({ models: (await kiln.models.list({ purpose: 'speech' })).models })
        } catch {
          // whoever wants to listen is told then
        }
      },
      hear: async (video, wish) => {
        if (running.has(video.id)) return
        const controller = new AbortController()
        running.set(video.id, controller)
        try {
          await listen(video, wish, controller.signal)
        } catch (error) {
          if (!controller.signal.aborted)
            put(video.id, { state: 'failed', failure: toWireError(error) })
        } finally {
          if (running.get(video.id) === controller) running.delete(video.id)
        }
      },
      cancel: (videoId) => {
        running.get(videoId)?.abort()
        running.delete(videoId)
        put(videoId, undefined)
      },
      save: async (id, format) => {
        const { text, fileName } = await kiln.videos.captions({ id, format })
        saveText(text, MEDIA_TYPES[format], fileName)
      },
    }
  })
}
