import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ImportResult } from '#shared/contract/analytics-import.ts'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'

/** What was imported before, newest first. */
export interface Imported {
  readonly state: 'loading' | 'ready'
  readonly imports: readonly ImportResult[]
  readonly total: number
  readonly failure: WireError | undefined
  /** The import that is being taken back. */
  readonly undoing: number | undefined
  /** What the last taking back did. */
  readonly undone:
    | { readonly name: string; readonly removed: number; readonly restored: number }
    | undefined
  readonly load: () => Promise<void>
  readonly undo: (result: Pick<ImportResult, 'id' | 'name'>) => Promise<boolean>
}

/** Makes the store of earlier imports. */
export function createImportedStore({ analytics }: Pick<Kiln, 'analytics'>): StoreApi<Imported> {
  let asked = 0
  return createStore<Imported>()((set, get) => ({
    state: 'loading',
    imports: [],
    total: 0,
    failure: undefined,
    undoing: undefined,
    undone: undefined,
    load: async () => {
      const own = ++asked
      try {
        const { imports, total } = await analytics.imports({})
        if (own === asked) set({ state: 'ready', imports, total, failure: undefined })
      } catch (error) {
        if (own === asked) set({ state: 'ready', failure: toWireError(error) })
      }
    },
    undo: async ({ id, name }) => {
      if (get().undoing !== undefined) return false
      set({ undoing: id, failure: undefined, undone: undefined })
      try {
        const undone = await analytics.undo({ id })
        set({ undoing: undefined, undone: { name, ...undone } })
      } catch (error) {
        set({ undoing: undefined, failure: toWireError(error) })
        return false
      }
      await get().load()
      return true
    },
  }))
}
