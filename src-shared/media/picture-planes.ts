import type { Plane } from './resample.ts'

/** Pixel layouts a decoder may hand over, named as in WebCodecs (W3C, pixel formats); alpha planes are ignored. */
export type PixelLayout =
  | {
      readonly kind: 'planar'
      readonly shiftX: 0 | 1
      readonly shiftY: 0 | 1
      readonly bits: 8 | 10 | 12
    }
  | { readonly kind: 'semi-planar' }
  | { readonly kind: 'packed'; readonly red: 0 | 2 }
  | { readonly kind: 'grey' }

/** How sample values map to colours (ITU-T H.273 code points, reduced to those in use). */
export interface ColourCoding {
  readonly matrix: 'bt601' | 'bt709' | 'bt2020'
  readonly fullRange: boolean
  readonly transfer: 'sdr' | 'pq' | 'hlg'
}

/** A decoded picture as its codec stores it: planes one after the other, rows without padding, coded orientation. */
export interface PicturePlanes {
  readonly layout: PixelLayout
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
  readonly colour: ColourCoding
}

const planar = (shiftX: 0 | 1, shiftY: 0 | 1, bits: 8 | 10 | 12): PixelLayout => ({
  kind: 'planar',
  shiftX,
  shiftY,
  bits,
})

/** The layout of a WebCodecs pixel format name, or undefined for one that is unknown here. */
export function layoutOfFormat(format: string): PixelLayout | undefined {
  if (format === 'NV12') return { kind: 'semi-planar' }
  if (format === 'RGBA' || format === 'RGBX') return { kind: 'packed', red: 0 }
  if (format === 'BGRA' || format === 'BGRX') return { kind: 'packed', red: 2 }
  const match = /^I(420|422|444)A?(?:P(10|12))?$/.exec(format)
  if (!match) return undefined
  const bits = match[2] === '10' ? 10 : match[2] === '12' ? 12 : 8
  return planar(match[1] === '444' ? 0 : 1, match[1] === '420' ? 1 : 0, bits)
}

/** The layout of a YUV4MPEG2 colour space tag such as `420mpeg2` or `420p10`, or undefined for one that is unknown here. */
export function layoutOfY4m(tag: string): PixelLayout | undefined {
  if (tag === 'mono') return { kind: 'grey' }
  const match = /^(420|422|444)(?:p(10|12))?(?:$|jpeg$|mpeg2$|paldv$)/.exec(tag)
  if (!match) return undefined
  const bits = match[2] === '10' ? 10 : match[2] === '12' ? 12 : 8
  return planar(match[1] === '444' ? 0 : 1, match[1] === '420' ? 1 : 0, bits)
}

/** Bytes one picture of this layout takes, rows without padding. */
export function pictureBytes(layout: PixelLayout, width: number, height: number): number {
  const pixels = width * height
  switch (layout.kind) {
    case 'packed':
      return pixels * 4
    case 'grey':
      return pixels
    case 'semi-planar':
      return pixels + 2 * Math.ceil(width / 2) * Math.ceil(height / 2)
    case 'planar': {
      const chroma = chromaSize(layout, width, height)
      return (pixels + 2 * chroma.width * chroma.height) * (layout.bits > 8 ? 2 : 1)
    }
    default:
      throw new Error(`unknown layout ${String(layout satisfies never)}`)
  }
}

function chromaSize(
  layout: { readonly shiftX: number; readonly shiftY: number },
  width: number,
  height: number,
) {
  return {
    width: (width + layout.shiftX) >> layout.shiftX,
    height: (height + layout.shiftY) >> layout.shiftY,
  }
}

/** The luma and two chroma planes of a picture, or its red, green and blue ones when it is packed. */
export function splitPlanes(picture: PicturePlanes): readonly Plane[] {
  const { layout, width, height, data } = picture
  switch (layout.kind) {
    case 'grey':
      return [{ data, offset: 0, stride: width, width, height }]
    case 'packed':
      return [layout.red, 1, 2 - layout.red].map((channel) =>
        everyNth({ data, first: channel, step: 4 }, width, height),
      )
    case 'semi-planar': {
      const chroma = chromaSize({ shiftX: 1, shiftY: 1 }, width, height)
      const first = width * height
      return [
        { data, offset: 0, stride: width, width, height },
        everyNth({ data, first, step: 2 }, chroma.width, chroma.height),
        everyNth({ data, first: first + 1, step: 2 }, chroma.width, chroma.height),
      ]
    }
    case 'planar': {
      const samples = layout.bits > 8 ? asUint16(data) : data
      const chroma = chromaSize(layout, width, height)
      const at = width * height
      const plane = (offset: number) => ({ data: samples, offset, stride: chroma.width, ...chroma })
      return [
        { data: samples, offset: 0, stride: width, width, height },
        plane(at),
        plane(at + chroma.width * chroma.height),
      ]
    }
    default:
      throw new Error(`unknown layout ${String(layout satisfies never)}`)
  }
}

/** The same bytes as little-endian 16-bit samples, copied only where they do not lie on an even address. */
function asUint16(data: Uint8Array): Uint16Array {
  const even = data.byteOffset % 2 === 0 ? data : data.slice()
  return new Uint16Array(even.buffer, even.byteOffset, even.byteLength >> 1)
}

interface Interleaved {
  readonly data: Uint8Array
  readonly first: number
  readonly step: number
}

function everyNth({ data, first, step }: Interleaved, width: number, height: number): Plane {
  const plane = new Uint8Array(width * height)
  for (let i = 0, from = first; i < plane.length; i++, from += step) plane[i] = data[from] ?? 0
  return { data: plane, offset: 0, stride: width, width, height }
}
