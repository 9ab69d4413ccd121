import { Undo2 } from 'lucide-react'
import { useStore } from 'zustand'
import type { ImportResult, RejectedRow } from '#shared/contract/analytics-import.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { saveText } from '#renderer/lib/save-file.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { toCsv } from './charts/chart-table.ts'
import type { InsightTabProps } from './create-insight-stores.ts'
import { goToTab } from './go-to-tab.ts'

interface ImportResultViewProps extends InsightTabProps {
  readonly result: ImportResult
}

/** What became of every row of a file, and the way back. */
export function ImportResultView({ stores, result }: ImportResultViewProps) {
  const t = useT()
  const format = useFormat()
  const said = useSaid()
  const undoing = useStore(stores.imported, (state) => state.undoing)
  const failure = useStore(stores.imported, (state) => state.failure)
  const undo = async () => {
    if (await stores.imported.getState().undo(result))
      stores.imports.getState().markUndone(result.id)
  }
  const next = useStore(stores.imports, ({ jobs }) =>
    jobs.find(({ stage }) => stage.state === 'ready'),
  )
  const counts = [
    [t('added'), result.added],
    [t('updated'), result.updated],
    [t('as before'), result.unchanged],
    [t('not taken'), result.rejectedTotal],
  ] as const
  return (
    <div className="import-result" data-testid="import-result">
      <dl className="import-counts tabular">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt className="small muted">{name}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      {result.added === 0 && result.updated === 0 && result.rejectedTotal === 0 && (
        <p>{t('The library had all of it already.')}</p>
      )}
      {failure && <FailureNote {...failure} />}
      <RejectedRows result={result} />
      {result.skipped.length > 0 && (
        <p className="small muted">
          {t(
            '{count, plural, one {# row that only sums up others was} other {# rows that only sum up others were}} left out.',
            { count: result.skipped.length },
          )}
        </p>
      )}
      {result.warnings.map((warning) => (
        <p key={warning} className="small muted">
          {said(warning)}
        </p>
      ))}
      <div className="import-actions">
        {next && (
          <Button variant="primary" onClick={() => stores.imports.getState().open(next.id)}>
            {t('Next: {name}', { name: next.name })}
          </Button>
        )}
        <Button variant={next ? 'quiet' : 'primary'} onClick={() => goToTab('overview')}>
          {t('See the overview')}
        </Button>
        <Button
          disabled={undoing !== undefined}
          icon={<Undo2 size={14} aria-hidden="true" />}
          onClick={() => void undo()}
        >
          {t('Take this import back')}
        </Button>
      </div>
    </div>
  )
}

const SHOWN = 200

/** The rows that were not taken, with the reason of each. */
export function RejectedRows({ result }: Pick<ImportResultViewProps, 'result'>) {
  const t = useT()
  const format = useFormat()
  const said = useSaid()
  const { rejected, rejectedTotal, name } = result
  if (rejectedTotal === 0) return null
  const save = () =>
    saveText(
      toCsv({
        columns: [{ name: t('Row') }, { name: t('Why') }],
        rows: rejected.map(({ row, reason }: RejectedRow) => [row, said(reason)]),
      }),
      'text/csv;charset=utf-8',
      `${name.replace(/\.[^.]+$/, '')} ${t('not taken')}.csv`,
    )
  return (
    <details className="rejected" open={rejectedTotal <= 10}>
      <summary>
        {t('{count, plural, one {# row was} other {# rows were}} not taken', {
          count: rejectedTotal,
        })}
      </summary>
      <div className="chart-table">
        <table className="data tabular">
          <thead>
            <tr>
              <th scope="col">{t('Row')}</th>
              <th scope="col" className="words">
                {t('Why')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rejected.slice(0, SHOWN).map(({ row, reason }, at) => (
              <tr key={`${row} ${at}`}>
                <th scope="row">{format.number(row)}</th>
                <td className="words">{said(reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button small onClick={save}>
        {rejected.length < rejectedTotal
          ? t('Save the first {count} as CSV', { count: format.number(rejected.length) })
          : t('Save them as CSV')}
      </Button>
    </details>
  )
}
