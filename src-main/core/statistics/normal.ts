import { upperGamma } from './gamma.ts'

/** Probability that a standard normal variable is at most `z`. */
export function normalCdf(z: number): number {
  const tail = 0.5 * upperGamma(0.5, (z * z) / 2)
  return z > 0 ? 1 - tail : tail
}

const STEPS = 60
const FAR = 40

/** The standard normal value that a share 0..1 lies below; infinite at the ends. By halving, to 1e-12. */
export function normalQuantile(share: number): number {
  if (!(share > 0)) return -Infinity
  if (share >= 1) return Infinity
  let low = -FAR
  let high = FAR
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (normalCdf(middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** A standard normal variable from a source of shares (Box & Muller 1958). */
export function drawNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
