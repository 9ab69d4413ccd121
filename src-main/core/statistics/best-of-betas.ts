import { type Beta, momentsOf } from './beta.ts'
import { gaussLegendre } from './gauss-legendre.ts'

/** How one of several rates stands: 0..1 that it is the highest, and how much it is below the highest on average. */
export interface Standing {
  readonly probabilityBest: number
  readonly expectedLoss: number
}

const RULE = gaussLegendre(10)
const NODES = RULE.points.length
const POINTS = Float64Array.from(RULE.points)
const WEIGHTS = Float64Array.from(RULE.weights)
const UP_TO = Float64Array.from(RULE.upTo.flat())
/** Where panels begin and end, in deviations from each mean: fine in the middle, wide in the tail of an exponential. */
const CUTS = [
  ...Array.from({ length: 33 }, (_, at) => (at - 16) / 2),
  ...[10, 13, 17, 22, 28, 36].flatMap((far) => [-far, far]),
]
const REACH = 40
/** Larger counts are taken for this many in the same shares: a double cannot tell their points apart. */
const MOST = 1e12

/**
 * Compares independent beta variables with counts of at least 1, by Gauss-Legendre quadrature over panels that fit each
 * of them, to about 1e-10; the probabilities add up to 1.
 */
export function compareBetas(betas: readonly Beta[]): Standing[] {
  const shapes = betas.map(toShape)
  const cuts = cutsOf(shapes)
  const curves = shapes.map((shape) => toCurve(shape, cuts))
  const best = new Float64Array(betas.length)
  const loss = new Float64Array(betas.length)
  const below = new Float64Array(betas.length)
  for (let at = 0; at < (cuts.length - 1) * NODES; at++) {
    const panel = Math.floor(at / NODES)
    const half = ((cuts[panel + 1] ?? 0) - (cuts[panel] ?? 0)) / 2
    const weight = half * (WEIGHTS[at % NODES] ?? 0)
    let after = 1
    for (let i = curves.length - 1; i >= 0; i--) {
      below[i] = after
      after *= curves[i]?.shares[at] ?? 0
    }
    let before = 1
    for (let i = 0; i < curves.length; i++) {
      const share = curves[i]?.shares[at] ?? 0
      const others = before * (below[i] ?? 1)
      best[i] = (best[i] ?? 0) + weight * (curves[i]?.density[at] ?? 0) * others
      loss[i] = (loss[i] ?? 0) + weight * share * (1 - others)
      before *= share
    }
  }
  const total = best.reduce((sum, one) => sum + one, 0)
  return betas.map((_, i) => ({
    probabilityBest: (best[i] ?? 0) / total,
    expectedLoss: loss[i] ?? 0,
  }))
}

interface Shape extends Beta {
  readonly mean: number
  readonly deviation: number
  readonly mode: number
}

function toShape({ a, b }: Beta): Shape {
  const scale = Math.min(1, MOST / (a + b))
  const beta = { a: 1 + (a - 1) * scale, b: 1 + (b - 1) * scale }
  const peak = beta.a + beta.b - 2
  return { ...beta, ...momentsOf(beta), mode: peak > 0 ? (beta.a - 1) / peak : 0.5 }
}

function cutsOf(shapes: readonly Shape[]): number[] {
  const inside = shapes
    .flatMap(({ mean, deviation }) => CUTS.map((cut) => mean + cut * deviation))
    .filter((x) => x > 0 && x < 1)
  return [...new Set([0, ...inside, 1])].toSorted((x, y) => x - y)
}

interface Curve {
  readonly density: Float64Array
  /** Probability of being at most each point. */
  readonly shares: Float64Array
}

/** Density and distribution at every point of every panel; the density is scaled by its own integral. */
function toCurve(shape: Shape, cuts: readonly number[]): Curve {
  const panels = cuts.length - 1
  const density = new Float64Array(panels * NODES)
  const shares = new Float64Array(panels * NODES)
  let mass = 0
  for (let panel = 0; panel < panels; panel++) {
    const from = cuts[panel] ?? 0
    const half = ((cuts[panel + 1] ?? 0) - from) / 2
    const start = panel * NODES
    for (let r = 0; r < NODES; r++)
      density[start + r] = relativeDensity(shape, from + half * (1 + (POINTS[r] ?? 0)))
    for (let q = 0; q < NODES; q++) {
      let part = 0
      for (let r = 0; r < NODES; r++)
        part += (UP_TO[q * NODES + r] ?? 0) * (density[start + r] ?? 0)
      shares[start + q] = mass + half * part
    }
    for (let r = 0; r < NODES; r++) mass += half * (WEIGHTS[r] ?? 0) * (density[start + r] ?? 0)
  }
  for (let at = 0; at < density.length; at++) {
    density[at] = (density[at] ?? 0) / mass
    shares[at] = Math.min(1, Math.max(0, (shares[at] ?? 0) / mass))
  }
  return { density, shares }
}

/** The density as a share of that at the mode: nothing large is subtracted, so huge counts keep their digits. */
function relativeDensity({ a, b, mean, deviation, mode }: Shape, x: number): number {
  if (Math.abs(x - mean) > REACH * deviation) return 0
  const low = a > 1 ? (a - 1) * Math.log1p((x - mode) / mode) : 0
  const high = b > 1 ? (b - 1) * Math.log1p((mode - x) / (1 - mode)) : 0
  return Math.exp(low + high)
}
