import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { GeneratedDraft } from '#shared/contract/generation.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Wish } from './brief-store.ts'

/** A batch that an earlier run left unfinished. */
export type Unfinished = Awaited<ReturnType<Kiln['drafts']['batches']>>['batches'][number]

/** What became of one brief of a batch. */
export type Outcome =
  | { readonly state: 'waiting' }
  | { readonly state: 'done'; readonly draft: GeneratedDraft }
  | { readonly state: 'failed'; readonly message: string }

/** Many posts being written, one brief after the other. */
export interface Batch {
  readonly state: 'idle' | 'running' | 'stopped' | 'failed' | 'done'
  readonly wishes: readonly Wish[]
  readonly outcomes: readonly Outcome[]
  readonly remainingMs: number | undefined
  readonly failure: WireError | undefined
  readonly unfinished: readonly Unfinished[]
  readonly load: () => Promise<void>
  /** Writes the briefs; the same ones given again go on where they stopped. */
  readonly start: (wishes: readonly Wish[]) => Promise<void>
  readonly stop: () => void
  readonly reset: () => void
}

const WAITING: Outcome = { state: 'waiting' }

/** Makes the store behind "Many at once"; a batch goes on while its dialog is closed. */
export function createBatchStore(kiln: Pick<Kiln, 'drafts'>): StoreApi<Batch> {
  let running: AbortController | undefined
  return createStore<Batch>()((set, get) => {
    const settle = (index: number, outcome: Outcome) =>
      set({ outcomes: get().outcomes.map((one, at) => (at === index ? outcome : one)) })
    return {
      state: 'idle',
      wishes: [],
      outcomes: [],
      remainingMs: undefined,
      failure: undefined,
      unfinished: [],
      load: async () => {
        const found = await kiln.drafts.batches({}).catch(() => undefined)
        if (found) set({ unfinished: found.batches })
      },
      start: async (wishes) => {
        if (running) return
        const controller = new AbortController()
        running = controller
        const outcomes = wishes.map(() => WAITING)
        set({ state: 'running', wishes, outcomes, remainingMs: undefined, failure: undefined })
        try {
          const input = { briefs: [...wishes] }
          for await (const event of kiln.drafts.batch(input, { signal: controller.signal })) {
            if (controller.signal.aborted) break
            if (event.type === 'progress') set({ remainingMs: event.remainingMs })
            if (event.type === 'draft') settle(event.index, { state: 'done', draft: event.draft })
            if (event.type === 'failed')
              settle(event.index, { state: 'failed', message: event.error.message })
          }
          if (!controller.signal.aborted) set({ state: 'done', remainingMs: undefined })
        } catch (error) {
          if (!controller.signal.aborted) set({ state: 'failed', failure: toWireError(error) })
        } finally {
          if (running === controller) running = undefined
          void get().load()
        }
      },
      stop: () => {
        running?.abort()
        running = undefined
        if (get().state === 'running') set({ state: 'stopped', remainingMs: undefined })
      },
      reset: () => {
        if (!running) set({ state: 'idle', wishes: [], outcomes: [], failure: undefined })
      },
    }
  })
}
