import { fill } from '#shared/sentences/fill.ts'
import { SOURCE_PROBLEMS, SOURCE_REMEDIES } from '#shared/sentences/sources.ts'
import { createHash } from 'node:crypto'
import { lstat, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { cutChunks } from '#main/core/sources/cut-chunks.ts'
import { decodeText } from '#main/core/sources/decode-text.ts'
import { extensionOf } from '#main/core/sources/name-hints.ts'
import { type Media, recogniseMedia, type Refusal } from '#main/core/sources/recognise-media.ts'
import type { ParseResult, ReadResult } from './contract.ts'
import { fileFailure } from './failures.ts'
import type { Fence } from './fence.ts'

interface Asked {
  readonly path: string
  readonly hash: string | null
}

interface Tools {
  readonly fence: Fence
  readonly signal: AbortSignal
}

/** Largest files that are read, in bytes. */
export const MOST_BYTES: Readonly<Record<Media, number>> = {
  text: 20_000_000,
  html: 20_000_000,
  csv: 20_000_000,
  pdf: 100_000_000,
  docx: 100_000_000,
}
/** Longest document that is kept, in UTF-16 units. */
const MOST_CHARACTERS = 20_000_000

/** Reads one file as text; a file that gives none is a refusal, never an error. */
export async function readFileText({ path, hash }: Asked, tools: Tools): Promise<ReadResult> {
  const read = await readBytes(path)
  if ('refusal' in read) return { type: 'refused', ...read }
  const found = createHash('sha256').update(read.bytes).digest('hex')
  if (found === hash) return { type: 'unchanged' }
  const media = recogniseMedia(read.bytes, extensionOf(basename(path)))
  if (typeof media === 'object') return { type: 'refused', refusal: media }
  if (read.bytes.byteLength > MOST_BYTES[media])
    return { type: 'refused', refusal: tooLarge(MOST_BYTES[media]) }
  return toResult(await parse(media, read.bytes, tools), found)
}

/** Reads the newest commit messages; `hash` is that of their text. */
export async function readCommits(
  { path, hash }: Asked,
  { fence, signal }: Tools,
): Promise<ReadResult> {
  const parsed = await fence.run(
    (parser, each) => parser.files.commits({ path }, { signal: each }),
    signal,
  )
  if ('refusal' in parsed) return { type: 'refused', ...parsed }
  const found = createHash('sha256').update(parsed.text).digest('hex')
  return found === hash ? { type: 'unchanged' } : toResult(parsed, found)
}

async function parse(
  media: Media,
  bytes: Uint8Array,
  { fence, signal }: Tools,
): Promise<ParseResult> {
  if (media === 'text') return { text: decodeText(bytes) }
  return fence.run((parser, each) => parser.files.parse({ media, bytes }, { signal: each }), signal)
}

function toResult(parsed: ParseResult, hash: string): ReadResult {
  if ('refusal' in parsed) return { type: 'refused', ...parsed }
  const { text } = parsed
  if (text.trim() === '') return { type: 'refused', refusal: EMPTY }
  if (text.length > MOST_CHARACTERS) return { type: 'refused', refusal: tooLarge(MOST_CHARACTERS) }
  return { type: 'text', text, ends: cutChunks(text), hash }
}

const EMPTY: Refusal = {
  code: 'unreadable-file',
  reason: SOURCE_PROBLEMS.noText,
  action: SOURCE_REMEDIES.withText,
  expected: true,
}

function tooLarge(most: number): Refusal {
  return {
    code: 'too-large',
    reason: fill(SOURCE_PROBLEMS.long, { count: most / 1_000_000 }),
    action: SOURCE_REMEDIES.split,
  }
}

type Bytes = { readonly bytes: Uint8Array } | { readonly refusal: Refusal }

/** Reads at most what is allowed, whatever size the file claims. */
async function readBytes(path: string): Promise<Bytes> {
  const most = Math.max(...Object.values(MOST_BYTES))
  try {
    if (!(await lstat(path)).isFile()) return { refusal: fileFailure({ code: 'EISDIR' }) } // a pipe would wait
    await using file = await open(path, 'r')
    const stats = await file.stat()
    if (stats.size > most) return { refusal: tooLarge(most) }
    const bytes = new Uint8Array(stats.size)
    let size = 0
    while (size < bytes.byteLength) {
      const { bytesRead } = await file.read(bytes, { offset: size })
      if (bytesRead === 0) break
      size += bytesRead
    }
    return { bytes: size === bytes.byteLength ? bytes : bytes.slice(0, size) }
  } catch (error) {
    return { refusal: fileFailure(error) }
  }
}
