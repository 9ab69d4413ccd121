import type { Frame } from '#shared/media/frame.ts'
import type { Detection } from '../detection.ts'
import { sampleRegion } from '../resize.ts'

/** A line of text as the PP-OCRv4 recogniser takes it: three planes (red, green, blue) of values -1..1, 48 rows each. */
export interface LineInput {
  readonly width: number
  /** How much of the width the line takes; the rest is padding. */
  readonly length: number
  readonly data: Float32Array
}

/** Rows of the recogniser's input. */
export const LINE_HEIGHT = 48

/** Widths are multiples of this and no less than three of them: on 314 drawn lines that read as many right as the published padding to 320, in 3/4 of the time. */
const MULTIPLE = 32
const NARROWEST = 96
/** Longer lines (40 times as long as high) are squeezed. */
const WIDEST = 1920
/** From this height on pixels are averaged, so that none is skipped. */
const TALL = 2 * LINE_HEIGHT

/** The line in `box`, scaled to 48 rows by linear interpolation (as in PaddleOCR), with grey to its right where it is short. */
export function toLineInput(frame: Frame, box: Omit<Detection, 'score'>): LineInput {
  const part = pixelsOf(frame, box)
  const length = Math.min(WIDEST, Math.ceil((LINE_HEIGHT * part.width) / part.height))
  const size = { width: length, height: LINE_HEIGHT }
  const pixels =
    part.height < TALL
      ? interpolate(frame, part, size)
      : sampleRegion({ ...frame, channels: 3 }, part, size)
  const width = Math.max(NARROWEST, Math.ceil(length / MULTIPLE) * MULTIPLE)
  const plane = width * LINE_HEIGHT
  const data = new Float32Array(3 * plane)
  for (let y = 0; y < LINE_HEIGHT; y++)
    for (let x = 0; x < length; x++)
      for (let channel = 0; channel < 3; channel++) {
        const value = pixels[3 * (y * length + x) + channel] ?? 0
        data[channel * plane + y * width + x] = value / 127.5 - 1
      }
  return { width, length, data }
}

interface Part {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The whole pixels that a box touches, at least one. */
function pixelsOf(frame: Frame, box: Omit<Detection, 'score'>): Part {
  const along = (start: number, length: number, whole: number) => {
    const first = Math.min(whole - 1, Math.max(0, Math.floor(start * whole + 1e-6)))
    const end = Math.ceil((start + length) * whole - 1e-6)
    return [first, Math.max(1, Math.min(whole, end) - first)] as const
  }
  const [x, width] = along(box.x, box.width, frame.width)
  const [y, height] = along(box.y, box.height, frame.height)
  return { x, y, width, height }
}

function interpolate(
  { width: stride, data }: Frame,
  part: Part,
  size: { readonly width: number; readonly height: number },
): Float32Array {
  const columns = stepsOf(part.width, size.width)
  const rows = stepsOf(part.height, size.height)
  const result = new Float32Array(3 * size.width * size.height)
  let target = 0
  for (const row of rows) {
    const upper = (part.y + row.first) * stride + part.x
    const lower = (part.y + row.second) * stride + part.x
    for (const column of columns)
      for (let channel = 0; channel < 3; channel++) {
        const at = (line: number, pixel: number) => data[3 * (line + pixel) + channel] ?? 0
        const above = mix(at(upper, column.first), at(upper, column.second), column.share)
        const below = mix(at(lower, column.first), at(lower, column.second), column.share)
        result[target++] = mix(above, below, row.share)
      }
  }
  return result
}

interface Step {
  readonly first: number
  readonly second: number
  /** How much of the second there is, 0..1. */
  readonly share: number
}

/** Between which pixels the centre of each new pixel lies. */
function stepsOf(length: number, count: number): Step[] {
  return Array.from({ length: count }, (_, index) => {
    const at = Math.min(length - 1, Math.max(0, ((index + 0.5) * length) / count - 0.5))
    const first = Math.floor(at)
    return { first, second: Math.min(length - 1, first + 1), share: at - first }
  })
}

const mix = (from: number, to: number, share: number): number => from + share * (to - from)
