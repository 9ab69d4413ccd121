import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Kiln } from '#shared/contract/index.ts'
import type { TextRule } from '#shared/contract/platforms.ts'

/** What the platforms allow of texts. */
export interface Rules {
  readonly rules: readonly TextRule[]
  readonly load: () => Promise<void>
}

/** Makes the store of the rules; they are asked for once, and again after a failure. */
export function createRuleStore(kiln: Pick<Kiln, 'platforms'>): StoreApi<Rules> {
  return createStore<Rules>()((set, get) => ({
    rules: [],
    load: async () => {
      if (get().rules.length > 0) return
      const { rules } = await kiln.platforms.textRules({}).catch(() => ({ rules: [] }))
      set({ rules })
    },
  }))
}
