import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

/** How the text of a file is written. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Bytes read at a time. */
const CHUNK = 256 * 1024

/** The encoding of a file from its first bytes: its mark, else where its zeros are, else what is not UTF-8. */
export function guessEncoding(head: Buffer): TextEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  let even = 0
  let odd = 0
  for (let at = 0; at < head.length; at++)
    if (head[at] === 0) {
      if (at % 2 === 0) even++
      else odd++
    }
  const half = head.length / 2
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be'
  return isUtf8(wholeCharacters(head)) ? 'utf-8' : 'windows-1252'
}

/** Whether a whole file is UTF-8, of which only the start was seen. */
export async function isAllUtf8(path: string, signal: AbortSignal): Promise<boolean> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, {
    highWaterMark: 4 * CHUNK,
    signal,
  }) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const whole = wholeCharacters(bytes)
    if (!isUtf8(whole)) return false
    rest = bytes.subarray(whole.length)
  }
  return rest.length === 0
}

/** Leaves off the bytes of a character that is cut at the end. */
function wholeCharacters(bytes: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? bytes.subarray(0, bytes.length - back) : bytes
    }
  }
  return bytes
}

/** A piece of a file as text, with how many bytes were read so far. */
export interface TextPiece {
  readonly text: string
  readonly bytes: number
}

/** Reads a file as text, piece by piece; line ends that are a carriage return alone become line feeds. */
export async function* readText(
  path: string,
  encoding: TextEncoding,
  signal: AbortSignal,
): AsyncGenerator<TextPiece> {
  const decoder = new StringDecoder(
    encoding === 'utf-8' ? 'utf8' : encoding === 'windows-1252' ? 'latin1' : 'utf16le',
  )
  let bytes = 0
  let odd: Buffer = Buffer.alloc(0)
  let isFirst = true
  let endsLine = false
  for await (const chunk of createReadStream(path, {
    highWaterMark: CHUNK,
    signal,
  }) as AsyncIterable<Buffer>) {
    bytes += chunk.length
    let piece = chunk
    if (encoding === 'utf-16be') {
      const joined = Buffer.concat([odd, chunk])
      const even = joined.length - (joined.length % 2)
      odd = joined.subarray(even)
      piece = joined.subarray(0, even).swap16()
    }
    let text = decoder.write(piece)
    if (isFirst && text.startsWith('\ufeff')) text = text.slice(1)
    if (encoding === 'windows-1252')
      text = text.replaceAll(
        C1,
        (character) => WINDOWS[character.charCodeAt(0) - 0x80] ?? character,
      )
    if (isFirst) endsLine = /\r(?!\n)./.test(text) && !text.includes('\n')
    isFirst = false
    yield { text: endsLine ? text.replaceAll('\r', '\n') : text, bytes }
  }
  const rest = decoder.end()
  if (rest !== '') yield { text: rest, bytes }
}

const C1 = /[\u0080-\u009f]/g
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
