/** One plane of samples: `stride` samples a row, the first at `offset`. */
export interface Plane {
  readonly data: Uint8Array | Uint16Array | Float32Array
  readonly offset: number
  readonly stride: number
  readonly width: number
  readonly height: number
}

interface Taps {
  /** Index of the first contributing sample for each output. */
  readonly start: Int32Array
  /** `count` weights for each output, summing to 1. */
  readonly weights: Float32Array
  readonly count: number
}

/** Gives row `y` of a scaled plane; asked for in ascending order, and overwritten by the next one. */
export type RowSampler = (y: number) => Float32Array

/**
 * Scales a plane to `width` x `height` floats, row by row: area average when shrinking, linear when enlarging.
 * Only IEEE arithmetic in a fixed order, so every JavaScript engine gives the same bits.
 */
export function createRowSampler(plane: Plane, width: number, height: number): RowSampler {
  const across = axisTaps(plane.width, width)
  const down = axisTaps(plane.height, height)
  const row = new Float32Array(width)
  const spare: Float32Array[] = []
  const scaledRows = new Map<number, Float32Array>()

  function sourceRow(y: number): Float32Array {
    const known = scaledRows.get(y)
    if (known) return known
    const into = spare.pop() ?? new Float32Array(width)
    if (plane.width === width) copyRow(plane, y, into)
    else scaleRow(plane, y, { taps: across, into })
    scaledRows.set(y, into)
    return into
  }

  return (y) => {
    const first = down.start[y] ?? 0
    for (const [index, scaled] of scaledRows) {
      if (index >= first) continue
      scaledRows.delete(index)
      spare.push(scaled)
    }
    row.fill(0)
    for (let tap = 0; tap < down.count; tap++) {
      const weight = down.weights[y * down.count + tap] ?? 0
      if (weight === 0) continue
      const scaled = sourceRow(first + tap)
      if (weight === 1) return scaled
      for (let x = 0; x < width; x++) row[x] = (row[x] as number) + weight * (scaled[x] as number)
    }
    return row
  }
}

function copyRow({ data, offset, stride }: Plane, y: number, into: Float32Array): void {
  const from = offset + y * stride
  for (let x = 0; x < into.length; x++) into[x] = data[from + x] as number
}

interface RowScaling {
  readonly taps: Taps
  readonly into: Float32Array
}

function scaleRow(plane: Plane, y: number, { taps, into }: RowScaling): void {
  const { data } = plane
  const base = plane.offset + y * plane.stride
  const { count, start, weights } = taps
  if (count === 3) {
    // a third of the width: by far the most common case (1920 to 640), so spelled out
    for (let x = 0, w = 0; x < into.length; x++, w += 3) {
      const from = base + (start[x] as number)
      into[x] =
        (weights[w] as number) * (data[from] as number) +
        (weights[w + 1] as number) * (data[from + 1] as number) +
        (weights[w + 2] as number) * (data[from + 2] as number)
    }
    return
  }
  for (let x = 0, w = 0; x < into.length; x++) {
    let sum = 0
    const from = base + (start[x] as number)
    for (let tap = 0; tap < count; tap++, w++)
      sum += (weights[w] as number) * (data[from + tap] as number)
    into[x] = sum
  }
}

function axisTaps(from: number, to: number): Taps {
  return to < from ? areaTaps(from, to) : linearTaps(from, to)
}

function areaTaps(from: number, to: number): Taps {
  const ratio = from / to
  const count = from % to === 0 ? ratio : Math.min(from, Math.ceil(ratio) + 1)
  const start = new Int32Array(to)
  const weights = new Float32Array(to * count)
  for (let i = 0; i < to; i++) {
    const low = i * ratio
    const high = Math.min(from, (i + 1) * ratio)
    const first = Math.max(0, Math.min(Math.floor(low), from - count))
    start[i] = first
    for (let tap = 0; tap < count; tap++) {
      const overlap = Math.min(high, first + tap + 1) - Math.max(low, first + tap)
      weights[i * count + tap] = Math.max(0, overlap) / (high - low)
    }
  }
  return { start, weights, count }
}

function linearTaps(from: number, to: number): Taps {
  const count = Math.min(from, 2)
  const start = new Int32Array(to)
  const weights = new Float32Array(to * count)
  for (let i = 0; i < to; i++) {
    const centre = Math.max(0, Math.min(from - 1, ((i + 0.5) * from) / to - 0.5))
    const first = Math.max(0, Math.min(Math.floor(centre), from - count))
    start[i] = first
    const share = centre - first
    weights[i * count] = 1 - share
    if (count === 2) weights[i * count + 1] = share
  }
  return { start, weights, count }
}
