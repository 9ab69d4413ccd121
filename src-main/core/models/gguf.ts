/** A value of a GGUF header; of arrays, which may hold whole vocabularies, only the length is kept. */
export type GgufValue = string | number | boolean | { readonly length: number }

/** What stands before the weights in a GGUF file. */
export interface GgufHeader {
  readonly version: number
  readonly tensors: number
  readonly metadata: ReadonlyMap<string, GgufValue>
}

/** Told apart by the caller: a file that is no GGUF at all, one that is broken, and one of which more bytes are needed. */
export class GgufError extends Error {
  readonly reason: 'other-format' | 'damaged' | 'short'

  constructor(reason: GgufError['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}

const MAGIC = 0x46554747 // "GGUF", little-endian
const KNOWN_VERSIONS = [2, 3]
/** No real header comes near these; a broken one would ask for terabytes. */
const MOST_KEYS = 100_000
const MOST_KEY_BYTES = 65_535

/** Sizes in bytes of the value types 0 to 12 of the GGUF specification (2024); strings and arrays have none. */
const SIZES = [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8] as const
const STRING = 8
const ARRAY = 9
const DEEPEST = 4

/** Reads the header of a GGUF file, version 2 or 3, from its first bytes; throws `GgufError`. */
export function parseGguf(bytes: Uint8Array): GgufHeader {
  const reader = createReader(bytes)
  if (bytes.length >= 4 && reader.view.getUint32(0, true) !== MAGIC)
    throw new GgufError('other-format', 'the file does not begin with GGUF')
  reader.skip(4)
  const version = reader.uint32()
  if (!KNOWN_VERSIONS.includes(version))
    throw new GgufError('damaged', `version ${version} of the format is not known`)
  const tensors = reader.count(Number.MAX_SAFE_INTEGER)
  const keys = reader.count(MOST_KEYS)
  const metadata = new Map<string, GgufValue>()
  for (let i = 0; i < keys; i++) {
    const key = reader.text(MOST_KEY_BYTES)
    metadata.set(key, reader.value(reader.uint32(), 0))
  }
  return { version, tensors, metadata }
}

function createReader(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const decoder = new TextDecoder()
  let at = 0

  /** Moves on and answers where it was. */
  function skip(size: number): number {
    const from = at
    if (size > bytes.length - at) throw new GgufError('short', 'the header goes on')
    at += size
    return from
  }

  function count(most: number): number {
    const told = Number(view.getBigUint64(skip(8), true))
    if (told > most) throw new GgufError('damaged', `a count of ${told} can't be right`)
    return told
  }

  function text(most = Number.MAX_SAFE_INTEGER): string {
    const size = count(most)
    const from = skip(size)
    return decoder.decode(bytes.subarray(from, from + size))
  }

  function array(depth: number): GgufValue {
    if (depth > DEEPEST) throw new GgufError('damaged', 'arrays within arrays within arrays')
    const type = view.getUint32(skip(4), true)
    const length = count(Number.MAX_SAFE_INTEGER)
    const size = SIZES[type]
    if (size === undefined) throw new GgufError('damaged', `type ${type} is not known`)
    if (size > 0) skip(size * length)
    else
      for (let i = 0; i < length; i++) {
        if (type === STRING) skip(count(Number.MAX_SAFE_INTEGER))
        else array(depth + 1)
      }
    return { length }
  }

  function value(type: number, depth: number): GgufValue {
    if (type === STRING) return text()
    if (type === ARRAY) return array(depth)
    const size = SIZES[type]
    if (size === undefined) throw new GgufError('damaged', `type ${type} is not known`)
    return readNumber(view, type, skip(size))
  }

  return { view, skip, count, text, value, uint32: () => view.getUint32(skip(4), true) }
}

function readNumber(view: DataView, type: number, at: number): number | boolean {
  switch (type) {
    case 0:
      return view.getUint8(at)
    case 1:
      return view.getInt8(at)
    case 2:
      return view.getUint16(at, true)
    case 3:
      return view.getInt16(at, true)
    case 4:
      return view.getUint32(at, true)
    case 5:
      return view.getInt32(at, true)
    case 6:
      return view.getFloat32(at, true)
    case 7:
      return view.getUint8(at) !== 0
    case 10:
      return Number(view.getBigUint64(at, true))
    case 11:
      return Number(view.getBigInt64(at, true))
    default:
      return view.getFloat64(at, true)
  }
}
