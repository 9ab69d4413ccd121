import type { z } from 'zod'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Image, ImageEvent, ImageId, images } from '#shared/contract/images.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Progress } from '#shared/contract/progress.ts'

/** What is asked of Kiln to make pictures. */
export type GenerateInput = z.input<(typeof images)['generate']['input']>
type EditInput = z.input<(typeof images)['edit']['input']>

/** One thing to make: from words, from a picture and words, or a picture enlarged. */
export type Wish =
  | { readonly kind: 'generate'; readonly input: GenerateInput }
  | { readonly kind: 'edit'; readonly input: EditInput; readonly mask?: Blob }
  | {
      readonly kind: 'upscale'
      readonly input: { readonly id: ImageId; readonly factor: 2 | 4 }
      readonly prompt: string
    }

/** How far a picture is; `preview` is a small data URL of what can be seen of it already. */
export interface Making {
  readonly stage: Progress['stage'] | undefined
  /** Which of several pictures, from 0. */
  readonly index: number
  /** Of all the pictures asked for. */
  readonly share: number
  readonly step: number
  readonly steps: number
  readonly remainingMs: number | undefined
  readonly preview: string | undefined
}

/** A wish in the queue, and what became of it. */
export type Job = {
  readonly id: string
  readonly name: string
  readonly kind: Wish['kind']
  readonly count: number
} & (
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly making: Making }
  | { readonly state: 'done'; readonly images: readonly Image[] }
  | { readonly state: 'failed'; readonly failure: WireError }
)

/** Everything that is made or waits to be; one at a time, in the order of asking. */
export interface Makings {
  readonly jobs: readonly Job[]
  /** Queues a wish; undefined when ten wait already. */
  readonly make: (wish: Wish) => string | undefined
  readonly cancel: (id: string) => void
  readonly retry: (id: string) => void
  readonly dismiss: (id: string) => void
}

/** How many wishes may wait behind the one that is being made. */
export const MOST_WAITING = 10

const BEGINNING: Making = {
  stage: undefined,
  index: 0,
  share: 0,
  step: 0,
  steps: 0,
  remainingMs: undefined,
  preview: undefined,
}

interface MakingHost {
  readonly upload: (file: File, signal: AbortSignal) => Promise<string>
  readonly onMade: (job: { readonly id: string }, images: readonly Image[]) => void
}

/** Makes the queue of pictures; `onMade` is told what came of each wish. */
export function createMakingStore(
  kiln: Pick<Kiln, 'images'>,
  { upload, onMade }: MakingHost,
): StoreApi<Makings> {
  const wishes = new Map<string, Wish>()
  const controllers = new Map<string, AbortController>()
  let lastId = 0

  async function* begin(wish: Wish, signal: AbortSignal): AsyncIterable<ImageEvent> {
    if (wish.kind === 'generate') yield* kiln.images.generate(wish.input, { signal })
    else if (wish.kind === 'upscale') yield* kiln.images.upscale(wish.input, { signal })
    else {
      const mask =
        wish.mask &&
        (await upload(new File([wish.mask], 'mask.png', { type: 'image/png' }), signal))
      yield* kiln.images.edit({ ...wish.input, ...(mask && { mask }) }, { signal })
    }
  }

  return createStore<Makings>()((set, get) => {
    const replace = (id: string, change: (job: Job) => Job) =>
      set({ jobs: get().jobs.map((job) => (job.id === id ? change(job) : job)) })
    const forget = (id: string) => {
      wishes.delete(id)
      set({ jobs: get().jobs.filter((job) => job.id !== id) })
    }

    async function run(job: Job, wish: Wish): Promise<void> {
      const { id, name, kind, count } = job
      const base = { id, name, kind, count }
      const controller = new AbortController()
      controllers.set(id, controller)
      let making = BEGINNING
      replace(id, () => ({ ...base, state: 'running', making }))
      try {
        for await (const event of begin(wish, controller.signal)) {
          if (controller.signal.aborted) break
          if (event.type === 'result') {
            onMade({ id }, event.images)
            replace(id, () => ({ ...base, state: 'done', images: event.images }))
            continue
          }
          making = advance(making, event, count)
          replace(id, () => ({ ...base, state: 'running', making }))
        }
      } catch (error) {
        const failure = toWireError(error)
        if (failure.code === 'cancelled') forget(id)
        else if (!controller.signal.aborted)
          replace(id, () => ({ ...base, state: 'failed', failure }))
      } finally {
        release(id, controller)
      }
    }

    /** Lets the next one start; a cancelled one is not waited for. */
    function release(id: string, controller: AbortController): void {
      if (controllers.get(id) !== controller) return
      controllers.delete(id)
      startNext()
    }

    function startNext(): void {
      if (controllers.size > 0) return
      const next = get().jobs.find(({ state }) => state === 'waiting')
      const wish = next && wishes.get(next.id)
      if (next && wish) void run(next, wish)
    }

    return {
      jobs: [],
      make: (wish) => {
        if (get().jobs.filter(({ state }) => state === 'waiting').length >= MOST_WAITING)
          return undefined
        const id = `picture-${++lastId}`
        const name = wish.kind === 'upscale' ? wish.prompt : wish.input.prompt
        const count = wish.kind === 'upscale' ? 1 : (wish.input.count ?? 1)
        wishes.set(id, wish)
        set({ jobs: [...get().jobs, { id, name, kind: wish.kind, count, state: 'waiting' }] })
        startNext()
        return id
      },
      cancel: (id) => {
        const controller = controllers.get(id)
        controller?.abort()
        forget(id)
        if (controller) release(id, controller)
      },
      retry: (id) => {
        replace(id, ({ name, kind, count }) => ({ id, name, kind, count, state: 'waiting' }))
        startNext()
      },
      dismiss: forget,
    }
  })
}

/** What an event adds to what is known. */
function advance(
  before: Making,
  event: Exclude<ImageEvent, { type: 'result' }>,
  count: number,
): Making {
  if (event.type === 'progress') {
    const isMaking = event.stage === 'painting' || event.stage === 'enlarging'
    const share = isMaking && event.total > 0 ? event.done / event.total : 0
    return {
      ...before,
      stage: event.stage,
      remainingMs: event.remainingMs,
      share: Math.max(before.share, share),
    }
  }
  const { index, done, total } = event
  const share = (index + (total > 0 ? done / total : 0)) / Math.max(1, count)
  return {
    stage: before.stage === 'enlarging' ? 'enlarging' : 'painting',
    index,
    share: Math.max(before.share, Math.min(1, share)),
    step: done,
    steps: total,
    remainingMs: event.remainingMs,
    preview: event.preview ?? (index === before.index ? before.preview : undefined),
  }
}
