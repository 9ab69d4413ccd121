import { createInflateRaw } from 'node:zlib'
import type { ZipEntry } from '#main/core/sources/zip-entries.ts'

const STORED = 0
const DEFLATE = 8

interface Limits {
  /** Bytes after which it stops: more is never unpacked, whatever the archive says of its sizes. */
  readonly most: number
  readonly signal: AbortSignal
}

/** The bytes of one file of a ZIP archive, piece by piece; throws where they are damaged or packed in another way. */
export async function* unpackPart(
  bytes: Uint8Array,
  { method, start, packedBytes }: ZipEntry,
  { most, signal }: Limits,
): AsyncGenerator<Uint8Array> {
  if (start + packedBytes > bytes.byteLength) throw new Error('a part ends after its archive')
  const packed = bytes.subarray(start, start + packedBytes)
  if (method === STORED) {
    yield packed
    return
  }
  if (method !== DEFLATE) throw new Error(`parts are packed by method ${method}`)
  const inflate = createInflateRaw()
  let size = 0
  inflate.end(packed)
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      signal.throwIfAborted()
      size += chunk.length
      yield chunk
      if (size > most) return
    }
  } finally {
    inflate.destroy()
  }
}
