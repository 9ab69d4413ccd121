import type { StoreApi } from 'zustand'
import type { Preview } from '#shared/contract/analytics-import.ts'
import { classNames } from '#renderer/lib/class-names.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import type { ImportJob, Imports } from './import-store.ts'

interface ScreenshotTableProps {
  readonly imports: StoreApi<Imports>
  readonly job: ImportJob
  readonly preview: Preview
}

/** Below this a cell is marked to be looked at. */
const DOUBTFUL = 0.9

/** Every cell that was read from a screenshot, to correct before anything is kept. */
export function ScreenshotTable({ imports, job, preview }: ScreenshotTableProps) {
  const t = useT()
  const format = useFormat()
  const { columns, sample, confidences = [] } = preview
  const rows =
    job.wishes.rows ??
    sample.map((row) =>
      Object.fromEntries(
        columns.map(({ name, field }) => [name, String(row[name] ?? row[field ?? ''] ?? '')]),
      ),
    )
  const setCell = (at: number, name: string, value: string) =>
    imports.getState().change(job.id, {
      rows: rows.map((row, place) => (place === at ? { ...row, [name]: value } : row)),
    })
  const doubts = confidences.flat().filter((confidence) => confidence < DOUBTFUL).length
  return (
    <section className="screenshot">
      <h3>{t('What was read')}</h3>
      <p className="small muted">
        {doubts > 0
          ? t(
              '{count, plural, one {# cell is} other {# cells are}} marked as doubtful. Compare them with the picture.',
              { count: doubts },
            )
          : t('Compare it with the picture before you import it.')}
      </p>
      <div className="sample">
        <table className="data tabular">
          <thead>
            <tr>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={`${at}`}>
                {columns.map(({ name }, column) => {
                  const confidence = confidences[at]?.[column]
                  const isDoubtful = confidence !== undefined && confidence < DOUBTFUL
                  return (
                    <td key={name}>
                      <input
                        className={classNames('field', isDoubtful && 'doubtful')}
                        aria-label={
                          isDoubtful
                            ? t('{column}, row {row}, {share} sure', {
                                column: name,
                                row: at + 1,
                                share: format.percent(confidence),
                              })
                            : t('{column}, row {row}', { column: name, row: at + 1 })
                        }
                        value={row[name] ?? ''}
                        onChange={({ target }) => setCell(at, name, target.value)}
                      />
                      {isDoubtful && (
                        <span className="small muted">
                          {t('{share} sure', { share: format.percent(confidence) })}
                        </span>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
