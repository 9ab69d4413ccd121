import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DraftId, DraftVersion, Feedback } from '#shared/contract/drafts.ts'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Brief } from '#shared/contract/generation.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { createLatestCall } from '#renderer/lib/latest-call.ts'

/** What the open post was made from, and every state its text has had. */
export interface Versions {
  readonly id: DraftId | undefined
  readonly brief: Brief | null
  readonly versions: readonly DraftVersion[]
  readonly failure: WireError | undefined
  /** The version that is held against the present text. */
  readonly selected: number | undefined
  /** Thumbs given since the window was opened. */
  readonly rated: ReadonlyMap<DraftId, Feedback>
  /** Asks for the versions of a post; what is known of the same post stays meanwhile. */
  readonly load: (id: DraftId | undefined) => void
  readonly select: (version: number | undefined) => void
  readonly rate: (id: DraftId, feedback: Feedback) => Promise<void>
}

const NOTHING = { brief: null, versions: [], selected: undefined, failure: undefined } as const

/** The version that a machine wrote last, which is the one that was checked. */
export const lastWritten = (versions: readonly DraftVersion[]): DraftVersion | undefined =>
  versions.findLast(({ origin }) => origin !== 'edited')

/** Makes the store behind the versions of the open post. */
export function createVersionsStore(kiln: Pick<Kiln, 'drafts'>): StoreApi<Versions> {
  return createStore<Versions>()((set, get) => {
    const listing = createLatestCall({
      call: (id: DraftId, call) => kiln.drafts.versions({ id }, call),
      onAnswer: ({ brief, versions }, id) => {
        if (get().id === id) set({ brief, versions, failure: undefined })
      },
      onFailure: (failure, id) => {
        if (get().id === id && failure.code !== 'not-found') set({ failure })
      },
    })
    return {
      id: undefined,
      ...NOTHING,
      rated: new Map(),
      load: (id) => {
        if (id !== get().id) set({ id, ...NOTHING })
        if (id === undefined) listing.cancel()
        else listing.ask(id, 0)
      },
      select: (selected) => set({ selected }),
      rate: async (id, feedback) => {
        const before = get().rated
        if (feedback === 'up' || feedback === 'down')
          set({ rated: new Map(before).set(id, feedback) })
        try {
          await kiln.drafts.rate({ id, feedback })
        } catch (error) {
          const failure = toWireError(error)
          set({ rated: before, ...(failure.code !== 'not-found' && { failure }) })
        }
      },
    }
  })
}
