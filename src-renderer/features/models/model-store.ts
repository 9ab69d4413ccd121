import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Model, ModelEvent } from '#shared/contract/models.ts'
import type { Progress } from '#shared/contract/progress.ts'

/** What is being done with a model. */
export type ModelWork = 'download' | 'measure'

interface JobBase {
  readonly id: string
  readonly name: string
  readonly work: ModelWork
}

/** Something that is done with a model, how far it is, or how it ended; a paused download leaves no job. */
export type ModelJob =
  | (JobBase & { readonly state: 'running'; readonly progress: Progress | undefined })
  | (JobBase & { readonly state: 'done' })
  | (JobBase & { readonly state: 'failed'; readonly failure: WireError })

/** Memory of this machine, in bytes. */
export type Memory = Awaited<ReturnType<Kiln['models']['list']>>['memory']

/** Every model Kiln knows of, and what is being done with them; jobs go on when the room is left. */
export interface Models {
  readonly state: 'loading' | 'ready'
  readonly models: readonly Model[]
  readonly memory: Memory | undefined
  readonly failure: WireError | undefined
  readonly jobs: readonly ModelJob[]
  readonly refresh: () => Promise<void>
  /** Fetches a model, going on where an earlier download stopped. */
  readonly download: (id: string) => Promise<void>
  readonly measure: (id: string) => Promise<void>
  /** Stops what is done with a model; what came of a download is kept. */
  readonly stop: (id: string) => void
  readonly dismiss: (id: string) => void
  /** Answers why it could not be, or nothing. */
  readonly adopt: (path: string) => Promise<WireError | undefined>
  readonly remove: (id: string) => Promise<void>
}

/** Makes the store behind the Models room. */
export function createModelStore(kiln: Pick<Kiln, 'models'>): StoreApi<Models> {
  return createStore<Models>()((set, get) => {
    const stops = new Map<string, AbortController>()
    const drop = (id: string) => set(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) }))
    const note = (job: ModelJob) =>
      set(({ jobs }) => ({
        jobs: jobs.some(({ id }) => id === job.id)
          ? jobs.map((each) => (each.id === job.id ? job : each))
          : [...jobs, job],
      }))

    async function work(
      base: JobBase,
      begin: (signal: AbortSignal) => AsyncIterable<ModelEvent>,
    ): Promise<void> {
      if (stops.has(base.id)) return
      const stop = new AbortController()
      stops.set(base.id, stop)
      note({ ...base, state: 'running', progress: undefined })
      try {
        for await (const event of begin(stop.signal))
          if (event.type === 'progress') note({ ...base, state: 'running', progress: event })
        note({ ...base, state: 'done' })
      } catch (error) {
        if (stop.signal.aborted) drop(base.id)
        else note({ ...base, state: 'failed', failure: toWireError(error) })
      } finally {
        stops.delete(base.id)
        await get().refresh()
      }
    }

    const start = (
      id: string,
      kind: ModelWork,
      begin: (signal: AbortSignal) => AsyncIterable<ModelEvent>,
    ) => work({ id, work: kind, name: nameOf(get().models, id) }, begin)

    return {
      state: 'loading',
      models: [],
      memory: undefined,
      failure: undefined,
      jobs: [],
      refresh: async () => {
        try {
          const { models, memory } = await kiln.models.list({})
          set({ state: 'ready', models, memory, failure: undefined })
        } catch (error) {
          set({ state: 'ready', failure: toWireError(error) })
        }
      },
      download: (id) => start(id, 'download', (signal) => kiln.models.download({ id }, { signal })),
      measure: (id) => start(id, 'measure', (signal) => kiln.models.measure({ id }, { signal })),
      stop: (id) => stops.get(id)?.abort(),
      dismiss: drop,
      adopt: async (path) => {
        try {
          await kiln.models.adopt({ path })
        } catch (error) {
          return toWireError(error)
        }
        await get().refresh()
        return undefined
      },
      remove: async (id) => {
        try {
          await kiln.models.remove({ id })
          drop(id)
          await get().refresh()
        } catch (error) {
          set({ failure: toWireError(error) })
        }
      },
    }
  })
}

function nameOf(models: readonly Model[], id: string): string {
  return models.find((model) => model.id === id)?.name ?? id
}
