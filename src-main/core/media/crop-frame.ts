import type { Frame } from '#shared/media/frame.ts'
import type { Crop } from './choose-crop.ts'

/** The pixels of a frame inside a rectangle given in shares of its size, at least one. */
export function cropFrame(frame: Frame, crop: Crop): Frame {
  const left = Math.min(frame.width - 1, Math.max(0, Math.round(crop.x * frame.width)))
  const top = Math.min(frame.height - 1, Math.max(0, Math.round(crop.y * frame.height)))
  const width = Math.max(1, Math.min(frame.width - left, Math.round(crop.width * frame.width)))
  const height = Math.max(1, Math.min(frame.height - top, Math.round(crop.height * frame.height)))
  const data = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    const from = 3 * ((top + y) * frame.width + left)
    data.set(frame.data.subarray(from, from + 3 * width), 3 * y * width)
  }
  return { width, height, data }
}
