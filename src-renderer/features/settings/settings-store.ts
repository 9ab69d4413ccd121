import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Settings } from '#shared/contract/settings.ts'

/** What the engine says of itself. */
export type EngineStatus = Awaited<ReturnType<Kiln['engine']['status']>>
/** What Kiln says of its parts. */
export type Health = Awaited<ReturnType<Kiln['system']['health']>>

/** The choices of the user and the state of the machine. */
export interface SettingsState {
  readonly settings: Settings | undefined
  readonly engine: EngineStatus | undefined
  readonly health: Health | undefined
  readonly failure: WireError | undefined
  readonly refresh: () => Promise<void>
  readonly inspect: () => Promise<void>
  readonly change: (change: Partial<Settings>) => Promise<boolean>
}

/** Makes the store behind the settings room. */
export function createSettingsStore(
  kiln: Pick<Kiln, 'settings' | 'engine' | 'system'>,
): StoreApi<SettingsState> {
  return createStore<SettingsState>()((set, get) => {
    const fail = (error: unknown) => set({ failure: toWireError(error) })
    return {
      settings: undefined,
      engine: undefined,
      health: undefined,
      failure: undefined,
      refresh: async () => {
        try {
          set({ settings: await kiln.settings.get({}), failure: undefined })
        } catch (error) {
          fail(error)
        }
      },
      inspect: async () => {
        try {
          const [engine, health] = await Promise.all([
            kiln.engine.status({}),
            kiln.system.health({}),
          ])
          set({ engine, health, failure: undefined })
        } catch (error) {
          fail(error)
        }
      },
      change: async (change) => {
        const before = get().settings
        if (before) set({ settings: { ...before, ...change } }) // shown at once, put back if refused
        try {
          set({ settings: await kiln.settings.set(change), failure: undefined })
          return true
        } catch (error) {
          set({ settings: before })
          fail(error)
          return false
        }
      },
    }
  })
}
