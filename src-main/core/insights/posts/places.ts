const LISTED = 0
const MAPPED = 1
/** How many bits of each byte are set. */
const BITS_SET = Uint8Array.from(
  { length: 256 },
  (_, byte) => byte.toString(2).replaceAll('0', '').length,
)

/** Ascending whole numbers below `count` in few bytes: the steps between them, or one bit each where there are many. */
export function packPlaces(places: readonly number[], count: number): Uint8Array {
  if (places.length * 8 > count) {
    const packed = new Uint8Array(1 + bytesFor(count))
    packed[0] = MAPPED
    for (const place of places) {
      const at = 1 + (place >> 3)
      packed[at] = (packed[at] ?? 0) | (1 << (place & 7))
    }
    return packed
  }
  const packed = [LISTED]
  let before = 0
  for (const place of places) {
    let step = place - before
    before = place
    for (; step > 127; step >>>= 7) packed.push((step & 127) | 128)
    packed.push(step)
  }
  return Uint8Array.from(packed)
}

/** As `packPlaces`, of places whose bit is set. */
export function packBits(bits: Uint8Array, count: number): Uint8Array {
  const all = { from: 0, to: count, bits }
  if (countPlaces(all) * 8 > count) {
    const packed = new Uint8Array(1 + bits.length)
    packed[0] = MAPPED
    packed.set(bits, 1)
    return packed
  }
  const places: number[] = []
  visitPlaces(all, (place) => void places.push(place))
  return packPlaces(places, count)
}

/** Sets the bit of each packed place. */
export function markPlaces(packed: Uint8Array, bits: Uint8Array): void {
  if (packed[0] === MAPPED) {
    for (let at = 1; at < packed.length; at++)
      bits[at - 1] = (bits[at - 1] ?? 0) | (packed[at] ?? 0)
    return
  }
  let [place, step, shift] = [0, 0, 0]
  for (let at = 1; at < packed.length; at++) {
    const byte = packed[at] ?? 0
    step |= (byte & 127) << shift
    shift += 7
    if (byte > 127) continue
    place += step
    bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7))
    step = 0
    shift = 0
  }
}

/** Bytes that hold a bit for each of so many places. */
export function bytesFor(count: number): number {
  return (count + 7) >> 3
}

/** Some of the places from `from` to before `to`: those whose bit is set, or all. */
export interface Places {
  readonly from: number
  readonly to: number
  readonly bits: Uint8Array | null
}

/** How many places are meant. */
export function countPlaces(places: Places): number {
  const { from, to, bits } = places
  if (bits === null) return Math.max(0, to - from)
  let count = 0
  for (let at = from >> 3; at < bytesFor(to); at++) count += BITS_SET[byteAt(places, at)] ?? 0
  return count
}

/** Visits the places that are meant, the lowest first, until the visitor answers false. */
export function visitPlaces(places: Places, visit: (place: number) => boolean | void): void {
  const { from, to, bits } = places
  if (bits === null) {
    for (let place = from; place < to; place++) if (visit(place) === false) return
    return
  }
  for (let at = from >> 3; at < bytesFor(to); at++)
    for (let byte = byteAt(places, at); byte > 0; byte &= byte - 1)
      if (visit(at * 8 + 31 - Math.clz32(byte & -byte)) === false) return
}

/** Eight bits, without those that lie outside. */
function byteAt({ from, to, bits }: Places, at: number): number {
  const byte = bits?.[at] ?? 0
  const first = at * 8
  if (first >= from && first + 8 <= to) return byte
  const low = first < from ? 0xff << (from - first) : 0xff
  const high = first + 8 > to ? 0xff >> (first + 8 - to) : 0xff
  return byte & low & high
}
