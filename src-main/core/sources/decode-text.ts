const LOSSY = new TextDecoder('utf-8')
const STRICT = new TextDecoder('utf-8', { fatal: true })
const REPLACED = /\ufffd/gu
const NOT_ASCII = /[^\0-\x7f]/gu

/** At most one byte in so many may be damaged in what still counts as UTF-8. */
const SOUND_SHARE = 20

/** The text of a file without its byte order mark: UTF-16 by its mark, UTF-8, or else windows-1252 (WHATWG Encoding). */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return STRICT.decode(bytes)
  } catch {
    const text = LOSSY.decode(bytes)
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    const damaged = text.match(REPLACED)?.length ?? 0
    const wide = text.match(NOT_ASCII)?.length ?? 0
    if (hasMark || damaged * SOUND_SHARE < wide) return text
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
