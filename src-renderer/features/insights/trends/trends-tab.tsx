import { useEffect, useState } from 'react'
import type { Account } from '#shared/contract/analytics.ts'
import type { DayMetric, Metric } from '#shared/contract/metrics.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { AccountSelect } from '../analysis/account-select.tsx'
import { Asked } from '../analysis/asked.tsx'
import { NeedsNumbers } from '../analysis/needs-numbers.tsx'
import { PlatformSelect, useOwnPlatforms } from '../analysis/platform-select.tsx'
import type { InsightTabProps } from '../create-insight-stores.ts'
import { MEASURE_NAMES } from '../names.ts'
import { useWhenChanged } from '../revisions.ts'
import { Forecast } from './forecast.tsx'
import { Trends } from './trends.tsx'
import './trends.css'

type Ahead = Metric | DayMetric | 'posts'

const FIGURES: readonly Ahead[] = [
  'impressions',
  'reach',
  'views',
  'engagements',
  'likes',
  'comments',
  'shares',
  'clicks',
  'followers',
  'newFollowers',
  'posts',
]
const AHEAD = ['14', '28', '56'] as const
const BACK = ['28', '90'] as const

/** What comes next, and what is rising or fading. */
export function TrendsTab({ stores }: InsightTabProps) {
  const t = useT()
  const own = useOwnPlatforms(stores)
  const [chosen, setChosen] = useState<PlatformId>()
  const [account, setAccount] = useState<Account>()
  const [metric, setMetric] = useState<Ahead>('engagements')
  const [ahead, setAhead] = useState<(typeof AHEAD)[number]>('14')
  const [back, setBack] = useState<(typeof BACK)[number]>('28')
  const { ask: askForecast } = stores.forecast.getState()
  const { ask: askTrends } = stores.trends.getState()
  const platform = chosen
  const accountId = chosen !== undefined && account?.platform === chosen ? account.id : undefined
  const who = platform === undefined ? {} : { platform }
  const forecastInput = {
    ...who,
    ...(accountId !== undefined && { accountId }),
    metric,
    days: Number(ahead),
  }
  const trendsInput = { ...who, days: Number(back) }
  useEffect(() => {
    askForecast({
      ...(platform !== undefined && { platform }),
      ...(accountId !== undefined && { accountId }),
      metric,
      days: Number(ahead),
    })
  }, [askForecast, platform, accountId, metric, ahead])
  useEffect(() => {
    askTrends({ ...(platform !== undefined && { platform }), days: Number(back) })
  }, [askTrends, platform, back])
  useWhenChanged(stores, ['import'], () => {
    stores.forecast.getState().again()
    stores.trends.getState().again()
  })
  return (
    <NeedsNumbers
      stores={stores}
      what={t('Kiln looks ahead by a few weeks, and at the hashtags and topics that rise or fade.')}
    >
      <div className="analysis" data-testid="trends">
        <div className="analysis-bar">
          <PlatformSelect value={platform} platforms={own} hasAll onChange={setChosen} />
          <AccountSelect
            stores={stores}
            platform={platform}
            value={accountId}
            onChange={setAccount}
          />
          <select
            className="field"
            aria-label={t('Figure')}
            value={metric}
            onChange={({ target }) => setMetric(target.value as Ahead)}
          >
            {FIGURES.map((each) => (
              <option key={each} value={each}>
                {t(MEASURE_NAMES[each])}
              </option>
            ))}
          </select>
          <Segmented
            label={t('Days ahead')}
            value={ahead}
            options={AHEAD.map((value) => ({
              value,
              label: t('{days} days', { days: Number(value) }),
            }))}
            onChange={setAhead}
          />
        </div>
        <Asked
          of={stores.forecast}
          height={320}
          waiting={t('Four ways to forecast are tried on weeks that are known already.')}
          onRetry={() => askForecast(forecastInput)}
        >
          {(forecast) => <Forecast forecast={forecast} metric={metric} />}
        </Asked>
        <div className="analysis-part">
          <header>
            <h2>{t('Rising and fading')}</h2>
            <Segmented
              label={t('Days looked at')}
              value={back}
              options={BACK.map((value) => ({
                value,
                label: t('{days} days', { days: Number(value) }),
              }))}
              onChange={setBack}
            />
          </header>
          <Asked of={stores.trends} height={240} onRetry={() => askTrends(trendsInput)}>
            {(trends) => <Trends trends={trends} />}
          </Asked>
        </div>
      </div>
    </NeedsNumbers>
  )
}
