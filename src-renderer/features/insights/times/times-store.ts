import { createStore, type StoreApi } from 'zustand/vanilla'
import type { WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { createLatestCall } from '#renderer/lib/latest-call.ts'
import type { Accounts } from '../account-store.ts'
import { usualPlatform } from './usual-platform.ts'

/** What Kiln says about good hours. */
export type PostingTimes = Awaited<ReturnType<Kiln['analytics']['postingTimes']>>

type Question = Parameters<Kiln['analytics']['postingTimes']>[0]

/** A part of the audience; shares need not add up. */
export interface AudiencePart {
  readonly country: string
  readonly share: number
}

/** Good hours for a platform, in a zone, for an audience. */
export interface Times {
  /** Undefined: where the user posts most. */
  readonly platform: PlatformId | undefined
  /** Undefined: all own accounts of the platform. */
  readonly accountId: number | undefined
  readonly timeZone: string
  /** Undefined: that of the imported exports. */
  readonly audience: readonly AudiencePart[] | undefined
  readonly answer: PostingTimes | undefined
  readonly failure: WireError | undefined
  readonly isStale: boolean
  readonly load: () => void
  readonly set: (
    change: Partial<Pick<Times, 'platform' | 'accountId' | 'timeZone' | 'audience'>>,
  ) => void
}

const PAUSE_MS = 250

/** Makes the store of good hours. */
export function createTimesStore(
  { analytics }: Pick<Kiln, 'analytics'>,
  { accounts }: { readonly accounts: StoreApi<Accounts> },
): StoreApi<Times> {
  return createStore<Times>()((set, get) => {
    const call = createLatestCall({
      call: (question: Question, options) => analytics.postingTimes(question, options),
      onAnswer: (answer) => set({ answer, failure: undefined, isStale: false }),
      onFailure: (failure) => set({ failure, isStale: false }),
    })
    function ask(delayMs: number): void {
      const { platform, accountId, timeZone, audience } = get()
      const known = audience?.filter(({ country, share }) => country !== '' && share > 0)
      set({ isStale: true })
      call.ask(
        {
          platform: platform ?? usualPlatform(accounts.getState().accounts),
          timeZone,
          ...(accountId !== undefined && { accountId }),
          ...(known && known.length > 0 && { audience: [...known] }),
        },
        delayMs,
      )
    }
    return {
      platform: undefined,
      accountId: undefined,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      audience: undefined,
      answer: undefined,
      failure: undefined,
      isStale: false,
      load: () => ask(0),
      set: (change) => {
        set(change)
        ask(change.audience ? PAUSE_MS : 0)
      },
    }
  })
}
