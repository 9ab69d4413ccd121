/** Big-endian numbers from a part of a file, one after the other; reading beyond its end throws a RangeError. */
export interface ByteStream {
  readonly bytes: (count: number) => Uint8Array
  readonly uint8: () => number
  readonly int16: () => number
  readonly uint16: () => number
  readonly uint32: () => number
  /** WOFF2's packed number of one to three bytes, "255UInt16". */
  readonly packed16: () => number
  /** WOFF2's packed number of one to five bytes, "UIntBase128". */
  readonly packed32: () => number
}

/** Reads from the beginning of the bytes. */
export function createByteStream(source: Uint8Array): ByteStream {
  const view = new DataView(source.buffer, source.byteOffset, source.byteLength)
  let at = 0
  const step = (count: number) => {
    at += count
    return at - count
  }
  const stream: ByteStream = {
    bytes(count) {
      const start = step(count)
      if (at > source.length) throw new RangeError('the font ends too early')
      return source.subarray(start, at)
    },
    uint8: () => view.getUint8(step(1)),
    int16: () => view.getInt16(step(2)),
    uint16: () => view.getUint16(step(2)),
    uint32: () => view.getUint32(step(4)),
    packed16() {
      const code = stream.uint8()
      if (code === 253) return stream.uint16()
      if (code === 254) return stream.uint8() + 506
      return code === 255 ? stream.uint8() + 253 : code
    },
    packed32() {
      let value = 0
      for (let count = 0; count < 5; count++) {
        const byte = stream.uint8()
        value = value * 128 + (byte & 0x7f)
        if (byte < 128) return value
      }
      throw new RangeError('a length of the font is too large')
    },
  }
  return stream
}
