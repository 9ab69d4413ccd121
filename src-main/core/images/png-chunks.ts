import { crc32 } from 'node:zlib'

/** One chunk of a PNG (W3C PNG 3, 5.3): its type, its data, and where it lies with its frame of 12 bytes. */
export interface PngChunk {
  readonly type: string
  readonly data: Uint8Array
  readonly start: number
  readonly end: number
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Length, type and checksum. */
const FRAME_BYTES = 12
/** A file of many tiny chunks is not read to its end. */
const MOST_CHUNKS = 10_000

/** Whether the bytes begin as a PNG does. */
export const isPng = (bytes: Uint8Array): boolean =>
  bytes.length > SIGNATURE.length && SIGNATURE.every((byte, at) => bytes[at] === byte)

/** The chunks of a PNG in order, up to the first that is cut off; those with a wrong checksum are left out. */
export function readChunks(png: Uint8Array): PngChunk[] {
  if (!isPng(png)) return []
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const chunks: PngChunk[] = []
  let start = SIGNATURE.length
  for (let count = 0; count < MOST_CHUNKS && start + FRAME_BYTES <= png.length; count++) {
    const length = view.getUint32(start)
    const end = start + FRAME_BYTES + length
    if (end > png.length) break
    const body = png.subarray(start + 4, end - 4)
    const type = String.fromCharCode(...body.subarray(0, 4))
    // pixels are left to the decoder; checking them would cost as much as all else
    if (type === 'IDAT' || crc32(body) === view.getUint32(end - 4))
      chunks.push({ type, data: body.subarray(4), start, end })
    start = end
    if (type === 'IEND') break
  }
  return chunks
}

/** A chunk as bytes, with its length and checksum. */
export function toChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(FRAME_BYTES + data.length)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  for (let at = 0; at < 4; at++) chunk[4 + at] = type.charCodeAt(at)
  chunk.set(data, 8)
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)))
  return chunk
}
