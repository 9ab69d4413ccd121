import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Period } from './period.ts'

/** What Overview and Posts look at. */
export interface Filter {
  readonly period: Period
  /** First and last day of a period of one's own. */
  readonly from: string
  readonly to: string
  readonly platform: PlatformId | undefined
  readonly accountId: number | undefined
  readonly set: (
    change: Partial<Pick<Filter, 'period' | 'from' | 'to' | 'platform' | 'accountId'>>,
  ) => void
}

/** Makes the store of what is looked at: the last 28 days of all own accounts at first. */
export function createFilterStore(): StoreApi<Filter> {
  return createStore<Filter>()((set) => ({
    period: '28',
    from: '',
    to: '',
    platform: undefined,
    accountId: undefined,
    set: (change) => set(change),
  }))
}
