import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Image } from '#shared/contract/images.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Thumbnail, ThumbnailId } from '#shared/contract/thumbnails.ts'
import { type Entry, improvable, type Lettered } from './entries.ts'

/** Words on their way onto a picture of the list: taken to the composer, composed there, scored. */
export interface Lettering {
  readonly state: 'idle' | 'opening' | 'composing' | 'scoring'
  /** The picture that the composer holds. */
  readonly image: Image | undefined
  readonly failure: WireError | undefined
  /** Opens the composer with a picture of the list, or again with what was laid over it. */
  readonly start: (entry: Entry) => Promise<void>
  readonly cancel: () => void
  /** Scores what the composer made. */
  readonly keep: (image: Image) => Promise<void>
}

interface LetteringHost {
  /** Told of the scored picture, and of the one whose place it takes. */
  readonly onLettered: (lettered: Lettered, before: ThumbnailId | undefined) => void
}

interface Work {
  readonly original: Thumbnail
  readonly frame: Thumbnail
  /** The picture that is composed again. */
  readonly before: ThumbnailId | undefined
}

/** Makes the store that lays words over pictures of the list. */
export function createLetteringStore(
  kiln: Pick<Kiln, 'images' | 'thumbnails'>,
  { onLettered }: LetteringHost,
): StoreApi<Lettering> {
  const added = new Map<ThumbnailId, Image>()
  let work: Work | undefined
  return createStore<Lettering>()((set, get) => {
    /** The picture in the gallery; its copy is made once. */
    async function toImage({ id, path }: Thumbnail): Promise<Image> {
      const copy = added.get(id)
      const known = copy && (await kiln.images.get({ id: copy.id }).catch(() => undefined))
      if (known) return known // unless it was removed in Pictures
      const image = await kiln.images.add({ path })
      added.set(id, image)
      return image
    }

    return {
      state: 'idle',
      image: undefined,
      failure: undefined,
      start: async (entry) => {
        const frame = improvable(entry)
        if (!frame || get().state !== 'idle') return
        set({ state: 'opening', failure: undefined })
        try {
          const isLettered = entry.kind === 'lettered'
          const image = isLettered ? entry.image : await toImage(entry.thumbnail)
          const original = isLettered ? entry.original : entry.thumbnail
          work = { frame, original, before: isLettered ? entry.thumbnail.id : undefined }
          set({ state: 'composing', image })
        } catch (error) {
          set({ state: 'idle', failure: toWireError(error) })
        }
      },
      cancel: () => set({ state: 'idle', image: undefined }),
      keep: async (image) => {
        if (!work) return
        const { frame, original, before } = work
        set({ state: 'scoring', image: undefined, failure: undefined })
        try {
          const thumbnail = await kiln.thumbnails.score({ path: image.path })
          onLettered({ kind: 'lettered', thumbnail, original, frame, image }, before)
          set({ state: 'idle' })
        } catch (error) {
          set({ state: 'idle', failure: toWireError(error) })
        }
      },
    }
  })
}
