/** Red, green and blue of a direction of length 1. */
export type Axis = readonly [number, number, number]

/** Where all colours are one: luma of BT.601. */
const LUMA: Axis = [0.299, 0.587, 0.114]
const ROUNDS = 12
/** Enough pixels to know the axis by. */
const MOST_PIXELS = 4000

/** The direction in which interleaved colours differ most (their first principal component, by power iteration). */
export function mainAxis(data: Float32Array): Axis {
  const count = data.length / 3
  const step = 3 * Math.max(1, Math.ceil(count / MOST_PIXELS))
  let [sumR, sumG, sumB, used] = [0, 0, 0, 0]
  for (let at = 0; at < data.length; at += step) {
    sumR += data[at] ?? 0
    sumG += data[at + 1] ?? 0
    sumB += data[at + 2] ?? 0
    used++
  }
  let [rr, rg, rb, gg, gb, bb] = [0, 0, 0, 0, 0, 0]
  for (let at = 0; at < data.length; at += step) {
    const r = (data[at] ?? 0) - sumR / used
    const g = (data[at + 1] ?? 0) - sumG / used
    const b = (data[at + 2] ?? 0) - sumB / used
    rr += r * r
    rg += r * g
    rb += r * b
    gg += g * g
    gb += g * b
    bb += b * b
  }
  // of the columns, the one with the largest variance is not at right angles to the axis
  let axis: Axis = gg >= rr && gg >= bb ? [rg, gg, gb] : rr >= bb ? [rr, rg, rb] : [rb, gb, bb]
  for (let round = 0; round < ROUNDS; round++) {
    const length = Math.hypot(...axis)
    if (!(length > 0)) return LUMA
    const [x, y, z] = [axis[0] / length, axis[1] / length, axis[2] / length]
    axis = [rr * x + rg * y + rb * z, rg * x + gg * y + gb * z, rb * x + gb * y + bb * z]
  }
  const length = Math.hypot(...axis)
  return length > 0 ? [axis[0] / length, axis[1] / length, axis[2] / length] : LUMA
}
