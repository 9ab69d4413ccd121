import { Trash2 } from 'lucide-react'
import type { Model } from '#shared/contract/models.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import type { ModelJob, Models } from './model-store.ts'
import { isReady } from './sort-models.ts'

interface ModelActionsProps {
  readonly model: Model
  readonly job: ModelJob | undefined
  readonly actions: Pick<Models, 'download' | 'measure' | 'stop'>
  readonly onRemove: (model: Model) => void
}

/** What can be done with a model in its state. */
export function ModelActions({ model, job, actions, onRemove }: ModelActionsProps) {
  const t = useT()
  const { id, name, state, format, purpose } = model
  if (job?.state === 'running') {
    const isDownload = job.work === 'download'
    return (
      <Button
        small
        aria-label={isDownload ? t('Pause {name}', { name }) : t('Stop measuring {name}', { name })}
        onClick={() => actions.stop(id)}
      >
        {isDownload ? t('Pause') : t('Stop')}
      </Button>
    )
  }
  const isOwn = state !== 'built-in' && state !== 'available' && format !== 'remote'
  return (
    <>
      {(state === 'available' || state === 'partial') && (
        <Button
          small
          aria-label={
            state === 'partial' ? t('Resume {name}', { name }) : t('Download {name}', { name })
          }
          onClick={() => void actions.download(id)}
        >
          {state === 'partial' ? t('Resume') : t('Download')}
        </Button>
      )}
      {isReady(model) && purpose === 'writing' && (
        <Button
          small
          aria-label={t('Measure the speed of {name}', { name })}
          onClick={() => void actions.measure(id)}
        >
          {t('Measure speed')}
        </Button>
      )}
      {isOwn && (
        <IconButton
          small
          icon={<Trash2 size={16} aria-hidden="true" />}
          label={t('Remove {name}', { name })}
          onClick={() => onRemove(model)}
        />
      )}
    </>
  )
}
