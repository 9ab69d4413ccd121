import { isAbsent } from './parse-number.ts'

/** A cell of a table: text of a file, or what a spreadsheet keeps as a number; dates are ISO texts. */
export type Cell = string | number | null | undefined

/** A cell as text, without NUL bytes; '' where it says that nothing is known. */
export function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const text = cell.includes('\0') ? cell.replaceAll('\0', '') : cell
  return isAbsent(text) ? '' : text.trim()
}

/** Whether no cell of a row has anything in it. */
export function isBlank(cells: readonly Cell[]): boolean {
  return cells.every(
    (cell) =>
      cell === null ||
      cell === undefined ||
      cell === '' ||
      (typeof cell === 'string' && cell.trim() === ''),
  )
}
