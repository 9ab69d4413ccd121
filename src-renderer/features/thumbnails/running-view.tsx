import { X } from 'lucide-react'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { isTaken, useWindowEvent } from '#renderer/lib/use-window-event.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import type { Ranking } from './ranking-store.ts'
import { ResultSkeleton } from './result-skeleton.tsx'
import { stageName } from './stage-name.ts'

interface RunningViewProps {
  readonly job: Ranking
  readonly queue: readonly Ranking[]
  readonly onCancel: (id: string) => void
}

/** A ranking under way: what happens now, how long it still takes, and the shape of what will come. */
export function RunningView({ job, queue, onCancel }: RunningViewProps) {
  const t = useT()
  const format = useFormat()
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape' && !isTaken(event)) onCancel(job.id)
  })
  const progress = job.state === 'running' ? job.progress : undefined
  const share = job.state === 'running' ? job.share : 0
  const isCounted = progress && progress.total > 1 && progress.stage !== 'opening'
  const remainingMs = progress?.remainingMs

  return (
    <div className="running">
      <header className="room-header">
        <h1 className="truncate" title={job.name}>
          {job.name}
        </h1>
        <Button data-testid="cancel-job" onClick={() => onCancel(job.id)}>
          {t('Cancel')} <kbd>Esc</kbd>
        </Button>
      </header>
      <div className="running-progress">
        <ProgressBar label={t('Ranking {name}', { name: job.name })} share={share} />
        <p className="tabular muted">
          <span className="running-stage" aria-live="polite">
            {t(stageName(progress?.stage ?? 'opening'))}
          </span>
          {isCounted && (
            <span>
              {t('{done} of {total}', {
                done: format.number(progress.done),
                total: format.number(progress.total),
              })}
            </span>
          )}
          {remainingMs !== undefined && (
            <span>{t('About {time} left', { time: format.span(remainingMs) })}</span>
          )}
        </p>
      </div>
      {queue.length > 0 && (
        <section className="running-queue" aria-label={t('Waiting')}>
          <h2>{t('Waiting')}</h2>
          <ol>
            {queue.map(({ id, name }) => (
              <li key={id}>
                <span className="truncate">{name}</span>
                <IconButton
                  small
                  label={t('Remove {name} from the queue', { name })}
                  icon={<X size={14} aria-hidden="true" />}
                  onClick={() => onCancel(id)}
                />
              </li>
            ))}
          </ol>
        </section>
      )}
      <ResultSkeleton />
    </div>
  )
}
