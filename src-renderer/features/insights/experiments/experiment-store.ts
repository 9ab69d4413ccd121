import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Experiment, ExperimentId } from '#shared/contract/experiments.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { createLatestCall } from '#renderer/lib/latest-call.ts'

type Wish = Parameters<Kiln['experiments']['create']>[0]
type Figures = Parameters<Kiln['experiments']['record']>[0]
type SizeQuestion = Parameters<Kiln['experiments']['plan']>[0]
type Size = Awaited<ReturnType<Kiln['experiments']['plan']>>

/** Tests of variants, and how large a new one has to be. */
export interface Experiments {
  readonly state: 'loading' | 'ready'
  readonly experiments: readonly Experiment[]
  readonly isBusy: boolean
  /** What went wrong, and where: `list`, `new` or the id of a test. */
  readonly failure: { readonly of: string; readonly error: WireError } | undefined
  /** Of the plan in the form; undefined while it says too little. */
  readonly size: Size | undefined
  readonly load: () => Promise<void>
  readonly askSize: (question: SizeQuestion | undefined) => void
  /** Whether it was kept. */
  readonly create: (wish: Wish) => Promise<boolean>
  readonly record: (figures: Figures) => Promise<void>
  readonly remove: (id: ExperimentId) => Promise<void>
}

const PAUSE_MS = 150

/** Makes the store of experiments. */
export function createExperimentStore({
  experiments,
}: Pick<Kiln, 'experiments'>): StoreApi<Experiments> {
  return createStore<Experiments>()((set, get) => {
    const sizes = createLatestCall({
      call: (question: SizeQuestion, options) => experiments.plan(question, options),
      onAnswer: (size) => set({ size }),
      onFailure: () => set({ size: undefined }),
    })
    async function act(of: string, work: () => Promise<void>): Promise<boolean> {
      if (get().isBusy) return false
      set({ isBusy: true })
      try {
        await work()
        set({ isBusy: false, failure: undefined })
        return true
      } catch (error) {
        set({ isBusy: false, failure: { of, error: toWireError(error) } })
        return false
      }
    }
    return {
      state: 'loading',
      experiments: [],
      isBusy: false,
      failure: undefined,
      size: undefined,
      load: async () => {
        try {
          const found = await experiments.list({})
          set({ state: 'ready', experiments: found.experiments, failure: undefined })
        } catch (error) {
          set({ state: 'ready', failure: { of: 'list', error: toWireError(error) } })
        }
      },
      askSize: (question) => {
        if (question) return sizes.ask(question, PAUSE_MS)
        sizes.cancel()
        set({ size: undefined })
      },
      create: (wish) =>
        act('new', async () => {
          const made = await experiments.create(wish)
          set({ experiments: [made, ...get().experiments] })
        }),
      record: async (figures) => {
        await act(figures.id, async () => {
          const changed = await experiments.record(figures)
          set({
            experiments: get().experiments.map((known) =>
              known.id === changed.id ? changed : known,
            ),
          })
        })
      },
      remove: async (id) => {
        await act(id, async () => {
          await experiments.remove({ id })
          set({ experiments: get().experiments.filter((known) => known.id !== id) })
        })
      },
    }
  })
}
