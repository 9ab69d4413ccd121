import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Caption } from '#shared/contract/captions.ts'
import type { WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { PLATFORMS } from '#shared/contract/platforms.ts'
import { createLatestCall } from '#renderer/lib/latest-call.ts'

/** One post made into a caption for each platform. */
export interface Captions {
  readonly state: 'idle' | 'asking' | 'ready' | 'failed'
  readonly caption: string
  readonly captions: readonly Caption[]
  readonly failure: WireError | undefined
  readonly make: (caption: string) => void
  readonly end: () => void
}

/** Makes the store behind "For every platform". */
export function createCaptionStore(kiln: Pick<Kiln, 'captions'>): StoreApi<Captions> {
  return createStore<Captions>()((set) => {
    const making = createLatestCall({
      call: (caption: string, options) =>
        kiln.captions.optimize({ caption, platforms: [...PLATFORMS] }, options),
      onAnswer: ({ captions }) => set({ state: 'ready', captions, failure: undefined }),
      onFailure: (failure) => set({ state: 'failed', failure }),
    })
    return {
      state: 'idle',
      caption: '',
      captions: [],
      failure: undefined,
      make: (caption) => {
        set({ caption, captions: [], failure: undefined })
        if (caption.trim() === '') return set({ state: 'idle' })
        set({ state: 'asking' })
        making.ask(caption, 0)
      },
      end: () => making.cancel(),
    }
  })
}
