import type { StoreApi } from 'zustand'
import type { Ranking, Rankings } from '#renderer/features/thumbnails/ranking-store.ts'
import { stageName } from '#renderer/features/thumbnails/stage-name.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import { toHash } from './route-store.ts'

interface ActivityCardProps {
  readonly job: Ranking
  readonly rankings: StoreApi<Rankings>
}

/** One ranking in the tray: how far it is, or how it ended, and what can be done about it. */
export function ActivityCard({ job, rankings }: ActivityCardProps) {
  const t = useT()
  const { cancel, dismiss, retry } = rankings.getState()
  const discard = (
    <Button small variant="plain" onClick={() => dismiss(job.id)}>
      {t('Dismiss')}
    </Button>
  )
  return (
    <li className={`activity ${job.state}`}>
      <p className="activity-name truncate" title={job.name}>
        {job.name}
      </p>
      <Words job={job} />
      <div className="actions">
        {(job.state === 'running' || job.state === 'waiting') && (
          <Button small data-testid="tray-cancel" onClick={() => cancel(job.id)}>
            {job.state === 'running' ? t('Cancel') : t('Remove')}
          </Button>
        )}
        {job.state === 'done' && (
          <>
            <Button
              small
              variant="primary"
              onClick={() => {
                location.hash = toHash({ room: 'thumbnails', videoId: job.video.id })
                dismiss(job.id)
              }}
            >
              {t('Show')}
            </Button>
            {discard}
          </>
        )}
        {job.state === 'failed' && (
          <>
            <Button small onClick={() => retry(job.id)}>
              {t('Try again')}
            </Button>
            {discard}
          </>
        )}
        {job.state === 'refused' && discard}
      </div>
    </li>
  )
}

function Words({ job }: Pick<ActivityCardProps, 'job'>) {
  const t = useT()
  const said = useSaid()
  const format = useFormat()
  switch (job.state) {
    case 'waiting':
      return <p className="small muted">{t('Waiting')}</p>
    case 'running': {
      const { stage, remainingMs } = job.progress
      const left =
        remainingMs === undefined
          ? undefined
          : t('About {time} left', { time: format.span(remainingMs) })
      return (
        <>
          <p className="small muted tabular">
            {[t(stageName(stage)), left].filter(Boolean).join(' · ')}
          </p>
          <ProgressBar label={t('Ranking {name}', { name: job.name })} share={job.share} />
        </>
      )
    }
    case 'done':
      return (
        <p className="small muted tabular">
          {t('{count, plural, one {# frame} other {# frames}} ranked', { count: job.count })}
        </p>
      )
    case 'failed':
      return (
        <>
          <p className="small">
            <strong>{said(job.failure.message)}</strong>
          </p>
          {job.failure.action && <p className="small muted">{said(job.failure.action)}</p>}
        </>
      )
    case 'refused':
      return (
        <p className="small">
          {t(
            'Kiln takes pictures, videos, documents and tables of numbers; nothing was read from this file.',
          )}
        </p>
      )
    default:
      throw new Error(`unknown state ${String(job satisfies never)}`)
  }
}
