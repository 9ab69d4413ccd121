import { FlaskConical, Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import type { InsightTabProps } from '../create-insight-stores.ts'
import { useWhenChanged } from '../revisions.ts'
import { ExperimentCard } from './experiment-card.tsx'
import { NewExperiment } from './new-experiment.tsx'
import './experiments.css'

/** Tests of variants against each other: a new one, and what those that run say so far. */
export function ExperimentsTab({ stores }: InsightTabProps) {
  const t = useT()
  const { state, experiments, failure, isBusy, load } = useStore(stores.experiments)
  const [isNew, setNew] = useState(false)
  useEffect(() => void load(), [load])
  useWhenChanged(stores, ['experiment'], () => void load())
  const isEmpty = state === 'ready' && experiments.length === 0
  return (
    <div className="experiments" data-testid="experiments">
      {failure?.of === 'list' && (
        <FailureNote {...failure.error}>
          <Button small onClick={() => void load()}>
            {t('Try again')}
          </Button>
        </FailureNote>
      )}
      {isNew ? (
        <NewExperiment experiments={stores.experiments} onClose={() => setNew(false)} />
      ) : (
        <header>
          <p className="muted">
            {t(
              'Put two or more ways of doing it against each other, and look as often as you like: the verdict allows for it.',
            )}
          </p>
          {!isEmpty && (
            <Button
              variant="primary"
              icon={<Plus size={14} aria-hidden="true" />}
              onClick={() => setNew(true)}
            >
              {t('New experiment')}
            </Button>
          )}
        </header>
      )}
      {state === 'loading' && <Skeleton height={240} />}
      {isEmpty && !isNew && failure?.of !== 'list' && (
        <div className="insights-none">
          <FlaskConical size={32} strokeWidth={1.5} aria-hidden="true" />
          <h2>{t('No experiment yet')}</h2>
          <p className="muted">
            {t(
              'Say what you want to know and what difference would matter. Kiln says how many impressions that takes, before you begin.',
            )}
          </p>
          <Button variant="primary" onClick={() => setNew(true)}>
            {t('Plan an experiment')}
          </Button>
        </div>
      )}
      {experiments.map((experiment) => (
        <ExperimentCard
          key={`${experiment.id} ${experiment.updatedAt}`}
          experiment={experiment}
          isBusy={isBusy}
          failure={failure?.of === experiment.id ? failure.error : undefined}
          onRecord={stores.experiments.getState().record}
          onRemove={stores.experiments.getState().remove}
        />
      ))}
    </div>
  )
}
