import { useEffect, useState } from 'react'
import type { Account } from '#shared/contract/analytics.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { percent } from '../analysis/percent.ts'
import { AccountSelect } from '../analysis/account-select.tsx'
import { Asked } from '../analysis/asked.tsx'
import { NeedsNumbers } from '../analysis/needs-numbers.tsx'
import { PlatformSelect, useOwnPlatforms } from '../analysis/platform-select.tsx'
import { Why } from '../analysis/why.tsx'
import type { InsightTabProps } from '../create-insight-stores.ts'
import { useWhenChanged } from '../revisions.ts'
import { dayWords } from '../day-words.ts'
import { Explanations } from './explanations.tsx'
import { ReachChart } from './reach-chart.tsx'
import './reach.css'

/** Whether posts reach fewer people than they should, since when, and what would explain it. */
export function ReachTab({ stores }: InsightTabProps) {
  const t = useT()
  const own = useOwnPlatforms(stores)
  const [chosen, setChosen] = useState<PlatformId>()
  const [account, setAccount] = useState<Account>()
  const platform = chosen ?? own[0]
  const accountId = account?.platform === platform ? account?.id : undefined
  const { ask } = stores.reach.getState()
  useEffect(() => {
    if (platform) ask({ platform, ...(accountId !== undefined && { accountId }) })
  }, [ask, platform, accountId])
  useWhenChanged(stores, ['import'], () => stores.reach.getState().again())
  return (
    <NeedsNumbers
      stores={stores}
      what={t('Kiln watches how many people each post reaches, and says when that changes.')}
    >
      <div className="analysis" data-testid="reach">
        <div className="analysis-bar">
          <PlatformSelect value={platform} platforms={own} onChange={setChosen} />
          <AccountSelect
            stores={stores}
            platform={platform}
            value={accountId}
            onChange={setAccount}
          />
        </div>
        {platform ? (
          <Asked of={stores.reach} height={360} onRetry={() => ask({ platform })}>
            {(reach) => <Reach reach={reach} />}
          </Asked>
        ) : (
          <p className="muted">{t('None of your own accounts has posts yet.')}</p>
        )}
      </div>
    </NeedsNumbers>
  )
}

type ReachAnswer = Awaited<ReturnType<Kiln['analytics']['reach']>>

function Reach({ reach }: { readonly reach: ReachAnswer }) {
  const said = useSaid()
  const { detected, explanations, recommendation, points, basis } = reach
  return (
    <>
      <div className="verdict" data-matters={detected} data-testid="reach-verdict">
        <Verdict reach={reach} />
        {recommendation !== '' && <span>{said(recommendation)}</span>}
      </div>
      {points.length > 0 && <ReachChart points={points} since={detected ? reach.since : null} />}
      {detected && explanations.length > 0 && <Explanations explanations={explanations} />}
      <Why basis={basis} />
    </>
  )
}

function Verdict({ reach }: { readonly reach: ReachAnswer }) {
  const t = useT()
  const format = useFormat()
  const { detected, kind, since, ratio, ratioLow, ratioHigh, confidence, falseAlarms } = reach
  if (kind === 'too-few')
    return (
      <>
        <strong>{t('Too few posts to tell')}</strong>
        <span className="muted">
          {t(
            '{count, plural, =0 {No post has} one {# post has} other {# posts have}} a reach so far.',
            {
              count: reach.posts,
            },
          )}
        </span>
      </>
    )
  const alarms = t('In series without a change it finds one {share} of the time.', {
    share: percent(falseAlarms, format, 1),
  })
  if (!detected || kind === 'none')
    return (
      <>
        <strong>{t('No lasting change of reach')}</strong>
        <span className="muted">
          {t('Looked at {count, plural, one {# post} other {# posts}}.', { count: reach.posts })}{' '}
          {alarms}
        </span>
      </>
    )
  const day = since === null ? '' : dayWords(since)
  return (
    <>
      <strong>
        {kind === 'drop'
          ? t('Posts reach fewer people since {day}', { day })
          : t('Posts reach more people since {day}', { day })}
      </strong>
      {ratio !== null && (
        <span>
          {ratioLow !== null && ratioHigh !== null
            ? t('{share} of what was expected ({low} to {high}).', {
                share: percent(ratio, format),
                low: percent(ratioLow, format),
                high: percent(ratioHigh, format),
              })
            : t('{share} of what was expected.', { share: percent(ratio, format) })}
        </span>
      )}
      <span className="muted">
        {t('Confidence {share}.', { share: percent(confidence, format, 1) })} {alarms}
      </span>
    </>
  )
}
