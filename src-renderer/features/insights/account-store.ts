import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Account } from '#shared/contract/analytics.ts'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'

/** The accounts whose numbers the library has. */
export interface Accounts {
  readonly state: 'loading' | 'ready'
  readonly accounts: readonly Account[]
  readonly failure: WireError | undefined
  /** The made-up account is on its way in or out. */
  readonly isSampling: boolean
  readonly load: () => Promise<void>
  readonly save: (change: Parameters<Kiln['analytics']['saveAccount']>[0]) => Promise<void>
  readonly remove: (id: number) => Promise<void>
  readonly addSample: () => Promise<void>
  readonly removeSample: () => Promise<void>
}

/** Makes the store of accounts. */
export function createAccountStore({ analytics }: Pick<Kiln, 'analytics'>): StoreApi<Accounts> {
  let asked = 0
  return createStore<Accounts>()((set, get) => {
    async function act(work: () => Promise<unknown>): Promise<void> {
      try {
        await work()
        set({ failure: undefined })
      } catch (error) {
        set({ failure: toWireError(error) })
        return
      }
      await get().load()
    }
    async function sample(work: () => Promise<unknown>): Promise<void> {
      if (get().isSampling) return
      set({ isSampling: true })
      await act(work)
      set({ isSampling: false })
    }

    return {
      state: 'loading',
      accounts: [],
      failure: undefined,
      isSampling: false,
      load: async () => {
        const own = ++asked
        try {
          const { accounts } = await analytics.accounts({})
          if (own === asked) set({ state: 'ready', accounts, failure: undefined })
        } catch (error) {
          if (own === asked) set({ state: 'ready', failure: toWireError(error) })
        }
      },
      save: (change) => act(() => analytics.saveAccount(change)),
      remove: (id) => act(() => analytics.removeAccount({ id })),
      addSample: () => sample(() => analytics.addSample({})),
      removeSample: () => sample(() => analytics.removeSample({})),
    }
  })
}
