import { createByteStream, type ByteStream } from './byte-stream.ts'

/** The outlines of a font as TrueType keeps them, and the left edge of each glyph. */
export interface GlyphTables {
  readonly glyf: Uint8Array
  readonly loca: Uint8Array
  readonly leftEdges: Int16Array
}

const MORE_COMPONENTS = 0x20
const WORDS = 0x01
const HAS_INSTRUCTIONS = 0x100

interface Streams {
  readonly contours: ByteStream
  readonly points: ByteStream
  readonly flags: ByteStream
  readonly glyphs: ByteStream
  readonly composites: ByteStream
  readonly boxes: ByteStream
}

interface Outline {
  readonly ends: number[]
  readonly onCurve: boolean[]
  readonly xs: number[]
  readonly ys: number[]
}

/** Undoes WOFF2's transform of `glyf` and `loca` (W3C WOFF 2.0, 5.1 and 5.3); hints are dropped, nothing here uses them. */
export function rebuildGlyphs(transformed: Uint8Array): GlyphTables {
  const head = createByteStream(transformed)
  head.bytes(4)
  const count = head.uint16()
  head.bytes(2)
  const sizes = Array.from({ length: 7 }, () => head.uint32())
  const [contours, points, flags, glyphs, composites, boxes] = sizes
    .slice(0, 6)
    .map((size) => createByteStream(head.bytes(size)))
  if (!contours || !points || !flags || !glyphs || !composites || !boxes)
    throw new RangeError('the font has no outlines')
  const hasBox = boxes.bytes(4 * ((count + 31) >> 5))
  const streams = { contours, points, flags, glyphs, composites, boxes }
  const parts: Uint8Array[] = []
  const loca = new DataView(new ArrayBuffer(4 * (count + 1)))
  const leftEdges = new Int16Array(count)
  let total = 0
  for (let id = 0; id < count; id++) {
    const glyph = readGlyph(streams, ((hasBox[id >> 3] ?? 0) & (0x80 >> (id & 7))) !== 0)
    if (glyph.length > 0) leftEdges[id] = new DataView(glyph.buffer).getInt16(2)
    parts.push(glyph)
    total += glyph.length
    loca.setUint32(4 * (id + 1), total)
  }
  const glyf = new Uint8Array(total)
  let at = 0
  for (const part of parts) {
    glyf.set(part, at)
    at += part.length
  }
  return { glyf, loca: new Uint8Array(loca.buffer), leftEdges }
}

function readGlyph(streams: Streams, hasBox: boolean): Uint8Array {
  const contours = streams.contours.int16()
  if (contours === 0) return new Uint8Array()
  if (contours < 0) {
    const { parts, isHinted } = readComponents(streams.composites)
    if (isHinted) streams.glyphs.packed16()
    const glyph = new Uint8Array(10 + parts.length)
    glyph.set([0xff, 0xff])
    glyph.set(streams.boxes.bytes(8), 2)
    glyph.set(parts, 10)
    return padded(glyph)
  }
  const outline = readOutline(streams, contours)
  streams.glyphs.packed16() // length of its hints
  const box = hasBox ? streams.boxes.bytes(8) : boxOf(outline)
  return writeOutline(outline, box)
}

function readComponents(stream: ByteStream): { parts: Uint8Array; isHinted: boolean } {
  const parts: number[] = []
  let isHinted = false
  for (let flags = MORE_COMPONENTS; flags & MORE_COMPONENTS;) {
    flags = stream.uint16()
    isHinted ||= (flags & HAS_INSTRUCTIONS) !== 0
    const kept = flags & ~HAS_INSTRUCTIONS
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0
    parts.push(kept >> 8, kept & 255, ...stream.bytes(2 + (flags & WORDS ? 4 : 2) + scale))
  }
  return { parts: Uint8Array.from(parts), isHinted }
}

function readOutline({ points, flags, glyphs }: Streams, contours: number): Outline {
  const ends: number[] = []
  let count = 0
  for (let each = 0; each < contours; each++) ends.push((count += points.packed16()) - 1)
  const outline: Outline = { ends, onCurve: [], xs: [], ys: [] }
  let x = 0
  let y = 0
  for (let each = 0; each < count; each++) {
    const flag = flags.uint8()
    const [dx, dy] = readStep(flag & 0x7f, glyphs)
    outline.onCurve.push(flag < 128)
    outline.xs.push((x += dx))
    outline.ys.push((y += dy))
  }
  return outline
}

/** One step of the pen, packed into one to four bytes by its size (table of section 5.2). */
function readStep(flag: number, bytes: ByteStream): readonly [number, number] {
  const signed = (value: number, isPositive: number) => (isPositive ? value : -value)
  const right = flag & 1
  const up = flag & 2
  if (flag < 10) return [0, signed(((flag & 14) << 7) + bytes.uint8(), right)]
  if (flag < 20) return [signed((((flag - 10) & 14) << 7) + bytes.uint8(), right), 0]
  if (flag < 84) {
    const high = flag - 20
    const low = bytes.uint8()
    const dx = 1 + (high & 0x30) + (low >> 4)
    return [signed(dx, right), signed(1 + ((high & 0x0c) << 2) + (low & 15), up)]
  }
  if (flag < 120) {
    const high = flag - 84
    const dx = 1 + (Math.floor(high / 12) << 8) + bytes.uint8()
    return [signed(dx, right), signed(1 + (((high % 12) >> 2) << 8) + bytes.uint8(), up)]
  }
  if (flag < 124) {
    const first = bytes.uint8()
    const middle = bytes.uint8()
    const dx = (first << 4) + (middle >> 4)
    return [signed(dx, right), signed(((middle & 15) << 8) + bytes.uint8(), up)]
  }
  const dx = bytes.uint16()
  return [signed(dx, right), signed(bytes.uint16(), up)]
}

function boxOf({ xs, ys }: Outline): Uint8Array {
  const box = new DataView(new ArrayBuffer(8))
  const least = (values: readonly number[]) =>
    values.reduce((a, b) => Math.min(a, b), values[0] ?? 0)
  const most = (values: readonly number[]) =>
    values.reduce((a, b) => Math.max(a, b), values[0] ?? 0)
  box.setInt16(0, least(xs))
  box.setInt16(2, least(ys))
  box.setInt16(4, most(xs))
  box.setInt16(6, most(ys))
  return new Uint8Array(box.buffer)
}

/** A simple glyph with steps of two bytes each: larger than need be, and read by everybody. */
function writeOutline({ ends, onCurve, xs, ys }: Outline, box: Uint8Array): Uint8Array {
  const points = xs.length
  const glyph = new Uint8Array(10 + 2 * ends.length + 2 + 5 * points)
  const view = new DataView(glyph.buffer)
  view.setInt16(0, ends.length)
  glyph.set(box, 2)
  ends.forEach((end, index) => view.setUint16(10 + 2 * index, end))
  let at = 12 + 2 * ends.length // after two bytes that say "no hints"
  for (const isOn of onCurve) glyph[at++] = isOn ? 1 : 0
  for (const values of [xs, ys])
    for (let point = 0; point < points; point++, at += 2)
      view.setInt16(at, (values[point] ?? 0) - (values[point - 1] ?? 0))
  return padded(glyph)
}

/** Glyphs begin at multiples of four bytes. */
function padded(glyph: Uint8Array): Uint8Array {
  const whole = new Uint8Array((glyph.length + 3) & ~3)
  whole.set(glyph)
  return whole
}
