import { fill } from '#shared/sentences/fill.ts'
import { FAILURES, REMEDIES } from '#shared/sentences/failures.ts'
import { NOTES } from '#shared/sentences/imports.ts'
import { createCsvReader, MOST_COLUMNS } from '#main/core/insights/read/csv-reader.ts'
import { findDelimiter } from '#main/core/insights/read/find-delimiter.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { guessEncoding, isAllUtf8, readText } from './decode.ts'
import type { TableFile } from './table-file.ts'

interface Found {
  readonly path: string
  readonly head: Buffer
  readonly sizeBytes: number
  readonly signal: AbortSignal
}

/** Opens a file of separated values; its encoding and delimiter are found. */
export async function openCsv({ path, head, sizeBytes, signal }: Found): Promise<TableFile> {
  const guess = guessEncoding(head)
  const isUtf8 = guess !== 'utf-8' || (await isAllUtf8(path, signal))
  const warnings: string[] = []
  let encoding = guess
  if (!isUtf8) {
    encoding = looksLatin(head) ? 'windows-1252' : 'utf-8'
    warnings.push(NOTES.characters)
  }
  let sample = ''
  for await (const { text } of readText(path, encoding, signal)) {
    sample += text
    if (sample.length >= 65_536) break
  }
  const delimiter = findDelimiter(sample.slice(0, 65_536))
  return {
    isSemicolon: delimiter === ';',
    warnings,
    tables: [
      {
        name: '',
        async *read(stop) {
          const reader = createCsvReader(delimiter)
          for await (const { text, bytes } of readText(path, encoding, stop))
            yield checked({ ...reader.push(text), share: bytes / Math.max(sizeBytes, 1) })
          yield checked({ ...reader.end(), share: 1 })
        },
      },
    ],
  }
}

/** Whether bytes beyond ASCII came early enough to tell that the file is not UTF-8 as a whole. */
function looksLatin(head: Buffer): boolean {
  return !head.some((byte) => byte >= 0x80)
}

function checked<T extends { readonly rows: readonly (readonly unknown[])[] }>(batch: T): T {
  if (batch.rows.some((row) => row.length > MOST_COLUMNS)) throw tooWide()
  return batch
}

/** A table with more columns than any export has. */
export function tooWide(): KilnError {
  return new KilnError('too-large', fill(FAILURES.manyColumns, { count: MOST_COLUMNS }), {
    action: REMEDIES.separator,
  })
}
