import { Download } from 'lucide-react'
import { useT } from '#renderer/lib/i18n.ts'
import { saveText } from '#renderer/lib/save-file.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { toCsv, type ChartTable } from '../charts/chart-table.ts'
import { DataTable } from '../charts/data-table.tsx'

interface TablePartProps {
  readonly title: string
  readonly table: ChartTable
  /** What is said where there are no rows. */
  readonly empty: string
  /** Name of the CSV file, without its ending. */
  readonly fileName: string
  readonly testId?: string
}

/** Rows under a title, to read and to save as CSV. */
export function TablePart({ title, table, empty, fileName, testId }: TablePartProps) {
  const t = useT()
  const save = () => saveText(toCsv(table), 'text/csv;charset=utf-8', `${fileName}.csv`)
  return (
    <section className="analysis-part table-part" aria-label={title} data-testid={testId}>
      <header>
        <h2>{title}</h2>
        {table.rows.length > 0 && (
          <IconButton
            small
            label={t('{name}: save as CSV', { name: title })}
            icon={<Download size={14} aria-hidden="true" />}
            onClick={save}
          />
        )}
      </header>
      {table.rows.length > 0 ? (
        <DataTable caption={title} table={table} />
      ) : (
        <p className="muted">{empty}</p>
      )}
    </section>
  )
}
