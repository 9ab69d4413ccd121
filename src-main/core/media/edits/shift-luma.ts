import type { Frame } from '#shared/media/frame.ts'

/** A frame with these grey levels added to all three colours of each pixel. */
export function shiftLuma({ width, height, data }: Frame, shift: Float32Array): Frame {
  const result = new Uint8ClampedArray(data.length)
  for (let pixel = 0, byte = 0; pixel < shift.length; pixel++, byte += 3) {
    const change = shift[pixel] ?? 0
    result[byte] = (data[byte] ?? 0) + change
    result[byte + 1] = (data[byte + 1] ?? 0) + change
    result[byte + 2] = (data[byte + 2] ?? 0) + change
  }
  return { width, height, data: new Uint8Array(result.buffer) }
}
