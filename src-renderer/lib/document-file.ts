const EXTENSIONS = ['txt', 'md', 'markdown', 'html', 'htm', 'pdf', 'docx', 'csv'] as const
const TYPES = new Set([
  'text/plain',
  'text/markdown',
  'text/html',
  'text/csv',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
])

/** What the file chooser offers as sources. */
export const DOCUMENT_ACCEPT = EXTENSIONS.map((extension) => `.${extension}`).join(',')

/** Whether a file is a document that posts can be written from, by its name. */
export const isDocumentFile = ({ name }: Pick<File, 'name'>): boolean =>
  EXTENSIONS.some((known) => name.toLowerCase().endsWith(`.${known}`))

/** Whether dragged things are documents for sure; many systems do not name the type of a Markdown file. */
export const areDocuments = (
  items: readonly Pick<DataTransferItem, 'kind' | 'type'>[],
): boolean => {
  const files = items.filter(({ kind }) => kind === 'file')
  return files.length > 0 && files.every(({ type }) => TYPES.has(type))
}
