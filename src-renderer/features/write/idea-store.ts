import { createStore, type StoreApi } from 'zustand/vanilla'
import type { WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Results } from '#shared/contract/templates.ts'
import { createLatestCall } from '#renderer/lib/latest-call.ts'

/** What could be made of a topic, as Kiln answers. */
export type Plan = Awaited<ReturnType<Kiln['drafts']['plan']>>

/** A topic to find ideas for, and whom they are for. */
export interface Topic {
  readonly query: string
  readonly platform: PlatformId
  readonly audience: string
}

/** What could be made of the topic asked for last. */
export interface Ideas {
  readonly state: 'idle' | 'asking' | 'ready' | 'failed'
  /** The topic that the plan is of. */
  readonly planned: Topic | undefined
  /** Stays in sight until the next one is there. */
  readonly plan: Plan | undefined
  /** What came of the templates that have a rate, by their ids. */
  readonly results: Readonly<Record<string, Results>>
  readonly failure: WireError | undefined
  readonly ask: (topic: Topic, delayMs?: number) => void
  readonly end: () => void
}

type IdeaKiln = Pick<Kiln, 'drafts' | 'templates'>

const MOST_AUDIENCE = 500

/** Makes the store behind "Ideas". */
export function createIdeaStore(kiln: IdeaKiln): StoreApi<Ideas> {
  return createStore<Ideas>()((set, get) => {
    const planning = createLatestCall({
      call: ({ query, platform, audience }: Topic, options) =>
        kiln.drafts.plan(
          {
            query,
            platform,
            ...(audience.trim() && { audience: audience.trim().slice(0, MOST_AUDIENCE) }),
          },
          options,
        ),
      onAnswer: (plan, planned) => {
        set({ state: 'ready', plan, planned, failure: undefined })
        for (const { id, successRate } of plan.templates) if (successRate !== null) void rate(id)
      },
      onFailure: (failure) => set({ state: 'failed', failure }),
    })

    /** The range around a rate; without an answer the rate stands alone. */
    async function rate(id: Plan['templates'][number]['id']): Promise<void> {
      const found = await kiln.templates.performance({ id }).catch(() => undefined)
      if (found) set({ results: { ...get().results, [id]: found } })
    }

    return {
      state: 'idle',
      planned: undefined,
      plan: undefined,
      results: {},
      failure: undefined,
      ask: (topic, delayMs = 0) => {
        if (topic.query.trim() === '') {
          planning.cancel()
          return set({ state: 'idle', plan: undefined, planned: undefined, failure: undefined })
        }
        set({ state: 'asking' })
        planning.ask(topic, delayMs)
      },
      end: () => {
        planning.cancel()
        if (get().state === 'asking') set({ state: get().plan ? 'ready' : 'idle' })
      },
    }
  })
}
