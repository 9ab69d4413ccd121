import type { Frame } from '#shared/media/frame.ts'
import type { Plane } from './luma.ts'

/** Interleaved samples of a picture with any number of channels. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly channels: number
  readonly data: Uint8Array | Float32Array
}

/** A rectangle in pixels; it may reach beyond the picture. */
export interface Region {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A width and a height in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

interface Spans {
  readonly first: Int32Array
  readonly weights: Float64Array
  readonly taps: number
}

interface Axis {
  readonly from: number
  readonly length: number
  readonly limit: number
}

function toSpans({ from, length, limit }: Axis, count: number): Spans {
  const step = length / count
  const taps = Math.ceil(step) + 1
  const first = new Int32Array(count)
  const weights = new Float64Array(count * taps)
  for (let index = 0; index < count; index++) {
    const start = from + index * step
    const end = start + step
    const begin = Math.floor(start)
    first[index] = begin
    for (let tap = 0; tap < taps; tap++) {
      const source = begin + tap
      const overlap = Math.min(end, source + 1) - Math.max(start, source)
      const inside = source >= 0 && source < limit
      weights[index * taps + tap] = inside && overlap > 0 ? overlap / step : 0
    }
  }
  return { first, weights, taps }
}

function averageAlongRow(raster: Raster, y: number, spans: Spans): Float64Array {
  const row = new Float64Array(spans.first.length * raster.channels)
  if (raster.channels === 3) averageColours(raster, { y, spans, row })
  else
    for (let channel = 0; channel < raster.channels; channel++)
      averageChannel(raster, { y, spans, row, channel })
  return row
}

interface Target {
  readonly y: number
  readonly spans: Spans
  readonly row: Float64Array
}

/** All three channels at once: the shape of frames, which is by far the most common. */
function averageColours({ width, data }: Raster, { y, spans, row }: Target): void {
  const { first, weights, taps } = spans
  const base = y * width * 3
  for (let index = 0, at = 0; index < first.length; index++) {
    let source = base + (first[index] as number) * 3
    let red = 0
    let green = 0
    let blue = 0
    for (const end = at + taps; at < end; at++, source += 3) {
      const weight = weights[at] as number
      if (weight === 0) continue
      red += weight * (data[source] ?? 0)
      green += weight * (data[source + 1] ?? 0)
      blue += weight * (data[source + 2] ?? 0)
    }
    row[3 * index] = red
    row[3 * index + 1] = green
    row[3 * index + 2] = blue
  }
}

function averageChannel(
  { width, channels, data }: Raster,
  { y, spans, row, channel }: Target & { readonly channel: number },
): void {
  const { first, weights, taps } = spans
  const base = y * width * channels + channel
  for (let index = 0; index < first.length; index++) {
    let source = base + (first[index] ?? 0) * channels
    let sum = 0
    for (let at = index * taps; at < (index + 1) * taps; at++, source += channels) {
      const weight = weights[at] ?? 0
      if (weight !== 0) sum += weight * (data[source] ?? 0)
    }
    row[index * channels + channel] = sum
  }
}

/** Exact area average of a region at a new size, 0 outside the picture; interleaved like the raster. */
export function sampleRegion(raster: Raster, region: Region, size: Size): Float32Array {
  const { height, channels } = raster
  const columns = toSpans({ from: region.x, length: region.width, limit: raster.width }, size.width)
  const rows = toSpans({ from: region.y, length: region.height, limit: height }, size.height)
  const stride = size.width * channels
  const result = new Float32Array(stride * size.height)
  let cached = new Map<number, Float64Array>()
  for (let index = 0; index < size.height; index++) {
    const first = rows.first[index] ?? 0
    const used = new Map<number, Float64Array>()
    for (let tap = 0; tap < rows.taps; tap++) {
      const weight = rows.weights[index * rows.taps + tap] ?? 0
      if (weight === 0) continue
      const source = first + tap
      const row = cached.get(source) ?? averageAlongRow(raster, source, columns)
      used.set(source, row)
      addScaled(result.subarray(index * stride, (index + 1) * stride), row, weight)
    }
    cached = used
  }
  return result
}

function addScaled(total: Float32Array, row: Float64Array, weight: number): void {
  for (let at = 0; at < total.length; at++)
    total[at] = (total[at] as number) + weight * (row[at] as number)
}

/** Area average of a whole plane at a new size. */
export function resizePlane(plane: Plane, size: Size): Plane {
  const region = { x: 0, y: 0, width: plane.width, height: plane.height }
  return { ...size, data: sampleRegion({ ...plane, channels: 1 }, region, size) }
}

/** Half size by averaging squares of four pixels; a side of one pixel stays, an odd last line is left out. */
export function halveFrame(frame: Frame): Frame {
  const width = Math.max(1, frame.width >> 1)
  const height = Math.max(1, frame.height >> 1)
  const right = frame.width > 1 ? 3 : 0
  const below = frame.height > 1 ? frame.width * 3 : 0
  const { data } = frame
  const half = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    const row = data.subarray(2 * y * frame.width * 3)
    halveRow(row, { right, below }, half.subarray(y * width * 3, (y + 1) * width * 3))
  }
  return { width, height, data: half }
}

