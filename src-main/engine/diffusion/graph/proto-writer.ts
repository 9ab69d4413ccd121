const encoder = new TextEncoder()

/** Bytes one after the other. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

function varint(value: number): Uint8Array {
  const bytes: number[] = []
  let left = value
  for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) | 128)
  return Uint8Array.from([...bytes, left])
}

/** A field that holds a whole number, not negative. */
export const numberField = (id: number, value: number): Uint8Array =>
  joinBytes([varint(id * 8), varint(value)])

/** A field that holds a single-precision number. */
export function floatField(id: number, value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setFloat32(0, value, true)
  return joinBytes([varint(id * 8 + 5), bytes])
}

/** A field that holds text, bytes, or a message made of other fields. */
export function bytesField(
  id: number,
  value: string | Uint8Array | readonly Uint8Array[],
): Uint8Array {
  const bytes =
    typeof value === 'string'
      ? encoder.encode(value)
      : value instanceof Uint8Array
        ? value
        : joinBytes(value)
  return joinBytes([varint(id * 8 + 2), varint(bytes.length), bytes])
}
