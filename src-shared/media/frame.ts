/** An 8-bit sRGB picture, rows top to bottom, three interleaved bytes (red, green, blue) a pixel. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** The longest side, in pixels, of the picture on which every feature is measured. */
export const WORKING_SIDE = 640
