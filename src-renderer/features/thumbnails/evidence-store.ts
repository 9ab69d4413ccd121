import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ClickModel } from '#shared/contract/clicks.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Model } from '#shared/contract/models.ts'

/** What scores rest on: the models that look at pictures, and what the user's own clicks teach. */
export interface Evidence {
  /** Undefined until they were asked for. */
  readonly models: readonly Model[] | undefined
  readonly clicks: ClickModel | undefined
  /** Asks for both; what can not be had stays as it was. */
  readonly load: () => Promise<void>
}

/** Makes the store behind "Why this number". */
export function createEvidenceStore(kiln: Pick<Kiln, 'clicks' | 'models'>): StoreApi<Evidence> {
  return createStore<Evidence>()((set) => ({
    models: undefined,
    clicks: undefined,
    load: async () => {
      const [models, clicks] = await Promise.all([
        kiln.models.list({ purpose: 'vision' }).catch(() => undefined),
        kiln.clicks.model({}).catch(() => undefined),
      ])
      set({ ...(models && { models: models.models }), ...(clicks && { clicks }) })
    },
  }))
}
