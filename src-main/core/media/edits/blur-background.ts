import type { Frame } from '#shared/media/frame.ts'
import type { Detection } from '../detection.ts'
import { toShare } from '../float-arrays.ts'
import type { Plane } from '../luma.ts'
import type { SaliencyGrid } from '../saliency.ts'
import { softBlur } from './box-blur.ts'
import { toLinear } from '#main/core/colour/oklab.ts'
import { toCoded } from './tone-tables.ts'

/** What stays sharp: where attention goes, the faces and the text, in shares of the picture. */
export interface Subject {
  readonly saliency: SaliencyGrid
  readonly faces: readonly Detection[]
  readonly text: readonly Detection[]
}

/** Deviation, in pixels at a longest side of 640, of the blur at full strength. */
const REACH = 7
/** Attention at which a place is background, and at which it is subject: our choice. */
const IDLE = 0.12
const WATCHED = 0.38
/** How far around a face belongs to it, in its widths and heights: hair, neck and shoulders. */
const AROUND = 0.6
const LIGHT = Float32Array.from({ length: 256 }, (_, byte) => toLinear(byte / 255))

/** Blurs, in linear light, what is not the subject; `scale` is the picture's longest side over 640. */
export function blurBackground(
  frame: Frame,
  subject: Subject,
  { amount, scale }: { readonly amount: number; readonly scale: number },
): Frame {
  const { width, height, data } = frame
  const mask = subjectMask(subject)
  const result = new Uint8Array(data.length)
  for (let channel = 0; channel < 3; channel++) {
    const light = new Float32Array(width * height)
    for (let at = 0; at < light.length; at++) light[at] = LIGHT[data[3 * at + channel] ?? 0] ?? 0
    const soft = softBlur({ width, height, data: light }, Math.max(0.5, REACH * amount * scale))
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const at = y * width + x
        const kept = sample(mask, (x + 0.5) / width, (y + 0.5) / height)
        const mixed = kept * (light[at] ?? 0) + (1 - kept) * (soft.data[at] ?? 0)
        result[3 * at + channel] = Math.round(255 * toCoded(Math.min(1, Math.max(0, mixed))))
      }
    }
  }
  return { width, height, data: result }
}

/** How much of each cell of the attention grid is subject, 0..1, with soft borders. */
export function subjectMask({ saliency, faces, text }: Subject): Plane {
  const { columns, rows, values } = saliency
  const near = softBlur({ width: columns, height: rows, data: Float32Array.from(values) }, 1.2)
  const data = near.data.map((value) => smooth((value - IDLE) / (WATCHED - IDLE)))
  const boxes = [...faces.map((face) => grown(face, AROUND)), ...text.map((box) => grown(box, 0.1))]
  for (const { x, y, width, height } of boxes) {
    const first = Math.max(0, Math.floor(x * columns))
    const top = Math.max(0, Math.floor(y * rows))
    for (let row = top; row < Math.min(rows, Math.ceil((y + height) * rows)); row++)
      for (let at = first; at < Math.min(columns, Math.ceil((x + width) * columns)); at++)
        data[row * columns + at] = 1
  }
  return softBlur({ width: columns, height: rows, data }, 0.8)
}

function grown({ x, y, width, height }: Detection, share: number) {
  return {
    x: x - share * width,
    y: y - share * height,
    width: width * (1 + 2 * share),
    height: height * (1 + 2.6 * share),
  }
}

function smooth(value: number): number {
  const share = toShare(value)
  return share * share * (3 - 2 * share)
}

/** Between the centres of the four nearest cells. */
function sample({ width, height, data }: Plane, x: number, y: number): number {
  const column = Math.min(width - 1, Math.max(0, x * width - 0.5))
  const row = Math.min(height - 1, Math.max(0, y * height - 0.5))
  const left = Math.floor(column)
  const top = Math.floor(row)
  const right = Math.min(width - 1, left + 1)
  const below = Math.min(height - 1, top + 1)
  const across = column - left
  const mix = (line: number) =>
    (1 - across) * (data[line * width + left] ?? 0) + across * (data[line * width + right] ?? 0)
  return (1 - (row - top)) * mix(top) + (row - top) * mix(below)
}
