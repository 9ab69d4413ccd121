import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Alert, AlertId } from '#shared/contract/alerts.ts'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'

/** A rule as it is saved. */
export type AlertWish = Parameters<Kiln['alerts']['save']>[0]
type Found = Awaited<ReturnType<Kiln['alerts']['check']>>['found']

/** Rules on the numbers, and what they found. */
export interface Alerts {
  readonly state: 'loading' | 'ready'
  readonly alerts: readonly Alert[]
  readonly isBusy: boolean
  /** Of the last look asked for here; undefined before. */
  readonly found: Found | undefined
  readonly failure: WireError | undefined
  readonly load: () => Promise<void>
  /** Whether it was kept. */
  readonly save: (wish: AlertWish) => Promise<boolean>
  readonly remove: (id: AlertId) => Promise<void>
  readonly check: () => Promise<void>
}

/** Makes the store of alerts. */
export function createAlertStore(kiln: Pick<Kiln, 'alerts'>): StoreApi<Alerts> {
  return createStore<Alerts>()((set, get) => {
    async function act(work: () => Promise<unknown>): Promise<boolean> {
      if (get().isBusy) return false
      set({ isBusy: true })
      try {
        await work()
        const { alerts } = await kiln.alerts.list({})
        set({ state: 'ready', alerts, isBusy: false, failure: undefined })
        return true
      } catch (error) {
        set({ state: 'ready', isBusy: false, failure: toWireError(error) })
        return false
      }
    }
    return {
      state: 'loading',
      alerts: [],
      isBusy: false,
      found: undefined,
      failure: undefined,
      load: async () => {
        await act(() => Promise.resolve())
      },
      save: (wish) => act(() => kiln.alerts.save(wish)),
      remove: async (id) => {
        await act(() => kiln.alerts.remove({ id }))
      },
      check: async () => {
        await act(async () => {
          const { found } = await kiln.alerts.check({})
          set({ found })
        })
      },
    }
  })
}
