import { Plus, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { ExperimentPlan } from '#shared/contract/experiments.ts'
import { METRICS } from '#shared/sentences/experiments.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import type { Experiments } from './experiment-store.ts'
import { toNumber } from './to-number.ts'

interface NewExperimentProps {
  readonly experiments: StoreApi<Experiments>
  readonly onClose: () => void
}

const MOST = 20

/** What is tested, with which variants, and how many impressions that takes. */
export function NewExperiment({ experiments, onClose }: NewExperimentProps) {
  const t = useT()
  const said = useSaid()
  const { isBusy, failure } = useStore(experiments)
  const { create, askSize } = experiments.getState()
  const [name, setName] = useState('')
  const [hypothesis, setHypothesis] = useState('')
  const [metric, setMetric] = useState(() => said(METRICS[0]))
  const [variants, setVariants] = useState<readonly string[]>(['A', 'B'])
  const [figures, setFigures] = useState<PlanFigures>(NO_FIGURES)
  const plan = toPlan(figures)
  const hasFigures = Object.values(figures).some((text) => text.trim() !== '')
  const names = variants.map((each) => each.trim())
  const areDistinct = new Set(names.map((each) => each.toLowerCase())).size === names.length
  const isSound =
    name.trim() !== '' && names.every(Boolean) && areDistinct && (!hasFigures || plan !== undefined)
  const question = plan && JSON.stringify({ ...plan, variants: variants.length })
  useEffect(
    () => askSize(question === undefined ? undefined : JSON.parse(question)),
    [question, askSize],
  )
  const submit = async () => {
    const wish = {
      name: name.trim(),
      hypothesis: hypothesis.trim(),
      metric: METRICS.find((each) => said(each) === metric.trim()) ?? metric,
      variants: names,
    }
    if (await create({ ...wish, ...(plan && { plan }) })) onClose()
  }
  return (
    <form
      className="experiment-form"
      aria-label={t('New experiment')}
      onSubmit={(event) => {
        event.preventDefault()
        if (isSound) void submit()
      }}
    >
      <h2>{t('New experiment')}</h2>
      {failure?.of === 'new' && <FailureNote {...failure.error} />}
      <div className="experiment-what">
        <label>
          <span className="small muted">{t('Name')}</span>
          <input
            className="field"
            maxLength={200}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was asked for just now
            autoFocus
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <label>
          <span className="small muted">{t('What counts as success')}</span>
          <input
            className="field"
            list="experiment-metrics"
            maxLength={200}
            value={metric}
            onChange={({ target }) => setMetric(target.value)}
          />
          <datalist id="experiment-metrics">
            {METRICS.map((each) => (
              <option key={each}>{said(each)}</option>
            ))}
          </datalist>
        </label>
        <label className="experiment-hypothesis">
          <span className="small muted">{t('What you expect, and why')}</span>
          <textarea
            className="field"
            rows={2}
            maxLength={2000}
            placeholder={t('A question in the first line brings more replies.')}
            value={hypothesis}
            onChange={({ target }) => setHypothesis(target.value)}
          />
        </label>
      </div>
      <fieldset className="experiment-variants">
        <legend className="small muted">{t('Variants')}</legend>
        {variants.map((variant, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a field stays where it is while it is typed in
          <span key={at}>
            <input
              className="field"
              aria-label={t('Variant {number}', { number: at + 1 })}
              maxLength={200}
              value={variant}
              onChange={({ target }) => setVariants(variants.with(at, target.value))}
            />
            {variants.length > 2 && (
              <IconButton
                small
                label={t('Take {name} out', { name: variant })}
                icon={<X size={12} aria-hidden="true" />}
                onClick={() => setVariants(variants.toSpliced(at, 1))}
              />
            )}
          </span>
        ))}
        {variants.length < MOST && (
          <Button
            small
            icon={<Plus size={14} aria-hidden="true" />}
            onClick={() => setVariants([...variants, nextName(variants)])}
          >
            {t('Add a variant')}
          </Button>
        )}
      </fieldset>
      {!areDistinct && <p className="small">{t('Give each variant a name of its own.')}</p>}
      <PlanFields figures={figures} onChange={setFigures} />
      <Needed experiments={experiments} isWrong={hasFigures && !plan} />
      <div className="actions">
        <Button onClick={onClose}>{t('Cancel')}</Button>
        <Button type="submit" variant="primary" disabled={!isSound || isBusy}>
          {t('Begin the experiment')}
        </Button>
      </div>
    </form>
  )
}

function nextName(variants: readonly string[]): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
  return letters.find((letter) => !variants.includes(letter)) ?? ''
}

interface PlanFigures {
  readonly rate: string
  readonly difference: string
  readonly perDay: string
}

const NO_FIGURES: PlanFigures = { rate: '', difference: '', perDay: '' }

/** The plan that the fields say; undefined where it is not whole or cannot be. */
function toPlan({ rate, difference, perDay }: PlanFigures): ExperimentPlan | undefined {
  const [expected, least, daily] = [rate, difference, perDay].map(toNumber)
  if (expected === undefined || least === undefined) return undefined
  if (expected < 0.01 || least < 0.01 || expected + least >= 100) return undefined
  if (perDay.trim() !== '' && (daily === undefined || daily < 1)) return undefined
  return {
    expectedRate: expected / 100,
    leastDifference: least / 100,
    significance: 0.05,
    power: 0.8,
    ...(daily !== undefined && { trialsPerDay: daily }),
  }
}

interface PlanFieldsProps {
  readonly figures: PlanFigures
  readonly onChange: (figures: PlanFigures) => void
}

function PlanFields({ figures, onChange }: PlanFieldsProps) {
  const t = useT()
  const fields = [
    ['rate', t('Usual rate, %')],
    ['difference', t('Least difference that matters, points of %')],
    ['perDay', t('Impressions a day, if known')],
  ] as const
  return (
    <div className="experiment-plan">
      {fields.map(([field, label]) => (
        <label key={field}>
          <span className="small muted">{label}</span>
          <input
            className="field tabular"
            inputMode="decimal"
            maxLength={12}
            value={figures[field]}
            onChange={({ target }) => onChange({ ...figures, [field]: target.value })}
          />
        </label>
      ))}
    </div>
  )
}

/** How large the test has to be, as soon as the plan says enough. */
function Needed({
  experiments,
  isWrong,
}: Pick<NewExperimentProps, 'experiments'> & { readonly isWrong: boolean }) {
  const t = useT()
  const said = useSaid()
  const format = useFormat()
  const size = useStore(experiments, (state) => state.size)
  return (
    <output className="experiment-needed">
      {size && !isWrong ? (
        <>
          <strong className="tabular">
            {t('Show each variant {each} times, {total} in all', {
              each: format.number(size.requiredTrials),
              total: format.number(size.totalTrials),
            })}
            {size.days !== null &&
              ` · ${t('{days, plural, one {# day} other {# days}}', { days: Math.ceil(size.days) })}`}
          </strong>
          <span className="small muted">{said(size.basis)}</span>
        </>
      ) : (
        <span className="small muted">
          {isWrong
            ? t('The rate and the difference are numbers that together stay below 100 %.')
            : t(
                'With the usual rate and the least difference that matters, Kiln says how many impressions it takes. Without them the test runs until it is sure.',
              )}
        </span>
      )}
    </output>
  )
}
