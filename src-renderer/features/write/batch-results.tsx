import { Check, CircleAlert } from 'lucide-react'
import { useStore } from 'zustand'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { type Said, useSaid } from '#renderer/lib/use-said.ts'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import type { Outcome } from './batch-store.ts'
import type { WriteStores } from './create-write-stores.ts'
import { PLATFORM_NAMES } from '#shared/contract/platforms.ts'

/** Rows that are shown at once; the export has them all. */
const SHOWN = 200

/** How far a batch is, and what became of each of its briefs. */
export function BatchResults({ stores }: { readonly stores: Pick<WriteStores, 'batch'> }) {
  const t = useT()
  const said = useSaid()
  const format = useFormat()
  const { wishes, outcomes, state, remainingMs } = useStore(stores.batch)
  const settled = outcomes.filter((one) => one.state !== 'waiting').length
  return (
    <>
      <ProgressBar label={t('Many at once')} share={settled / Math.max(1, outcomes.length)} />
      <output className="tabular" data-testid="batch-progress">
        {t('{done} of {total} written', { done: settled, total: outcomes.length })}
        {state === 'running' && remainingMs !== undefined && (
          <span className="muted"> · {t('{time} left', { time: format.span(remainingMs) })}</span>
        )}
      </output>
      <ol className="batch-rows">
        {outcomes.slice(0, SHOWN).map((outcome, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the place of a brief is its name
          <li key={index} data-testid="batch-row">
            <OutcomeMark outcome={outcome} />
            <span className="small muted">{PLATFORM_NAMES[wishes[index]?.platform ?? 'x']}</span>
            <span className="truncate">{wordsOf(outcome, said) ?? wishes[index]?.brief}</span>
          </li>
        ))}
      </ol>
      {outcomes.length > SHOWN && (
        <p className="small muted tabular">
          {t('The first {shown} of {total}. The export holds them all.', {
            shown: SHOWN,
            total: outcomes.length,
          })}
        </p>
      )}
    </>
  )
}

const wordsOf = (outcome: Outcome, said: Said): string | undefined =>
  outcome.state === 'done'
    ? outcome.draft.text
    : outcome.state === 'failed'
      ? said(outcome.message)
      : undefined

function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  const t = useT()
  if (outcome.state === 'waiting') return <span className="level small">{t('Waiting')}</span>
  const isDone = outcome.state === 'done'
  return (
    <span className={`level small ${isDone ? 'ok' : 'error'}`}>
      {isDone ? (
        <Check size={14} aria-hidden="true" />
      ) : (
        <CircleAlert size={14} aria-hidden="true" />
      )}
      {isDone ? t('Written') : t('Failed')}
    </span>
  )
}
