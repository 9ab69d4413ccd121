import { normalCdf, normalQuantile } from './normal.ts'

/** Cohen's h: the distance of two rates on a scale where all rates vary alike (Cohen 1988, 6.2). */
export const effectOf = (first: number, second: number): number =>
  2 * (Math.asin(Math.sqrt(first)) - Math.asin(Math.sqrt(second)))

interface Wish {
  /** Cohen's h; its sign does not matter. */
  readonly effect: number
  readonly significance: number
  readonly power: number
}

const FARTHEST = 60
const STEPS = 80

/**
 * Trials that each of two groups needs so that a two-sided normal test finds the effect with the wished power, both tails
 * counted; not rounded, infinite for no effect, 0 where chance alone is enough.
 */
export function trialsNeeded({ effect, significance, power }: Wish): number {
  if (power <= significance) return 0
  const edge = -normalQuantile(significance / 2)
  let low = 0
  let high = FARTHEST
  for (let step = 0; step < STEPS; step++) {
    const shift = (low + high) / 2
    if (normalCdf(shift - edge) + normalCdf(-shift - edge) < power) low = shift
    else high = shift
  }
  return 2 * (low / effect) ** 2
}
