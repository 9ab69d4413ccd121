import { FileSpreadsheet, Image, X } from 'lucide-react'
import { useStore } from 'zustand'
import { classNames } from '#renderer/lib/class-names.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { ChooseExports } from './choose-exports.tsx'
import type { InsightTabProps } from './create-insight-stores.ts'
import type { ImportJob } from './import-store.ts'
import { ImportPreview } from './import-preview.tsx'
import { ImportResultView } from './import-result.tsx'
import { stageWords } from './stage-words.ts'

/** The files of this session, and the one that is open. */
export function ImportQueue({ stores }: InsightTabProps) {
  const t = useT()
  const jobs = useStore(stores.imports, (state) => state.jobs)
  const current = useStore(stores.imports, (state) => state.current)
  const open = jobs.find(({ id }) => id === current) ?? jobs[0]
  if (!open) return null
  return (
    <section className="import-queue" aria-label={t('Files to import')} data-testid="import-queue">
      {jobs.length > 1 && <JobList stores={stores} jobs={jobs} openId={open.id} />}
      <JobView stores={stores} job={open} />
    </section>
  )
}

interface JobListProps extends InsightTabProps {
  readonly jobs: readonly ImportJob[]
  readonly openId: string
}

function JobList({ stores, jobs, openId }: JobListProps) {
  const t = useT()
  const format = useFormat()
  const said = useSaid()
  const ready = jobs.filter(({ stage }) => stage.state === 'ready')
  const { open, confirm } = stores.imports.getState()
  const importAll = async () => {
    for (const { id } of ready) await confirm(id)
  }
  return (
    <div className="job-list">
      <ul>
        {jobs.map(({ id, name, stage }) => (
          <li key={id}>
            <button
              type="button"
              className={classNames('job-line', stage.state)}
              aria-current={id === openId}
              onClick={() => open(id)}
            >
              <span className="truncate">{name}</span>
              <span className="small muted truncate">{said(stageWords(stage, { t, format }))}</span>
            </button>
          </li>
        ))}
      </ul>
      {ready.length > 1 && (
        <Button variant="primary" onClick={() => void importAll()}>
          {t('Import all {count}', { count: ready.length })}
        </Button>
      )}
    </div>
  )
}

function JobView({ stores, job }: InsightTabProps & { readonly job: ImportJob }) {
  const t = useT()
  const { dismiss, retry } = stores.imports.getState()
  const { id, name, stage, isScreenshot } = job
  const Icon = isScreenshot ? Image : FileSpreadsheet
  const isEnded = stage.state === 'done' || stage.state === 'undone' || stage.state === 'failed'
  return (
    <article className="import-job" aria-label={name} data-testid="import-job">
      <header>
        <Icon size={16} aria-hidden="true" />
        <h2 className="truncate">{name}</h2>
        {isEnded && <ChooseExports small imports={stores.imports} />}
        <IconButton
          small
          label={isEnded ? t('Close') : t('Leave this file out')}
          disabled={stage.state === 'importing'}
          icon={<X size={16} aria-hidden="true" />}
          onClick={() => dismiss(id)}
        />
      </header>
      {(stage.state === 'waiting' || stage.state === 'reading') && (
        <div className="import-reading">
          <p className="muted" aria-live="polite">
            {isScreenshot ? t('Reading its figures') : t('Looking at what it is')}
          </p>
          <Skeleton height={28} width={320} />
          <Skeleton height={200} />
        </div>
      )}
      {stage.state === 'failed' && (
        <FailureNote {...stage.failure}>
          <Button small onClick={() => retry(id)}>
            {t('Try again')}
          </Button>
        </FailureNote>
      )}
      {(stage.state === 'ready' || stage.state === 'importing') && (
        <ImportPreview stores={stores} job={job} stage={stage} />
      )}
      {stage.state === 'done' && <ImportResultView stores={stores} result={stage.result} />}
      {stage.state === 'undone' && (
        <p className="muted">
          {t('The import was taken back; the numbers are as they were before it.')}
        </p>
      )}
    </article>
  )
}
