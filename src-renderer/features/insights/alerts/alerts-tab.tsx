import { Bell, Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import type { InsightTabProps } from '../create-insight-stores.ts'
import { useWhenChanged } from '../revisions.ts'
import '../analysis/analysis.css'
import type { AlertWish } from './alert-store.ts'
import { AlertRow } from './alert-row.tsx'
import { RuleForm } from './rule-form.tsx'
import './alerts.css'

/** Rules on the numbers, a new one, and what they found. */
export function AlertsTab({ stores }: InsightTabProps) {
  const t = useT()
  const { state, alerts, isBusy, found, failure, load, save, remove, check } = useStore(
    stores.alerts,
  )
  const [isNew, setNew] = useState(false)
  useEffect(() => void load(), [load])
  useWhenChanged(stores, ['alert'], () => void load())
  const keep = async (wish: AlertWish) => {
    if (await save(wish)) setNew(false)
  }
  const isEmpty = state === 'ready' && alerts.length === 0
  return (
    <div className="analysis alerts" data-testid="alerts">
      {failure && (
        <FailureNote {...failure}>
          <Button small disabled={isBusy} onClick={() => void load()}>
            {t('Try again')}
          </Button>
        </FailureNote>
      )}
      {isNew && (
        <RuleForm
          isBusy={isBusy}
          onCancel={() => setNew(false)}
          onSave={(wish) => {
            void keep(wish)
          }}
        />
      )}
      {!isNew && !isEmpty && (
        <div className="analysis-bar">
          <p className="muted">{t('Looked at after each import.')}</p>
          <span className="alert-tools">
            <Button disabled={isBusy} onClick={() => void check()}>
              {t('Look now')}
            </Button>
            <Button
              variant="primary"
              icon={<Plus size={14} aria-hidden="true" />}
              onClick={() => setNew(true)}
            >
              {t('New rule')}
            </Button>
          </span>
        </div>
      )}
      {found && (
        <output className="verdict" data-matters={found.length > 0}>
          {found.length === 0
            ? t('No rule holds now.')
            : t('{count, plural, one {# rule holds} other {# rules hold}} now.', {
                count: found.length,
              })}
        </output>
      )}
      {state === 'loading' && <Skeleton height={200} />}
      {isEmpty && !isNew && (
        <div className="no-numbers">
          <Bell size={32} strokeWidth={1.5} aria-hidden="true" />
          <h2>{t('No rule yet')}</h2>
          <p className="muted">
            {t('Say what you want to be told, such as impressions that fall well below the usual.')}
          </p>
          <Button variant="primary" onClick={() => setNew(true)}>
            {t('Write a rule')}
          </Button>
        </div>
      )}
      {alerts.length > 0 && (
        <ul className="alert-list">
          {alerts.map((alert) => (
            <AlertRow
              key={alert.id}
              alert={alert}
              isBusy={isBusy}
              onToggle={(isOn) => {
                const { id, name, platform, metric, condition, value, days } = alert
                void save({ id, name, platform, metric, condition, value, days, isOn })
              }}
              onRemove={() => void remove(alert.id)}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
