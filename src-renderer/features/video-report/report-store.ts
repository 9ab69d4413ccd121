import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Progress } from '#shared/contract/progress.ts'
import type { VideoReport } from '#shared/contract/video-report.ts'
import type { Video } from '#shared/contract/videos.ts'

/** The report on a video: being made, here, not to be had, or in need of the file, which has no path. */
export type ReportState =
  | { readonly state: 'running'; readonly progress: Progress | undefined }
  | { readonly state: 'done'; readonly report: VideoReport }
  | { readonly state: 'failed'; readonly failure: WireError }
  | { readonly state: 'no-file' }

/** Reports of this session, by the id of the video. */
export interface Reports {
  readonly reports: Readonly<Record<string, ReportState>>
  /** Notes the file of a video that was dropped, so that it can be handed over for a report. */
  readonly remember: (videoId: string, file: File) => void
  /** Makes the report unless it is there or being made. */
  readonly open: (video: Pick<Video, 'id' | 'path'>) => Promise<void>
  readonly retry: (video: Pick<Video, 'id' | 'path'>) => Promise<void>
  /** Stops making the report. */
  readonly cancel: (videoId: string) => void
}

/** Hands a file over and answers its path. */
type Upload = (file: File, signal: AbortSignal) => Promise<string>

interface ReportOptions {
  readonly upload: Upload
  /** Files of dropped videos by the id of the video; kept by the store, read by whoever shares it. */
  readonly files?: Map<string, File>
}

/** Files that are kept in mind; they hold no bytes until they are read. */
const MOST_FILES = 50

/** Makes the store behind the reports. */
export function createReportStore(
  kiln: Pick<Kiln, 'videos'>,
  { upload, files = new Map() }: ReportOptions,
): StoreApi<Reports> {
  const running = new Map<string, AbortController>()

  return createStore<Reports>()((set, get) => {
    const put = (id: string, report: ReportState | undefined) => {
      const { [id]: _before, ...others } = get().reports
      set({ reports: report ? { ...others, [id]: report } : others })
    }

    async function run({ id, path }: Pick<Video, 'id' | 'path'>): Promise<void> {
      const file = files.get(id)
      if (path === null && !file) {
        put(id, { state: 'no-file' })
        return
      }
      const controller = new AbortController()
      const { signal } = controller
      running.set(id, controller)
      put(id, { state: 'running', progress: undefined })
      try {
        const from = file && path === null ? await upload(file, signal) : (path ?? '')
        for await (const event of kiln.videos.analyze({ path: from }, { signal })) {
          if (signal.aborted) return
          if (event.type === 'progress') put(id, { state: 'running', progress: event })
          else put(id, { state: 'done', report: event })
        }
      } catch (error) {
        if (!signal.aborted) put(id, { state: 'failed', failure: toWireError(error) })
      } finally {
        if (running.get(id) === controller) running.delete(id)
      }
    }

    return {
      reports: {},
      remember: (videoId, file) => {
        files.delete(videoId)
        files.set(videoId, file)
        const [oldest] = files.keys()
        if (files.size > MOST_FILES && oldest !== undefined) files.delete(oldest)
        if (get().reports[videoId]?.state === 'no-file') put(videoId, undefined)
      },
      open: async (video) => {
        const state = get().reports[video.id]?.state
        if (state === undefined || (state === 'no-file' && files.has(video.id))) await run(video)
      },
      retry: async (video) => {
        if (!running.has(video.id)) await run(video)
      },
      cancel: (videoId) => {
        running.get(videoId)?.abort()
        running.delete(videoId)
        put(videoId, undefined)
      },
    }
  })
}
