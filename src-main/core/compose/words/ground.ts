import type { Frame } from '#shared/media/frame.ts'
import { sampleRegion } from '#main/core/media/resize.ts'
import { contrastRatio, luminance } from '../colours.ts'
import type { Rect } from '../geometry.ts'

/** What lies where words may go. */
export interface Ground {
  /** WCAG contrast of a luminance with the worst tenth of the ground in a box (shares of the picture), 1..21. */
  readonly contrast: (light: number, box: Rect) => number
  /** How much goes on in a box: the mean step of lightness between neighbours, 0 (even) to 1 (as on foliage). */
  readonly busyness: (box: Rect) => number
}

/** Columns and rows of the small copy that is looked at. */
const COLUMNS = 128
const WORST = 0.1
/** Mean step, of 0..255, at which a ground is as busy as it counts. */
const BUSY = 24

/** Looks at a small copy of a picture. */
export function createGround(frame: Frame): Ground {
  const rows = Math.max(1, Math.round((COLUMNS * frame.height) / frame.width))
  const region = { x: 0, y: 0, width: frame.width, height: frame.height }
  const size = { width: COLUMNS, height: rows }
  const pixels = sampleRegion({ ...frame, channels: 3 }, region, size)
  const lights = new Float64Array(COLUMNS * rows)
  const lumas = new Float64Array(COLUMNS * rows)
  for (let at = 0; at < lights.length; at++) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(3 * at, 3 * at + 3)
    lights[at] = luminance(red, green, blue)
    lumas[at] = 0.299 * red + 0.587 * green + 0.114 * blue
  }

  function visit({ x, y, width, height }: Rect, each: (at: number) => void): void {
    const top = Math.max(0, Math.floor(y * rows))
    const left = Math.max(0, Math.floor(x * COLUMNS))
    const bottom = Math.min(rows, Math.ceil((y + height) * rows))
    const right = Math.min(COLUMNS, Math.ceil((x + width) * COLUMNS))
    for (let row = top; row < bottom; row++)
      for (let column = left; column < right; column++) each(row * COLUMNS + column)
  }

  return {
    contrast(light, box) {
      const ratios: number[] = []
      visit(box, (at) => ratios.push(contrastRatio(light, lights[at] ?? 0)))
      const sorted = Float64Array.from(ratios).toSorted()
      return sorted[Math.floor(WORST * (sorted.length - 1))] ?? 1
    },
    busyness(box) {
      let sum = 0
      let count = 0
      visit(box, (at) => {
        const here = lumas[at] ?? 0
        sum +=
          Math.abs(here - (lumas[at + 1] ?? here)) + Math.abs(here - (lumas[at + COLUMNS] ?? here))
        count += 2
      })
      return count > 0 ? Math.min(1, sum / count / BUSY) : 0
    },
  }
}
