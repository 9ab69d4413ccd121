import type { Preview } from '#shared/contract/analytics-import.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Fold } from '#renderer/ui/fold.tsx'
import { momentWords } from './day-words.ts'
import { fieldName, kindName } from './names.ts'

/** The first rows as they would be kept. */
export function SampleTable({ preview }: { readonly preview: Preview }) {
  const t = useT()
  const format = useFormat()
  const { sample } = preview
  const fields = [...new Set(sample.flatMap((row) => Object.keys(row)))].filter((field) =>
    sample.some((row) => row[field] !== null && row[field] !== ''),
  )
  if (sample.length === 0) return null
  const write = (field: string, value: string | number | null | undefined) => {
    if (value === null || value === undefined || value === '') return '–'
    if (typeof value === 'number')
      return format.number(value, Number.isInteger(value) ? 0 : Math.abs(value) < 1 ? 4 : 2)
    if (field === 'kind') return t(kindName(value))
    return ['published', 'date'].includes(field) ? momentWords(value) : value
  }
  const isWords = (field: string) => sample.some((row) => typeof row[field] === 'string')
  return (
    <Fold
      title={t('As it would be kept')}
      summary={t('{count, plural, one {the first row} other {the first # rows}}', {
        count: sample.length,
      })}
    >
      <section
        className="sample"
        aria-label={t('As it would be kept')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so keys must reach it
        tabIndex={0}
      >
        <table className="data tabular">
          <thead>
            <tr>
              {fields.map((field) => (
                <th key={field} scope="col" className={isWords(field) ? 'words' : undefined}>
                  {t(fieldName(field))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((row, at) => (
              <tr key={`${at}`}>
                {fields.map((field) => (
                  <td
                    key={field}
                    className={isWords(field) ? 'words' : undefined}
                    title={String(row[field] ?? '')}
                  >
                    {write(field, row[field])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Fold>
  )
}
