import type { Cell } from '#main/core/insights/read/cell.ts'
import type { BrokenRow } from '#main/core/insights/read/csv-reader.ts'

/** Rows of a table in their order; `numbers` are those a spreadsheet shows. */
export interface Batch {
  readonly rows: readonly (readonly Cell[])[]
  readonly numbers: readonly number[]
  readonly broken: readonly BrokenRow[]
  /** Share of the file read so far, 0..1. */
  readonly share: number
}

/** One table of a file; its rows can be read more than once. */
export interface Table {
  /** Of a spreadsheet's sheet or an archive's file, else ''. */
  readonly name: string
  read(signal: AbortSignal): AsyncGenerator<Batch>
}

/** A file of tables, opened. */
export interface TableFile {
  readonly tables: readonly Table[]
  /** Whether semicolons separate cells: a weak sign of decimal commas. */
  readonly isSemicolon: boolean
  readonly warnings: readonly string[]
  /** Whether its tables are files of their own, which repeat each other: of each kind only the fullest counts. */
  readonly isArchive?: boolean
}
