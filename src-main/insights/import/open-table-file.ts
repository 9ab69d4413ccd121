import { open, stat } from 'node:fs/promises'
import { KilnError } from '#shared/contract/errors.ts'
import { openCsv } from './csv-file.ts'
import { guessEncoding } from './decode.ts'
import { openJson } from './json-file.ts'
import type { TableFile } from './table-file.ts'
import { openXlsx } from './xlsx-file.ts'

const HEAD_BYTES = 65_536

/** Files that are renamed now and then, by what they begin with (Latin-1) or have at byte 4. */
const OTHERS: readonly (readonly [string, readonly string[]])[] = [
  ['an old Excel workbook (XLS): save it as XLSX or CSV', ['\u00d0\u00cf\u0011\u00e0']],
  ['a picture', ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'RIFF']],
  ['a PDF document', ['%PDF-']],
  [
    'a packed file: unpack it first',
    ['\u001f\u008b', '7z\u00bc\u00af', 'Rar!', 'BZh', '\u00fd7zXZ'],
  ],
  ['a database', ['SQLite format 3']],
  ['a program', ['\u007fELF', 'MZ\u0090', '\u00cf\u00fa\u00ed\u00fe']],
  ['a video or a sound', ['\u001aE\u00df\u00a3', 'OggS', 'ID3\u0003', 'ID3\u0004', 'fLaC']],
]
const MOST_CONTROL_SHARE = 0.02

/** Opens a file of tables by what it holds, whatever it is called. */
export async function openTableFile(path: string, signal: AbortSignal): Promise<TableFile> {
  const { head, sizeBytes } = await readHead(path)
  if (sizeBytes === 0)
    throw new KilnError('unreadable-file', 'The file is empty', {
      action: 'Download the export anew.',
    })
  if (head.subarray(0, 4).equals(ZIP)) return openXlsx({ path, sizeBytes, signal })
  const start = head.subarray(0, 64).toString('latin1')
  const other = OTHERS.find(([, marks]) => marks.some((mark) => start.startsWith(mark)))
  if (other) throw notTable(`The file is ${other[0]}`)
  if (isBinary(head)) throw notTable('The file is no table')
  if (/^(?:\xef\xbb\xbf)?\s*[[{]/.test(start) && !/^\S*;/.test(start))
    return openJson({ path, head, sizeBytes, signal })
  return openCsv({ path, head, sizeBytes, signal })
}

const ZIP = Buffer.from('PK\u0003\u0004')

async function readHead(path: string): Promise<{ head: Buffer; sizeBytes: number }> {
  try {
    const stats = await stat(path)
    if (!stats.isFile()) throw notTable('The path is no file')
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
      return { head: buffer.subarray(0, bytesRead), sizeBytes: stats.size }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof KilnError) throw error
    throw new KilnError('not-found', `${path} can't be read`, {
      action: 'Check that the file is there and may be read.',
      cause: error,
    })
  }
}

/** Control characters that no text has, NUL aside: broken exports have those. */
function isBinary(head: Buffer): boolean {
  const encoding = guessEncoding(head)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return false
  let control = 0
  let zeros = 0
  for (const byte of head) {
    if (byte === 0) zeros++
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 27) control++
  }
  return control > head.length * MOST_CONTROL_SHARE || zeros > head.length * 0.3
}

function notTable(message: string): KilnError {
  return new KilnError('unsupported-media', message, {
    action: 'Give a CSV, TSV, XLSX or JSON file.',
  })
}
