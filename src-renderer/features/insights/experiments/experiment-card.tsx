import { Download, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { WireError } from '#shared/contract/errors.ts'
import type { Experiment, ExperimentResult, Trials } from '#shared/contract/experiments.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { msg, useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { saveText } from '#renderer/lib/save-file.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { toCsv } from '../charts/chart-table.ts'
import type { Experiments } from './experiment-store.ts'
import { ExperimentEvidence } from './experiment-evidence.tsx'
import { toCount } from './to-number.ts'
import { toResultTable } from './to-result-table.ts'
import { VariantTable } from './variant-table.tsx'

interface ExperimentCardProps {
  readonly experiment: Experiment
  readonly isBusy: boolean
  readonly failure: WireError | undefined
  readonly onRecord: Experiments['record']
  readonly onRemove: Experiments['remove']
}

const DECISIONS: Readonly<Record<ExperimentResult['decision'], string>> = {
  winner: msg('{name} is better'),
  'no-difference': msg('No difference that matters'),
  'more-data': msg('Too early to tell'),
}

/** A test with its figures to write down, and what they say. */
export function ExperimentCard(props: ExperimentCardProps) {
  const { experiment, isBusy, failure, onRecord, onRemove } = props
  const t = useT()
  const said = useSaid()
  const { id, name, hypothesis, metric, state, variants, result } = experiment
  const [typed, setTyped] = useState(() =>
    variants.map(({ trials, successes }) => ({
      trials: trials === 0 ? '' : String(trials),
      successes: trials === 0 ? '' : String(successes),
    })),
  )
  const [leaving, setLeaving] = useState<'end' | 'forget'>()
  const figures = typed.map((each, at) => toTrials(variants[at]?.name ?? '', each))
  const isSound = figures.every((each) => each !== undefined)
  const record = (end: boolean) => {
    const sound = figures.flatMap((each) => each ?? [])
    if (isSound) void onRecord({ id, variants: sound, ...(end && { end }) })
  }
  const saveCsv = () =>
    saveText(toCsv(toResultTable(result, t)), 'text/csv;charset=utf-8', 'experiment.csv')
  return (
    <article className="experiment" data-testid="experiment" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <span className="small muted">
          {state === 'running' ? t('Running') : t('Ended')} · {said(metric)}
        </span>
        <div className="experiment-tools">
          <IconButton
            small
            label={t('{name}: save as CSV', { name })}
            icon={<Download size={14} aria-hidden="true" />}
            onClick={saveCsv}
          />
          <IconButton
            small
            label={t('Forget {name}', { name })}
            icon={<Trash2 size={14} aria-hidden="true" />}
            disabled={isBusy}
            onClick={() => setLeaving('forget')}
          />
        </div>
      </header>
      {hypothesis !== '' && <p className="experiment-expected">{hypothesis}</p>}
      <div className="experiment-verdict" data-decision={result.decision}>
        <strong>{t(DECISIONS[result.decision], { name: result.leader })}</strong>
        <span>{said(result.recommendation)}</span>
        <Progress experiment={experiment} />
      </div>
      {failure && <FailureNote {...failure} />}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          record(false)
        }}
      >
        <VariantTable
          result={result}
          typed={typed}
          isFixed={state === 'ended'}
          onType={(at, change) =>
            setTyped(typed.map((each, own) => (own === at ? { ...each, ...change } : each)))
          }
        />
        {state === 'running' && (
          <div className="experiment-actions">
            {!isSound && (
              <span className="small" role="alert">
                {t('Write whole numbers, and no more successes than impressions.')}
              </span>
            )}
            <Button disabled={!isSound || isBusy} onClick={() => setLeaving('end')}>
              {t('End it')}
            </Button>
            <Button type="submit" disabled={!isSound || isBusy}>
              {t('Record the figures')}
            </Button>
          </div>
        )}
      </form>
      <ExperimentEvidence experiment={experiment} />
      {leaving && (
        <Dialog
          label={leaving === 'end' ? t('End {name}?', { name }) : t('Forget {name}?', { name })}
          onClose={() => setLeaving(undefined)}
        >
          <h2>{leaving === 'end' ? t('End {name}?', { name }) : t('Forget {name}?', { name })}</h2>
          <p>
            {leaving === 'end'
              ? t('The figures as they stand are its last. The result stays in the list.')
              : t('Its figures and its result leave the library.')}
          </p>
          <div className="actions">
            <Button onClick={() => setLeaving(undefined)}>{t('Keep it')}</Button>
            <Button
              variant={leaving === 'end' ? 'primary' : 'danger'}
              onClick={() => {
                setLeaving(undefined)
                if (leaving === 'end') record(true)
                else void onRemove(id)
              }}
            >
              {leaving === 'end' ? t('End it') : t('Forget it')}
            </Button>
          </div>
        </Dialog>
      )}
    </article>
  )
}

function toTrials(
  name: string,
  typed: { readonly trials: string; readonly successes: string },
): Trials | undefined {
  const [trials, successes] = [toCount(typed.trials), toCount(typed.successes)]
  if (trials === undefined || successes === undefined || successes > trials) return undefined
  return { name, trials, successes }
}

/** How far it is to the planned size. */
function Progress({ experiment }: Pick<ExperimentCardProps, 'experiment'>) {
  const t = useT()
  const format = useFormat()
  const { plan, state, variants, result, daysLeft } = experiment
  if (!plan || state === 'ended') return null
  const least = Math.min(...variants.map(({ trials }) => trials))
  return (
    <span className="small muted tabular">
      {t('{seen} of {needed} impressions each', {
        seen: format.number(least),
        needed: format.number(result.requiredTrials),
      })}
      {daysLeft !== null &&
        daysLeft > 0 &&
        ` · ${t('{days, plural, one {# day left} other {# days left}}', { days: Math.ceil(daysLeft) })}`}
    </span>
  )
}
