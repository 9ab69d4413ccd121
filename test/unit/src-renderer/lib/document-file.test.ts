import { expect, it } from 'vitest'
import { areDocuments, isDocumentFile } from '#renderer/lib/document-file.ts'

it.each(['notes.txt', 'README.MD', 'a.html', 'Letter.docx', 'table.csv', 'paper.pdf'])(
  'takes %s as a document',
  (name) => expect(isDocumentFile({ name })).toBe(true),
)

it.each(['clip.mp4', 'photo.png', 'txt', 'archive.md.zip', ''])('leaves %j alone', (name) =>
  expect(isDocumentFile({ name })).toBe(false),
)

it('is sure of dragged documents only where every type says so', () => {
  const file = (type: string) => ({ kind: 'file', type })
  expect(areDocuments([file('text/plain'), file('application/pdf')])).toBe(true)
  expect(areDocuments([file('text/plain'), file('')])).toBe(false)
  expect(areDocuments([file('video/mp4')])).toBe(false)
  expect(areDocuments([])).toBe(false)
})
