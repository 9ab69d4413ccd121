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
  const { width, channels, data } = raster
  const { first, weights, taps } = spans
  const row = new Float64Array(first.length * channels)
  for (let channel = 0; channel < channels; channel++) {
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
  return row
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
      const base = index * stride
      for (let at = 0; at < stride; at++) {
        result[base + at] = (result[base + at] ?? 0) + weight * (row[at] ?? 0)
      }
    }
    cached = used
  }
  return result
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
  let target = 0
  for (let y = 0; y < height; y++) {
    let source = 2 * y * frame.width * 3
    for (let x = 0; x < width; x++, source += 6) {
      for (let at = source; at < source + 3; at++) {
        const upper = (data[at] ?? 0) + (data[at + right] ?? 0)
        const lower = (data[at + below] ?? 0) + (data[at + below + right] ?? 0)
        half[target++] = (upper + lower + 2) >> 2
      }
    }
  }
  return { width, height, data: half }
}

/** Half size by four cubic taps (a = -0.75), the halving under which the BRISQUE vectors were trained. */
export function halveCubic(plane: Plane): Plane {
  const narrow = halveRows(plane)
  return transpose(halveRows(transpose(narrow)))
}

function halveRows({ width, height, data }: Plane): Plane {
  const count = Math.max(1, width >> 1)
  const last = width - 1
  const half = new Float32Array(count * height)
  for (let y = 0; y < height; y++) {
    const row = y * width
    for (let x = 0; x < count; x++) {
      const at = 2 * x
      const outer =
        (data[row + Math.max(0, at - 1)] ?? 0) + (data[row + Math.min(last, at + 2)] ?? 0)
      const inner =
        (data[row + Math.min(last, at)] ?? 0) + (data[row + Math.min(last, at + 1)] ?? 0)
      half[y * count + x] = 0.59375 * inner - 0.09375 * outer
    }
  }
  return { width: count, height, data: half }
}

function transpose({ width, height, data }: Plane): Plane {
  const turned = new Float32Array(data.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) turned[x * height + y] = data[y * width + x] ?? 0
  }
  return { width: height, height: width, data: turned }
}
