import { CircleAlert, X } from 'lucide-react'
import type { StoreApi } from 'zustand'
import { useFormat, type Format } from '#renderer/lib/format.ts'
import { useT, type Translate } from '#renderer/lib/i18n.ts'
import { classNames } from '#renderer/lib/class-names.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import type { Job, Making, Makings } from './making-store.ts'
import { shorten, stageName } from './names.ts'

/** How far a picture is, in words: what is done, which step, and the time left. */
export function describeMaking(making: Making, { t, format, count }: Telling): string {
  const { stage, index, step, steps, remainingMs } = making
  return [
    count > 1 && t('{index} of {count}', { index: index + 1, count }),
    steps > 1 && step > 0 ? t('Step {step} of {steps}', { step, steps }) : t(stageName(stage)),
    remainingMs !== undefined && t('About {time} left', { time: format.span(remainingMs) }),
  ]
    .filter(Boolean)
    .join(' · ')
}

interface Telling {
  readonly t: Translate
  readonly format: Format
  readonly count: number
}

interface JobCardProps {
  readonly job: Job
  readonly makings: StoreApi<Makings>
}

/** One wish of the queue: the picture as it forms, its place in the queue, or why it failed. */
export function JobCard({ job, makings }: JobCardProps) {
  const t = useT()
  const said = useSaid()
  const format = useFormat()
  const { cancel, retry, dismiss } = makings.getState()
  const name = shorten(job.name)
  if (job.state === 'done') return null
  const making = job.state === 'running' ? job.making : undefined
  return (
    <li className={classNames('job-card', job.state)} data-testid="picture-job">
      {making && <Forming making={making} />}
      <div className="job-words">
        <p className="truncate job-name" title={name}>
          {name || t('Picture')}
        </p>
        {job.state === 'waiting' && <p className="small muted">{t('Waiting')}</p>}
        {making && (
          <p className="small muted tabular">
            {describeMaking(making, { t, format, count: job.count })}
          </p>
        )}
        {job.state === 'failed' && (
          <div role="alert" className="job-failure small">
            <CircleAlert size={14} aria-hidden="true" />
            <p>
              <strong>{said(job.failure.message)}</strong>{' '}
              {job.failure.action && said(job.failure.action)}
            </p>
          </div>
        )}
      </div>
      {making && <ProgressBar label={t('Making {name}', { name })} share={making.share} />}
      <div className="job-actions">
        {job.state === 'failed' ? (
          <>
            <Button small onClick={() => retry(job.id)}>
              {t('Try again')}
            </Button>
            <Button small variant="plain" onClick={() => dismiss(job.id)}>
              {t('Dismiss')}
            </Button>
          </>
        ) : (
          <IconButton
            small
            label={t('Cancel {name}', { name })}
            icon={<X size={14} aria-hidden="true" />}
            onClick={() => cancel(job.id)}
          />
        )}
      </div>
    </li>
  )
}

/** What can be seen of a picture already. */
export function Forming({ making }: { readonly making: Making }) {
  return (
    <div className="forming" aria-hidden="true">
      {making.preview === undefined ? (
        <div className="skeleton" />
      ) : (
        <img src={making.preview} alt="" />
      )}
    </div>
  )
}
