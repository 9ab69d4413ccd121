import { useStore } from 'zustand'
import type { Account } from '#shared/contract/analytics.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { useT } from '#renderer/lib/i18n.ts'
import type { InsightStores } from '../create-insight-stores.ts'

interface AccountSelectProps {
  readonly stores: Pick<InsightStores, 'accounts'>
  readonly platform: PlatformId | undefined
  /** Its id; undefined for all of them together. */
  readonly value: number | undefined
  readonly onChange: (account: Account | undefined) => void
}

/** A choice among own accounts of a platform; nothing where there is only one. */
export function AccountSelect({ stores, platform, value, onChange }: AccountSelectProps) {
  const t = useT()
  const known = useStore(stores.accounts, (state) => state.accounts)
  const own = known.filter((account) => account.isOwn && account.platform === platform)
  if (own.length < 2) return null
  return (
    <select
      className="field"
      aria-label={t('Account')}
      value={own.some(({ id }) => id === value) ? value : ''}
      onChange={({ target }) => onChange(own.find(({ id }) => `${id}` === target.value))}
    >
      <option value="">{t('All your accounts')}</option>
      {own.map(({ id, name }) => (
        <option key={id} value={id}>
          {name || t('Without a name')}
        </option>
      ))}
    </select>
  )
}
