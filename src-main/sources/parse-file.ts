import { csvToText } from '#main/core/sources/csv-to-text.ts'
import { decodeText } from '#main/core/sources/decode-text.ts'
import { htmlToText } from '#main/core/sources/html-to-text.ts'
import type { Media } from '#main/core/sources/recognise-media.ts'
import type { ParseResult } from './contract.ts'

/** The text in the bytes of a file that is not plain text. */
export async function parseFile(
  media: Exclude<Media, 'text'>,
  bytes: Uint8Array,
): Promise<ParseResult> {
  switch (media) {
    case 'html':
      return { text: htmlToText(decodeText(bytes)) }
    case 'csv':
      return { text: csvToText(decodeText(bytes)) }
    case 'pdf':
      return (await import('./parse-pdf.ts')).parsePdf(bytes)
    case 'docx':
      return (await import('./parse-docx.ts')).parseDocx(bytes)
    default:
      return media satisfies never
  }
}
