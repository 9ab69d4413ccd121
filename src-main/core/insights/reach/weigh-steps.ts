import { choleskyOf } from '#main/core/statistics/cholesky.ts'
import type { Control } from './control-columns.ts'
import { dot, gramOf, solve, solveLower } from './fit-controls.ts'

/** One way an account's noise and season may be, and what it says of a step before each post. */
export interface Weighed {
  /** Logarithm of how well the series fits without a step, up to a constant. */
  readonly evidence: number
  /** Logarithms of how much better it fits with a drop or a rise before each post; -Infinity where none was tried. */
  readonly drops: Float64Array
  readonly rises: Float64Array
  /** Standard errors of steps. */
  readonly errors: Float64Array
}

/** How much a post is like the one before, and how common that is. */
export const LIKENESSES = [
  [0, 0.45],
  [0.15, 0.2],
  [0.3, 0.17],
  [0.5, 0.13],
  [0.7, 0.05],
] as const
/** By what the priors of seasons are multiplied, and how common that is. */
const SEASONS = [
  [0.1, 0.55],
  [1, 0.3],
  [2, 0.15],
] as const
/** A step that matters is so many of its own standard errors, give or take; more where many posts tell of it. */
const USUAL = 2.2
const MOST_USUAL = 4
const SPREAD = 0.5
/** Posts that are needed on both sides of a step. */
const LEAST_BEFORE = 8
const LEAST_AFTER = 3
const LEAST_FREE = 4
/** A fit leaves at least this share of what there was unexplained. */
const LEAST_LEFT = 0.02
/** Of a post's distance from its fit, in variances, on average: series too regular to be true prove no small step. */
const LEAST_SQUARE = 0.05

interface Asked {
  readonly controls: readonly Control[]
  /** Of single posts about what is expected. */
  readonly deviation: number
  readonly likeness: number
}

/** A series with likeness of neighbours taken out (Cochrane & Orcutt 1949), and the sums a fit needs. */
interface Whitened {
  readonly likeness: number
  readonly target: Float64Array
  readonly columns: readonly Float64Array[]
  readonly variance: number
  readonly gram: Float64Array
  readonly sums: readonly number[]
}

interface Fit {
  readonly root: Float64Array
  readonly rest: Float64Array
  /** What is left, in variances, the cost of the priors included. */
  readonly squares: number
  readonly free: number
  readonly evidence: number
}

/** Weighs a step before each post under one likeness and each season (Bayes factors of Gaussian linear models). */
export function weighSteps(
  values: Float64Array,
  { controls, deviation, likeness }: Asked,
): Weighed[] {
  const columns = controls.map((control) => withoutLikeness(control.values, likeness))
  const variance = deviation ** 2 * (1 - likeness ** 2)
  const target = withoutLikeness(values, likeness)
  const whitened: Whitened = {
    likeness,
    target,
    columns,
    variance,
    gram: gramOf(columns, { variance }),
    sums: columns.map((column) => dot(column, target) / variance),
  }
  return SEASONS.map(([scale, common]) => {
    const priors = controls.map(({ name, prior }) => (name === 'season' ? scale * prior : prior))
    const fit = fitWhitened(whitened, priors)
    return { ...scoreSteps(whitened, fit), evidence: fit.evidence + Math.log(common) }
  })
}

function fitWhitened(whitened: Whitened, priors: readonly number[]): Fit {
  const { columns, target, variance, likeness } = whitened
  const matrix = whitened.gram.slice()
  for (const [place, prior] of priors.entries())
    matrix[place * (priors.length + 1)] =
      (matrix[place * (priors.length + 1)] ?? 0) + 1 / prior ** 2
  const root = choleskyOf(matrix, priors.length)
  const weights = solve(root, whitened.sums)
  const rest = target.slice()
  let [cost, size, held] = [0, 0, 0]
  for (const [place, column] of columns.entries()) {
    const weight = weights[place] ?? 0
    const prior = priors[place] ?? 1
    for (let at = 0; at < rest.length; at++) rest[at] = (rest[at] ?? 0) - weight * (column[at] ?? 0)
    cost += (weight / prior) ** 2
    size += Math.log((root[place * (priors.length + 1)] ?? 1) * prior)
    const unit = new Float64Array(priors.length)
    unit[place] = 1
    const half = solveLower(root, unit)
    held += dot(half, half) / prior ** 2
  }
  const squares = Math.max(LEAST_SQUARE * rest.length, dot(rest, rest) / variance + cost)
  const scale = rest.length * (Math.log(squares) + Math.log(1 - likeness ** 2))
  return {
    root,
    rest,
    squares,
    free: Math.max(LEAST_FREE, rest.length - priors.length + held),
    evidence: -size - scale / 2,
  }
}

/** What a step before each post adds to a fit. */
function scoreSteps({ columns, variance, likeness }: Whitened, fit: Fit) {
  const { root, rest, squares, free } = fit
  const count = rest.length
  const drops = new Float64Array(count).fill(-Infinity)
  const rises = drops.slice()
  const errors = new Float64Array(count)
  const kept = 1 - likeness
  const after = new Float64Array(columns.length) // sums of each control after the step
  const cross = after.slice()
  let restAfter = 0
  for (let at = count - 1; at >= LEAST_BEFORE; at--) {
    const length = count - at
    if (length >= LEAST_AFTER) {
      for (let place = 0; place < columns.length; place++)
        cross[place] = (kept * (after[place] ?? 0) + (columns[place]?.[at] ?? 0)) / variance
      const half = solveLower(root, cross)
      const information = (1 + (length - 1) * kept ** 2) / variance - dot(half, half)
      const root2 = Math.sqrt(Math.max(1e-9, information))
      const score = (kept * restAfter + (rest[at] ?? 0)) / variance / root2
      const left = Math.max(LEAST_LEFT, 1 - score ** 2 / squares)
      const spread = Math.sqrt((left * squares) / free)
      const better = (-free / 2) * Math.log(left)
      errors[at] = spread / root2
      const usual = Math.min(MOST_USUAL, USUAL * Math.max(1, Math.sqrt(length) / 3))
      drops[at] = better - unusualOf(-score / spread, usual)
      rises[at] = better - unusualOf(score / spread, usual)
    }
    restAfter += rest[at] ?? 0
    for (let place = 0; place < columns.length; place++)
      after[place] = (after[place] ?? 0) + (columns[place]?.[at] ?? 0)
  }
  return { drops, rises, errors }
}

/** How little a step of so many standard errors is like the usual one, in logarithms; infinite for one that goes the other way. */
function unusualOf(score: number, usual: number): number {
  if (score <= 0) return Infinity
  const variance = 1 + SPREAD ** 2
  return (score - usual) ** 2 / (2 * variance) + Math.log(variance) / 2
}

function withoutLikeness(values: Float64Array, likeness: number): Float64Array {
  const white = values.slice()
  for (let at = 1; at < values.length; at++)
    white[at] = (values[at] ?? 0) - likeness * (values[at - 1] ?? 0)
  white[0] = (values[0] ?? 0) * Math.sqrt(1 - likeness ** 2)
  return white
}
