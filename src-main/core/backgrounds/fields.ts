/** The size of what is filled: pixels, and the length that counts as one unit. */
export interface Extent {
  readonly width: number
  readonly height: number
  /** The side of a square of the same area, in pixels. */
  readonly span: number
}

/** Writes the values of a field at a place, in units from the middle of the picture. */
export type FieldAt = (x: number, y: number, out: Float64Array) => void

interface FieldOptions {
  /** How many places a unit is measured at. */
  readonly detail: number
  readonly channels?: number
}

/** A smooth field at every pixel (channels interleaved), measured on a coarse lattice and joined by Catmull-Rom curves. */
export function sampleField(extent: Extent, options: FieldOptions, at: FieldAt): Float32Array {
  const { width, height, span } = extent
  const { detail, channels = 1 } = options
  const spacing = Math.max(1, span / detail)
  const columns = Math.ceil(width / spacing) + 4
  const rows = Math.ceil(height / spacing) + 4
  const taps = tapsOf(width, spacing)
  const out = new Float64Array(channels)
  const strips = Array.from({ length: 4 }, () => new Float32Array(width * channels))
  const coarse = new Float32Array(columns * channels)
  const field = new Float32Array(width * height * channels)
  const measureRow = (row: number) => {
    const y = ((row - 1) * spacing - height / 2) / span
    for (let column = 0; column < columns; column++) {
      at(((column - 1) * spacing - width / 2) / span, y, out)
      for (let channel = 0; channel < channels; channel++)
        coarse[column * channels + channel] = out[channel] ?? 0
    }
    const strip = strips[row & 3]
    if (strip) widen(coarse, { strip, taps, channels })
  }
  let measured = 0
  for (let y = 0; y < height; y++) {
    const place = (y + 0.5) / spacing + 1
    const row = Math.min(rows - 3, Math.floor(place))
    while (measured <= row + 2) measureRow(measured++)
    join(field, strips, { row, share: place - row, offset: y * width * channels })
  }
  return field
}

interface Taps {
  readonly first: Int32Array
  readonly weights: Float32Array
}

function tapsOf(length: number, spacing: number): Taps {
  const first = new Int32Array(length)
  const weights = new Float32Array(length * 4)
  for (let index = 0; index < length; index++) {
    const place = (index + 0.5) / spacing + 1
    const cell = Math.floor(place)
    first[index] = cell - 1
    weights.set(catmullRom(place - cell), index * 4)
  }
  return { first, weights }
}

/** The weights of four neighbours, `share` of the way from the second to the third (Catmull and Rom, 1974). */
function catmullRom(share: number): [number, number, number, number] {
  const square = share * share
  const cube = square * share
  return [
    -0.5 * cube + square - 0.5 * share,
    1.5 * cube - 2.5 * square + 1,
    -1.5 * cube + 2 * square + 0.5 * share,
    0.5 * cube - 0.5 * square,
  ]
}

function widen(
  coarse: Float32Array,
  { strip, taps, channels }: { strip: Float32Array; taps: Taps; channels: number },
): void {
  const { first, weights } = taps
  for (let x = 0; x < first.length; x++) {
    const from = (first[x] ?? 0) * channels
    const a = weights[x * 4] ?? 0
    const b = weights[x * 4 + 1] ?? 0
    const c = weights[x * 4 + 2] ?? 0
    const d = weights[x * 4 + 3] ?? 0
    for (let channel = 0; channel < channels; channel++) {
      const index = from + channel
      strip[x * channels + channel] =
        a * (coarse[index] ?? 0) +
        b * (coarse[index + channels] ?? 0) +
        c * (coarse[index + 2 * channels] ?? 0) +
        d * (coarse[index + 3 * channels] ?? 0)
    }
  }
}

function join(
  field: Float32Array,
  strips: readonly Float32Array[],
  { row, share, offset }: { row: number; share: number; offset: number },
): void {
  const [a, b, c, d] = catmullRom(share)
  const first = strips[(row - 1) & 3]
  const second = strips[row & 3]
  const third = strips[(row + 1) & 3]
  const fourth = strips[(row + 2) & 3]
  if (!first || !second || !third || !fourth) return
  for (let index = 0; index < first.length; index++)
    field[offset + index] =
      a * (first[index] ?? 0) +
      b * (second[index] ?? 0) +
      c * (third[index] ?? 0) +
      d * (fourth[index] ?? 0)
}
