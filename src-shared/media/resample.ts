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

/**
 * Scales a plane to `width` x `height` floats: area average when shrinking, linear when enlarging.
 * Only IEEE arithmetic in a fixed order, so every JavaScript engine gives the same bits.
 */
export function resamplePlane(plane: Plane, width: number, height: number): Float32Array {
  const across = axisTaps(plane.width, width)
  const down = axisTaps(plane.height, height)
  const result = new Float32Array(width * height)
  const spare: Float32Array[] = []
  const cache = new Map<number, Float32Array>()
  for (let y = 0; y < height; y++) {
    const first = down.start[y] ?? 0
    for (const [index, scaled] of cache) {
      if (index >= first) continue
      cache.delete(index)
      spare.push(scaled)
    }
    for (let tap = 0; tap < down.count; tap++) {
      const weight = down.weights[y * down.count + tap] ?? 0
      if (weight === 0) continue
      let scaled = cache.get(first + tap)
      if (!scaled) {
        scaled = spare.pop() ?? new Float32Array(width)
        scaleRow(plane, first + tap, { taps: across, into: scaled })
        cache.set(first + tap, scaled)
      }
      const at = y * width
      for (let x = 0; x < width; x++)
        result[at + x] = (result[at + x] as number) + weight * (scaled[x] as number)
    }
  }
  return result
}

interface RowScaling {
  readonly taps: Taps
  readonly into: Float32Array
}

function scaleRow(plane: Plane, y: number, { taps, into }: RowScaling): void {
  const { data } = plane
  const base = plane.offset + y * plane.stride
  const { count, start, weights } = taps
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
  const count = Math.min(from, Math.ceil(ratio) + 1)
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
