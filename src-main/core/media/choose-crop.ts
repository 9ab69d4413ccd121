import type { Detection, FoundObject } from './detection.ts'
import { mainObject } from './objects/main-object.ts'
import type { SaliencyGrid } from './saliency.ts'

/** A rectangle in shares of a picture's width and height. */
export interface Crop {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What is known of the picture to crop: its size in pixels, where attention goes, its faces, text and objects. */
export interface CropSubject {
  readonly width: number
  readonly height: number
  readonly attention: SaliencyGrid
  readonly faces: readonly Detection[]
  readonly text?: readonly Detection[]
  readonly objects?: readonly FoundObject[]
}

const STEPS = 64
/** What all faces, all text and the main object are worth against all attention: faces come first, our choice. */
const WEIGHTS = { faces: 6, text: 3, object: 1 }
const CENTRE_WEIGHT = 0.05
/** Pixels of a box that may be lost to rounding. */
const WHOLE = 0.98

/**
 * The largest window of shape `aspect` (width / height) that keeps faces and text whole and most of the attention,
 * nearest the centre among equals; our own search over 65 positions and those at which a box just fits.
 */
export function chooseCrop(aspect: number, subject: CropSubject): Crop {
  const own = subject.width / subject.height
  const width = Math.min(1, aspect / own)
  const height = Math.min(1, own / aspect)
  const { faces, text = [] } = subject
  const main = mainObject(subject.objects)
  const objects = main ? [main] : []
  let best: Crop = { x: (1 - width) / 2, y: (1 - height) / 2, width, height }
  let bestValue = -Infinity
  for (const share of positionsOf({ width, height }, [...faces, ...text, ...objects])) {
    const crop = { x: share * (1 - width), y: share * (1 - height), width, height }
    const value =
      attentionInside(crop, subject.attention) +
      WEIGHTS.faces * boxesInside(crop, faces) +
      WEIGHTS.text * boxesInside(crop, text) +
      WEIGHTS.object * boxesInside(crop, objects) -
      CENTRE_WEIGHT * Math.abs(share - 0.5)
    if (value > bestValue + 1e-9) {
      best = crop
      bestValue = value
    }
  }
  return best
}

/** Where the window may stand, in shares of the way it can go: evenly, and where it begins or ends with a box. */
function positionsOf(
  { width, height }: Pick<Crop, 'width' | 'height'>,
  boxes: readonly Detection[],
): number[] {
  const room = Math.max(1 - width, 1 - height)
  if (room < 1e-9) return [0.5]
  const isAcross = width < 1
  const size = isAcross ? width : height
  const edges = boxes.flatMap((box) => {
    const start = isAcross ? box.x : box.y
    const end = start + (isAcross ? box.width : box.height)
    return [start, end - size].map((edge) => Math.min(1, Math.max(0, edge / room)))
  })
  return [...Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS), ...edges]
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

/** Area-weighted share of boxes that lie fully inside, less those cut in two; of one that can't fit, half of what is seen. */
function boxesInside(crop: Crop, boxes: readonly Detection[]): number {
  let value = 0
  let all = 0
  for (const box of boxes) {
    const across = overlap([box.x, box.x + box.width], [crop.x, crop.x + crop.width])
    const down = overlap([box.y, box.y + box.height], [crop.y, crop.y + crop.height])
    const inside = (across * down) / Math.max(1e-9, box.width * box.height)
    const area = box.width * box.height
    const fits = box.width * WHOLE <= crop.width && box.height * WHOLE <= crop.height
    value += area * (inside > WHOLE ? 1 : fits ? -inside : inside / 2)
    all += area
  }
  return all > 0 ? value / all : 0
}

function overlap([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  return Math.max(0, Math.min(b, d) - Math.max(a, c))
}
