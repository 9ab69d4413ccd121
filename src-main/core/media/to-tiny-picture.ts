import type { Frame } from '#shared/media/frame.ts'
import { sampleRegion } from './resize.ts'
import { TINY, TINY_BYTES } from './tiny-picture.ts'

const PIXELS = TINY.width * TINY.height

/** A frame of any size as a tiny picture: luma, then both colour differences (ITU-R BT.709, full range). */
export function toTinyPicture(frame: Frame): Uint8Array {
  const region = { x: 0, y: 0, width: frame.width, height: frame.height }
  const rgb = sampleRegion({ ...frame, channels: 3 }, region, TINY)
  const tiny = new Uint8ClampedArray(TINY_BYTES)
  for (let pixel = 0, at = 0; pixel < PIXELS; pixel++, at += 3) {
    const red = rgb[at] as number
    const green = rgb[at + 1] as number
    const blue = rgb[at + 2] as number
    const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    tiny[pixel] = luma
    tiny[PIXELS + pixel] = 128 + (blue - luma) / 1.8556
    tiny[2 * PIXELS + pixel] = 128 + (red - luma) / 1.5748
  }
  return new Uint8Array(tiny.buffer)
}
