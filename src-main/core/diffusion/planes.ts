import type { Frame } from '#shared/media/frame.ts'

/** Channels one after the other, each row by row. */
export interface Planes {
  readonly data: Float32Array
  readonly channels: number
  readonly width: number
  readonly height: number
}

/** A frame as three planes of -1..1. */
export function toPlanes({ width, height, data }: Frame): Planes {
  const size = width * height
  const planes = new Float32Array(3 * size)
  for (let i = 0; i < size; i++)
    for (let c = 0; c < 3; c++) planes[c * size + i] = (data[i * 3 + c] ?? 0) / 127.5 - 1
  return { data: planes, channels: 3, width, height }
}

/** Three planes of -1..1 as a frame; what lies outside is clipped, what is no number is black. */
export function toFrame({ data, width, height }: Planes): Frame {
  const size = width * height
  const pixels = new Uint8Array(3 * size)
  for (let i = 0; i < size; i++)
    for (let c = 0; c < 3; c++)
      pixels[i * 3 + c] = Math.round(
        Math.min(Math.max(((data[c * size + i] ?? 0) / 2 + 0.5) * 255, 0), 255),
      )
  return { width, height, data: pixels }
}

/** Whether a decoder failed: any value is no number, or the whole picture is black. */
export function isBroken({ data }: Planes): boolean {
  let brightest = -Infinity
  for (const value of data) {
    if (!Number.isFinite(value)) return true
    if (value > brightest) brightest = value
  }
  return brightest <= -1
}

/** How white a mask is, 0..1 a pixel, from the mean of its channels. */
export function toMask({ width, height, data }: Frame): Planes {
  const mask = new Float32Array(width * height)
  for (let i = 0; i < mask.length; i++)
    mask[i] = ((data[i * 3] ?? 0) + (data[i * 3 + 1] ?? 0) + (data[i * 3 + 2] ?? 0)) / 765
  return { data: mask, channels: 1, width, height }
}

/** A mask at half or more is 1, else 0. */
export const toHardMask = (mask: Planes): Planes => ({
  ...mask,
  data: mask.data.map((value) => (value >= 0.5 ? 1 : 0)),
})

/** Every `factor`-th value of planes, as PyTorch's nearest neighbour takes them. */
export function takeEvery({ data, channels, width, height }: Planes, factor: number): Planes {
  const [columns, rows] = [Math.floor(width / factor), Math.floor(height / factor)]
  const small = new Float32Array(channels * columns * rows)
  for (let c = 0; c < channels; c++)
    for (let y = 0; y < rows; y++)
      for (let x = 0; x < columns; x++)
        small[(c * rows + y) * columns + x] =
          data[(c * height + y * factor) * width + x * factor] ?? 0
  return { data: small, channels, width: columns, height: rows }
}

/** A picture with what the mask shows greyed out, as inpainting networks expect it. */
export function hideMasked(picture: Planes, hardMask: Planes): Planes {
  const size = picture.width * picture.height
  return {
    ...picture,
    data: picture.data.map((value, i) => ((hardMask.data[i % size] ?? 0) < 0.5 ? value : 0)),
  }
}

/** `drawn` where the mask is white, `kept` where it is black, and a mixture where it is grey. */
export function mixFrames(kept: Frame, drawn: Frame, mask: Planes): Frame {
  const data = drawn.data.map((value, i) => {
    const share = mask.data[Math.floor(i / 3)] ?? 0
    const other = kept.data[i] ?? 0
    return Math.round(other + (value - other) * share)
  })
  return { ...drawn, data }
}
