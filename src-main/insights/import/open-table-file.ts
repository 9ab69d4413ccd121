import { fill } from '#shared/sentences/fill.ts'
import { FAILURES, REMEDIES } from '#shared/sentences/failures.ts'
import { open, stat } from 'node:fs/promises'
import { KilnError } from '#shared/contract/errors.ts'
import { openCsv } from './csv-file.ts'
import { guessEncoding } from './decode.ts'
import { openJson } from './json-file.ts'
import type { TableFile } from './table-file.ts'
import { openZip } from './zip-file.ts'

const HEAD_BYTES = 65_536

/** Files that are renamed now and then, by what they begin with (Latin-1) or have at byte 4. */
const OTHERS: readonly (readonly [string, readonly string[]])[] = [
  [FAILURES.oldExcel, ['\u00d0\u00cf\u0011\u00e0']],
  [FAILURES.picture, ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'RIFF']],
  [FAILURES.pdf, ['%PDF-']],
  [FAILURES.packed, ['\u001f\u008b', '7z\u00bc\u00af', 'Rar!', 'BZh', '\u00fd7zXZ']],
  [FAILURES.database, ['SQLite format 3']],
  [FAILURES.program, ['\u007fELF', 'MZ\u0090', '\u00cf\u00fa\u00ed\u00fe']],
  [FAILURES.video, ['\u001aE\u00df\u00a3', 'OggS', 'ID3\u0003', 'ID3\u0004', 'fLaC']],
]
const MOST_CONTROL_SHARE = 0.02

/** Opens a file of tables by what it holds, whatever it is called. */
export async function openTableFile(path: string, signal: AbortSignal): Promise<TableFile> {
  const { head, sizeBytes } = await readHead(path)
  if (sizeBytes === 0)
    throw new KilnError('unreadable-file', FAILURES.empty, {
      action: REMEDIES.anew,
    })
  if (head.subarray(0, 4).equals(ZIP))
    return openZip({ path, sizeBytes, signal, openFile: openTableFile })
  const start = head.subarray(0, 64).toString('latin1')
  const other = OTHERS.find(([, marks]) => marks.some((mark) => start.startsWith(mark)))
  if (other) throw notTable(other[0])
  if (isBinary(head)) throw notTable(FAILURES.noTable)
  if (/^(?:\xef\xbb\xbf)?\s*[[{]/.test(start) && !/^\S*;/.test(start))
    return openJson({ path, head, sizeBytes, signal })
  return openCsv({ path, head, sizeBytes, signal })
}

const ZIP = Buffer.from('PK\u0003\u0004')

async function readHead(path: string): Promise<{ head: Buffer; sizeBytes: number }> {
  try {
    const stats = await stat(path)
    if (!stats.isFile()) throw notTable(FAILURES.noFile)
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
      return { head: buffer.subarray(0, bytesRead), sizeBytes: stats.size }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof KilnError) throw error
    throw new KilnError('not-found', fill(FAILURES.unreadable, { namePath: path }), {
      action: REMEDIES.check,
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
    action: REMEDIES.table,
  })
}
