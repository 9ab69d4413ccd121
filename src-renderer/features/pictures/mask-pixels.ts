import { feather, type Area, type Mask } from './mask.ts'

/** How the mask looks over the picture: the accent of the light theme, half clear. */
const TINT = [230, 90, 30] as const
const OPACITY = 0.55

/** Shows a part of the mask over the picture. */
export function showMask(
  canvas: HTMLCanvasElement,
  mask: Mask,
  { x, y, width, height }: Area,
): void {
  const context = canvas.getContext('2d')
  if (!context || width === 0 || height === 0) return
  const pixels = new ImageData(width, height)
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const value = mask.data[(y + row) * mask.width + x + column] ?? 0
      pixels.data.set([...TINT, value * OPACITY], (row * width + column) * 4)
    }
  context.putImageData(pixels, x, y)
}

interface MaskFile {
  /** The size of the picture it is for. */
  readonly width: number
  readonly height: number
  /** How wide its soft edge is, in pixels of the mask. */
  readonly softness: number
}

/** The mask as a PNG of a picture's size, white where something new is wanted. */
export function toMaskFile(mask: Mask, { width, height, softness }: MaskFile): Promise<Blob> {
  const soft = feather(mask, softness)
  const small = document.createElement('canvas')
  small.width = soft.width
  small.height = soft.height
  const pixels = new ImageData(soft.width, soft.height)
  for (const [index, value] of soft.data.entries())
    pixels.data.set([value, value, value, 255], index * 4)
  small.getContext('2d')?.putImageData(pixels, 0, 0)
  const full = document.createElement('canvas')
  full.width = width
  full.height = height
  full.getContext('2d')?.drawImage(small, 0, 0, width, height)
  return new Promise((resolve, reject) => {
    full.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The mask could not be written'))),
      'image/png',
    )
  })
}
