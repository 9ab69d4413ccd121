import { createStore, type StoreApi } from 'zustand/vanilla'
import type { WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { CallToAction, Hashtag, Hook } from '#shared/contract/texts.ts'
import type { Subject } from './analysis-store.ts'
import { createLatestCall } from '#renderer/lib/latest-call.ts'

/** Everything that could be added to the post, best first. */
export interface Suggested {
  readonly hashtags: readonly Hashtag[]
  readonly hooks: readonly Hook[]
  readonly callsToAction: readonly CallToAction[]
}

/** Suggestions for the post, asked for only while they are looked at. */
export interface Suggestions {
  readonly state: 'idle' | 'asking' | 'ready' | 'failed'
  readonly suggested: Suggested
  readonly failure: WireError | undefined
  readonly suggest: (subject: Subject) => void
  readonly rest: () => void
}

const SUGGEST_AFTER_MS = 400
const NONE: Suggested = { hashtags: [], hooks: [], callsToAction: [] }

/** Makes the store behind Suggestions. */
export function createSuggestionStore(kiln: Pick<Kiln, 'text'>): StoreApi<Suggestions> {
  return createStore<Suggestions>()((set, get) => {
    const asking = createLatestCall({
      call: async (subject: Subject, options): Promise<Suggested> => {
        const [{ hashtags }, { hooks }, { callsToAction }] = await Promise.all([
          kiln.text.hashtags(subject, options),
          kiln.text.hooks(subject, options),
          kiln.text.callsToAction(subject, options),
        ])
        return { hashtags, hooks, callsToAction }
      },
      onAnswer: (suggested) => set({ state: 'ready', suggested, failure: undefined }),
      onFailure: (failure) => set({ state: 'failed', failure }),
    })
    return {
      state: 'idle',
      suggested: NONE,
      failure: undefined,
      suggest: (subject) => {
        if (subject.text.trim() === '') {
          asking.cancel()
          set({ state: 'idle', suggested: NONE, failure: undefined })
          return
        }
        const isFirst = get().state === 'idle' || get().state === 'failed'
        if (isFirst) set({ state: 'asking' })
        asking.ask(subject, isFirst ? 0 : SUGGEST_AFTER_MS)
      },
      rest: () => asking.cancel(),
    }
  })
}
