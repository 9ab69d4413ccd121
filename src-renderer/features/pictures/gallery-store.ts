import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Image, ImageId } from '#shared/contract/images.ts'
import type { Kiln } from '#shared/contract/index.ts'
import {
  findMissing,
  indexOf,
  PAGE_SIZE,
  putFirst,
  putPage,
  takeOut,
  type Items,
} from './gallery-items.ts'

/** The most pictures that are looked at side by side. */
export const MOST_MARKED = 4
const SEARCH_AFTER_MS = 150

/** The gallery as far as it was looked at, and which pictures are current or marked. */
export interface Gallery {
  readonly state: 'loading' | 'ready' | 'failed'
  readonly items: Items
  readonly total: number
  readonly query: string
  /** The place of the picture that the inspector is about. */
  readonly current: number
  readonly marked: readonly Image[]
  readonly failure: WireError | undefined
  /** Asks for what is missing of the places `[from, to)`. */
  readonly ensure: (from: number, to: number) => void
  readonly search: (query: string) => void
  /** Asks anew for what is in view. */
  readonly refresh: () => Promise<void>
  readonly select: (index: number) => void
  readonly selectId: (id: string) => void
  readonly move: (step: number) => void
  readonly toggleMark: (image: Image) => void
  readonly clearMarks: () => void
  /** Shows pictures that just came, before the others; they become current unless the user looks at another. */
  readonly put: (images: readonly Image[], options?: { readonly isWatched: boolean }) => void
  readonly remove: (ids: readonly ImageId[]) => Promise<void>
  readonly dismiss: () => void
}

/** The picture the inspector is about, when it is here. */
export const currentImage = ({ items, current }: Gallery): Image | undefined => items[current]

/** Makes the store behind the grid of pictures; 100,000 of them are no more work than those in view. */
export function createGalleryStore(kiln: Pick<Kiln, 'images'>): StoreApi<Gallery> {
  let epoch = 0
  let seen: readonly [from: number, to: number] = [0, PAGE_SIZE]
  let timer: ReturnType<typeof setTimeout> | undefined
  const asked = new Set<number>()

  return createStore<Gallery>()((set, get) => {
    const clamp = (index: number) => Math.max(0, Math.min(get().total - 1, index))

    /** Answers to questions from before are dropped: their places are no longer true. */
    function renew(): void {
      epoch++
      asked.clear()
    }

    /** Asks for one page; `isFresh` lets go of every other. */
    async function load(offset: number, isFresh = false): Promise<readonly Image[] | undefined> {
      const begun = epoch
      const query = get().query.trim()
      asked.add(offset)
      try {
        const { images, total } = await kiln.images.list({
          offset,
          limit: PAGE_SIZE,
          ...(query && { query }),
        })
        if (begun !== epoch) return undefined
        const items = putPage(isFresh ? {} : get().items, offset, images)
        set({ items, total, state: 'ready', failure: undefined })
        set({ current: isFresh ? 0 : clamp(get().current) })
        return images
      } catch (error) {
        if (begun !== epoch) return undefined
        const isEmpty = Object.keys(get().items).length === 0
        set({ failure: toWireError(error), state: isEmpty ? 'failed' : 'ready' })
        return undefined
      } finally {
        if (begun === epoch) asked.delete(offset)
      }
    }

    return {
      state: 'loading',
      items: {},
      total: 0,
      query: '',
      current: 0,
      marked: [],
      failure: undefined,
      ensure: (from, to) => {
        seen = [from, to]
        const { items, total, state } = get()
        const end = state === 'ready' ? Math.min(to, total) : to
        for (let at = from; at < end; at += PAGE_SIZE) {
          const offset = findMissing(items, at, Math.min(end, at + PAGE_SIZE))
          if (offset !== undefined && !asked.has(offset)) void load(offset)
        }
      },
      search: (query) => {
        set({ query })
        clearTimeout(timer)
        timer = setTimeout(() => {
          renew()
          seen = [0, PAGE_SIZE]
          void load(0, true)
        }, SEARCH_AFTER_MS)
      },
      refresh: async () => {
        renew()
        const kept = currentImage(get())?.id
        const offsets = new Set<number>()
        for (let at = seen[0]; at < Math.max(seen[1], seen[0] + 1); at += PAGE_SIZE)
          offsets.add(at - (at % PAGE_SIZE))
        offsets.add(Math.max(0, seen[1] - 1) - (Math.max(0, seen[1] - 1) % PAGE_SIZE))
        const pages = await Promise.all(
          [...offsets].map(async (offset) => ({ offset, images: await load(offset) })),
        )
        if (pages.some(({ images }) => !images)) return
        let items: Items = {}
        for (const { offset, images } of pages) items = putPage(items, offset, images ?? [])
        const index = kept === undefined ? undefined : indexOf(items, kept)
        const marked = get().marked.filter(
          ({ id }) => indexOf(get().items, id) === undefined || indexOf(items, id) !== undefined,
        )
        set({ items, marked, current: clamp(index ?? get().current) })
      },
      select: (index) => set({ current: clamp(index) }),
      selectId: (id) => {
        const index = indexOf(get().items, id)
        if (index !== undefined) set({ current: index })
      },
      move: (step) => set({ current: clamp(get().current + step) }),
      toggleMark: (image) => {
        const { marked } = get()
        const others = marked.filter(({ id }) => id !== image.id)
        if (others.length < marked.length) set({ marked: others })
        else if (marked.length < MOST_MARKED) set({ marked: [...marked, image] })
      },
      clearMarks: () => set({ marked: [] }),
      put: (images, { isWatched } = { isWatched: true }) => {
        if (get().query.trim() !== '') return void get().refresh()
        const known = new Set(Object.values(get().items).map(({ id }) => id))
        const fresh = images.filter(({ id }) => !known.has(id)).toReversed()
        renew()
        const { items, total, current } = get()
        set({ items: putFirst(items, fresh), total: total + fresh.length, state: 'ready' })
        set({ current: isWatched ? 0 : clamp(current + fresh.length) })
      },
      remove: async (ids) => {
        for (const id of ids) {
          try {
            await kiln.images.remove({ id })
          } catch (error) {
            const failure = toWireError(error)
            if (failure.code !== 'not-found') return set({ failure })
          }
          renew()
          const { items, total, marked } = get()
          set({
            items: takeOut(items, id),
            total: Math.max(0, total - 1),
            marked: marked.filter((image) => image.id !== id),
          })
          set({ current: clamp(get().current) })
        }
        get().ensure(...seen)
      },
      dismiss: () => set({ failure: undefined }),
    }
  })
}
