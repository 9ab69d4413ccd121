import { TriangleAlert } from 'lucide-react'
import { classNames } from '#renderer/lib/class-names.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import type { Preview } from '#shared/contract/analytics-import.ts'
import type { InsightTabProps } from './create-insight-stores.ts'
import { rangeWords } from './day-words.ts'
import type { ImportJob, Stage } from './import-store.ts'
import { ImportSettings } from './import-settings.tsx'
import { MappingTable } from './mapping-table.tsx'
import { SampleTable } from './sample-table.tsx'
import { ScreenshotTable } from './screenshot-table.tsx'
import { shareOf, stageWords } from './stage-words.ts'

interface ImportPreviewProps extends InsightTabProps {
  readonly job: ImportJob
  readonly stage: Extract<Stage, { readonly state: 'ready' | 'importing' }>
}

/** What a file is understood as, everything of it that can be corrected, and the button that imports it. */
export function ImportPreview({ stores, job, stage }: ImportPreviewProps) {
  const t = useT()
  const said = useSaid()
  const { imports } = stores
  const { preview } = stage
  const isImporting = stage.state === 'importing'
  const isChecking = stage.state === 'ready' && stage.isChecking
  const isNameless = preview.columns.every(({ field }) => field === null)
  return (
    <div className={classNames('import-preview', isChecking && 'stale')} aria-busy={isChecking}>
      <p className="import-is" data-testid="import-is">
        <strong>{said(preview.name)}</strong>
        <span className="tabular">
          {t('{count, plural, one {# row} other {# rows}}', { count: preview.rows })}
        </span>
        {preview.span && (
          <span className="tabular">{rangeWords(preview.span.from, preview.span.to)}</span>
        )}
        <ColumnWords preview={preview} />
      </p>
      {preview.warnings.length > 0 && (
        <ul className="import-warnings">
          {preview.warnings.map((warning) => (
            <li key={warning}>
              <TriangleAlert size={14} aria-hidden="true" />
              {said(warning)}
            </li>
          ))}
        </ul>
      )}
      {stage.state === 'ready' && stage.failure && <FailureNote {...stage.failure} />}
      <fieldset className="import-fields" disabled={isImporting}>
        <legend className="visually-hidden">{t('How it is read')}</legend>
        <ImportSettings stores={stores} job={job} preview={preview} />
        {job.isScreenshot ? (
          <ScreenshotTable imports={imports} job={job} preview={preview} />
        ) : (
          <>
            <MappingTable imports={imports} job={job} preview={preview} />
            <SampleTable preview={preview} />
          </>
        )}
      </fieldset>
      <footer className="import-actions">
        {stage.state === 'importing' ? (
          <Importing stage={stage} onCancel={() => imports.getState().cancel(job.id)} />
        ) : (
          <>
            <Button
              variant="primary"
              disabled={isChecking || isNameless}
              data-testid="import-confirm"
              onClick={() => void imports.getState().confirm(job.id)}
            >
              {t('Import')}
            </Button>
            <span className="small muted">
              {isNameless
                ? t('Say what at least one column means.')
                : t('Posts you have already are brought up to date, not added twice.')}
            </span>
          </>
        )}
      </footer>
    </div>
  )
}

interface ImportingProps {
  readonly stage: Extract<Stage, { readonly state: 'importing' }>
  readonly onCancel: () => void
}

function Importing({ stage, onCancel }: ImportingProps) {
  const t = useT()
  const format = useFormat()
  return (
    <div className="import-progress">
      <ProgressBar label={t('Importing')} share={shareOf(stage.progress)} />
      <span className="small muted tabular" aria-live="polite">
        {stageWords(stage, { t, format })}
      </span>
      <Button small onClick={onCancel}>
        {t('Cancel')}
      </Button>
    </div>
  )
}

/** How many of the columns have a meaning. */
function ColumnWords({ preview }: { readonly preview: Preview }) {
  const t = useT()
  const { columns } = preview
  const used = columns.filter(({ field }) => field !== null).length
  return (
    <span className="muted tabular">
      {t('{used} of {total} columns understood', { used, total: columns.length })}
    </span>
  )
}
