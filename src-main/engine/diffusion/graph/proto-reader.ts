const WINDOW_BYTES = 4096
const LONGEST_TEXT = 10_000

/** One field of a protocol buffers message: a number, or a stretch of bytes. */
export interface Field {
  readonly id: number
  readonly wire: number
  readonly value: number
  /** Where its tag begins. */
  readonly start: number
  readonly from: number
  readonly to: number
}

/** Walks through protocol buffers in a file without holding it in memory. */
export interface ProtoReader {
  fields(from: number, to: number): Generator<Field>
  text(field: Field): string
  /** A repeated number, packed or alone. */
  numbers(field: Field): number[]
}

/** Reads through `read`, which fills a buffer from a position and answers how many bytes it found. */
export function createProtoReader(
  sizeBytes: number,
  read: (buffer: Uint8Array, at: number) => number,
): ProtoReader {
  const window = new Uint8Array(WINDOW_BYTES)
  let [start, length] = [0, 0]

  function byteAt(at: number): number {
    if (at < start || at >= start + length) {
      start = at
      length = read(window, at)
      if (length === 0) throw new Error('ends too early')
    }
    return window[at - start] ?? 0
  }

  function varint(at: number): readonly [value: number, next: number] {
    let [value, factor] = [0, 1]
    for (let next = at; next < at + 10; next++) {
      const byte = byteAt(next)
      value += (byte & 127) * factor
      if (byte < 128) return [value, next + 1]
      factor *= 128
    }
    throw new Error('is not an ONNX file')
  }

  function* fields(from: number, to: number): Generator<Field> {
    for (let at = from; at < to;) {
      const [tag, body] = varint(at)
      const [id, wire] = [Math.floor(tag / 8), tag % 8]
      const [value, next] =
        wire === 0 || wire === 2 ? varint(body) : ([0, body + (wire === 1 ? 8 : 4)] as const)
      if (wire > 5 || wire === 3 || wire === 4) throw new Error('is not an ONNX file')
      const end = wire === 2 ? next + value : next
      if (end > to) throw new Error(end > sizeBytes ? 'ends too early' : 'is damaged')
      yield { id, wire, value, start: at, from: wire === 2 ? next : body, to: end }
      at = end
    }
  }

  return {
    fields,
    text({ from, to }) {
      const bytes = new Uint8Array(Math.min(to - from, LONGEST_TEXT))
      read(bytes, from)
      return new TextDecoder().decode(bytes)
    },
    numbers({ wire, value, from, to }) {
      if (wire === 0) return [value]
      const found: number[] = []
      for (let at = from; at < to;) {
        const [each, next] = varint(at)
        found.push(each)
        at = next
      }
      return found
    },
  }
}
