import type { TableFile } from './table-file.ts'

/** Rows that a person corrected, as a table; its columns are all the names there are. */
export function toTableFile(records: readonly Readonly<Record<string, string>>[]): TableFile {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))]
  const rows = [names, ...records.map((record) => names.map((name) => record[name] ?? ''))]
  return {
    isSemicolon: false,
    warnings: [],
    tables: [
      {
        name: '',
        async *read() {
          yield { rows, numbers: rows.map((_, at) => at + 1), broken: [], share: 1 }
        },
      },
    ],
  }
}
