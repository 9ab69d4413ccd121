import type { Frame } from '#shared/media/frame.ts'

/** One channel of a picture, rows top to bottom; luma planes hold 0..255. */
export interface Plane {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
}

/** Gamma-coded brightness 0..255 of every pixel, weighted as in ITU-R BT.709-6. */
export function toLuma(frame: Frame): Plane {
  const { width, height, data } = frame
  const count = width * height
  const luma = new Float32Array(count)
  for (let y = 0; y < height; y++)
    writeLuma(data.subarray(3 * y * width), luma.subarray(y * width, (y + 1) * width))
  return { width, height, data: luma }
}

/** One row: a loop in a function of its own is compiled early, as it is called often. */
function writeLuma(data: Uint8Array, luma: Float32Array): void {
  for (let pixel = 0, byte = 0; pixel < luma.length; pixel++, byte += 3)
    luma[pixel] =
      0.2126 * (data[byte] ?? 0) + 0.7152 * (data[byte + 1] ?? 0) + 0.0722 * (data[byte + 2] ?? 0)
}
