import { logGamma } from './gamma.ts'
import { normalCdf } from './normal.ts'

/** From here on the beta distribution is normal to more digits than are shown. */
const LARGE = 200_000
const EPSILON = 1e-14
const MOST_TERMS = 5000

/** A beta distribution by its two counts, both above 0. */
export interface Beta {
  readonly a: number
  readonly b: number
}

/** Mean and standard deviation of a beta distribution. */
export function momentsOf({ a, b }: Beta): { readonly mean: number; readonly deviation: number } {
  const total = a + b
  return { mean: a / total, deviation: Math.sqrt((a * b) / (total * total * (total + 1))) }
}

/** The density of a beta distribution at `x`. */
export function betaDensity({ a, b }: Beta, x: number): number {
  if (x <= 0 || x >= 1) return 0
  const front = logGamma(a + b) - logGamma(a) - logGamma(b)
  return Math.exp(front + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x))
}

/** Probability that a beta variable is at most `x` (DLMF 8.17.22), normal for very large counts. */
export function betaCdf(beta: Beta, x: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const { a, b } = beta
  if (Math.min(a, b) > 1000 && a + b > LARGE) {
    const { mean, deviation } = momentsOf(beta)
    return normalCdf((x - mean) / deviation)
  }
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  )
  if (x < (a + 1) / (a + b + 2)) return (front * fraction({ a, b }, x)) / a
  return 1 - (front * fraction({ a: b, b: a }, 1 - x)) / b
}

/** The continued fraction by Lentz's method (Thompson & Barnett 1986). */
function fraction({ a, b }: Beta, x: number): number {
  const tiny = 1e-300
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || tiny)
  let value = d
  const step = (factor: number): number => {
    d = 1 / (1 + factor * d || tiny)
    c = 1 + factor / c || tiny
    value *= d * c
    return d * c
  }
  for (let m = 1; m < MOST_TERMS; m++) {
    step((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)))
    const last = step((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)))
    if (Math.abs(last - 1) < EPSILON) break
  }
  return value
}
