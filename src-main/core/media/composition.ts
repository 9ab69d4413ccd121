import type { Detection, FoundObject } from './detection.ts'
import { toShare } from './float-arrays.ts'
import { mainObject } from './objects/main-object.ts'
import type { SaliencyGrid } from './saliency.ts'

/** Where the subject is (shares of the picture) and how well it is placed, set apart and balanced; all 0..1, higher better. */
export interface Composition {
  readonly subjectX: number
  readonly subjectY: number
  readonly thirds: number
  readonly focus: number
  readonly balance: number
  readonly value: number
}

/** Reach of a power point, in shares of the picture: our choice. */
const REACH = 0.14

/** A subject in the very centre is worth this much of one on a power point: our choice. */
const CENTRED = 0.75

const SHARES = { thirds: 0.4, focus: 0.35, balance: 0.25 }

/** Shares of the picture that an object must fill to be seen at all and clearly, and from which it is too close: our choice. */
const OBJECT_SMALL = 0.01
const OBJECT_CLEAR = 0.12
const OBJECT_CLOSE = 0.8

/**
 * Rule of thirds (Mai et al., ISM 2011), concentration of saliency, and visual balance about the middle (Lok et al.
 * 2004). The subject is the largest face, else the largest object, else where attention goes; where it is an object,
 * half of the focus is how large that is.
 */
export function measureComposition(
  grid: SaliencyGrid,
  faces: readonly Detection[],
  objects: readonly FoundObject[] = [],
): Composition {
  const mass = massOf(grid)
  if (mass.total <= 0) {
    return { subjectX: 0.5, subjectY: 0.5, thirds: 0, focus: 0, balance: 0, value: 0 }
  }
  const face = faces.toSorted((a, b) => b.width * b.height - a.width * a.height)[0]
  const object = face ? undefined : mainObject(objects)
  const subject = face ?? object
  const subjectX = subject ? subject.x + subject.width / 2 : mass.x
  const subjectY = subject ? subject.y + subject.height / 2 : mass.y
  const thirds = placementOf(subjectX, subjectY)
  const focus = object ? (focusOf(grid) + sizeOf(object)) / 2 : focusOf(grid)
  const balance = 1 - toShare(Math.abs(mass.lean))
  const value = SHARES.thirds * thirds + SHARES.focus * focus + SHARES.balance * balance
  return { subjectX, subjectY, thirds, focus, balance, value }
}

function placementOf(x: number, y: number): number {
  const near = (distance: number): number => Math.exp(-(distance ** 2) / (2 * REACH ** 2))
  const point = near(Math.hypot(Math.abs(x - 0.5) - 1 / 6, Math.abs(y - 0.5) - 1 / 6))
  return Math.max(point, CENTRED * near(Math.hypot(x - 0.5, y - 0.5)))
}

/** 0 for a dot .. 1 for an object that is clear and whole, less for one that fills the picture. */
function sizeOf({ width, height }: Detection): number {
  const area = width * height
  const seen = toShare(Math.log(area / OBJECT_SMALL) / Math.log(OBJECT_CLEAR / OBJECT_SMALL))
  return seen * (1 - 0.5 * toShare((area - OBJECT_CLOSE) / (1 - OBJECT_CLOSE)))
}

interface Mass {
  readonly total: number
  readonly x: number
  readonly y: number
  readonly lean: number
}

/** Total, centre of the squared values (the subject) and left-right lean -1..1 of the plain ones. */
function massOf({ columns, rows, values }: SaliencyGrid): Mass {
  let total = 0
  let weight = 0
  let sumX = 0
  let sumY = 0
  let lean = 0
  for (const [index, value] of values.entries()) {
    const x = ((index % columns) + 0.5) / columns
    const y = (Math.floor(index / columns) + 0.5) / rows
    const strong = value * value
    total += value
    weight += strong
    sumX += strong * x
    sumY += strong * y
    lean += value * Math.sign(x - 0.5)
  }
  if (total <= 0) return { total: 0, x: 0.5, y: 0.5, lean: 0 }
  return { total, x: sumX / weight, y: sumY / weight, lean: lean / total }
}

/** Share of the saliency in the strongest fifth of the cells, from evenly spread (0) to four fifths and more (1). */
function focusOf({ values }: SaliencyGrid): number {
  const sorted = values.toSorted((a, b) => b - a)
  const total = sorted.reduce((sum, value) => sum + value, 0)
  const strongest = sorted.slice(0, Math.max(1, Math.ceil(sorted.length / 5)))
  const share = strongest.reduce((sum, value) => sum + value, 0) / total
  return toShare((share - 0.2) / 0.6)
}
