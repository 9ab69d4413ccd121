import { createToneMapper, rgbCoefficients } from './colour-conversion.ts'
import type { Frame } from './frame.ts'
import { type PicturePlanes, splitPlanes } from './picture-planes.ts'
import { type Plane, resamplePlane } from './resample.ts'

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
  const planes = splitPlanes(picture).map((plane) => scaled(plane, coded))
  const rgb = new Uint8ClampedArray(coded.width * coded.height * 3)
  if (picture.layout.kind === 'packed') interleave(planes, rgb)
  else convert(picture, planes, rgb)
  const data = new Uint8Array(rgb.buffer)
  return orient({ ...coded, data }, orientation)
}

function scaled(plane: Plane, { width, height }: Size): Plane['data'] {
  const exact = plane.width === width && plane.height === height && plane.stride === width
  return exact
    ? plane.data.subarray(plane.offset, plane.offset + width * height)
    : resamplePlane(plane, width, height)
}

function interleave(planes: readonly Plane['data'][], rgb: Uint8ClampedArray): void {
  for (let i = 0, at = 0; at < rgb.length; i++)
    for (let channel = 0; channel < 3; channel++, at++)
      rgb[at] = (planes[channel] ?? planes[0])?.[i] ?? 0
}

function convert(
  { layout, colour }: PicturePlanes,
  [luma, cb, cr]: readonly Plane['data'][],
  rgb: Uint8ClampedArray,
): void {
  const k = rgbCoefficients(colour, layout.kind === 'planar' ? layout.bits : 8)
  const toneMap = colour.transfer === 'sdr' ? undefined : createToneMapper(colour.transfer)
  const pixel = new Float32Array(3)
  for (let i = 0, at = 0; at < rgb.length; i++, at += 3) {
    const y = k.lumaScale * (((luma as Float32Array)[i] as number) - k.lumaOffset)
    const u = cb && cr ? (cb[i] as number) - k.chromaOffset : 0
    const v = cb && cr ? (cr[i] as number) - k.chromaOffset : 0
    const red = y + k.redFromCr * v
    const green = y + k.greenFromCb * u + k.greenFromCr * v
    const blue = y + k.blueFromCb * u
    if (!toneMap) {
      rgb[at] = red
      rgb[at + 1] = green
      rgb[at + 2] = blue
      continue
    }
    pixel[0] = red
    pixel[1] = green
    pixel[2] = blue
    toneMap(pixel)
    rgb[at] = pixel[0]
    rgb[at + 1] = pixel[1]
    rgb[at + 2] = pixel[2]
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
