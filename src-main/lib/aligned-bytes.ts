/** The bytes as they are when they begin where 32-bit numbers may be read in place, else a copy that does. */
export function alignedBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
}
