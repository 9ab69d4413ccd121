/** A cell: a number is shown by its column's format, null as a dash. */
export type Cell = string | number | null

/** What a chart shows as rows; the first column names the row. */
export interface ChartTable {
  readonly columns: readonly {
    readonly name: string
    readonly format?: (value: number) => string
  }[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A cell as people read it. */
export function cellText(cell: Cell | undefined, column: ChartTable['columns'][number]): string {
  if (cell === null || cell === undefined) return '–'
  return typeof cell === 'number' ? (column.format?.(cell) ?? String(cell)) : cell
}

/** A table as CSV (RFC 4180) in UTF-8 with its mark; texts that a spreadsheet would run get an apostrophe (OWASP). */
export function toCsv({ columns, rows }: ChartTable): string {
  const all = [columns.map(({ name }) => name), ...rows]
  return `\uFEFF${all.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`
}

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
