import type { Frame } from '#shared/media/frame.ts'
import { sampleRegion } from '../resize.ts'
import type { Detection } from '../detection.ts'

/** A line of text cut out, as interleaved red, green and blue 0..255, and how many pixels of the frame one of its pixels is. */
export interface LinePatch {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
  readonly scale: number
}

/** Rows of a patch at most: larger lines are averaged down, which keeps the work small and the edges soft. */
const MOST_ROWS = 36
const MOST_COLUMNS = 1024
/** Below this, in pixels, nothing can be measured. */
const SMALLEST = 4

/** Cuts a line out of its frame; nothing when it is too small to be measured. */
export function cutPatch(frame: Frame, box: Omit<Detection, 'score'>): LinePatch | undefined {
  const left = Math.max(0, Math.floor(box.x * frame.width))
  const top = Math.max(0, Math.floor(box.y * frame.height))
  const width = Math.min(frame.width, Math.ceil((box.x + box.width) * frame.width)) - left
  const height = Math.min(frame.height, Math.ceil((box.y + box.height) * frame.height)) - top
  if (!(width >= SMALLEST && height >= SMALLEST)) return undefined
  const scale = Math.max(1, height / MOST_ROWS, width / MOST_COLUMNS)
  const size = {
    width: Math.max(1, Math.round(width / scale)),
    height: Math.max(1, Math.round(height / scale)),
  }
  const data =
    scale === 1
      ? copyPart(frame, { left, top, width, height })
      : sampleRegion({ ...frame, channels: 3 }, { x: left, y: top, width, height }, size)
  return { ...size, data, scale }
}

interface Part {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

function copyPart({ width: stride, data }: Frame, part: Part): Float32Array {
  const row = 3 * part.width
  const copy = new Float32Array(row * part.height)
  for (let y = 0; y < part.height; y++) {
    const start = 3 * ((part.top + y) * stride + part.left)
    copy.set(data.subarray(start, start + row), y * row)
  }
  return copy
}
