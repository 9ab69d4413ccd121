import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Video, VideoId } from '#shared/contract/videos.ts'

/** Where the library is and what it holds. */
export type LibrarySummary = Awaited<ReturnType<Kiln['library']['summary']>>

/** The videos Kiln knows. */
export interface Library {
  readonly state: 'loading' | 'ready' | 'failed'
  readonly videos: readonly Video[]
  readonly covers: Readonly<Record<string, string>>
  readonly summary: LibrarySummary | undefined
  readonly failure: WireError | undefined
  readonly refresh: () => Promise<void>
  readonly remove: (id: VideoId) => Promise<void>
  readonly clearFailure: () => void
}

const SHOWN = 1000

/** The picture that stands for a video: the one of its longest shot. */
export function coverOf({ shots }: Pick<Video, 'shots'>): string | undefined {
  const pictured = shots.flatMap(({ startMs, endMs, assetId }) =>
    assetId === null ? [] : [{ lengthMs: endMs - startMs, assetId }],
  )
  return pictured.toSorted((a, b) => b.lengthMs - a.lengthMs)[0]?.assetId
}

/** Makes the store behind the library room and the palette's list of videos. */
export function createLibraryStore(
  kiln: Pick<Kiln, 'library' | 'thumbnails' | 'videos'>,
): StoreApi<Library> {
  return createStore<Library>()((set, get) => {
    const fail = (error: unknown) => set({ failure: toWireError(error) })

    /** Videos without a pictured shot show their best frame instead. */
    async function findCovers(videos: readonly Video[]): Promise<void> {
      for (const video of videos) {
        if (coverOf(video) !== undefined || get().covers[video.id] !== undefined) continue
        const { thumbnails } = await kiln.thumbnails.list({ videoId: video.id })
        const best = thumbnails[0]?.assetId
        if (best !== undefined) set({ covers: { ...get().covers, [video.id]: best } })
      }
    }

    return {
      state: 'loading',
      videos: [],
      covers: {},
      summary: undefined,
      failure: undefined,
      refresh: async () => {
        try {
          const [{ videos }, summary] = await Promise.all([
            kiln.videos.list({ limit: SHOWN }),
            kiln.library.summary({}),
          ])
          set({ state: 'ready', videos, summary, failure: undefined })
          await findCovers(videos)
        } catch (error) {
          if (get().videos.length === 0) set({ state: 'failed' })
          fail(error)
        }
      },
      remove: async (id) => {
        try {
          await kiln.videos.remove({ id })
          set({ videos: get().videos.filter((video) => video.id !== id) })
          set({ summary: await kiln.library.summary({}) })
        } catch (error) {
          fail(error)
        }
      },
      clearFailure: () => set({ failure: undefined }),
    }
  })
}
