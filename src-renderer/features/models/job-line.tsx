import type { ModelJob } from './model-store.ts'
import { stageOf } from './names.ts'
import { useFormat, type Format } from '#renderer/lib/format.ts'
import { useT, type Translate } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'

/** The share of a job that is done, 0 before its size is known. */
export function shareOf(job: ModelJob): number {
  const progress = job.state === 'running' ? job.progress : undefined
  return progress && progress.total > 0 ? progress.done / progress.total : 0
}

/** How far a job is, in words: stage, size and time left. */
export function describeJob(job: ModelJob, t: Translate, format: Format): string {
  const progress = job.state === 'running' ? job.progress : undefined
  const isInBytes = progress?.stage === 'downloading' || progress?.stage === 'verifying'
  return [
    t(stageOf(progress?.stage)),
    isInBytes &&
      t('{done} of {total}', {
        done: format.bytes(progress.done),
        total: format.bytes(progress.total),
      }),
    progress?.remainingMs !== undefined &&
      t('About {time} left', { time: format.span(progress.remainingMs) }),
  ]
    .filter(Boolean)
    .join(' · ')
}

interface JobLineProps {
  readonly job: ModelJob
  readonly onDismiss: () => void
}

/** What is being done with a model, or why it ended; nothing once it is done. */
export function JobLine({ job, onDismiss }: JobLineProps) {
  const t = useT()
  const format = useFormat()
  if (job.state === 'done') return null
  if (job.state === 'failed')
    return (
      <FailureNote {...job.failure}>
        <Button small onClick={onDismiss}>
          {t('Dismiss')}
        </Button>
      </FailureNote>
    )
  return (
    <div className="model-job" data-testid="model-job">
      <ProgressBar label={`${t(stageOf(job.progress?.stage))}: ${job.name}`} share={shareOf(job)} />
      <p className="small muted tabular">{describeJob(job, t, format)}</p>
    </div>
  )
}
