import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DraftId } from '#shared/contract/drafts.ts'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { GeneratedDraft } from '#shared/contract/generation.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { afterEvent, NOTHING_WRITTEN, type Written } from './follow-generation.ts'

/** What a post was before it was refined, and how that went. */
export interface Refined {
  readonly id: DraftId
  readonly feedback: string
  readonly before: string
  /** What of the feedback could not be met. */
  readonly unmet: readonly string[]
}

interface Asked {
  readonly id: DraftId
  readonly feedback: string
  readonly text: string
}

/** A post being written anew as the user says. */
export interface Refinement extends Written {
  readonly state: 'idle' | 'running' | 'failed'
  readonly id: DraftId | undefined
  readonly failure: WireError | undefined
  readonly last: Refined | undefined
  readonly begin: (asked: Asked) => Promise<void>
  readonly stop: () => void
  readonly dismiss: () => void
}

/** What the composer could not do; its first note says only why it wrote. */
export const unmetOf = ({ tier, attempts }: Pick<GeneratedDraft, 'tier' | 'attempts'>) =>
  tier !== 'composer'
    ? []
    : attempts
        .filter((attempt) => attempt.tier === 'composer')
        .slice(1)
        .map(({ outcome }) => outcome)

/** Makes the store behind Refine. */
export function createRefineStore(
  kiln: Pick<Kiln, 'drafts'>,
  onDone: (draft: GeneratedDraft, before: DraftId) => Promise<void>,
): StoreApi<Refinement> {
  let running: AbortController | undefined
  return createStore<Refinement>()((set, get) => ({
    ...NOTHING_WRITTEN,
    state: 'idle',
    id: undefined,
    failure: undefined,
    last: undefined,
    begin: async ({ id, feedback, text }) => {
      if (running) return
      const controller = new AbortController()
      running = controller
      const { signal } = controller
      set({ ...NOTHING_WRITTEN, state: 'running', id, failure: undefined, last: undefined })
      try {
        for await (const event of kiln.drafts.refine({ id, feedback }, { signal })) {
          if (signal.aborted) return
          const { stage, texts, drafts } = get()
          set(afterEvent({ stage, texts, drafts }, event))
        }
        const [draft] = get().drafts
        if (signal.aborted) return
        if (draft) {
          await onDone(draft, id)
          set({ last: { id, feedback, before: text, unmet: unmetOf(draft) } })
        }
        set({ state: 'idle' })
      } catch (error) {
        if (!signal.aborted) set({ state: 'failed', failure: toWireError(error) })
      } finally {
        if (running === controller) running = undefined
      }
    },
    stop: () => {
      running?.abort()
      running = undefined
      if (get().state === 'running') set({ ...NOTHING_WRITTEN, state: 'idle' })
    },
    dismiss: () => set({ state: 'idle', failure: undefined, last: undefined }),
  }))
}
