import { Trash2 } from 'lucide-react'
import type { Alert } from '#shared/contract/alerts.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { ruleWords } from './rule-words.ts'

interface AlertRowProps {
  readonly alert: Alert
  readonly isBusy: boolean
  readonly onToggle: (isOn: boolean) => void
  readonly onRemove: () => void
}

/** A rule as a sentence, whether it is looked at, and what it last found. */
export function AlertRow({ alert, isBusy, onToggle, onRemove }: AlertRowProps) {
  const t = useT()
  const format = useFormat()
  const said = useSaid()
  const { name, isOn, lastSeen } = alert
  const words = ruleWords(alert, t, format)
  return (
    <li data-testid="alert">
      <div className="alert-rule">
        <input
          type="checkbox"
          aria-label={t('{name}: look at it', { name })}
          checked={isOn}
          disabled={isBusy}
          onChange={({ target }) => onToggle(target.checked)}
        />
        <span>
          <strong>{name}</strong>
          {words !== name && <span>{words}</span>}
        </span>
      </div>
      <span className="alert-seen">
        {lastSeen ? (
          <>
            <span>{said(lastSeen.text)}</span>
            <span className="small muted">{format.date(lastSeen.at)}</span>
          </>
        ) : (
          <span className="muted">{t('has not held so far')}</span>
        )}
      </span>
      <IconButton
        small
        label={t('Forget {name}', { name })}
        icon={<Trash2 size={14} aria-hidden="true" />}
        disabled={isBusy}
        onClick={onRemove}
      />
    </li>
  )
}
