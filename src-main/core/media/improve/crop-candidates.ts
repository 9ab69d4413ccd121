import type { Crop } from '../choose-crop.ts'
import { measureComposition } from '../composition.ts'
import type { Detection, FoundObject } from '../detection.ts'
import { mainObject } from '../objects/main-object.ts'
import type { SaliencyGrid } from '../saliency.ts'

/** What is known of the picture to cut: its longest side in pixels, where attention goes, faces and text. */
export interface Croppable {
  readonly side: number
  readonly saliency: SaliencyGrid
  readonly faces: readonly Detection[]
  readonly text: readonly Detection[]
  readonly objects?: readonly FoundObject[]
}

const SIZES = [0.92, 0.84, 0.75, 0.66]
const STEPS = 6
const MOST = 4
/** Pixels of the longest side that must be left, unless the picture has no more. */
const LEAST_SIDE = 640
/** Room that stays around a face or text, in shares of the picture. */
const ROOM = 0.015
/** Attention that must stay inside. */
const KEPT = 0.7

/** A subject that fills more than this is the picture itself, and may be cut. */
const FILLING = 0.4

/** Up to four parts of the picture, in its own proportions, with every face, all text and the main object in them, best composed first. */
export function cropCandidates(subject: Croppable): Crop[] {
  const main = mainObject(subject.objects)
  const isWhole = main && main.width * main.height < FILLING
  const mustStay = [...subject.faces, ...subject.text, ...(isWhole ? [main] : [])]
  const least = Math.min(0.9, LEAST_SIDE / Math.max(1, subject.side))
  const found: { readonly crop: Crop; readonly value: number }[] = []
  for (const size of SIZES) {
    if (size < least) continue
    for (let row = 0; row <= STEPS; row++)
      for (let column = 0; column <= STEPS; column++) {
        const x = (column / STEPS) * (1 - size)
        const y = (row / STEPS) * (1 - size)
        const crop = { x, y, width: size, height: size }
        if (!mustStay.every((box) => holds(crop, box))) continue
        const { grid, share } = cropSaliency(subject.saliency, crop)
        if (share < KEPT) continue
        const faces = subject.faces.map((face) => into(crop, face))
        const objects = main ? [{ ...into(crop, main), label: main.label }] : []
        const { value } = measureComposition(grid, faces, objects)
        found.push({ crop, value: value + 0.2 * share })
      }
  }
  const chosen: Crop[] = []
  for (const { crop } of found.toSorted((a, b) => b.value - a.value)) {
    if (chosen.length === MOST) break
    if (chosen.every((other) => distance(crop, other) > 0.1)) chosen.push(crop)
  }
  return chosen
}

/** A box of the whole picture in shares of a part of it. */
export function into(crop: Crop, box: Detection): Detection {
  return {
    x: (box.x - crop.x) / crop.width,
    y: (box.y - crop.y) / crop.height,
    width: box.width / crop.width,
    height: box.height / crop.height,
    score: box.score,
  }
}

/** Whether a box lies in a part with some room around it; what touches the picture's own edge needs none there. */
function holds(crop: Crop, box: Detection): boolean {
  const across = { from: crop.x, to: crop.x + crop.width }
  const down = { from: crop.y, to: crop.y + crop.height }
  return (
    isWithin(across, Math.max(0, box.x), Math.min(1, box.x + box.width)) &&
    isWithin(down, Math.max(0, box.y), Math.min(1, box.y + box.height))
  )
}

interface Stretch {
  readonly from: number
  readonly to: number
}

function isWithin({ from, to }: Stretch, start: number, end: number): boolean {
  const first = from <= 0 ? 0 : from + ROOM
  const last = to >= 1 - 1e-9 ? 1 : to - ROOM
  return start >= first && end <= last
}

/** The cells of an attention grid inside a part of the picture, and the share of all attention that they have. */
export function cropSaliency(
  { columns, rows, values }: SaliencyGrid,
  crop: Crop,
): { readonly grid: SaliencyGrid; readonly share: number } {
  const left = Math.round(crop.x * columns)
  const top = Math.round(crop.y * rows)
  const width = Math.max(1, Math.min(columns - left, Math.round(crop.width * columns)))
  const height = Math.max(1, Math.min(rows - top, Math.round(crop.height * rows)))
  const kept: number[] = []
  for (let row = top; row < top + height; row++)
    for (let column = left; column < left + width; column++)
      kept.push(values[row * columns + column] ?? 0)
  const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0)
  const all = sum(values)
  return {
    grid: { columns: width, rows: height, values: kept },
    share: all > 0 ? sum(kept) / all : 1,
  }
}

function distance(a: Crop, b: Crop): number {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y), Math.abs(a.width - b.width))
}
