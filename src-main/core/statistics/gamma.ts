/** Lanczos coefficients for g = 7, n = 9 (Godfrey 2001). */
const LANCZOS = [
  0.999_999_999_999_809_93, 676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13,
  -176.615_029_162_140_59, 12.507_343_278_686_905, -0.138_571_095_265_720_12,
  9.984_369_578_019_571_6e-6, 1.505_632_735_149_311_6e-7,
] as const

const EPSILON = 1e-15
const MOST_TERMS = 10_000

/** Natural logarithm of the gamma function of a positive number, to some 14 digits (Lanczos 1964). */
export function logGamma(value: number): number {
  if (value < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * value)) - logGamma(1 - value)
  const base = value - 1
  const shifted = base + 7.5
  const sum = LANCZOS.reduce((total, term, at) => total + (at === 0 ? term : term / (base + at)), 0)
  return 0.5 * Math.log(2 * Math.PI) + (base + 0.5) * Math.log(shifted) - shifted + Math.log(sum)
}

/** The regularised upper incomplete gamma function Q(a, x), 0..1 (DLMF 8.11.4 and 8.9.2). */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  return x < a + 1 ? 1 - front * lowerSeries(a, x) : front * upperFraction(a, x)
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < MOST_TERMS && Math.abs(term) > Math.abs(sum) * EPSILON; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

/** Continued fraction by Lentz's method (Thompson & Barnett 1986). */
function upperFraction(a: number, x: number): number {
  const tiny = 1e-300
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let value = d
  for (let n = 1; n < MOST_TERMS; n++) {
    const factor = -n * (n - a)
    b += 2
    d = 1 / (factor * d + b || tiny)
    c = b + factor / c || tiny
    const step = d * c
    value *= step
    if (Math.abs(step - 1) < EPSILON) break
  }
  return value
}

/** Probability that a chi-square variable with so many degrees of freedom exceeds a value. */
export const chiSquareTail = (value: number, degrees: number): number =>
  upperGamma(degrees / 2, value / 2)
