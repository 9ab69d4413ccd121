import type { Frame } from '#shared/media/frame.ts'
import { toLuma } from '../luma.ts'
import { softBlur } from './box-blur.ts'
import { shiftLuma } from './shift-luma.ts'

/** Deviation, in pixels at a longest side of 640, of what is sharpened against. */
const REACH = 1
/** Grey levels that count as noise, and the most that an edge is moved: without it bright seams appear. */
const NOISE = 1.2
const MOST = 26

/** Unsharp masking of luma; `scale` is the picture's longest side over 640, so that large copies change alike. */
export function sharpen(frame: Frame, amount: number, scale: number): Frame {
  const luma = toLuma(frame)
  const smooth = softBlur(luma, Math.max(0.6, REACH * scale))
  const shift = new Float32Array(luma.data.length)
  for (let at = 0; at < shift.length; at++) {
    const detail = (luma.data[at] ?? 0) - (smooth.data[at] ?? 0)
    const clear = Math.sign(detail) * Math.max(0, Math.abs(detail) - NOISE)
    shift[at] = Math.max(-MOST, Math.min(MOST, amount * clear))
  }
  return shiftLuma(frame, shift)
}
