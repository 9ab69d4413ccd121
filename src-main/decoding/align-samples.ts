/**
 * Makes whole sets of 32-bit samples out of pieces of bytes of any length: as they lie in memory where a piece begins
 * with a set, and copied where it does not. Answers undefined until a set is whole.
 */
export function createSampleAligner(setBytes: number) {
  let part: Uint8Array = new Uint8Array(0)
  return (piece: Uint8Array): Float32Array | undefined => {
    let bytes = piece
    if (part.length > 0 || piece.byteOffset % 4 !== 0) {
      bytes = new Uint8Array(part.length + piece.length)
      bytes.set(part)
      bytes.set(piece, part.length)
    }
    const whole = bytes.length - (bytes.length % setBytes)
    part = Uint8Array.from(bytes.subarray(whole))
    return whole > 0 ? new Float32Array(bytes.buffer, bytes.byteOffset, whole / 4) : undefined
  }
}
