import type { Noise } from './noise.ts'

interface RidgeOptions {
  readonly octaves: number
  /** 0 rolling hills .. 1 sharp peaks. */
  readonly sharpness: number
  readonly row: number
}

/** The height of a mountain ridge along x, about -1..1 (multifractal after Musgrave, "Texturing & Modeling", ch. 16). */
export function ridgeAt(
  noise: Noise,
  x: number,
  { octaves, sharpness, row }: RidgeOptions,
): number {
  let sum = 0
  let weight = 1
  let whole = 0
  let detail = 1
  let px = x
  for (let octave = 0; octave < octaves; octave++) {
    const raw = noise(px, row + octave * 7.13)
    const peak = 1 - 2 * Math.min(1, Math.abs(raw))
    const value = raw + (peak - raw) * sharpness
    sum += value * weight * detail
    whole += weight
    // Detail gathers near the peaks, valleys stay smooth.
    detail = 0.45 + 0.55 * Math.min(1, Math.max(0, 0.5 + 0.5 * value))
    weight *= 0.47
    px *= 2.1
  }
  return sum / whole
}
