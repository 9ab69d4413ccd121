import { cellText, type ChartTable } from './chart-table.ts'

interface DataTableProps {
  readonly caption: string
  readonly table: ChartTable
}

/** The rows behind a chart, to read. */
export function DataTable({ caption, table }: DataTableProps) {
  const { columns, rows } = table
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so keys must reach it
    <section className="chart-table" tabIndex={0} aria-label={caption}>
      <table className="data tabular">
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column.name} scope="col" className={wordClass(column, at)}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row[0]} ${row[1]}`}>
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.name} scope="row">
                    {cellText(row[at], column)}
                  </th>
                ) : (
                  <td key={column.name} className={wordClass(column, at)}>
                    {cellText(row[at], column)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Words stand at the left of their column, numbers at the right. */
const wordClass = ({ format }: ChartTable['columns'][number], at: number) =>
  at > 0 && format === undefined ? 'word' : undefined
