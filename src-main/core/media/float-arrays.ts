/** Little-endian 32-bit floats from base64, as the training scripts write them. */
export function parseFloats(base64: string): Float32Array {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const view = new DataView(bytes.buffer)
  return Float32Array.from({ length: bytes.length >> 2 }, (_, index) =>
    view.getFloat32(index * 4, true),
  )
}

/** The value limited to 0..1, with anything that is not a number read as 0. */
export function toShare(value: number): number {
  return value > 0 ? Math.min(1, value) : 0
}
