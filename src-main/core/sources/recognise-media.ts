import type { ErrorCode } from '#shared/contract/errors.ts'
import { fill } from '#shared/sentences/fill.ts'
import { BINARIES, SOURCE_PROBLEMS, SOURCE_REMEDIES } from '#shared/sentences/sources.ts'

/** How a file is turned into text. */
export type Media = 'text' | 'html' | 'csv' | 'pdf' | 'docx'

/** Why a file gives no text, and what to do about it; `expected` where nobody would look for text in it. */
export interface Refusal {
  readonly code: Extract<ErrorCode, 'unsupported-media' | 'unreadable-file' | 'too-large'>
  readonly reason: string
  readonly action: string
  readonly expected?: boolean
}

const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  [BINARIES.picture, [0x89, 0x50, 0x4e, 0x47]],
  [BINARIES.picture, [0xff, 0xd8, 0xff]],
  [BINARIES.picture, [0x47, 0x49, 0x46, 0x38]],
  [BINARIES.pictureOrSound, [0x52, 0x49, 0x46, 0x46]],
  [BINARIES.archive, [0x1f, 0x8b]],
  [BINARIES.archive, [0x37, 0x7a, 0xbc, 0xaf]],
  [BINARIES.archive, [0x42, 0x5a, 0x68]],
  [BINARIES.archive, [0xfd, 0x37, 0x7a, 0x58]],
  [BINARIES.program, [0x7f, 0x45, 0x4c, 0x46]],
]

const HTML = new Set(['html', 'htm', 'xhtml'])
const TABLES = new Set(['csv', 'tsv'])
const SNIFFED = 8192
/** More control characters than this share, and it is no text. */
const MOST_CONTROL = 0.05

/** What a file is by its first bytes, and by its extension (lower case, no dot) only where those leave it open. */
export function recogniseMedia(bytes: Uint8Array, extension: string): Media | Refusal {
  const head = bytes.subarray(0, SNIFFED)
  const found = SIGNATURES.find(([, start]) => start.every((byte, at) => head[at] === byte))?.[0]
  if (found === 'pdf') return 'pdf'
  if (found === 'zip' && extension === 'docx') return 'docx'
  if (found === 'ole')
    return refuse(
      extension === 'docx' ? SOURCE_PROBLEMS.protected : SOURCE_PROBLEMS.oldOffice,
      SOURCE_REMEDIES.saveDocx,
    )
  if (found !== undefined) return binary(found === 'zip' ? BINARIES.archive : found)
  if (extension === 'pdf' || extension === 'docx')
    return refuse(
      bytes.length === 0
        ? SOURCE_PROBLEMS.empty
        : fill(SOURCE_PROBLEMS.notInside, { nameKind: extension.toUpperCase() }),
      SOURCE_REMEDIES.exportAgain,
    )
  if (looksBinary(head)) return binary(BINARIES.data)
  if (HTML.has(extension)) return 'html'
  return TABLES.has(extension) ? 'csv' : 'text'
}

function refuse(reason: string, action: string): Refusal {
  return { code: 'unreadable-file', reason, action }
}

function binary(what: string): Refusal {
  return {
    code: 'unsupported-media',
    reason: fill(SOURCE_PROBLEMS.binary, { what }),
    action: SOURCE_REMEDIES.kinds,
    expected: true,
  }
}

function looksBinary(head: Uint8Array): boolean {
  const [first, second] = head
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return false
  let controls = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 27)) controls++
  }
  return controls > head.length * MOST_CONTROL
}
