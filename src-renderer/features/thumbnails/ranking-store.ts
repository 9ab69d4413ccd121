import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Progress } from '#shared/contract/progress.ts'
import type { RankEvent } from '#shared/contract/thumbnails.ts'
import type { Video } from '#shared/contract/videos.ts'
import { overallShare } from './overall-share.ts'

/** A video waiting to be ranked, being ranked, ranked, or not. */
export type Ranking = { readonly id: string; readonly name: string } & (
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly progress: Progress; readonly share: number }
  | { readonly state: 'done'; readonly video: Video; readonly count: number }
  | { readonly state: 'failed'; readonly failure: WireError }
  | { readonly state: 'refused' }
)

/** Every ranking of this session in the order it was asked for; one runs at a time. */
export interface Rankings {
  readonly jobs: readonly Ranking[]
  /** Queues videos, and notes by name what is none. */
  readonly add: (files: readonly File[], refused?: readonly File[]) => void
  readonly cancel: (id: string) => void
  readonly retry: (id: string) => void
  readonly dismiss: (id: string) => void
}

/** Ranks one file; in the app this decodes it in a hidden page. */
export type RankOne = (file: File, signal: AbortSignal) => AsyncIterable<RankEvent>

const STARTING: Progress = { type: 'progress', stage: 'opening', done: 0, total: 1 }

/** Makes the queue of rankings around the function that ranks one file. */
export function createRankingStore(rank: RankOne): StoreApi<Rankings> {
  const files = new Map<string, File>()
  const controllers = new Map<string, AbortController>()
  let lastId = 0

  const store = createStore<Rankings>()((set, get) => {
    const replace = (id: string, change: (job: Ranking) => Ranking) =>
      set({ jobs: get().jobs.map((job) => (job.id === id ? change(job) : job)) })
    const forget = (id: string) => {
      files.delete(id)
      set({ jobs: get().jobs.filter((job) => job.id !== id) })
    }

    async function run({ id, name }: Ranking, file: File): Promise<void> {
      const controller = new AbortController()
      controllers.set(id, controller)
      replace(id, () => ({ id, name, state: 'running', progress: STARTING, share: 0 }))
      try {
        for await (const event of rank(file, controller.signal)) {
          if (controller.signal.aborted) break
          if (event.type === 'progress')
            replace(id, (job) => {
              const before = job.state === 'running' ? job.share : 0
              const share = Math.max(before, overallShare(event))
              return { id, name, state: 'running', progress: event, share }
            })
          else {
            const { video, thumbnails } = event
            replace(id, () => ({ id, name, state: 'done', video, count: thumbnails.length }))
            files.delete(id)
          }
        }
      } catch (error) {
        const failure = toWireError(error)
        if (failure.code === 'cancelled') forget(id)
        else if (!controller.signal.aborted)
          replace(id, () => ({ id, name, state: 'failed', failure }))
      } finally {
        release(id, controller)
      }
    }

    /** Lets the next video start; a cancelled one is not waited for, however long it takes to leave. */
    function release(id: string, controller: AbortController): void {
      if (controllers.get(id) !== controller) return
      controllers.delete(id)
      startNext()
    }

    function startNext(): void {
      if (controllers.size > 0) return
      const next = get().jobs.find((job) => job.state === 'waiting')
      const file = next && files.get(next.id)
      if (next && file) void run(next, file)
    }

    return {
      jobs: [],
      add: (videos, refused = []) => {
        const toJob = (state: 'waiting' | 'refused') => (file: File) => {
          const id = `ranking-${++lastId}`
          if (state === 'waiting') files.set(id, file)
          return { id, name: file.name, state } satisfies Ranking
        }
        const added = [...videos.map(toJob('waiting')), ...refused.map(toJob('refused'))]
        const kept = get().jobs.filter((job) => job.state !== 'refused')
        set({ jobs: [...kept, ...added] })
        startNext()
      },
      cancel: (id) => {
        const controller = controllers.get(id)
        controller?.abort()
        forget(id)
        if (controller) release(id, controller)
      },
      retry: (id) => {
        replace(id, ({ name }) => ({ id, name, state: 'waiting' }))
        startNext()
      },
      dismiss: forget,
    }
  })
  return store
}
