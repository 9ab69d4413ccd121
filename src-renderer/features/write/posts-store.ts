import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Draft, DraftId } from '#shared/contract/drafts.ts'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { createLatestCall } from '#renderer/lib/latest-call.ts'

/** The kept posts, last changed first, as far as they answer the search. */
export interface Posts {
  readonly state: 'loading' | 'ready' | 'failed'
  readonly drafts: readonly Draft[]
  readonly total: number
  readonly query: string
  /** The post that was deleted last, while that can be undone. */
  readonly removed: Draft | undefined
  readonly failure: WireError | undefined
  readonly refresh: () => void
  readonly search: (query: string) => void
  readonly put: (draft: Draft) => void
  readonly remove: (draft: Draft) => Promise<boolean>
  readonly restore: () => Promise<Draft | undefined>
}

const SHOWN = 200
const SEARCH_AFTER_MS = 150

/** Makes the store behind the list of posts. */
export function createPostsStore(kiln: Pick<Kiln, 'drafts'>): StoreApi<Posts> {
  return createStore<Posts>()((set, get) => {
    const without = (id: DraftId) => get().drafts.filter((draft) => draft.id !== id)
    const listing = createLatestCall({
      call: (query: string, options) =>
        kiln.drafts.list({ limit: SHOWN, ...(query && { query }) }, options),
      onAnswer: ({ drafts, total }) => set({ state: 'ready', drafts, total, failure: undefined }),
      onFailure: (failure) =>
        set({ state: get().state === 'loading' ? 'failed' : get().state, failure }),
    })
    return {
      state: 'loading',
      drafts: [],
      total: 0,
      query: '',
      removed: undefined,
      failure: undefined,
      refresh: () => listing.ask(get().query.trim(), 0),
      search: (query) => {
        set({ query })
        listing.ask(query.trim(), SEARCH_AFTER_MS)
      },
      put: (draft) => {
        const isKnown = get().drafts.some(({ id }) => id === draft.id)
        if (get().query.trim() !== '' && !isKnown) return
        set({
          state: 'ready',
          drafts: [draft, ...without(draft.id)],
          total: get().total + (isKnown ? 0 : 1),
        })
      },
      remove: async (draft) => {
        try {
          await kiln.drafts.remove({ id: draft.id })
        } catch (error) {
          const failure = toWireError(error)
          if (failure.code !== 'not-found') {
            set({ failure })
            return false
          }
        }
        const drafts = without(draft.id)
        set({ drafts, total: Math.max(drafts.length, get().total - 1), removed: draft })
        return true
      },
      restore: async () => {
        const { removed } = get()
        if (!removed) return undefined
        try {
          const { text, platform } = removed
          const draft = await kiln.drafts.save({ text, platform })
          set({ removed: undefined, failure: undefined })
          get().put(draft)
          return draft
        } catch (error) {
          set({ failure: toWireError(error) })
          return undefined
        }
      },
    }
  })
}
