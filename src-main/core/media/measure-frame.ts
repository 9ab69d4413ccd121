import type { Frame } from '#shared/media/frame.ts'
import { type Colour, measureColour } from './colour.ts'
import { type Contrast, countLevels, measureContrast } from './contrast.ts'
import { type Exposure, measureExposure } from './exposure.ts'
import { colourHistogram } from './histogram.ts'
import { type Plane, toLuma } from './luma.ts'
import { perceptualHash } from './perceptual-hash.ts'
import { halveFrame, resizePlane } from './resize.ts'
import { measureSharpness, type Sharpness } from './sharpness.ts'

/** What every sampled frame is measured for, at half size: plain values that survive structured cloning. */
export interface CheapMeasures {
  readonly sharpness: Sharpness
  readonly exposure: Exposure
  readonly contrast: Contrast
  readonly colour: Colour
  /** 16 hex digits. */
  readonly hash: string
  /** Shares of 128 colour bins. */
  readonly histogram: Float32Array
  /** Luma 0..255 of 16 x 16 cells, row by row. */
  readonly mosaic: Float32Array
}

const MOSAIC = { width: 16, height: 16 }

/** Sharpness, exposure, contrast, colour and fingerprints of a frame, in a few milliseconds. */
export function measureFrame(frame: Frame): CheapMeasures {
  const half = halveFrame(frame)
  return measureHalf(half, toLuma(half))
}

/** The same, of a frame at half size with its luma. */
export function measureHalf(half: Frame, luma: Plane): CheapMeasures {
  const levels = countLevels(luma)
  return {
    sharpness: measureSharpness(luma),
    exposure: measureExposure(levels),
    contrast: measureContrast(levels),
    colour: measureColour(half),
    hash: perceptualHash(luma),
    histogram: colourHistogram(half),
    mosaic: resizePlane(luma, MOSAIC).data,
  }
}
