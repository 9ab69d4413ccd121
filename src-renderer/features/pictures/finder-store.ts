import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Image } from '#shared/contract/images.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { createLatestCall } from '#renderer/lib/latest-call.ts'

/** Pictures by a few words of their prompts, for those who look from another room. */
export interface PictureFinder {
  readonly found: readonly Image[]
  readonly find: (query: string) => void
}

const SHOWN = 50
const AFTER_MS = 100

/** Makes the store that finds pictures by words; without words they are the latest. */
export function createFinderStore(kiln: Pick<Kiln, 'images'>): StoreApi<PictureFinder> {
  return createStore<PictureFinder>()((set) => {
    const finding = createLatestCall({
      call: (query: string, options) =>
        kiln.images.list({ limit: SHOWN, ...(query && { query }) }, options),
      onAnswer: ({ images }) => set({ found: images }),
      onFailure: () => set({ found: [] }),
    })
    return { found: [], find: (query) => finding.ask(query.trim(), AFTER_MS) }
  })
}
