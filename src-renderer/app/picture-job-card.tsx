import type { StoreApi } from 'zustand'
import { describeMaking } from '#renderer/features/pictures/job-card.tsx'
import type { Job, Makings } from '#renderer/features/pictures/making-store.ts'
import { shorten } from '#renderer/features/pictures/names.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import { toHash } from './route-store.ts'

interface PictureJobCardProps {
  readonly job: Job
  readonly makings: StoreApi<Makings>
}

/** A picture in the tray: how far it is, or how it ended, and what can be done about it. */
export function PictureJobCard({ job, makings }: PictureJobCardProps) {
  const t = useT()
  const said = useSaid()
  const format = useFormat()
  const { cancel, dismiss, retry } = makings.getState()
  const name = shorten(job.name) || t('Picture')
  const show = () => {
    const first = job.state === 'done' ? job.images[0] : undefined
    location.hash = toHash({ room: 'pictures', ...(first && { imageId: first.id }) })
    dismiss(job.id)
  }
  return (
    <li className={`activity ${job.state}`}>
      <p className="activity-name truncate" title={name}>
        {name}
      </p>
      {job.state === 'waiting' && <p className="small muted">{t('Waiting')}</p>}
      {job.state === 'running' && (
        <>
          <p className="small muted tabular">
            {describeMaking(job.making, { t, format, count: job.count })}
          </p>
          <ProgressBar label={t('Making {name}', { name })} share={job.making.share} />
        </>
      )}
      {job.state === 'done' && (
        <p className="small muted tabular">
          {t('{count, plural, one {# picture} other {# pictures}} made', {
            count: job.images.length,
          })}
        </p>
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
        {(job.state === 'running' || job.state === 'waiting') && (
          <Button small onClick={() => cancel(job.id)}>
            {job.state === 'running' ? t('Cancel') : t('Remove')}
          </Button>
        )}
        {job.state === 'done' && (
          <Button small variant="primary" onClick={show}>
            {t('Show')}
          </Button>
        )}
        {job.state === 'failed' && (
          <Button small onClick={() => retry(job.id)}>
            {t('Try again')}
          </Button>
        )}
        {(job.state === 'done' || job.state === 'failed') && (
          <Button small variant="plain" onClick={() => dismiss(job.id)}>
            {t('Dismiss')}
          </Button>
        )}
      </div>
    </li>
  )
}
