import { useState } from 'react'
import type { Alert } from '#shared/contract/alerts.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ALL_PLATFORMS, PlatformSelect } from '../analysis/platform-select.tsx'
import type { AlertWish } from './alert-store.ts'
import { CONDITIONS, FIGURES, isByShare, ruleWords } from './rule-words.ts'
import { toRule } from './to-rule.ts'

interface RuleFormProps {
  readonly isBusy: boolean
  readonly onCancel: () => void
  readonly onSave: (wish: AlertWish) => void
}

const CHOICES = Object.keys(CONDITIONS) as readonly Alert['condition'][]

/** A rule written as a sentence with choices in it. */
export function RuleForm({ isBusy, onCancel, onSave }: RuleFormProps) {
  const t = useT()
  const format = useFormat()
  const [metric, setMetric] = useState<Alert['metric']>('impressions')
  const [platform, setPlatform] = useState<PlatformId>()
  const [chosen, setCondition] = useState<Alert['condition']>('below-usual')
  const [value, setValue] = useState('20')
  const [days, setDays] = useState('7')
  const [name, setName] = useState('')
  const condition = metric === 'reach-drop' ? 'happens' : chosen
  const rule = toRule({ metric, platform, condition, value, days })
  const words = rule && ruleWords(rule, t, format)
  return (
    <form
      className="rule-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (rule && words) onSave({ ...rule, name: name.trim() || words, isOn: true })
      }}
    >
      <div className="rule-sentence">
        <span>{t('Tell me when')}</span>
        <select
          className="field"
          aria-label={t('Figure')}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was asked for just now
          autoFocus
          value={metric}
          onChange={({ target }) => setMetric(target.value as Alert['metric'])}
        >
          {Object.entries(FIGURES).map(([id, figure]) => (
            <option key={id} value={id}>
              {t(figure)}
            </option>
          ))}
        </select>
        <span>{t('of')}</span>
        <PlatformSelect value={platform} platforms={ALL_PLATFORMS} hasAll onChange={setPlatform} />
        {condition !== 'happens' && (
          <>
            <span>{t('over')}</span>
            <input
              className="field tabular"
              inputMode="numeric"
              aria-label={t('Days')}
              maxLength={3}
              value={days}
              onChange={({ target }) => setDays(target.value)}
            />
            <span>{t('days are')}</span>
            <select
              className="field"
              aria-label={t('Condition')}
              value={condition}
              onChange={({ target }) => setCondition(target.value as Alert['condition'])}
            >
              {CHOICES.filter((each) => each !== 'happens').map((each) => (
                <option key={each} value={each}>
                  {t(CONDITIONS[each])}
                </option>
              ))}
            </select>
            <input
              className="field tabular"
              inputMode="decimal"
              aria-label={t('Value')}
              maxLength={12}
              value={value}
              onChange={({ target }) => setValue(target.value)}
            />
            {isByShare(condition) && <span>%</span>}
          </>
        )}
        {condition === 'happens' && <span>{t('is found')}</span>}
      </div>
      <label className="labelled">
        <span className="small muted">{t('Name, if you like')}</span>
        <input
          className="field"
          maxLength={200}
          value={name}
          placeholder={words}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <div className="alert-tools">
        {!rule && (
          <span className="small" role="alert">
            {t('Write a number, and 1 to 365 days.')}
          </span>
        )}
        <Button onClick={onCancel}>{t('Cancel')}</Button>
        <Button type="submit" variant="primary" disabled={!rule || isBusy}>
          {t('Keep the rule')}
        </Button>
      </div>
    </form>
  )
}
