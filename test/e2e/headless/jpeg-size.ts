/** Width and height of a JPEG, from its frame header (ISO/IEC 10918-1, B.2.2). */
export function jpegSize(bytes: Buffer): { readonly width: number; readonly height: number } {
  if (bytes.readUInt16BE(0) !== 0xffd8) throw new Error('not a JPEG')
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt8(at + 1)
    const isTable = marker === 0xc4 || marker === 0xc8 || marker === 0xcc
    if (marker >= 0xc0 && marker <= 0xcf && !isTable)
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
  }
  throw new Error('a JPEG without a frame')
}
