/** Reads lines and exact numbers of bytes from a stream of chunks. */
export interface ByteReader {
  /** Bytes up to and without the next line feed, as Latin-1; undefined at the end. */
  line(): Promise<string | undefined>
  /** Fills `into`; false when the stream ends before. */
  fill(into: Uint8Array): Promise<boolean>
  /** Writes what is at hand into the start of `into`, waiting for the first byte; answers how many, 0 at the end. */
  some(into: Uint8Array): Promise<number>
  /** Answers what is at hand without copying it, waiting for the first byte; undefined at the end. */
  piece(): Promise<Uint8Array | undefined>
}

/** Wraps the chunks of a pipe; a line longer than `maxLine` bytes counts as the end. */
export function createByteReader(chunks: AsyncIterable<Uint8Array>, maxLine = 4096): ByteReader {
  const iterator = chunks[Symbol.asyncIterator]()
  let current: Uint8Array = new Uint8Array(0)
  let at = 0

  async function more(): Promise<boolean> {
    while (at >= current.length) {
      const next = await iterator.next()
      if (next.done) return false
      current = next.value
      at = 0
    }
    return true
  }

  return {
    async line() {
      let text = ''
      while (await more()) {
        const end = current.indexOf(10, at)
        const piece = current.subarray(at, end < 0 ? current.length : end)
        text += Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString('latin1')
        at += piece.length + (end < 0 ? 0 : 1)
        if (end >= 0) return text
        if (text.length > maxLine) return undefined
      }
      return undefined
    },
    async fill(into) {
      for (let filled = 0; filled < into.length;) {
        if (!(await more())) return false
        const piece = current.subarray(at, Math.min(current.length, at + into.length - filled))
        into.set(piece, filled)
        filled += piece.length
        at += piece.length
      }
      return true
    },
    async some(into) {
      if (!(await more())) return 0
      const piece = current.subarray(at, Math.min(current.length, at + into.length))
      into.set(piece)
      at += piece.length
      return piece.length
    },
    async piece() {
      if (!(await more())) return undefined
      const piece = current.subarray(at)
      at = current.length
      return piece
    },
  }
}
