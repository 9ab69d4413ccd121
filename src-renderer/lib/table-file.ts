const EXTENSIONS = ['csv', 'tsv', 'xlsx', 'jsonl', 'ndjson', 'zip'] as const
const TYPES = new Set([
  'text/csv',
  'text/tab-separated-values',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel', // what Windows calls a CSV where Excel is installed
  'application/zip', // as YouTube Studio packs its exports
  'application/x-zip-compressed',
])

/** What the file chooser offers as tables of numbers. */
export const TABLE_ACCEPT = EXTENSIONS.map((extension) => `.${extension}`).join(',')

/** Whether a file is a table, by its name. */
export const isTableFile = ({ name }: Pick<File, 'name'>): boolean =>
  EXTENSIONS.some((known) => name.toLowerCase().endsWith(`.${known}`))

/** Whether dragged things are tables for sure. */
export const areTables = (items: readonly Pick<DataTransferItem, 'kind' | 'type'>[]): boolean => {
  const files = items.filter(({ kind }) => kind === 'file')
  return files.length > 0 && files.every(({ type }) => TYPES.has(type))
}
