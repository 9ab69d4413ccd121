import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Thumbnail, ThumbnailId } from '#shared/contract/thumbnails.ts'
import { VideoId, type Video } from '#shared/contract/videos.ts'
import { type Entry, type Extra, toEntries, withExtras } from './entries.ts'

/** What lies over the picture. */
export type Layer = 'attention' | 'faces' | 'text'

/** The video under review: asked for, here, or not to be had. */
export type Opened =
  | { readonly state: 'none' }
  | { readonly state: 'loading'; readonly videoId: string }
  | { readonly state: 'ready'; readonly video: Video; readonly thumbnails: readonly Thumbnail[] }
  | { readonly state: 'failed'; readonly videoId: string; readonly failure: WireError }

/** One video, its ranked frames, and how they are looked at. */
export interface Review {
  readonly opened: Opened
  /** Pictures that are ranked beside the frames for as long as the video is open. */
  readonly extras: readonly Extra[]
  readonly selectedId: ThumbnailId | undefined
  readonly layers: Readonly<Record<Layer, boolean>>
  readonly open: (videoId: string) => Promise<void>
  readonly close: () => void
  readonly select: (id: ThumbnailId) => void
  readonly move: (step: number) => void
  readonly toggle: (layer: Layer) => void
  readonly addExtras: (extras: readonly Extra[]) => void
  /** Takes pictures out of the list; the library keeps them. */
  readonly removeExtras: (isGone: (extra: Extra) => boolean) => void
}

/** Everything in the list, in its order. */
export function entriesOf({ opened, extras }: Pick<Review, 'opened' | 'extras'>): readonly Entry[] {
  return opened.state === 'ready' ? toEntries(opened.thumbnails, extras) : []
}

/** The picture that is shown large. */
export function selectedThumbnail({ opened, extras, selectedId }: Review): Thumbnail | undefined {
  if (opened.state !== 'ready') return undefined
  const isSelected = ({ id }: Thumbnail) => id === selectedId
  return (
    opened.thumbnails.find(isSelected) ??
    extras.map(({ thumbnail }) => thumbnail).find(isSelected) ??
    opened.thumbnails[0]
  )
}

/** Makes the store behind the result of a ranking. */
export function createReviewStore(kiln: Pick<Kiln, 'thumbnails' | 'videos'>): StoreApi<Review> {
  return createStore<Review>()((set, get) => ({
    opened: { state: 'none' },
    extras: [],
    selectedId: undefined,
    layers: { attention: false, faces: false, text: false },
    open: async (videoId) => {
      const isWanted = () => {
        const { opened } = get()
        return opened.state === 'loading' && opened.videoId === videoId
      }
      set({ opened: { state: 'loading', videoId }, extras: [], selectedId: undefined })
      try {
        const id = VideoId.parse(videoId)
        const [video, { thumbnails }] = await Promise.all([
          kiln.videos.get({ id }),
          kiln.thumbnails.list({ videoId: id }),
        ])
        const ranked = thumbnails.toSorted((a, b) => a.rank - b.rank)
        if (isWanted())
          set({ opened: { state: 'ready', video, thumbnails: ranked }, selectedId: ranked[0]?.id })
      } catch (error) {
        if (isWanted()) set({ opened: { state: 'failed', videoId, failure: toWireError(error) } })
      }
    },
    close: () => set({ opened: { state: 'none' }, extras: [], selectedId: undefined }),
    select: (selectedId) => set({ selectedId }),
    move: (step) => {
      const entries = entriesOf(get())
      const current = entries.findIndex(({ thumbnail }) => thumbnail.id === get().selectedId)
      const next = Math.min(entries.length - 1, Math.max(0, current + step))
      if (entries.length > 0) set({ selectedId: entries[next]?.thumbnail.id })
    },
    toggle: (layer) => set({ layers: { ...get().layers, [layer]: !get().layers[layer] } }),
    addExtras: (extras) => set({ extras: withExtras(get().extras, extras) }),
    removeExtras: (isGone) => set({ extras: get().extras.filter((extra) => !isGone(extra)) }),
  }))
}
