import { useStore } from 'zustand'
import { PLATFORMS, type PlatformId } from '#shared/contract/platforms.ts'
import { msg, useT } from '#renderer/lib/i18n.ts'
import { Segmented } from '#renderer/ui/segmented.tsx'
import type { InsightStores } from './create-insight-stores.ts'
import { PLATFORM_NAMES } from '#shared/contract/platforms.ts'
import { PERIODS, toScope, type Period } from './period.ts'

const PERIOD_NAMES: Readonly<Record<Period, string>> = {
  '7': msg('7 days'),
  '28': msg('28 days'),
  '90': msg('90 days'),
  '365': msg('Year'),
  all: msg('All time'),
  custom: msg('From … to'),
}

/** Which time, platform and account are looked at. */
export function FilterBar({
  stores,
}: {
  readonly stores: Pick<InsightStores, 'accounts' | 'filter'>
}) {
  const t = useT()
  const filter = useStore(stores.filter)
  const accounts = useStore(stores.accounts, (state) => state.accounts)
  const { period, platform, accountId, set } = filter
  const used = PLATFORMS.filter((known) => accounts.some((each) => each.platform === known))
  const offered = accounts.filter((each) => platform === undefined || each.platform === platform)
  const [own, others] = [
    offered.filter(({ isOwn }) => isOwn),
    offered.filter(({ isOwn }) => !isOwn),
  ]
  const choosePeriod = (next: Period) => {
    if (next !== 'custom') return set({ period: next })
    const { from = '', to = '' } = toScope(filter, accounts)
    set({ period: next, from, to })
  }
  return (
    <div className="filter-bar">
      <Segmented
        label={t('Period')}
        value={period}
        options={PERIODS.map((value) => ({ value, label: t(PERIOD_NAMES[value]) }))}
        onChange={choosePeriod}
      />
      {period === 'custom' && (
        <span className="filter-days">
          <input
            type="date"
            className="field"
            aria-label={t('First day')}
            value={filter.from}
            onChange={({ target }) => set({ from: target.value })}
          />
          <input
            type="date"
            className="field"
            aria-label={t('Last day')}
            value={filter.to}
            onChange={({ target }) => set({ to: target.value })}
          />
        </span>
      )}
      {used.length > 1 && (
        <select
          className="field"
          aria-label={t('Platform')}
          value={platform ?? ''}
          onChange={({ target }) =>
            set({
              platform: (target.value || undefined) as PlatformId | undefined,
              accountId: undefined,
            })
          }
        >
          <option value="">{t('All platforms')}</option>
          {used.map((id) => (
            <option key={id} value={id}>
              {PLATFORM_NAMES[id]}
            </option>
          ))}
        </select>
      )}
      {accounts.length > 1 && (
        <select
          className="field filter-account"
          aria-label={t('Account')}
          value={accountId ?? ''}
          onChange={({ target }) =>
            set({ accountId: target.value === '' ? undefined : Number(target.value) })
          }
        >
          <option value="">{t('All your accounts')}</option>
          {own.length > 0 && (
            <optgroup label={t('Yours')}>
              {own.map((account) => (
                <AccountOption key={account.id} {...account} />
              ))}
            </optgroup>
          )}
          {others.length > 0 && (
            <optgroup label={t('Competitors')}>
              {others.map((account) => (
                <AccountOption key={account.id} {...account} />
              ))}
            </optgroup>
          )}
        </select>
      )}
    </div>
  )
}

interface AccountOptionProps {
  readonly id: number
  readonly name: string
  readonly platform: PlatformId | null
}

function AccountOption({ id, name, platform }: AccountOptionProps) {
  const t = useT()
  const shown = name || t('Without a name')
  return <option value={id}>{platform ? `${shown} (${PLATFORM_NAMES[platform]})` : shown}</option>
}
