const EXIF_POINTER = 0x8769
const USER_COMMENT = 0x9286
const MOST_ENTRIES = 500
const MOST_COMMENT = 2_000_000

/** The user comment of an EXIF block (TIFF header first, CIPA DC-008), decoded by the character code it names. */
export function readUserComment(exif: Uint8Array): string | undefined {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength)
  if (view.byteLength < 8) return undefined
  const order = view.getUint16(0)
  if (order !== 0x4949 && order !== 0x4d4d) return undefined
  const isLittle = order === 0x4949
  const pointer = findEntry(view, view.getUint32(4, isLittle), { tag: EXIF_POINTER, isLittle })
  if (pointer === undefined || pointer + 12 > view.byteLength) return undefined
  const block = view.getUint32(pointer + 8, isLittle)
  const entry = findEntry(view, block, { tag: USER_COMMENT, isLittle })
  if (entry === undefined || entry + 12 > view.byteLength) return undefined
  const length = view.getUint32(entry + 4, isLittle)
  const start = view.getUint32(entry + 8, isLittle)
  if (length < 8 || length > MOST_COMMENT || start + length > exif.length) return undefined
  return decode(exif.subarray(start, start + length), isLittle)
}

function findEntry(
  view: DataView,
  at: number,
  { tag, isLittle }: { tag: number; isLittle: boolean },
): number | undefined {
  if (at + 2 > view.byteLength) return undefined
  const count = Math.min(MOST_ENTRIES, view.getUint16(at, isLittle))
  for (let index = 0; index < count; index++) {
    const entry = at + 2 + 12 * index
    if (entry + 12 > view.byteLength) return undefined
    if (view.getUint16(entry, isLittle) === tag) return entry
  }
  return undefined
}

function decode(comment: Uint8Array, isLittle: boolean): string {
  const code = new TextDecoder('latin1').decode(comment.subarray(0, 8))
  const text = comment.subarray(8)
  if (!code.startsWith('UNICODE')) return new TextDecoder().decode(text)
  // the standard leaves the order of the bytes open: a prompt begins with a letter below U+0100
  const isBig = text[0] === 0 ? true : text[1] === 0 ? false : !isLittle
  return new TextDecoder(isBig ? 'utf-16be' : 'utf-16le').decode(text)
}
