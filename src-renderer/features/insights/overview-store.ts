import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Summary } from '#shared/contract/analytics.ts'
import type { WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { createLatestCall } from '#renderer/lib/latest-call.ts'
import type { Accounts } from './account-store.ts'
import type { Filter } from './filter-store.ts'
import type { Measure } from './measures.ts'
import { toScope, type Scope } from './period.ts'

type ChartName = Parameters<Kiln['analytics']['table']>[0]['chart']

/** A period as the dashboard shows it. */
export interface Overview {
  /** Undefined until the first answer. */
  readonly summary: Summary | undefined
  /** Another period is asked for than the one on show. */
  readonly isStale: boolean
  readonly failure: WireError | undefined
  /** The figure that the charts show; undefined for the first that is told. */
  readonly measure: Measure | undefined
  /** Whether groups show a post's share instead of their sum. */
  readonly isPerPost: boolean
  readonly load: () => void
  readonly setMeasure: (measure: Measure) => void
  readonly setPerPost: (isPerPost: boolean) => void
  /** A chart of the period on show as a CSV file. */
  readonly table: (chart: ChartName) => Promise<{ fileName: string; csv: string }>
}

interface Beside {
  readonly accounts: StoreApi<Accounts>
  readonly filter: StoreApi<Filter>
}

/** Makes the store of the dashboard; it asks again when the filter or the accounts change. */
export function createOverviewStore(
  { analytics }: Pick<Kiln, 'analytics'>,
  { accounts, filter }: Beside,
): StoreApi<Overview> {
  const isUsual = () =>
    filter.getState().period === '28' && filter.getState().accountId === undefined
  // Kiln's own default is the same period: so the first view need not wait for the accounts
  const scope = (): Scope => {
    const { from, to, ...who } = toScope(filter.getState(), accounts.getState().accounts)
    return isUsual() ? who : { ...who, ...(from && { from }), ...(to && { to }) }
  }
  const toKey = () => {
    const known = accounts.getState().accounts.map(({ id, isOwn, posts }) => [id, isOwn, posts])
    return JSON.stringify([scope(), known])
  }
  let before = ''
  const store = createStore<Overview>()((set) => {
    const latest = createLatestCall<Scope, Summary>({
      call: (input, options) => analytics.summary(input, options),
      onAnswer: (summary) => set({ summary, isStale: false, failure: undefined }),
      onFailure: (failure) => set({ failure, isStale: false }),
    })
    return {
      summary: undefined,
      isStale: false,
      failure: undefined,
      measure: undefined,
      isPerPost: true,
      load: () => {
        before = toKey()
        latest.ask(scope(), 0)
      },
      setMeasure: (measure) => set({ measure }),
      setPerPost: (isPerPost) => set({ isPerPost }),
      table: (chart) => analytics.table({ ...scope(), chart }),
    }
  })
  const follow = () => {
    if (toKey() === before || (accounts.getState().state === 'loading' && !isUsual())) return
    store.setState({ isStale: true })
    store.getState().load()
  }
  filter.subscribe(follow)
  accounts.subscribe(({ state }, earlier) => {
    // what was asked before the accounts were there is about them already
    if (state === 'ready' && earlier.state === 'loading' && before !== '' && isUsual())
      before = toKey()
    follow()
  })
  return store
}
