import { useStore } from 'zustand'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import type { InsightTabProps } from './create-insight-stores.ts'
import { Dashboard } from './dashboard.tsx'
import { EmptyInsights } from './empty-insights.tsx'

/** This period against the usual; before there are numbers, how to bring them in. */
export function OverviewTab({ stores }: InsightTabProps) {
  const state = useStore(stores.accounts, (accounts) => accounts.state)
  const isEmpty = useStore(stores.accounts, ({ accounts }) => accounts.length === 0)
  if (state === 'loading') return <Skeleton height={320} />
  return isEmpty ? <EmptyInsights stores={stores} /> : <Dashboard stores={stores} />
}
