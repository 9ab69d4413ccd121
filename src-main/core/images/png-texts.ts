import { inflateSync } from 'node:zlib'
import { readChunks, toChunk, type PngChunk } from './png-chunks.ts'

/** Most bytes of one text, packed or not; the node graphs of other programs stay far below. */
const MOST_TEXT = 8_000_000
/** Most bytes of all texts of a file together. */
const MOST_TEXTS = 24_000_000
const MOST_KEYWORD = 79

/** The texts of a PNG (tEXt, zTXt, iTXt) by keyword, the last of each; what is damaged or too large is left out. */
export function readPngTexts(png: Uint8Array): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  let left = MOST_TEXTS
  for (const chunk of readChunks(png)) {
    if (chunk.data.length > MOST_TEXT) continue
    const found = readText(chunk, Math.min(left, MOST_TEXT))
    if (!found) continue
    left -= found.bytes.length
    texts.set(found.keyword, found.text())
    if (left <= 0) break
  }
  return texts
}

/** Puts texts after the header of a PNG, instead of those with the same keyword; what is no PNG comes back as it is. */
export function writePngTexts(
  png: Uint8Array,
  texts: Readonly<Record<string, string>>,
): Uint8Array {
  const chunks = readChunks(png)
  const header = chunks.find(({ type }) => type === 'IHDR')
  if (!header) return png
  const replaced = chunks.filter((chunk) => {
    const found = readText(chunk, MOST_TEXT)
    return found !== undefined && Object.hasOwn(texts, found.keyword)
  })
  const parts = [png.subarray(0, header.end), ...Object.entries(texts).map(toTextChunk)]
  let at = header.end
  for (const { start, end } of replaced) {
    parts.push(png.subarray(at, start))
    at = end
  }
  parts.push(png.subarray(at))
  return join(parts)
}

interface Found {
  readonly keyword: string
  readonly bytes: Uint8Array
  readonly text: () => string
}

function readText({ type, data }: PngChunk, most: number): Found | undefined {
  if (type !== 'tEXt' && type !== 'zTXt' && type !== 'iTXt') return undefined
  const end = data.subarray(0, MOST_KEYWORD + 1).indexOf(0)
  if (end < 1) return undefined
  const keyword = latin1(data.subarray(0, end))
  if (type === 'tEXt') {
    const bytes = data.subarray(end + 1)
    return { keyword, bytes, text: () => latin1(bytes) }
  }
  if (type === 'zTXt') {
    const bytes = inflate(data.subarray(end + 2), most)
    return bytes && { keyword, bytes, text: () => latin1(bytes) }
  }
  const isPacked = data[end + 1] === 1
  const language = data.indexOf(0, end + 3)
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1)
  if (translated < 0) return undefined
  const body = data.subarray(translated + 1)
  const bytes = isPacked ? inflate(body, most) : body
  return bytes && { keyword, bytes, text: () => new TextDecoder().decode(bytes) }
}

function inflate(bytes: Uint8Array, most: number): Uint8Array | undefined {
  try {
    return most > 0 ? inflateSync(bytes, { maxOutputLength: most }) : undefined
  } catch {
    return undefined // damaged, or larger than is read
  }
}

/** Latin-1 as tEXt, which every reader knows; anything else as iTXt in UTF-8. */
function toTextChunk([keyword, text]: readonly [string, string]): Uint8Array {
  const plain = text.replaceAll('\0', '')
  const name = Buffer.from(keyword, 'latin1')
  const body = Buffer.from(plain, 'latin1')
  if (body.toString('latin1') === plain)
    return toChunk('tEXt', join([name, new Uint8Array(1), body]))
  return toChunk('iTXt', join([name, new Uint8Array(5), new TextEncoder().encode(plain)]))
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
