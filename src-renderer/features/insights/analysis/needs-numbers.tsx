import { ChartNoAxesColumn } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import type { InsightTabProps } from '../create-insight-stores.ts'
import './analysis.css'

interface NeedsNumbersProps extends InsightTabProps {
  /** What is missing without numbers, as a sentence. */
  readonly what: string
  readonly children: ReactNode
}

/** Shows its content once posts are imported; until then what that would bring. */
export function NeedsNumbers({ stores, what, children }: NeedsNumbersProps) {
  const t = useT()
  const state = useStore(stores.accounts, (accounts) => accounts.state)
  const isEmpty = useStore(stores.accounts, ({ accounts }) => accounts.length === 0)
  if (state === 'loading') return <Skeleton height={320} />
  if (!isEmpty) return children
  return (
    <div className="no-numbers" data-testid="no-numbers">
      <ChartNoAxesColumn size={32} strokeWidth={1.5} aria-hidden="true" />
      <h2>{t('No numbers yet')}</h2>
      <p className="muted">{what}</p>
      <p className="small muted">{t('Bring exports in under Imports, or add sample data.')}</p>
    </div>
  )
}
