import { brotliDecompressSync } from 'node:zlib'
import { createByteStream, type ByteStream } from './byte-stream.ts'
import { rebuildGlyphs, type GlyphTables } from './rebuild-glyphs.ts'

interface Table {
  readonly tag: string
  readonly isTransformed: boolean
  /** Bytes it takes in the packed font. */
  readonly length: number
}

/** Tags by their numbers (W3C WOFF 2.0, 4.1). */
const TAGS =
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
    .replaceAll('_', ' ')
    .match(/.{4} ?/g) ?? []
const MOST_BYTES = 32_000_000

/** A WOFF2 font as the TrueType file it was made from, without its hints; throws on anything that is no such font. */
export function woff2ToSfnt(woff2: Uint8Array): Uint8Array {
  const head = createByteStream(woff2)
  if (head.uint32() !== 0x774f4632) throw new RangeError('the font is no WOFF2')
  const flavor = head.uint32()
  head.bytes(4)
  const count = head.uint16()
  head.bytes(6)
  const packedBytes = head.uint32()
  head.bytes(24)
  const tables = Array.from({ length: count }, () => readEntry(head))
  const packed = head.bytes(packedBytes)
  const data = createByteStream(brotliDecompressSync(packed, { maxOutputLength: MOST_BYTES }))
  const bodies = new Map(tables.map(({ tag, length }) => [tag, data.bytes(length)]))
  const glyphs = bodies.get('glyf')
  if (glyphs && tables.some(({ tag, isTransformed }) => tag === 'glyf' && isTransformed)) {
    const rebuilt = rebuildGlyphs(glyphs)
    bodies.set('glyf', rebuilt.glyf).set('loca', rebuilt.loca)
    const longOffsets = Uint8Array.from(bodies.get('head') ?? [])
    longOffsets[51] = 1
    bodies.set('head', longOffsets)
    if (tables.some(({ tag, isTransformed }) => tag === 'hmtx' && isTransformed))
      bodies.set('hmtx', rebuildMetrics(bodies, rebuilt))
  }
  return writeSfnt(flavor, bodies)
}

function readEntry(head: ByteStream): Table {
  const flags = head.uint8()
  const known = TAGS[flags & 63]?.slice(0, 4)
  const tag = known ?? String.fromCharCode(...head.bytes(4))
  const length = head.packed32()
  const version = flags >> 6
  const isTransformed = tag === 'glyf' || tag === 'loca' ? version === 0 : version !== 0
  return { tag, isTransformed, length: isTransformed ? head.packed32() : length }
}

/** Puts back the side bearings that are the left edges of the outlines (section 5.4). */
function rebuildMetrics(
  bodies: ReadonlyMap<string, Uint8Array>,
  { leftEdges }: GlyphTables,
): Uint8Array {
  const hhea = bodies.get('hhea') ?? new Uint8Array(36)
  const packed = createByteStream(bodies.get('hmtx') ?? new Uint8Array())
  const flags = packed.uint8()
  const full = new DataView(hhea.buffer, hhea.byteOffset).getUint16(34)
  const advances = Array.from({ length: full }, () => packed.uint16())
  const count = leftEdges.length
  const metrics = new DataView(new ArrayBuffer(4 * full + 2 * (count - full)))
  for (let id = 0; id < count; id++) {
    const isLeft = (flags & (id < full ? 1 : 2)) !== 0
    const bearing = isLeft ? (leftEdges[id] ?? 0) : packed.int16()
    if (id < full) metrics.setUint16(4 * id, advances[id] ?? 0)
    metrics.setInt16(id < full ? 4 * id + 2 : 4 * full + 2 * (id - full), bearing)
  }
  return new Uint8Array(metrics.buffer)
}

/** Checksums are left at 0: nothing that reads this checks them. */
function writeSfnt(flavor: number, bodies: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tables = [...bodies].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const start = 12 + 16 * tables.length
  const total = tables.reduce((sum, [, { length }]) => sum + ((length + 3) & ~3), start)
  const font = new Uint8Array(total)
  const view = new DataView(font.buffer)
  const power = Math.floor(Math.log2(tables.length))
  view.setUint32(0, flavor)
  view.setUint16(4, tables.length)
  view.setUint16(6, 2 ** power * 16)
  view.setUint16(8, power)
  view.setUint16(10, tables.length * 16 - 2 ** power * 16)
  let at = start
  tables.forEach(([tag, body], index) => {
    const entry = 12 + 16 * index
    for (let letter = 0; letter < 4; letter++) font[entry + letter] = tag.charCodeAt(letter)
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, body.length)
    font.set(body, at)
    at += (body.length + 3) & ~3
  })
  return font
}
