import type { Plane } from './luma.ts'
import type { Region } from './resize.ts'

/** An asymmetric generalised Gaussian: shape 0.2..10 and the root mean squares below and above zero. */
export interface AsymmetricFit {
  readonly shape: number
  readonly left: number
  readonly right: number
}

/** Steps (x, y) to the neighbour whose product is modelled: right, below, lower right, lower left. */
export const NEIGHBOURS: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [-1, 1],
]

const FIRST_SHAPE = 0.2
const SHAPE_STEP = 0.001
const RATIOS = Float64Array.from({ length: 9801 }, (_, index) => {
  const shape = FIRST_SHAPE + index * SHAPE_STEP
  return Math.exp(2 * logGamma(2 / shape) - logGamma(1 / shape) - logGamma(3 / shape))
})

/** Natural logarithm of the gamma function for positive values: Stirling's series after shifting above 8. */
export function logGamma(value: number): number {
  let shifted = value
  let product = 1
  while (shifted < 8) {
    product *= shifted
    shifted += 1
  }
  const inverse = 1 / shifted
  const square = inverse * inverse
  const series =
    inverse *
    (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))))
  return (
    (shifted - 0.5) * Math.log(shifted) -
    shifted +
    0.5 * Math.log(2 * Math.PI) +
    series -
    Math.log(product)
  )
}

function shapeOf(ratio: number): number {
  let low = 0
  let high = RATIOS.length - 1
  if (!(ratio > (RATIOS[low] ?? 0))) return FIRST_SHAPE
  if (ratio >= (RATIOS[high] ?? 1)) return FIRST_SHAPE + high * SHAPE_STEP
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((RATIOS[middle] ?? 0) <= ratio) low = middle
    else high = middle
  }
  const below = RATIOS[low] ?? 0
  const share = (ratio - below) / ((RATIOS[high] ?? 1) - below)
  return FIRST_SHAPE + (low + share) * SHAPE_STEP
}

/** Ratio of a generalised Gaussian's scale to its standard deviation. */
export function scaleOf(shape: number): number {
  return Math.exp(0.5 * (logGamma(1 / shape) - logGamma(3 / shape)))
}

/** Mean of an asymmetric generalised Gaussian (Lasmar et al. 2009). */
export function skewOf({ shape, left, right }: AsymmetricFit): number {
  return (right - left) * scaleOf(shape) * Math.exp(logGamma(2 / shape) - logGamma(1 / shape))
}

/** Values with their signs (-1, 0 or 1), which are counted apart as branches on random signs cost most of the time. */
export interface SignedPlane extends Plane {
  readonly signs: Int8Array
}

/** Moment-matched fit (Lasmar, Stitou & Berthoumieu, ICIP 2009) of a window's values, or of their products with a neighbour. */
export function fitWindow(
  plane: SignedPlane,
  window: Region,
  neighbour: readonly [number, number] = [0, 0],
): AsymmetricFit {
  const { width, data, signs } = plane
  const [stepX, stepY] = neighbour
  const alone = stepX === 0 && stepY === 0
  const offset = stepY * width + stepX
  const firstX = window.x + Math.max(0, -stepX)
  const lastX = window.x + window.width - Math.max(0, stepX)
  const lastY = window.y + window.height - stepY
  let absolute = 0
  let squares = 0
  let signedSquares = 0
  let lean = 0
  let some = 0
  for (let y = window.y; y < lastY; y++) {
    const end = y * width + lastX
    for (let at = y * width + firstX; at < end; at++) {
      const value = alone
        ? (data[at] as number)
        : (data[at] as number) * (data[at + offset] as number)
      const sign = alone
        ? (signs[at] as number)
        : (signs[at] as number) * (signs[at + offset] as number)
      const size = Math.abs(value)
      absolute += size
      squares += size * size
      signedSquares += size * value
      lean += sign
      some += sign * sign
    }
  }
  const count = Math.max(0, lastX - firstX) * Math.max(0, lastY - window.y)
  const leftCount = (some - lean) / 2
  const rightCount = (some + lean) / 2
  const leftSquares = leftCount > 0 ? Math.max(0, squares - signedSquares) / 2 : 0
  const rightSquares = rightCount > 0 ? Math.max(0, squares + signedSquares) / 2 : 0
  if (squares <= 1e-8 * Math.max(1, count)) return { shape: 10, left: 0, right: 0 }
  const left = leftCount > 0 ? Math.sqrt(leftSquares / leftCount) : 0
  const right = rightCount > 0 ? Math.sqrt(rightSquares / rightCount) : 0
  const moment = (absolute / count) ** 2 / (squares / count)
  const tilt = right > 0 ? left / right : 1e6
  const ratio = (moment * (tilt ** 3 + 1) * (tilt + 1)) / (tilt ** 2 + 1) ** 2
  return { shape: shapeOf(ratio), left, right }
}
