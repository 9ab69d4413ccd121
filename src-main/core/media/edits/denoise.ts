import type { Frame } from '#shared/media/frame.ts'
import { type Plane, toLuma } from '../luma.ts'
import { boxBlur } from './box-blur.ts'

/** Pixels, at a longest side of 640, over which is averaged, and grey levels of noise at full strength. */
const REACH = 2
const STRONGEST = 16

/**
 * Guided filter (He, Sun & Tang, ECCV 2010) of luma by itself; colours are averaged where luma is even. `scale` is the
 * picture's longest side over 640.
 */
export function denoise(frame: Frame, amount: number, scale: number): Frame {
  const radius = Math.max(1, Math.round(REACH * scale))
  const luma = toLuma(frame)
  const { gain, offset } = guide(luma, { radius, noise: (STRONGEST * amount) ** 2 })
  const { width, height, data } = frame
  const result = new Uint8ClampedArray(data.length)
  const smooth = new Float32Array(luma.data.length)
  for (let at = 0; at < smooth.length; at++)
    smooth[at] = (gain.data[at] ?? 0) * (luma.data[at] ?? 0) + (offset.data[at] ?? 0)
  for (let channel = 0; channel < 3; channel++) {
    const colour = new Float32Array(luma.data.length)
    for (let at = 0; at < colour.length; at++)
      colour[at] = (data[3 * at + channel] ?? 0) - (luma.data[at] ?? 0)
    const even = boxBlur({ width, height, data: colour }, radius)
    for (let at = 0; at < colour.length; at++) {
      const kept = gain.data[at] ?? 0
      const own = colour[at] ?? 0
      result[3 * at + channel] = (smooth[at] ?? 0) + kept * own + (1 - kept) * (even.data[at] ?? 0)
    }
  }
  return { width, height, data: new Uint8Array(result.buffer) }
}

/** Smoothed coefficients of the local linear model: near 1 and 0 at edges, 0 and the mean on even ground. */
function guide(
  luma: Plane,
  { radius, noise }: { readonly radius: number; readonly noise: number },
) {
  const squares = { ...luma, data: luma.data.map((value) => value * value) }
  const mean = boxBlur(luma, radius)
  const meanSquare = boxBlur(squares, radius)
  const gain = new Float32Array(luma.data.length)
  const offset = new Float32Array(luma.data.length)
  for (let at = 0; at < gain.length; at++) {
    const middle = mean.data[at] ?? 0
    const spread = Math.max(0, (meanSquare.data[at] ?? 0) - middle * middle)
    const share = spread / Math.max(1e-6, spread + noise)
    gain[at] = share
    offset[at] = (1 - share) * middle
  }
  return {
    gain: boxBlur({ ...luma, data: gain }, radius),
    offset: boxBlur({ ...luma, data: offset }, radius),
  }
}
