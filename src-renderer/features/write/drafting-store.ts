import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { GeneratedDraft } from '#shared/contract/generation.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Wish } from './brief-store.ts'
import { afterEvent, NOTHING_WRITTEN, type Written } from './follow-generation.ts'

/** Posts being written from a brief, and what came of it. */
export interface Drafting extends Written {
  readonly state: 'idle' | 'running' | 'stopped' | 'failed' | 'done'
  readonly wish: Wish | undefined
  readonly failure: WireError | undefined
  readonly write: (wish: Wish) => Promise<void>
  /** Ends the writing; what is there of the texts stays in sight. */
  readonly stop: () => void
  /** Goes back to the page. */
  readonly leave: () => void
}

/** Makes the store behind Write. */
export function createDraftingStore(
  kiln: Pick<Kiln, 'drafts'>,
  onDone: (drafts: readonly GeneratedDraft[], wish: Wish) => void,
): StoreApi<Drafting> {
  let running: AbortController | undefined
  return createStore<Drafting>()((set, get) => ({
    ...NOTHING_WRITTEN,
    state: 'idle',
    wish: undefined,
    failure: undefined,
    write: async (wish) => {
      if (running) return
      const controller = new AbortController()
      running = controller
      set({ ...NOTHING_WRITTEN, state: 'running', wish, failure: undefined })
      try {
        for await (const event of kiln.drafts.generate(wish, { signal: controller.signal })) {
          if (controller.signal.aborted) break
          const { stage, texts, drafts } = get()
          set(afterEvent({ stage, texts, drafts }, event))
        }
        if (controller.signal.aborted || get().state !== 'running') return
        set({ state: 'done' })
        onDone(get().drafts, wish)
      } catch (error) {
        if (!controller.signal.aborted) set({ state: 'failed', failure: toWireError(error) })
      } finally {
        if (running === controller) running = undefined
      }
    },
    stop: () => {
      if (!running) return
      running.abort()
      running = undefined
      set({ state: get().texts.some((text) => text.trim() !== '') ? 'stopped' : 'idle' })
    },
    leave: () => {
      running?.abort()
      running = undefined
      set({ ...NOTHING_WRITTEN, state: 'idle', failure: undefined })
    },
  }))
}
