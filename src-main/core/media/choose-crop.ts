import type { Detection } from './detection.ts'
import type { SaliencyGrid } from './saliency.ts'

/** A rectangle in shares of a picture's width and height. */
export interface Crop {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What is known of the picture to crop: its size in pixels, where attention goes, and its faces. */
export interface CropSubject {
  readonly width: number
  readonly height: number
  readonly attention: SaliencyGrid
  readonly faces: readonly Detection[]
}

const STEPS = 64
const FACE_WEIGHT = 4
const CENTRE_WEIGHT = 0.05

/**
 * The largest window of shape `aspect` (width / height) that keeps most of the attention and no face cut in two,
 * nearest the centre among equals; our own search over 65 positions.
 */
export function chooseCrop(aspect: number, subject: CropSubject): Crop {
  const own = subject.width / subject.height
  const width = Math.min(1, aspect / own)
  const height = Math.min(1, own / aspect)
  let best: Crop = { x: (1 - width) / 2, y: (1 - height) / 2, width, height }
  let bestValue = -Infinity
  for (let step = 0; step <= STEPS; step++) {
    const share = step / STEPS
    const crop = { x: share * (1 - width), y: share * (1 - height), width, height }
    const value =
      attentionInside(crop, subject.attention) +
      FACE_WEIGHT * facesInside(crop, subject.faces) -
      CENTRE_WEIGHT * Math.abs(share - 0.5)
    if (value > bestValue + 1e-9) {
      best = crop
      bestValue = value
    }
    if (width === 1 && height === 1) break
  }
  return best
}

function attentionInside(crop: Crop, { columns, rows, values }: SaliencyGrid): number {
  let inside = 0
  let all = 0
  for (const [index, value] of values.entries()) {
    const x = (index % columns) / columns
    const y = Math.floor(index / columns) / rows
    const across = overlap([x, x + 1 / columns], [crop.x, crop.x + crop.width]) * columns
    const down = overlap([y, y + 1 / rows], [crop.y, crop.y + crop.height]) * rows
    inside += value * across * down
    all += value
  }
  return all > 0 ? inside / all : 0
}

/** Area-weighted share of faces that lie fully inside, less those cut in two. */
function facesInside(crop: Crop, faces: readonly Detection[]): number {
  let value = 0
  let all = 0
  for (const face of faces) {
    const across = overlap([face.x, face.x + face.width], [crop.x, crop.x + crop.width])
    const down = overlap([face.y, face.y + face.height], [crop.y, crop.y + crop.height])
    const inside = (across * down) / Math.max(1e-9, face.width * face.height)
    const area = face.width * face.height
    value += area * (inside > 0.98 ? 1 : -inside)
    all += area
  }
  return all > 0 ? value / all : 0
}

function overlap([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  return Math.max(0, Math.min(b, d) - Math.max(a, c))
}
