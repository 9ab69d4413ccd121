import type { Model } from '#shared/contract/models.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { JobLine } from './job-line.tsx'
import { FitMark, LicenceMark } from './marks.tsx'
import { ModelActions } from './model-actions.tsx'
import type { ModelJob, Models } from './model-store.ts'
import { STATES } from './names.ts'

interface ModelRowProps {
  readonly model: Model
  readonly job: ModelJob | undefined
  readonly actions: Pick<Models, 'download' | 'measure' | 'stop' | 'dismiss'>
  readonly onRemove: (model: Model) => void
}

/** One model: what it is good at, what it takes, and what can be done with it. */
export function ModelRow({ model, job, actions, onRemove }: ModelRowProps) {
  const t = useT()
  const format = useFormat()
  const { id, name, summary, state, sizeBytes, receivedBytes } = model
  const titleId = `model-${id.replaceAll(/[^a-z0-9]/gi, '-')}`
  const isComing = job?.state === 'running' && job.work === 'download'
  const states = [
    state !== 'available' && !isComing && t(STATES[state]),
    state === 'partial' && !isComing && sizeBytes > 0 && format.percent(receivedBytes / sizeBytes),
    model.loaded && t('Loaded'),
  ].filter(Boolean)
  return (
    <li className="model-row" aria-labelledby={titleId} data-testid={`model-${id}`}>
      <div className="model-what">
        <p>
          <span id={titleId} className="model-name">
            {name}
          </span>
          {states.length > 0 && (
            <span className={`model-state ${state}`}>{states.join(' · ')}</span>
          )}
        </p>
        <p className="muted small">
          {model.format === 'remote'
            ? t('What you write is sent to the address in Settings.')
            : t(summary)}
        </p>
      </div>
      <p className="model-size tabular">{sizeBytes > 0 && format.bytes(sizeBytes)}</p>
      <LicenceMark model={model} />
      {state === 'built-in' ? <div /> : <FitMark model={model} />}
      <div className="model-actions">
        <ModelActions model={model} job={job} actions={actions} onRemove={onRemove} />
      </div>
      {job && <JobLine job={job} onDismiss={() => actions.dismiss(id)} />}
    </li>
  )
}
