import { createToneMapper, rgbCoefficients } from './colour-conversion.ts'
import type { Frame } from './frame.ts'
import { type PicturePlanes, splitPlanes } from './picture-planes.ts'
import { createRowSampler } from './resample.ts'

/** Clockwise turn, in degrees, that brings a coded picture upright, then a mirroring left to right. */
export interface Orientation {
  readonly rotation: 0 | 90 | 180 | 270
  readonly flip: boolean
}

interface Size {
  readonly width: number
  readonly height: number
}

/** The size with the shape of `size` whose longest side is `side`, never enlarged; as it is when `side` is null. */
export function fitSide({ width, height }: Size, side: number | null): Size {
  const scale = side === null ? 1 : Math.min(1, side / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/**
 * Turns a decoded picture into an upright 8-bit sRGB frame of `size` pixels; the same bits in a page and under Node,
 * because both decoders give the same samples and everything after them is this function.
 */
export function toFrame(picture: PicturePlanes, size: Size, orientation: Orientation): Frame {
  const turned = orientation.rotation === 90 || orientation.rotation === 270
  const coded = turned ? { width: size.height, height: size.width } : size
  const { width, height } = coded
  const samplers = splitPlanes(picture).map((plane) => createRowSampler(plane, width, height))
  const data = new Uint8ClampedArray(width * height * 3)
  const write = picture.layout.kind === 'packed' ? interleave : createConversion(picture, width)
  for (let y = 0; y < height; y++)
    write(
      samplers.map((rowAt) => rowAt(y)),
      data.subarray(y * width * 3, (y + 1) * width * 3),
    )
  return orient({ ...coded, data: new Uint8Array(data.buffer) }, orientation)
}

type Rows = readonly Float32Array[]

function interleave(rows: Rows, rgb: Uint8ClampedArray): void {
  for (let x = 0, at = 0; at < rgb.length; x++)
    for (let channel = 0; channel < 3; channel++, at++) rgb[at] = rows[channel]?.[x] ?? 0
}

/** What turns rows of luma and chroma, or of luma alone, into a row of red, green and blue. */
function createConversion({ layout, colour }: PicturePlanes, width: number) {
  const k = rgbCoefficients(colour, layout.kind === 'planar' ? layout.bits : 8)
  const neutral = new Float32Array(width).fill(k.chromaOffset)
  const toneMap = colour.transfer === 'sdr' ? undefined : createToneMapper(colour.transfer)
  const row = new Float32Array(toneMap ? 3 * width : 0)
  return ([luma = neutral, cb = neutral, cr = neutral]: Rows, rgb: Uint8ClampedArray): void => {
    if (!toneMap) return convertRow([luma, cb, cr], k, rgb)
    convertRow([luma, cb, cr], k, row)
    toneMap(row)
    rgb.set(row)
  }
}

function convertRow(
  [luma, cb, cr]: readonly [Float32Array, Float32Array, Float32Array],
  k: ReturnType<typeof rgbCoefficients>,
  into: Uint8ClampedArray | Float32Array,
): void {
  const { lumaScale, lumaOffset, chromaOffset } = k
  const { redFromCr, greenFromCb, greenFromCr, blueFromCb } = k
  for (let x = 0, at = 0; x < luma.length; x++, at += 3) {
    const y = lumaScale * ((luma[x] as number) - lumaOffset)
    const u = (cb[x] as number) - chromaOffset
    const v = (cr[x] as number) - chromaOffset
    into[at] = y + redFromCr * v
    into[at + 1] = y + greenFromCb * u + greenFromCr * v
    into[at + 2] = y + blueFromCb * u
  }
}

function orient(frame: Frame, { rotation, flip }: Orientation): Frame {
  if (rotation === 0 && !flip) return frame
  const turned = rotation === 90 || rotation === 270
  const width = turned ? frame.height : frame.width
  const height = turned ? frame.width : frame.height
  const data = new Uint8Array(width * height * 3)
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 3) {
      const from = 3 * sourceIndex({ x: flip ? width - 1 - x : x, y }, frame, rotation)
      data[at] = frame.data[from] ?? 0
      data[at + 1] = frame.data[from + 1] ?? 0
      data[at + 2] = frame.data[from + 2] ?? 0
    }
  return { width, height, data }
}

function sourceIndex(
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: Size,
  rotation: Orientation['rotation'],
): number {
  switch (rotation) {
    case 0:
      return y * width + x
    case 90:
      return (height - 1 - x) * width + y
    case 180:
      return (height - 1 - y) * width + (width - 1 - x)
    case 270:
      return x * width + (width - 1 - y)
    default:
      throw new Error(`unknown rotation ${String(rotation satisfies never)}`)
  }
}
