import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Kiln } from '#shared/contract/index.ts'
import type { Model } from '#shared/contract/models.ts'

/** The models that can write on this machine. */
export interface Writers {
  readonly writers: readonly Model[]
  readonly load: () => Promise<void>
}

const READY = new Set<Model['state']>(['built-in', 'installed', 'adopted'])

/** Makes the store of the writing models; while they can't be listed, Kiln still chooses. */
export function createWritersStore(kiln: Pick<Kiln, 'models'>): StoreApi<Writers> {
  return createStore<Writers>()((set) => ({
    writers: [],
    load: async () => {
      const found = await kiln.models.list({ purpose: 'writing' }).catch(() => undefined)
      if (found) set({ writers: found.models.filter(({ state }) => READY.has(state)) })
    },
  }))
}
