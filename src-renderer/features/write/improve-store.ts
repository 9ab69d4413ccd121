import { createStore, type StoreApi } from 'zustand/vanilla'
import type { WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { STRATEGIES, type Strategy, type TextMetrics } from '#shared/contract/texts.ts'
import type { Subject } from './analysis-store.ts'
import { applyEdits } from './apply-edits.ts'
import { createLatestCall } from '#renderer/lib/latest-call.ts'

/** The edits of a text with its metrics as it is and with all of them made. */
export type Enhanced = Awaited<ReturnType<Kiln['text']['enhance']>>

/** A text, the edits that would better it, and which of them are taken. */
export interface Improvement {
  readonly subject: Subject | undefined
  readonly strategies: readonly Strategy[]
  readonly state: 'idle' | 'asking' | 'ready' | 'failed'
  readonly enhanced: Enhanced | undefined
  readonly taken: ReadonlySet<number>
  /** The metrics with the taken edits only; undefined while they are measured. */
  readonly chosen: TextMetrics | undefined
  readonly failure: WireError | undefined
  readonly begin: (subject: Subject) => void
  readonly toggleStrategy: (strategy: Strategy) => void
  readonly toggle: (edit: number) => void
  readonly takeAll: (isTaken: boolean) => void
  readonly retry: () => void
  readonly end: () => void
}

const MEASURE_AFTER_MS = 250

/** The text with the taken edits made. */
export function improvedText({ subject, enhanced, taken }: Improvement): string {
  const edits = enhanced?.edits.filter((_, index) => taken.has(index)) ?? []
  return applyEdits(subject?.text ?? '', edits)
}

/** Makes the store behind Improve. */
export function createImproveStore(kiln: Pick<Kiln, 'text'>): StoreApi<Improvement> {
  return createStore<Improvement>()((set, get) => {
    const asking = createLatestCall({
      call: (input: Subject & { readonly strategies: readonly Strategy[] }, options) =>
        kiln.text.enhance({ ...input, strategies: [...input.strategies] }, options),
      onAnswer: (enhanced) => {
        const taken = new Set(enhanced.edits.keys())
        set({ state: 'ready', enhanced, taken, chosen: enhanced.after, failure: undefined })
      },
      onFailure: (failure) => set({ state: 'failed', failure }),
    })
    const measuring = createLatestCall({
      call: (input: Subject & { readonly strategies: readonly Strategy[] }, options) =>
        kiln.text.enhance({ ...input, strategies: [...input.strategies] }, options),
      onAnswer: ({ before }) => set({ chosen: before }),
      onFailure: () => undefined, // the column stays empty; the edits themselves are not in doubt
    })

    function ask(): void {
      const { subject, strategies } = get()
      measuring.cancel()
      if (!subject) return
      if (strategies.length === 0) {
        asking.cancel()
        set({ state: 'idle', enhanced: undefined, taken: new Set(), chosen: undefined })
        return
      }
      set({ state: 'asking', failure: undefined })
      asking.ask({ ...subject, strategies }, 0)
    }

    function take(taken: ReadonlySet<number>): void {
      const { subject, strategies, enhanced } = get()
      if (!subject || !enhanced) return
      measuring.cancel()
      if (taken.size === enhanced.edits.length) return set({ taken, chosen: enhanced.after })
      if (taken.size === 0) return set({ taken, chosen: enhanced.before })
      set({ taken, chosen: undefined })
      measuring.ask({ ...subject, text: improvedText(get()), strategies }, MEASURE_AFTER_MS)
    }

    return {
      subject: undefined,
      strategies: STRATEGIES,
      state: 'idle',
      enhanced: undefined,
      taken: new Set(),
      chosen: undefined,
      failure: undefined,
      begin: (subject) => {
        set({ subject, enhanced: undefined, taken: new Set(), chosen: undefined })
        ask()
      },
      toggleStrategy: (strategy) => {
        const chosen = new Set(get().strategies)
        if (!chosen.delete(strategy)) chosen.add(strategy)
        set({ strategies: STRATEGIES.filter((one) => chosen.has(one)) })
        ask()
      },
      toggle: (edit) => {
        const taken = new Set(get().taken)
        if (!taken.delete(edit)) taken.add(edit)
        take(taken)
      },
      takeAll: (isTaken) => take(new Set(isTaken ? get().enhanced?.edits.keys() : [])),
      retry: ask,
      end: () => {
        asking.cancel()
        measuring.cancel()
        set({ subject: undefined, state: 'idle', enhanced: undefined, failure: undefined })
      },
    }
  })
}
