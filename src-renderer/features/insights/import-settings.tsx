import { PLATFORMS, type PlatformId } from '#shared/contract/platforms.ts'
import { FileLocale, type Preview } from '#shared/contract/analytics-import.ts'
import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import { Segmented } from '#renderer/ui/segmented.tsx'
import type { InsightTabProps } from './create-insight-stores.ts'
import type { ImportJob } from './import-store.ts'
import { PLATFORM_NAMES } from '#shared/contract/platforms.ts'

interface ImportSettingsProps extends InsightTabProps {
  readonly job: ImportJob
  readonly preview: Preview
}

const ORDERS: Readonly<Record<FileLocale['dateOrder'], string>> = {
  ymd: '2026-12-31',
  mdy: '12/31/2026',
  dmy: '31/12/2026',
}

/** Whose numbers they are, and how dates and numbers are written. */
export function ImportSettings({ stores, job, preview }: ImportSettingsProps) {
  const t = useT()
  const accounts = useStore(stores.accounts, (state) => state.accounts)
  const { change } = stores.imports.getState()
  const { id, wishes } = job
  const locale = { ...preview.locale, ...wishes.locale }
  const platform = wishes.platform ?? preview.platform ?? ''
  const hasAccounts = preview.columns.some(({ field }) => field === 'account')
  const known = accounts.filter(
    (each) => !each.isSample && (platform === '' || each.platform === platform),
  )
  const setLocale = (part: Partial<FileLocale>) =>
    change(id, { locale: { ...wishes.locale, ...part } })
  return (
    <div className="import-settings">
      <label>
        <span className="small muted">{t('Platform')}</span>
        <select
          className="field"
          value={platform}
          onChange={({ target }) =>
            change(id, { platform: (target.value || undefined) as PlatformId | undefined })
          }
        >
          <option value="">{t('Not known')}</option>
          {PLATFORMS.map((each) => (
            <option key={each} value={each}>
              {PLATFORM_NAMES[each]}
            </option>
          ))}
        </select>
      </label>
      <label className="import-account">
        <span className="small muted">
          {hasAccounts ? t('Account, where a row names none') : t('Account')}
        </span>
        <input
          className="field"
          spellCheck={false}
          list={`${id}-accounts`}
          value={wishes.account ?? preview.account ?? ''}
          placeholder={t('Name of the account')}
          onChange={({ target }) => change(id, { account: target.value })}
        />
        <datalist id={`${id}-accounts`}>
          {known.map(({ id: accountId, name }) => (
            <option key={accountId}>{name}</option>
          ))}
        </datalist>
      </label>
      <div className="import-whose">
        <span className="small muted">{t('Whose posts')}</span>
        <Segmented
          label={t('Whose posts')}
          value={wishes.isOwn ? 'own' : 'competitor'}
          options={[
            { value: 'own', label: t('Mine') },
            { value: 'competitor', label: t("A competitor's") },
          ]}
          onChange={(value) => change(id, { isOwn: value === 'own' })}
        />
      </div>
      <label>
        <span className="small muted">{t('Dates')}</span>
        <select
          className="field"
          value={locale.dateOrder}
          onChange={({ target }) =>
            setLocale({ dateOrder: FileLocale.shape.dateOrder.parse(target.value) })
          }
        >
          {FileLocale.shape.dateOrder.options.map((order) => (
            <option key={order} value={order}>
              {ORDERS[order]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="small muted">{t('Numbers')}</span>
        <select
          className="field"
          value={locale.decimal}
          onChange={({ target }) =>
            setLocale({ decimal: FileLocale.shape.decimal.parse(target.value) })
          }
        >
          <option value=".">1,234.5</option>
          <option value=",">1.234,5</option>
        </select>
      </label>
      <label>
        <span className="small muted">{t('Time zone of the file')}</span>
        <select
          className="field import-zone"
          value={locale.timeZone}
          onChange={({ target }) => setLocale({ timeZone: target.value })}
        >
          {zonesWith(locale.timeZone).map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

const zonesWith = (zone: string): readonly string[] =>
  [...new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted()
