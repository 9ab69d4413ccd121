import type { Plane } from '../luma.ts'

/** Mean of a square of `2 * radius + 1` pixels around each, the border repeated; its time does not grow with the radius. */
export function boxBlur(plane: Plane, radius: number): Plane {
  const { width, height } = plane
  if (radius < 1) return plane
  const across = new Float32Array(plane.data.length)
  for (let y = 0; y < height; y++)
    slide(plane.data, across, { from: y * width, step: 1, length: width, radius })
  const result = new Float32Array(plane.data.length)
  for (let x = 0; x < width; x++)
    slide(across, result, { from: x, step: width, length: height, radius })
  return { width, height, data: result }
}

/** Close to a Gaussian of this deviation in pixels: three boxes (Wells, IEEE TPAMI 8(2), 1986). */
export function softBlur(plane: Plane, deviation: number): Plane {
  const ideal = Math.sqrt((12 * deviation * deviation) / 3 + 1)
  const low = Math.max(0, Math.floor((ideal - 1) / 2))
  const narrow = 2 * low + 1
  const wide = (12 * deviation ** 2 - 3 * narrow ** 2 - 12 * narrow - 9) / (-4 * narrow - 4)
  let current = plane
  for (let round = 0; round < 3; round++)
    current = boxBlur(current, round < Math.round(wide) ? low : low + 1)
  return current
}

interface Line {
  readonly from: number
  readonly step: number
  readonly length: number
  readonly radius: number
}

function slide(source: Float32Array, target: Float32Array, { from, step, length, radius }: Line) {
  const last = length - 1
  const at = (index: number) => source[from + step * Math.min(last, Math.max(0, index))] ?? 0
  let sum = 0
  for (let index = -radius; index <= radius; index++) sum += at(index)
  const count = 2 * radius + 1
  for (let index = 0; index < length; index++) {
    target[from + step * index] = sum / count
    sum += at(index + radius + 1) - at(index - radius)
  }
}
