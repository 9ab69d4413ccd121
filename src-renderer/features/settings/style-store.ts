import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client } from '#shared/contract/define.ts'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { KnownStyle, styles } from '#shared/contract/styles.ts'

type Styles = Client<{ readonly styles: typeof styles }>
/** Parts of a style to be set; null gives a part back to learning. */
export type StyleChange = Parameters<Styles['styles']['set']>[0]

/** How the user writes, as Kiln knows it. */
export interface StyleState {
  readonly style: KnownStyle | undefined
  readonly failure: WireError | undefined
  readonly refresh: () => Promise<void>
  readonly change: (change: StyleChange) => Promise<void>
  readonly wipe: () => Promise<void>
}

/** Makes the store behind the part of the settings that shows the user's style. */
export function createStyleStore(kiln: Styles): StoreApi<StyleState> {
  return createStore<StyleState>()((set) => {
    const show = async (answer: Promise<KnownStyle>) => {
      try {
        set({ style: await answer, failure: undefined })
      } catch (error) {
        set({ failure: toWireError(error) })
      }
    }
    return {
      style: undefined,
      failure: undefined,
      refresh: () => show(kiln.styles.get({})),
      change: (change) => show(kiln.styles.set(change)),
      wipe: () => show(kiln.styles.wipe({})),
    }
  })
}
