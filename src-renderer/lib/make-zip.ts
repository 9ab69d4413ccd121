/** A file in an archive. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** Files as they are in one archive: ZIP (PKWARE APPNOTE 6.3.10) without compression, names in UTF-8, below 4 GB. */
export function makeZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes } of withOwnNames(entries)) {
    const label = new TextEncoder().encode(name)
    const facts = factsOf(bytes, label)
    const head = join([fields([0x04034b50, 4]), facts, label])
    directory.push(join([fields([0x02014b50, 4], [20, 2]), facts, place(offset), label]))
    parts.push(head, bytes)
    offset += head.length + bytes.length
  }
  const index = join(directory)
  const count = directory.length
  const end = fields([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [index.length, 4])
  return join([...parts, index, end, fields([offset, 4], [0, 2])])
}

/** What both headers of an entry say: version 2.0, UTF-8 names, stored, 1 January 1980, checksum and sizes. */
const factsOf = (bytes: Uint8Array, label: Uint8Array): Uint8Array =>
  fields(
    [20, 2],
    [0x0800, 2],
    [0, 4],
    [0x21, 2],
    [crc32(bytes), 4],
    [bytes.length, 4],
    [bytes.length, 4],
    [label.length, 2],
    [0, 2],
  )

/** No comment, first disk, no attributes, and where the entry begins. */
const place = (offset: number): Uint8Array => fields([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4])

/** Numbers in little-endian order, each with its length in bytes. */
function fields(...numbers: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  return Uint8Array.from(
    numbers.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, index) => (value >>> (8 * index)) & 0xff),
    ),
  )
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** CRC-32 of ISO 3309, as ZIP has it. */
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

/** A name that is there already gets a number. */
function withOwnNames(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const taken = new Set<string>()
  return entries.map(({ name, bytes }) => {
    let own = name
    for (let number = 2; taken.has(own); number++)
      own = name.replace(/(\.[^.]*)?$/, (end) => ` ${number}${end}`)
    taken.add(own)
    return { name: own, bytes }
  })
}
