import { contrastRatio, luminance } from '#main/core/compose/colours.ts'
import type { Letters } from './find-letters.ts'
import type { LinePatch } from './line-patch.ts'

/** Ink this pure is the middle of strokes; where nothing has more than half of it, the purest is taken. */
const PURE = 0.9
const HALF = 0.5
/** Pixels beside the ink that are left out: they are mixed. */
const EDGE = 1
/** How far around the letters is looked, in pixels: an outline or a shadow is what they stand on. */
const MOST_REACH = 3
/** Of the contrasts with what lies around the letters, the one that a quarter is lower than. */
const LOWER = 0.25

/** Surrounding pixels that are looked at, at most. */
const MOST_AROUND = 1500

/** WCAG contrast, 1..21, of the letters with what lies close around them, an outline or a shadow included. */
export function measureContrast(patch: LinePatch, letters: Letters, letterHeight: number): number {
  const { width, height, ink } = letters
  const own = inkLight(patch, ink)
  if (own === undefined) return 1
  const near = countInk(letters, HALF)
  const any = countInk(letters, 0.05)
  const reach = EDGE + Math.max(1, Math.min(MOST_REACH, Math.round(letterHeight / 12)))
  const around: number[] = []
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (any(x, y, EDGE) === 0 && near(x, y, reach) > 0) around.push(y * width + x)
  const stride = Math.max(1, Math.ceil(around.length / MOST_AROUND))
  const ratios: number[] = []
  for (let at = 0; at < around.length; at += stride)
    ratios.push(contrastRatio(own, lightAt(patch, around[at] ?? 0)))
  const sorted = Float64Array.from(ratios).toSorted()
  return sorted[Math.floor(LOWER * (sorted.length - 1))] ?? 1
}

const lightAt = ({ data }: LinePatch, at: number): number =>
  luminance(data[3 * at] ?? 0, data[3 * at + 1] ?? 0, data[3 * at + 2] ?? 0)

/** The median luminance of the purest ink. */
function inkLight(patch: LinePatch, ink: Float32Array): number | undefined {
  for (const limit of [PURE, HALF]) {
    const found: number[] = []
    for (let at = 0; at < ink.length; at++) if ((ink[at] ?? 0) >= limit) found.push(at)
    if (found.length === 0) continue
    const stride = Math.max(1, Math.ceil(found.length / MOST_AROUND))
    const lights: number[] = []
    for (let at = 0; at < found.length; at += stride) lights.push(lightAt(patch, found[at] ?? 0))
    return Float64Array.from(lights).toSorted()[lights.length >> 1]
  }
  return undefined
}

/** Counts pixels with at least so much ink in squares around a place, by sums over rectangles (Crow 1984). */
function countInk({ width, height, ink }: Letters, limit: number) {
  const stride = width + 1
  const sums = new Int32Array(stride * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      if ((ink[y * width + x] ?? 0) >= limit) row++
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row
    }
  }
  return (x: number, y: number, reach: number): number => {
    const left = Math.max(0, x - reach)
    const top = Math.max(0, y - reach)
    const right = Math.min(width, x + reach + 1)
    const bottom = Math.min(height, y + reach + 1)
    const at = (row: number, column: number) => sums[row * stride + column] ?? 0
    return at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left)
  }
}
