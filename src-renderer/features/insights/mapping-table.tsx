import type { StoreApi } from 'zustand'
import { Field, type Preview } from '#shared/contract/analytics-import.ts'
import { fill } from '#shared/sentences/fill.ts'
import { COLUMN } from '#shared/sentences/imports.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Fold } from '#renderer/ui/fold.tsx'
import type { ImportJob, Imports } from './import-store.ts'
import { FIELDS } from './names.ts'

interface MappingTableProps {
  readonly imports: StoreApi<Imports>
  readonly job: ImportJob
  readonly preview: Preview
}

/** What each column is taken for, with values it has, to correct. */
export function MappingTable({ imports, job, preview }: MappingTableProps) {
  const t = useT()
  const { mapping } = job.wishes
  const unused = preview.columns.filter(({ field }) => field === null).length
  return (
    <Fold
      title={t('Columns')}
      isOpen={preview.format === 'table'}
      summary={
        unused > 0
          ? t('{count, plural, one {# is left alone} other {# are left alone}}', { count: unused })
          : t('all understood')
      }
    >
      <div className="mapping">
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{t('In the file')}</th>
              <th scope="col">{t('Is taken for')}</th>
              <th scope="col">{t('For example')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.columns.map(({ name, field, examples }, at) => {
              const chosen = Object.hasOwn(mapping, name) ? mapping[name] : field
              const number = at + 1
              const shown = name === fill(COLUMN, { number }) ? t(COLUMN, { number }) : name
              return (
                <tr key={`${name} ${at}`}>
                  <th scope="row" className="truncate" title={shown}>
                    {shown}
                  </th>
                  <td>
                    <select
                      className="field"
                      aria-label={t('Meaning of {column}', { column: shown })}
                      value={chosen ?? ''}
                      data-empty={chosen === null}
                      onChange={({ target }) =>
                        imports.getState().change(job.id, {
                          mapping: {
                            ...mapping,
                            [name]: Field.safeParse(target.value).data ?? null,
                          },
                        })
                      }
                    >
                      <option value="">{t('Left alone')}</option>
                      {FIELDS.map(([each, label]) => (
                        <option key={each} value={each}>
                          {t(label)}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td className="muted small truncate" title={examples.join('\n')}>
                    {examples.join(' · ') || '–'}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Fold>
  )
}
