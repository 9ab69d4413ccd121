import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import type { InsightStores } from './create-insight-stores.ts'
import { INSIGHT_TABS } from './tabs.ts'
import { useLater } from './use-later.ts'
import './insights.css'

/* oxlint-disable react/static-components -- it is loaded, not made here */

interface InsightsRoomProps {
  readonly stores: InsightStores
  /** As the address has it; the first tab where it names none. */
  readonly tab: string | undefined
  readonly onTab: (tab: string) => void
}

/** What the user's posts did, what to make of it, and how the numbers come in. */
export function InsightsRoom({ stores, tab, onTab }: InsightsRoomProps) {
  const t = useT()
  const { load } = stores.accounts.getState()
  useEffect(() => {
    void load()
    if (!stores.overview.getState().summary) stores.overview.getState().load()
  }, [load, stores])
  const current = INSIGHT_TABS.find(({ id }) => id === tab) ?? INSIGHT_TABS[0]
  const View = useLater(current.load)
  return (
    <div className="insights">
      <h1 className="visually-hidden">{t('Insights')}</h1>
      <Tabs
        label={t('Parts of Insights')}
        value={current.id}
        panelId="insights-view"
        tabs={INSIGHT_TABS.map(({ id, name }) => ({
          value: id,
          label: t(name),
          testId: `insights-${id}`,
        }))}
        onChange={onTab}
      />
      <SampleBar stores={stores} />
      <div
        id="insights-view"
        className="insights-view"
        role="tabpanel"
        aria-labelledby={`insights-view-${current.id}`}
      >
        {View ? <View stores={stores} /> : <Skeleton height={320} />}
      </div>
    </div>
  )
}

/** Says that numbers are made up for as long as they are there. */
function SampleBar({ stores }: Pick<InsightsRoomProps, 'stores'>) {
  const t = useT()
  const hasSample = useStore(stores.accounts, ({ accounts }) =>
    accounts.some(({ isSample }) => isSample),
  )
  const isSampling = useStore(stores.accounts, (state) => state.isSampling)
  if (!hasSample) return null
  return (
    <div className="sample-bar" data-testid="sample-bar">
      <p>
        <strong>{t('Sample data')}</strong> {t('These numbers are made up, to look around with.')}
      </p>
      <Button
        small
        disabled={isSampling}
        onClick={() => void stores.accounts.getState().removeSample()}
      >
        {t('Remove sample data')}
      </Button>
    </div>
  )
}
