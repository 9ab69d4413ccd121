import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Edit } from '#shared/contract/edits.ts'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Suggestion, Thumbnail, ThumbnailId, Variant } from '#shared/contract/thumbnails.ts'

/** The search for what would raise a frame's scores. */
export type Searching =
  | { readonly state: 'running'; readonly share: number; readonly remainingMs?: number | undefined }
  | { readonly state: 'done'; readonly suggestions: readonly Suggestion[] }
  | { readonly state: 'failed'; readonly failure: WireError }

/** The edits that were clicked for one frame, and the picture that has them. */
export interface Edited {
  readonly edits: readonly Edit[]
  /** What was applied before, the latest last. */
  readonly past: readonly (readonly Edit[])[]
  readonly state: 'working' | 'done' | 'failed'
  readonly variant?: Variant | undefined
  readonly failure?: WireError | undefined
}

/** What was found for each frame, and what was made of it. */
export interface Improvements {
  readonly searches: Readonly<Record<ThumbnailId, Searching>>
  readonly edited: Readonly<Record<ThumbnailId, Edited>>
  /** What to write on each frame, where something is to be written. */
  readonly words: Readonly<Record<ThumbnailId, string>>
  readonly setWords: (thumbnail: Thumbnail, words: string) => void
  /** Searches for one frame, also for a place for its words; another search that runs is cancelled. */
  readonly search: (thumbnail: Thumbnail) => Promise<void>
  readonly cancel: () => void
  /** Applies a suggestion together with those applied before, or takes it back. */
  readonly toggle: (thumbnail: Thumbnail, suggestion: Suggestion) => Promise<void>
  /** Takes back the latest change of what is applied. */
  readonly undo: (thumbnail: Thumbnail) => Promise<void>
}

interface ImproveHost {
  /** Told of the variants that a search made. */
  readonly onVariants: (original: Thumbnail, variants: readonly Variant[]) => void
  /** Told of the picture with the edits that are applied now, or of none, in place of the one before. */
  readonly onEdited: (original: Thumbnail, now: Variant | undefined, before?: Variant) => void
}

/** Whether a suggestion is among the edits that are applied. */
export const isApplied = ({ edits }: Suggestion, edited: Edited | undefined): boolean =>
  edits.every((edit) => edited?.edits.some((other) => areSame(edit, other)))

/** Edits are plain values whose fields Kiln writes in one order. */
const areSame = (a: Edit, b: Edit): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Makes the store behind Improve. */
export function createImproveStore(
  kiln: Pick<Kiln, 'thumbnails'>,
  { onVariants, onEdited }: ImproveHost,
): StoreApi<Improvements> {
  let controller: AbortController | undefined
  return createStore<Improvements>()((set, get) => {
    const note = (id: ThumbnailId, searching: Searching) =>
      set({ searches: { ...get().searches, [id]: searching } })
    const forget = (id: ThumbnailId) =>
      set({
        searches: Object.fromEntries(Object.entries(get().searches).filter(([key]) => key !== id)),
      })
    const edit = (id: ThumbnailId, edited: Edited) =>
      set({ edited: { ...get().edited, [id]: edited } })

    /** Makes the picture with these edits, in place of the one before. */
    async function apply(
      thumbnail: Thumbnail,
      edits: readonly Edit[],
      past: Edited['past'],
    ): Promise<void> {
      const { id } = thumbnail
      const known = get().edited[id]
      if (known?.state === 'working') return
      const before = known?.variant
      if (edits.length === 0) {
        edit(id, { edits, past, state: 'done' })
        onEdited(thumbnail, undefined, before)
        return
      }
      edit(id, { edits, past, state: 'working', variant: before })
      try {
        const variant = await kiln.thumbnails.apply({ id, edits: [...edits] })
        edit(id, { edits, past, state: 'done', variant })
        onEdited(thumbnail, variant, before)
      } catch (error) {
        const kept = { edits: known?.edits ?? [], past: known?.past ?? [], variant: before }
        edit(id, { ...kept, state: 'failed', failure: toWireError(error) })
      }
    }

    return {
      searches: {},
      edited: {},
      words: {},
      setWords: ({ id }, words) => set({ words: { ...get().words, [id]: words } }),
      search: async (thumbnail) => {
        const { id } = thumbnail
        const words = get().words[id]?.trim()
        const wish = words ? { id, words } : { id }
        controller?.abort()
        const own = new AbortController()
        controller = own
        note(id, { state: 'running', share: 0 })
        try {
          for await (const event of kiln.thumbnails.improve(wish, { signal: own.signal })) {
            if (own.signal.aborted) return
            if (event.type === 'progress') {
              const share = event.total > 0 ? event.done / event.total : 0
              note(id, { state: 'running', share, remainingMs: event.remainingMs })
              continue
            }
            note(id, { state: 'done', suggestions: event.suggestions })
            onVariants(event.original, event.variants)
          }
        } catch (error) {
          const failure = toWireError(error)
          if (failure.code !== 'cancelled' && !own.signal.aborted)
            note(id, { state: 'failed', failure })
        } finally {
          if (get().searches[id]?.state === 'running') forget(id)
        }
      },
      cancel: () => controller?.abort(),
      toggle: async (thumbnail, suggestion) => {
        const known = get().edited[thumbnail.id]
        const kinds = new Set(suggestion.edits.map(({ kind }) => kind))
        const applied = known?.edits ?? []
        const others = applied.filter(({ kind }) => !kinds.has(kind))
        const edits = isApplied(suggestion, known) ? others : [...others, ...suggestion.edits]
        await apply(thumbnail, edits, [...(known?.past ?? []), applied])
      },
      undo: async (thumbnail) => {
        const past = get().edited[thumbnail.id]?.past ?? []
        const edits = past.at(-1)
        if (edits) await apply(thumbnail, edits, past.slice(0, -1))
      },
    }
  })
}
