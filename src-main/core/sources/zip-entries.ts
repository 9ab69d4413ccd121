/** One file of a ZIP archive, as its central directory (APPNOTE 6.3.10, 4.3.12) lists it. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly packedBytes: number
  /** Where the packed bytes begin. */
  readonly start: number
}

const END_BYTES = 22
const MOST_COMMENT = 65_535
const MOST_ENTRIES = 20_000

/** The entries of an archive; undefined when it has no whole central directory. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  for (let index = 0; index < Math.min(count, MOST_ENTRIES); index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return undefined
    const nameBytes = view.getUint16(at + 28, true)
    const entry = readEntry(view, at, nameBytes)
    if (!entry) return undefined
    entries.push({
      ...entry,
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)),
    })
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function readEntry(
  view: DataView,
  at: number,
  nameBytes: number,
): Omit<ZipEntry, 'name'> | undefined {
  const local = view.getUint32(at + 42, true)
  if (at + 46 + nameBytes > view.byteLength || local + 30 > view.byteLength) return undefined
  return {
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packedBytes: view.getUint32(at + 20, true),
    start: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
  }
}

function endRecord(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_BYTES - MOST_COMMENT)
  for (let at = view.byteLength - END_BYTES; at >= first; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return undefined
}
