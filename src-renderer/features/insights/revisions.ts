import { useEffect, useEffectEvent } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** What of the library the tabs show. */
const FOLLOWED = ['import', 'prediction', 'experiment', 'planned-post', 'alert'] as const
type Followed = (typeof FOLLOWED)[number]

/** How often each of them has changed since the window was opened, from here or elsewhere. */
export type Revisions = Readonly<Record<Followed, number>>

/** Makes the store of revisions. */
export function createRevisions(): StoreApi<Revisions> {
  return createStore<Revisions>()(() => ({
    import: 0,
    prediction: 0,
    experiment: 0,
    'planned-post': 0,
    alert: 0,
  }))
}

/** Counts what changed; everything where the whole library did. */
export function noteChanges(revisions: StoreApi<Revisions>, entities: ReadonlySet<string>): void {
  const changed = FOLLOWED.filter((each) => entities.has(each) || entities.has('library'))
  if (changed.length === 0) return
  revisions.setState((known) => Object.fromEntries(changed.map((each) => [each, known[each] + 1])))
}

/** Calls whenever one of these has changed, for as long as the component is there. */
export function useWhenChanged(
  { revisions }: { readonly revisions: StoreApi<Revisions> },
  of: readonly Followed[],
  onChange: () => void,
): void {
  const look = useEffectEvent((now: Revisions, before: Revisions) => {
    if (of.some((each) => now[each] !== before[each])) onChange()
  })
  useEffect(() => revisions.subscribe((now, before) => look(now, before)), [revisions])
}
