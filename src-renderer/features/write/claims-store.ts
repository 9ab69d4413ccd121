import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ClaimReport } from '#shared/contract/claims.ts'
import type { WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { createLatestCall } from '#renderer/lib/latest-call.ts'

/** A text and what it is held against. */
export type CheckWish = Parameters<Kiln['drafts']['check']>[0]

/** How the open post stands against its sources. */
export interface Claims {
  readonly state: 'idle' | 'checking' | 'failed'
  readonly report: ClaimReport | undefined
  /** The text that the report is about. */
  readonly of: string
  readonly failure: WireError | undefined
  /** Where the claim begins whose evidence is open, in the present text. */
  readonly open: number | undefined
  readonly check: (wish: CheckWish) => void
  /** Takes a report that was made before. */
  readonly take: (report: ClaimReport, of: string) => void
  readonly show: (start: number | undefined) => void
  readonly forget: () => void
}

const NOTHING = {
  state: 'idle',
  report: undefined,
  of: '',
  failure: undefined,
  open: undefined,
} as const

/** Makes the store behind the claims of the open post. */
export function createClaimsStore(kiln: Pick<Kiln, 'drafts'>): StoreApi<Claims> {
  return createStore<Claims>()((set, get) => {
    const checking = createLatestCall({
      call: (wish: CheckWish, options) => kiln.drafts.check(wish, options),
      onAnswer: (report, { text }) => set({ ...NOTHING, report, of: text }),
      onFailure: (failure) => set({ state: 'failed', failure }),
    })
    return {
      ...NOTHING,
      check: (wish) => {
        set({ state: 'checking', failure: undefined })
        checking.ask(wish, 0)
      },
      take: (report, of) => {
        if (get().report === report) return
        checking.cancel()
        set({ ...NOTHING, report, of })
      },
      show: (open) => set({ open }),
      forget: () => {
        checking.cancel()
        set(NOTHING)
      },
    }
  })
}
