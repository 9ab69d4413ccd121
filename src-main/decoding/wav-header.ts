import type { ByteReader } from '#main/lib/byte-reader.ts'

/** What the samples after a WAVE header are: 32-bit floats, interleaved. */
export interface WavFormat {
  readonly sampleRate: number
  readonly channels: number
  /** Speaker positions as WAVEFORMATEXTENSIBLE gives them; 0 when it does not. */
  readonly mask: number
}

const FLOAT = 3
const EXTENSIBLE = 0xfffe
const MOST_CHANNELS = 64
const MOST_RATE = 768_000
const LONGEST_CHUNK = 1 << 20

/** Reads a RIFF/WAVE header up to the first sample; undefined when it is none, or its samples are not 32-bit floats. */
export async function readWavHeader(reader: ByteReader): Promise<WavFormat | undefined> {
  const riff = await take(reader, 12)
  if (!riff || textAt(riff, 0) !== 'RIFF' || textAt(riff, 8) !== 'WAVE') return undefined
  let format: WavFormat | undefined
  for (;;) {
    const head = await take(reader, 8)
    if (!head) return undefined
    const name = textAt(head, 0)
    const size = head.getUint32(4, true)
    if (name === 'data') return format
    if (size > LONGEST_CHUNK) return undefined
    const chunk = await take(reader, size + (size % 2))
    if (!chunk) return undefined
    if (name === 'fmt ') format = parseFormat(chunk)
  }
}

function parseFormat(chunk: DataView): WavFormat | undefined {
  if (chunk.byteLength < 16) return undefined
  const tag = chunk.getUint16(0, true)
  const isExtensible = tag === EXTENSIBLE && chunk.byteLength >= 40
  const kind = isExtensible ? chunk.getUint16(24, true) : tag
  const channels = chunk.getUint16(2, true)
  const sampleRate = chunk.getUint32(4, true)
  if (kind !== FLOAT || chunk.getUint16(14, true) !== 32) return undefined
  if (channels < 1 || channels > MOST_CHANNELS || sampleRate < 1 || sampleRate > MOST_RATE)
    return undefined
  return { sampleRate, channels, mask: isExtensible ? chunk.getUint32(20, true) : 0 }
}

async function take(reader: ByteReader, size: number): Promise<DataView | undefined> {
  const view = new DataView(new ArrayBuffer(size))
  const bytes = toBytes(view)
  return (await reader.fill(bytes)) ? view : undefined
}

const textAt = (view: DataView, at: number) =>
  String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)))

const toBytes = (view: DataView) => new Uint8Array(view.buffer)
