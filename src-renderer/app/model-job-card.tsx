import type { StoreApi } from 'zustand'
import { describeJob, shareOf } from '#renderer/features/models/job-line.tsx'
import type { ModelJob, Models } from '#renderer/features/models/model-store.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import { toHash } from './route-store.ts'

interface ModelJobCardProps {
  readonly job: ModelJob
  readonly models: StoreApi<Models>
}

/** A download or a measurement in the tray: how far it is, or how it ended, and what can be done about it. */
export function ModelJobCard({ job, models }: ModelJobCardProps) {
  const t = useT()
  const said = useSaid()
  const format = useFormat()
  const { stop, dismiss } = models.getState()
  const isRunning = job.state === 'running'
  return (
    <li className={`activity ${job.state}`}>
      <p className="activity-name truncate" title={job.name}>
        {job.name}
      </p>
      {isRunning && (
        <>
          <p className="small muted tabular">{describeJob(job, t, format)}</p>
          <ProgressBar label={job.name} share={shareOf(job)} />
        </>
      )}
      {job.state === 'done' && (
        <p className="small muted">{job.work === 'download' ? t('Ready to use') : t('Measured')}</p>
      )}
      {job.state === 'failed' && (
        <>
          <p className="small">
            <strong>{said(job.failure.message)}</strong>
          </p>
          {job.failure.action && <p className="small muted">{said(job.failure.action)}</p>}
        </>
      )}
      <div className="actions">
        {isRunning ? (
          <Button small onClick={() => stop(job.id)}>
            {job.work === 'download' ? t('Pause') : t('Stop')}
          </Button>
        ) : (
          <>
            <Button
              small
              onClick={() => {
                location.hash = toHash({ room: 'models' })
                dismiss(job.id)
              }}
            >
              {t('Show')}
            </Button>
            <Button small variant="plain" onClick={() => dismiss(job.id)}>
              {t('Dismiss')}
            </Button>
          </>
        )}
      </div>
    </li>
  )
}