/** One row: a loop in a function of its own is compiled early, as it is called often. */
function halveRow(
  data: Uint8Array,
  { right, below }: { readonly right: number; readonly below: number },
  half: Uint8Array,
): void {
  for (let target = 0, at = 0; target < half.length; at += 3)
    for (let channel = 0; channel < 3; channel++, at++, target++) {
      const upper = (data[at] as number) + (data[at + right] as number)
      const lower = (data[at + below] as number) + (data[at + below + right] as number)
      half[target] = (upper + lower + 2) >> 2
    }
}

/** Half size by four cubic taps (a = -0.75), the halving under which the BRISQUE vectors were trained; borders repeat. */
export function halveCubic(plane: Plane): Plane {
  return halveDown(halveAcross(plane))
}

const OUTER = -0.09375
const INNER = 0.59375

function halveAcross({ width, height, data }: Plane): Plane {
  const count = Math.max(1, width >> 1)
  const half = new Float32Array(count * height)
  for (let y = 0; y < height; y++)
    halveAlong(data.subarray(y * width, (y + 1) * width), half.subarray(y * count, (y + 1) * count))
  return { width: count, height, data: half }
}

function halveAlong(row: Float32Array, half: Float32Array): void {
  const last = row.length - 1
  for (let x = 0, at = 0; x < half.length; x++, at += 2) {
    const before = row[Math.max(0, at - 1)] as number
    const after = row[Math.min(last, at + 2)] as number
    const inner = (row[Math.min(last, at)] as number) + (row[Math.min(last, at + 1)] as number)
    half[x] = INNER * inner + OUTER * (before + after)
  }
}

function halveDown({ width, height, data }: Plane): Plane {
  const count = Math.max(1, height >> 1)
  const half = new Float32Array(width * count)
  const rowAt = (y: number) => {
    const from = width * Math.min(height - 1, Math.max(0, y))
    return data.subarray(from, from + width)
  }
  for (let y = 0; y < count; y++) {
    const inner = [rowAt(2 * y), rowAt(2 * y + 1)] as const
    const outer = [rowAt(2 * y - 1), rowAt(2 * y + 2)] as const
    mixRows(inner, outer, half.subarray(y * width, (y + 1) * width))
  }
  return { width, height: count, data: half }
}

type Rows = readonly [Float32Array, Float32Array]

function mixRows([b, c]: Rows, [a, d]: Rows, into: Float32Array): void {
  for (let x = 0; x < into.length; x++)
    into[x] =
      INNER * ((b[x] as number) + (c[x] as number)) + OUTER * ((a[x] as number) + (d[x] as number))
}
