import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Thumbnail, ThumbnailId } from '#shared/contract/thumbnails.ts'
import { VideoId, type Video } from '#shared/contract/videos.ts'
import { type Entry, type Extra, toEntries, withExtras } from './entries.ts'

/** What lies over the picture. */
export type Layer = 'attention' | 'faces' | 'text' | 'objects'

/** The video under review: asked for, here, or not to be had. */
export type Opened =
  | { readonly state: 'none' }
  | { readonly state: 'loading'; readonly videoId: string }
  | { readonly state: 'ready'; readonly video: Video; readonly thumbnails: readonly Thumbnail[] }
  | { readonly state: 'failed'; readonly videoId: string; readonly failure: WireError }

/** One video, its ranked frames, and how they are looked at. */
export interface Review {
  readonly opened: Opened
  /** Pictures that are ranked beside the frames; each video keeps its own while the window is open. */
  readonly extras: readonly Extra[]
  readonly selectedId: ThumbnailId | undefined
  readonly layers: Readonly<Record<Layer, boolean>>
  /** Pictures that are picked for a test against each other. */
  readonly picked: readonly ThumbnailId[]
  readonly open: (videoId: string) => Promise<void>
  readonly close: () => void
  readonly select: (id: ThumbnailId) => void
  readonly move: (step: number) => void
  readonly toggle: (layer: Layer) => void
  /** Picks a picture for a test, or puts it back. */
  readonly pick: (id: ThumbnailId) => void
  /** Puts a frame's newest scores in the place of those before; its rank stays. */
  readonly refresh: (frame: Thumbnail) => void
  /** Ranks pictures beside the frames of a video: the open one unless another is named. */
  readonly addExtras: (extras: readonly Extra[], videoId?: string) => void
  /** Takes pictures out of the list; the library keeps them. */
  readonly removeExtras: (isGone: (extra: Extra) => boolean, videoId?: string) => void
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

const NOTHING = { extras: [], picked: [], selectedId: undefined } as const

/** Makes the store behind the result of a ranking. */
export function createReviewStore(kiln: Pick<Kiln, 'thumbnails' | 'videos'>): StoreApi<Review> {
  const kept = new Map<string, readonly Extra[]>()
  return createStore<Review>()((set, get) => {
    const openId = () => {
      const { opened } = get()
      return opened.state === 'ready' ? opened.video.id : undefined
    }
    const changeExtras = (
      change: (extras: readonly Extra[]) => readonly Extra[],
      videoId: string | undefined = openId(),
    ) => {
      if (videoId === undefined) return
      const extras = change(kept.get(videoId) ?? [])
      kept.set(videoId, extras)
      if (videoId !== openId()) return
      const isExtra = (id: ThumbnailId) => extras.some(({ thumbnail }) => thumbnail.id === id)
      const was = get().extras.map(({ thumbnail }) => thumbnail.id)
      const picked = get().picked.filter((id) => isExtra(id) || !was.includes(id))
      set({ extras, picked })
    }
    return {
      opened: { state: 'none' },
      extras: [],
      selectedId: undefined,
      layers: { attention: false, faces: false, text: false, objects: false },
      picked: [],
      open: async (videoId) => {
        const isWanted = () => {
          const { opened } = get()
          return opened.state === 'loading' && opened.videoId === videoId
        }
        set({ ...NOTHING, extras: kept.get(videoId) ?? [], opened: { state: 'loading', videoId } })
        try {
          const id = VideoId.parse(videoId)
          const [video, { thumbnails }] = await Promise.all([
            kiln.videos.get({ id }),
            kiln.thumbnails.list({ videoId: id }),
          ])
          const ranked = thumbnails.toSorted((a, b) => a.rank - b.rank)
          if (isWanted())
            set({
              opened: { state: 'ready', video, thumbnails: ranked },
              selectedId: ranked[0]?.id,
            })
        } catch (error) {
          if (isWanted()) set({ opened: { state: 'failed', videoId, failure: toWireError(error) } })
        }
      },
      close: () => set({ ...NOTHING, opened: { state: 'none' } }),
      select: (selectedId) => set({ selectedId }),
      move: (step) => {
        const entries = entriesOf(get())
        const current = entries.findIndex(({ thumbnail }) => thumbnail.id === get().selectedId)
        const next = Math.min(entries.length - 1, Math.max(0, current + step))
        if (entries.length > 0) set({ selectedId: entries[next]?.thumbnail.id })
      },
      toggle: (layer) => set({ layers: { ...get().layers, [layer]: !get().layers[layer] } }),
      pick: (id) => {
        const { picked } = get()
        const isPicked = picked.includes(id)
        set({ picked: isPicked ? picked.filter((other) => other !== id) : [...picked, id] })
      },
      refresh: (frame) => {
        const { opened } = get()
        if (opened.state !== 'ready') return
        const thumbnails = opened.thumbnails.map((each) => (each.id === frame.id ? frame : each))
        set({ opened: { ...opened, thumbnails } })
        changeExtras((extras) =>
          extras.map((extra) =>
            'original' in extra && extra.original.id === frame.id
              ? { ...extra, original: frame }
              : extra,
          ),
        )
      },
      addExtras: (more, videoId) => changeExtras((extras) => withExtras(extras, more), videoId),
      removeExtras: (isGone, videoId) =>
        changeExtras((extras) => extras.filter((extra) => !isGone(extra)), videoId),
    }
  })
}
