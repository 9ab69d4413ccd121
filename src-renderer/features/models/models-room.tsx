import { useEffect, useState } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { Model } from '#shared/contract/models.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Meter } from '#renderer/ui/meter.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { AdoptDialog } from './adopt-dialog.tsx'
import { ModelRow } from './model-row.tsx'
import type { Memory, Models } from './model-store.ts'
import { PURPOSES } from './names.ts'
import { RemoveModelDialog } from './remove-model-dialog.tsx'
import { groupModels, isReady, type ModelGroup } from './sort-models.ts'
import { suggestWriter } from './suggest-writer.ts'
import { SuggestionLine } from './suggestion-line.tsx'
import './models.css'

const ROWS = [0, 1, 2, 3, 4, 5]

/** What Kiln can run, what runs already, and what this machine can bear. */
export function ModelsRoom({ models: store }: { readonly models: StoreApi<Models> }) {
  const t = useT()
  const { state, models, memory, failure, jobs, refresh, dismiss, adopt, remove } = useStore(store)
  const [shown, setShown] = useState<'all' | 'here'>('all')
  const [leaving, setLeaving] = useState<Model>()
  const [isAdopting, setAdopting] = useState(false)
  useEffect(() => void refresh(), [refresh])
  useEffect(() => {
    for (const job of jobs) if (job.state === 'done') dismiss(job.id) // its row says so
  }, [jobs, dismiss])

  const suggestion = suggestWriter(models)
  const listed = shown === 'all' ? models : models.filter((model) => model.state !== 'available')
  return (
    <div className="models">
      <header className="room-header">
        <div className="room-title">
          <h1>{t('Models')}</h1>
          {memory && <MemoryLine memory={memory} />}
        </div>
        <Segmented
          label={t('Which models')}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: t('All') },
            { value: 'here', label: t('On this computer') },
          ]}
        />
        <Button onClick={() => setAdopting(true)}>{t('Use a model of yours…')}</Button>
      </header>
      {failure && (
        <FailureNote {...failure}>
          <Button small onClick={() => void refresh()}>
            {t('Try again')}
          </Button>
        </FailureNote>
      )}
      {state === 'loading' && ROWS.map((row) => <Skeleton key={row} height={56} />)}
      {groupModels(listed).map((group) => (
        <Group key={group.purpose} group={group} store={store} onRemove={setLeaving}>
          {group.purpose === 'writing' && suggestion && <SuggestionLine suggestion={suggestion} />}
        </Group>
      ))}
      {models.some(({ state: each }) => !isReady({ state: each })) && (
        <p className="muted small models-privacy">
          {t(
            'A download asks only the model hub that Settings names, and only when you press it. Every request is kept in a list.',
          )}
        </p>
      )}
      {leaving && (
        <RemoveModelDialog
          model={leaving}
          onClose={() => setLeaving(undefined)}
          onRemove={() => {
            setLeaving(undefined)
            void remove(leaving.id)
          }}
        />
      )}
      {isAdopting && <AdoptDialog adopt={adopt} onClose={() => setAdopting(false)} />}
    </div>
  )
}

interface GroupProps {
  readonly group: ModelGroup
  readonly store: StoreApi<Models>
  readonly onRemove: (model: Model) => void
  readonly children: React.ReactNode
}

function Group({ group, store, onRemove, children }: GroupProps) {
  const t = useT()
  const jobs = useStore(store, (state) => state.jobs)
  const { name, does } = PURPOSES[group.purpose]
  const titleId = `models-${group.purpose}`
  return (
    <section className="model-group" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>{t(name)}</h2>
        <p className="muted">{t(does)}</p>
      </header>
      {children}
      <ul>
        {group.models.map((model) => (
          <ModelRow
            key={model.id}
            model={model}
            job={jobs.find(({ id }) => id === model.id)}
            actions={store.getState()}
            onRemove={onRemove}
          />
        ))}
      </ul>
    </section>
  )
}

function MemoryLine({ memory }: { readonly memory: Memory }) {
  const t = useT()
  const format = useFormat()
  const { totalBytes, freeBytes } = memory
  return (
    <div className="models-memory muted tabular">
      <span className="models-memory-bar">
        <Meter share={totalBytes > 0 ? 1 - freeBytes / totalBytes : 0} />
      </span>
      {t('{free} of {total} memory free', {
        free: format.bytes(freeBytes),
        total: format.bytes(totalBytes),
      })}
    </div>
  )
}
