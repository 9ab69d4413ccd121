import type { Frame } from '#shared/media/frame.ts'
import type { Size } from './resize.ts'

/** A part of the picture at its new size, in whole pixels of it. */
export interface Window {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What to make of a frame: its new size, of which only `window` is worked out where one is given. */
export interface Resampling {
  readonly size: Size
  readonly filter: 'bilinear' | 'bicubic'
  readonly window?: Window
}

interface Kernel {
  readonly support: number
  readonly at: (x: number) => number
}

/** The kernels of Pillow's Resample.c: a triangle, and Keys' cubic with a = -0.5. */
const KERNELS: Readonly<Record<Resampling['filter'], Kernel>> = {
  bilinear: { support: 1, at: (x) => Math.max(0, 1 - Math.abs(x)) },
  bicubic: {
    support: 2,
    at(x) {
      const far = Math.abs(x)
      if (far < 1) return (1.5 * far - 2.5) * far * far + 1
      return far < 2 ? (((far - 5) * far + 8) * far - 4) * -0.5 : 0
    },
  },
}

/** Weights are whole numbers of this share, as Pillow (22 bits) rounds them. */
const ONE = 2 ** 22

interface Taps {
  readonly first: number
  readonly weights: Float64Array
}

interface Axis {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly count: number
}

/** For each new pixel which old ones it is made of; shrinking widens the kernel, so that nothing is skipped. */
function toTaps({ from, to, start, count }: Axis, kernel: Kernel): Taps[] {
  const scale = from / to
  const wide = Math.max(1, scale)
  const narrow = 1 / wide
  const support = kernel.support * wide
  return Array.from({ length: count }, (_, index) => {
    const centre = (start + index + 0.5) * scale
    const first = Math.max(0, Math.trunc(centre - support + 0.5))
    const last = Math.min(from, Math.trunc(centre + support + 0.5))
    const weights = new Float64Array(Math.max(1, last - first))
    let sum = 0
    for (let at = 0; at < weights.length; at++) {
      const weight = kernel.at((first + at - centre + 0.5) * narrow)
      weights[at] = weight
      sum += weight
    }
    for (let at = 0; at < weights.length; at++) {
      const share = sum === 0 ? 1 / weights.length : (weights[at] ?? 0) / sum
      weights[at] = Math.trunc(share * ONE + (share < 0 ? -0.5 : 0.5))
    }
    return { first, weights }
  })
}

const toByte = (sum: number): number => {
  const value = Math.floor((sum + ONE / 2) / ONE)
  return value < 0 ? 0 : value > 255 ? 255 : value
}

/** A frame at another size, to the byte as Pillow's `resize` makes it (before 13, which goes down first in some tall pictures): across, rounded to bytes, then down. */
export function resampleFrame(frame: Frame, { size, filter, window }: Resampling): Frame {
  const kernel = KERNELS[filter]
  const { left, top, width, height } = window ?? { left: 0, top: 0, ...size }
  const columns = toTaps({ from: frame.width, to: size.width, start: left, count: width }, kernel)
  const rows = toTaps({ from: frame.height, to: size.height, start: top, count: height }, kernel)
  const stride = 3 * width
  const data = new Uint8Array(stride * height)
  const across = new Map<number, Uint8Array>()
  const rowAt = (y: number): Uint8Array => {
    const known = across.get(y)
    if (known) return known
    const row =
      size.width === frame.width ? cutRow(frame, y, { left, width }) : widen(frame, y, columns)
    across.set(y, row)
    return row
  }
  for (const [index, { first, weights }] of rows.entries()) {
    const target = data.subarray(index * stride, (index + 1) * stride)
    if (size.height === frame.height) {
      target.set(rowAt(top + index))
      continue
    }
    const sums = new Float64Array(stride)
    for (const [tap, weight] of weights.entries()) {
      if (weight === 0) continue
      const row = rowAt(first + tap)
      for (let at = 0; at < stride; at++) sums[at] = (sums[at] ?? 0) + weight * (row[at] ?? 0)
    }
    for (let at = 0; at < stride; at++) target[at] = toByte(sums[at] ?? 0)
    for (const y of across.keys()) if (y < first) across.delete(y)
  }
  return { width, height, data }
}

function cutRow(
  frame: Frame,
  y: number,
  { left, width }: Pick<Window, 'left' | 'width'>,
): Uint8Array {
  const from = 3 * (y * frame.width + left)
  return frame.data.subarray(from, from + 3 * width)
}

function widen({ width, data }: Frame, y: number, columns: readonly Taps[]): Uint8Array {
  const row = new Uint8Array(3 * columns.length)
  for (const [index, { first, weights }] of columns.entries()) {
    let [red, green, blue] = [0, 0, 0]
    let source = 3 * (y * width + first)
    for (const weight of weights) {
      red += weight * (data[source] ?? 0)
      green += weight * (data[source + 1] ?? 0)
      blue += weight * (data[source + 2] ?? 0)
      source += 3
    }
    row[3 * index] = toByte(red)
    row[3 * index + 1] = toByte(green)
    row[3 * index + 2] = toByte(blue)
  }
  return row
}

/** A frame at another size by the nearest pixel alone, as Pillow picks it. */
export function pickNearest({ width, height, data }: Frame, size: Size): Frame {
  const columns = nearestOf(width, size.width)
  const result = new Uint8Array(3 * size.width * size.height)
  let at = 0
  for (const y of nearestOf(height, size.height))
    for (const x of columns) {
      const source = 3 * (y * width + x)
      for (let channel = 0; channel < 3; channel++) result[at++] = data[source + channel] ?? 0
    }
  return { ...size, data: result }
}

function nearestOf(from: number, to: number): Int32Array {
  const step = from / to
  let place = step * 0.5
  return Int32Array.from({ length: to }, () => {
    const found = Math.min(from - 1, Math.floor(place))
    place += step
    return found
  })
}
