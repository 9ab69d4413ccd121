import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Progress } from '#shared/contract/progress.ts'
import type { Comparison, PromptId } from '#shared/contract/prompts.ts'

/** Who is to write one side; empty leaves it to Kiln, or is no prompt. */
export interface Contender {
  readonly model: string
  readonly promptId: PromptId | ''
}

/** What is to be written twice, and by whom. */
export interface Duel {
  readonly brief: string
  readonly platform: PlatformId
  readonly first: Contender
  readonly second: Contender
}

/** Who wrote which side, and how often each has won. */
export type Reveal = Awaited<ReturnType<Kiln['comparisons']['choose']>>

/** Two drafts of one brief, which is whose being told once one was chosen. */
export interface Comparisons {
  readonly state: 'idle' | 'running' | 'choosing' | 'revealed' | 'failed'
  readonly stage: Progress['stage']
  /** How much of the writing is done, from 0 to 1. */
  readonly share: number
  readonly duel: Duel | undefined
  readonly comparison: Comparison | undefined
  readonly reveal: Reveal | undefined
  readonly failure: WireError | undefined
  readonly start: (duel: Duel) => Promise<void>
  readonly stop: () => void
  readonly choose: (winner: Reveal['winner']) => Promise<void>
  /** Back to the choice of contenders; a comparison that was not decided counts for nobody. */
  readonly reset: () => void
}

const NOTHING = {
  stage: 'planning',
  share: 0,
  comparison: undefined,
  reveal: undefined,
  failure: undefined,
} as const

/** Why two contenders can't be held against each other; undefined when they can. */
export function whyNot(first: Contender, second: Contender): 'open' | 'same' | undefined {
  const isOpen = ({ model, promptId }: Contender) => model === '' && promptId === ''
  if (isOpen(first) || isOpen(second)) return 'open'
  return first.model === second.model && first.promptId === second.promptId ? 'same' : undefined
}

/** Makes the store behind "Compare blind"; the writing goes on while its dialog is closed. */
export function createComparisonStore(kiln: Pick<Kiln, 'comparisons'>): StoreApi<Comparisons> {
  let running: AbortController | undefined
  let isDeciding = false
  return createStore<Comparisons>()((set, get) => ({
    ...NOTHING,
    state: 'idle',
    duel: undefined,
    start: async (duel) => {
      if (running) return
      const controller = new AbortController()
      running = controller
      set({ ...NOTHING, state: 'running', duel })
      const { brief, platform } = duel
      const input = { brief, platform, first: asked(duel.first), second: asked(duel.second) }
      try {
        for await (const event of kiln.comparisons.create(input, { signal: controller.signal })) {
          if (controller.signal.aborted) return
          if (event.type === 'result') set({ state: 'choosing', comparison: event.comparison })
          else if (event.total > 0) set({ stage: event.stage, share: event.done / event.total })
        }
      } catch (error) {
        if (!controller.signal.aborted) set({ state: 'failed', failure: toWireError(error) })
      } finally {
        if (running === controller) running = undefined
      }
    },
    stop: () => {
      running?.abort()
      running = undefined
      if (get().state === 'running') set({ ...NOTHING, state: 'idle' })
    },
    choose: async (winner) => {
      const { comparison, state } = get()
      if (!comparison || state !== 'choosing' || isDeciding) return
      isDeciding = true
      try {
        const reveal = await kiln.comparisons.choose({ id: comparison.id, winner })
        if (get().comparison === comparison) set({ state: 'revealed', reveal, failure: undefined })
      } catch (error) {
        if (get().comparison === comparison) set({ failure: toWireError(error) })
      } finally {
        isDeciding = false
      }
    },
    reset: () => {
      if (!running) set({ ...NOTHING, state: 'idle' })
    },
  }))
}

const asked = ({ model, promptId }: Contender) => ({
  ...(model && { model }),
  ...(promptId && { promptId }),
})
