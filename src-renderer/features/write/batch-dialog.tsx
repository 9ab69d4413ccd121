import { FileUp, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { DraftId } from '#shared/contract/drafts.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { BatchResults } from './batch-results.tsx'
import { briefsFromCsv, MOST_BRIEFS, type BriefTable } from './briefs-from-csv.ts'
import type { WriteStores } from './create-write-stores.ts'

/** Many posts out of a table of briefs, one after the other. */
export function BatchDialog({ stores }: { readonly stores: WriteStores }) {
  const t = useT()
  const { batch, view, brief, exports } = stores
  const { state, wishes, outcomes, failure, unfinished, load, start, stop, reset } = useStore(batch)
  const exportFailure = useStore(exports, (one) => one.failure)
  const [table, setTable] = useState<BriefTable>()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => void load(), [load])
  const close = view.getState().closeDialog
  const ids = outcomes.flatMap((one) => (one.state === 'done' ? [DraftId.parse(one.draft.id)] : []))
  const isNew = state === 'idle'
  const take = async (file: File | undefined) => {
    if (file) setTable(briefsFromCsv(await file.text(), brief.getState()))
  }
  const isTooMany = (table?.wishes.length ?? 0) > MOST_BRIEFS
  return (
    <Dialog label={t('Many at once')} className="wide-dialog batch" testId="batch" onClose={close}>
      <header className="wide-header">
        <h2>{t('Many at once')}</h2>
        <IconButton label={t('Close')} icon={<X size={16} aria-hidden="true" />} onClick={close} />
      </header>
      <div className="wide-body">
        {failure && <FailureNote {...failure} />}
        {exportFailure && <FailureNote {...exportFailure} />}
        {isNew && (
          <>
            <p>
              {t(
                'A CSV file with a column “brief”; columns “platform”, “tone”, “audience” and “words” may stand beside it. What a row leaves open is as the brief panel has it, sources and model included.',
              )}
            </p>
            <div className="actions">
              <Button
                icon={<FileUp size={14} aria-hidden="true" />}
                onClick={() => input.current?.click()}
              >
                {t('Choose a CSV file')}
              </Button>
            </div>
            {table && <TableNotes table={table} isTooMany={isTooMany} />}
            {unfinished.length > 0 && !table && (
              <ul className="batch-unfinished" aria-label={t('Unfinished')}>
                {unfinished.map(({ batchId, briefs, done }) => (
                  <li key={batchId}>
                    <span className="truncate">{briefs[0]?.brief}</span>
                    <span className="small muted tabular">
                      {t('{done} of {total} written', { done, total: briefs.length })}
                    </span>
                    <Button small onClick={() => void start(briefs)}>
                      {t('Go on')}
                    </Button>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
        {!isNew && <BatchResults stores={stores} />}
        <input
          ref={input}
          hidden
          type="file"
          accept=".csv,text/csv"
          data-testid="batch-input"
          onChange={({ target }) => {
            void take(target.files?.[0])
            target.value = ''
          }}
        />
      </div>
      <footer className="wide-footer">
        <span className="muted small">
          {state === 'running' && t('This goes on while the dialog is closed.')}
        </span>
        {isNew && (
          <Button
            variant="primary"
            disabled={!table || table.wishes.length === 0 || isTooMany}
            onClick={() => table && void start(table.wishes)}
          >
            {t('Write {count, plural, one {# post} other {# posts}}', {
              count: table?.wishes.length ?? 0,
            })}
          </Button>
        )}
        {state === 'running' && <Button onClick={stop}>{t('Stop')}</Button>}
        {(state === 'stopped' || state === 'failed') && (
          <Button onClick={() => void start(wishes)}>{t('Go on')}</Button>
        )}
        {!isNew && state !== 'running' && (
          <>
            <Button
              onClick={() => {
                setTable(undefined)
                reset()
              }}
            >
              {t('Another table')}
            </Button>
            <Button
              variant="primary"
              disabled={ids.length === 0}
              onClick={() => void exports.getState().run(ids, 'csv')}
            >
              {t('Export as CSV')}
            </Button>
          </>
        )}
      </footer>
    </Dialog>
  )
}

/** What was understood of a table, and what was not. */
function TableNotes({
  table: { wishes, problems, hasColumn },
  isTooMany,
}: {
  readonly table: BriefTable
  readonly isTooMany: boolean
}) {
  const t = useT()
  if (!hasColumn)
    return (
      <FailureNote
        message={t('This file has no column “brief”.')}
        action={t('Name one in its first row, and choose the file again.')}
      />
    )
  return (
    <>
      {isTooMany && <FailureNote message={t('A batch holds at most 10,000 briefs.')} />}
      <p className="tabular">
        <strong>
          {t('{count, plural, one {# brief} other {# briefs}} to write from', {
            count: wishes.length,
          })}
        </strong>
      </p>
      {problems.length > 0 && (
        <ul className="small muted">
          {problems.slice(0, 20).map(({ row, platform }) => (
            <li key={row}>
              {platform === undefined
                ? t('Row {row} has no brief and is left out.', { row })
                : t('Row {row} names “{platform}”, which is no platform, and is left out.', {
                    row,
                    platform,
                  })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
