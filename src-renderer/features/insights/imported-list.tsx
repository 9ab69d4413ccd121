import { Undo2 } from 'lucide-react'
import { useStore } from 'zustand'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import type { InsightTabProps } from './create-insight-stores.ts'
import { RejectedRows } from './import-result.tsx'

/** What was imported before, each with its way back. */
export function ImportedList({ stores }: InsightTabProps) {
  const t = useT()
  const format = useFormat()
  const { imports, total, failure, undoing, undone } = useStore(stores.imported)
  const jobs = useStore(stores.imports, (state) => state.jobs)
  if (imports.length === 0 && !failure && !undone) return null
  const undo = async (result: (typeof imports)[number]) => {
    if (await stores.imported.getState().undo(result))
      stores.imports.getState().markUndone(result.id)
  }
  const isShownAbove = (id: number) =>
    jobs.some(({ stage }) => stage.state === 'done' && stage.result.id === id)
  return (
    <section className="imported" aria-labelledby="imported-title" data-testid="imported">
      <h2 id="imported-title">{t('Imported before')}</h2>
      {failure && <FailureNote {...failure} />}
      {undone && (
        <output>
          {t(
            '{name} was taken back: {removed, plural, one {# post} other {# posts}} gone, {restored, plural, one {# post} other {# posts}} as before.',
            undone,
          )}
        </output>
      )}
      <ol>
        {imports.map((result) => (
          <li key={result.id}>
            <div className="imported-line">
              <p className="truncate">
                <strong>{result.isSample ? t('Sample data') : result.name}</strong>{' '}
                <span className="muted">
                  {[result.account, format.date(result.importedAt)].filter(Boolean).join(' · ')}
                </span>
              </p>
              <p className="small muted tabular">
                {t(
                  '{added} added, {updated} updated, {unchanged} as before, {rejected} not taken',
                  {
                    added: format.number(result.added),
                    updated: format.number(result.updated),
                    unchanged: format.number(result.unchanged),
                    rejected: format.number(result.rejectedTotal),
                  },
                )}
              </p>
              {!result.isSample && (
                <Button
                  small
                  variant="plain"
                  icon={<Undo2 size={14} aria-hidden="true" />}
                  disabled={undoing !== undefined}
                  onClick={() => void undo(result)}
                >
                  {t('Take back')}
                </Button>
              )}
            </div>
            {!isShownAbove(result.id) && <RejectedRows result={result} />}
          </li>
        ))}
      </ol>
      {total > imports.length && (
        <p className="small muted">
          {t('The newest {count} of {total}.', {
            count: format.number(imports.length),
            total: format.number(total),
          })}
        </p>
      )}
    </section>
  )
}
