import { SOURCE_PROBLEMS, SOURCE_REMEDIES } from '#shared/sentences/sources.ts'
import { constants, inflateRawSync } from 'node:zlib'
import mammoth from 'mammoth'
import { type ZipEntry, zipEntries } from '#main/core/sources/zip-entries.ts'
import type { ParseResult } from './contract.ts'

/** Most bytes that the parts which are read may unpack to, all together. */
const MOST_UNPACKED = 60_000_000
const DEFLATE = 8
const STORED = 0
const READ_PARTS = /\.(?:xml|rels)$/i

const BROKEN = refuse(SOURCE_PROBLEMS.brokenDocx, SOURCE_REMEDIES.saveAgain)

/** The paragraphs of a Word document. */
export async function parseDocx(bytes: Uint8Array): Promise<ParseResult> {
  const entries = zipEntries(bytes)
  if (!entries) return BROKEN
  if (entries.some(({ isEncrypted }) => isEncrypted))
    return refuse(SOURCE_PROBLEMS.protected, SOURCE_REMEDIES.savePlain)
  if (!entries.some(({ name }) => READ_PARTS.test(name))) return BROKEN
  const unpacked = unpackedBytes(bytes, entries)
  if (unpacked === undefined) return BROKEN
  if (unpacked > MOST_UNPACKED) return refuse(SOURCE_PROBLEMS.unpacks, SOURCE_REMEDIES.asText)
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const { value } = await mammoth.extractRawText({ buffer })
    return { text: value.replaceAll(/\n{3,}/g, '\n\n').trim() }
  } catch {
    return BROKEN
  }
}

/** What all parts that could be read really unpack to; more than allowed once that is certain, undefined when one is damaged. */
function unpackedBytes(bytes: Uint8Array, entries: readonly ZipEntry[]): number | undefined {
  let total = 0
  for (const { name, method, start, packedBytes } of entries) {
    if (!READ_PARTS.test(name)) continue
    if (start + packedBytes > bytes.byteLength) return undefined
    if (method === STORED) total += packedBytes
    else if (method !== DEFLATE) return undefined
    else {
      const size = inflatedBytes(bytes.subarray(start, start + packedBytes), MOST_UNPACKED - total)
      if (size === undefined) return undefined
      total += size
    }
    if (total > MOST_UNPACKED) return total
  }
  return total
}

function inflatedBytes(packed: Uint8Array, most: number): number | undefined {
  try {
    return inflateRawSync(packed, {
      maxOutputLength: Math.max(1, most),
      finishFlush: constants.Z_SYNC_FLUSH,
    }).byteLength
  } catch (error) {
    const isLonger =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return isLonger ? most + 1 : undefined
  }
}

function refuse(reason: string, action: string): ParseResult {
  return { refusal: { code: 'unreadable-file', reason, action } }
}
