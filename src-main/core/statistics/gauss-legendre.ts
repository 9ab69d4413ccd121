/** Gauss-Legendre points on -1..1 with their weights, and the weights of the integrals from -1 up to each point. */
export interface Rule {
  readonly points: readonly number[]
  readonly weights: readonly number[]
  /** `upTo[q][r]`: how much the value at point r adds to the integral from -1 to point q. */
  readonly upTo: readonly (readonly number[])[]
}

const STEPS = 50

/** The rule of `count` points, exact for polynomials of degree 2 count - 1 (Golub & Welsch 1969; points by Newton). */
export function gaussLegendre(count: number): Rule {
  const points = Array.from({ length: count }, (_, at) => rootOf(count, at))
  const weights = points.map((x) => {
    const slope = slopeAt(count, x)
    return 2 / ((1 - x * x) * slope * slope)
  })
  const values = points.map((x) => legendreAt(x, count))
  const upTo = values.map((atQ) =>
    values.map((atR, r) => {
      let sum = 0
      for (let n = 0; n < count; n++) {
        const below = n === 0 ? -1 : (atQ[n - 1] ?? 0)
        const integral = ((atQ[n + 1] ?? 0) - below) / (2 * n + 1)
        sum += ((2 * n + 1) / 2) * (atR[n] ?? 0) * integral
      }
      return sum * (weights[r] ?? 0)
    }),
  )
  return { points, weights, upTo }
}

/** Legendre polynomials of degrees 0 to `most` at x, by Bonnet's recurrence. */
function legendreAt(x: number, most: number): number[] {
  const values = [1, x]
  for (let n = 1; n < most; n++)
    values.push(((2 * n + 1) * x * (values[n] ?? 0) - n * (values[n - 1] ?? 0)) / (n + 1))
  return values
}

function slopeAt(count: number, x: number): number {
  const values = legendreAt(x, count)
  return (count * (x * (values[count] ?? 0) - (values[count - 1] ?? 0))) / (x * x - 1)
}

function rootOf(count: number, at: number): number {
  let x = -Math.cos((Math.PI * (at + 0.75)) / (count + 0.5))
  for (let step = 0; step < STEPS; step++) {
    const change = (legendreAt(x, count)[count] ?? 0) / slopeAt(count, x)
    x -= change
    if (Math.abs(change) < 1e-16) break
  }
  return x
}
