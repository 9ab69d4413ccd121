import type { Control } from './control-columns.ts'
import {
  combine,
  fitControls,
  normalRoot,
  type ReachFit,
  solve,
  solveLower,
} from './fit-controls.ts'

/** How well a step of the level before each post explains a series. */
export interface Scan {
  /** Student's t of a step that holds from this post on, 0 where none was tried. */
  readonly scores: Float64Array
  readonly errors: Float64Array
  /** How much a post is like the one before, 0..0.8. */
  readonly likeness: number
  /** Of single posts about what is expected. */
  readonly deviation: number
}

/** Posts that are needed on both sides of a step. */
const LEAST_BEFORE = 8
const LEAST_AFTER = 3
/** Deviations from the expected beyond which a post counts as if it were so far. */
const FAR = 2.5
const MOST_LIKE = 0.8
/** Differences of likeness that make none. */
const SAME = 0.01
/** Posts after a step that are too few to make neighbours look alike. */
const RECENT = 15
/** Reach changes by a factor of up to about 20. */
const STEP_PRIOR = 1.5

/**
 * Tries a step before each post: controls are fitted robustly, far posts drawn in, likeness of neighbours taken out
 * (Cochrane & Orcutt 1949), and each step scored by what it adds to the fit.
 */
export function scanSteps(values: Float64Array, controls: readonly Control[]): Scan {
  const fit = fitControls(values, controls)
  const drawn = drawIn(values, fit)
  const rest = drawn.map((value, at) => value - (fit.expected[at] ?? 0))
  const likeness = likenessOf(rest)
  const noise = { deviation: fit.deviation, likeness }
  const first = scanDrawn(drawn, controls, noise)
  // A change long ago makes neighbours look alike: for those, likeness is measured again without the clearest one.
  const step = toStep(values.length, clearest(first.scores))
  const stepped = fitControls(values, [...controls, step])
  const without = drawIn(values, stepped).map((value, at) => value - (stepped.expected[at] ?? 0))
  const less = likenessOf(without)
  if (likeness - less < SAME) return first
  const second = scanDrawn(drawn, controls, { ...noise, likeness: less })
  const join = (recent: Float64Array, older: Float64Array) =>
    older.map((value, at) => (values.length - at <= RECENT ? (recent[at] ?? 0) : value))
  return {
    ...noise,
    scores: join(first.scores, second.scores),
    errors: join(first.errors, second.errors),
  }
}

/** Draws values in that are far from what a fit expects. */
function drawIn(values: Float64Array, { expected, deviation }: ReachFit): Float64Array {
  const most = FAR * deviation
  return values.map((value, at) => {
    const base = expected[at] ?? 0
    return base + Math.max(-most, Math.min(most, value - base))
  })
}

function clearest(scores: Float64Array): number {
  let best = 0
  for (let at = 0; at < scores.length; at++)
    if (Math.abs(scores[at] ?? 0) > Math.abs(scores[best] ?? 0)) best = at
  return best
}

/** A level that holds from a post on. */
export function toStep(count: number, at: number): Control {
  return { name: 'change', values: new Float64Array(count).fill(1, at), prior: STEP_PRIOR }
}

function scanDrawn(
  drawn: Float64Array,
  controls: readonly Control[],
  { deviation, likeness }: Pick<Scan, 'deviation' | 'likeness'>,
): Scan {
  const count = drawn.length
  const whitened = controls.map((control) => ({
    ...control,
    values: withoutLikeness(control.values, likeness),
  }))
  const target = withoutLikeness(drawn, likeness)
  const variance = deviation ** 2 * (1 - likeness ** 2)
  const root = normalRoot(whitened, { variance })
  const sums = whitened.map(({ values: column }) => dot(column, target) / variance)
  const weights = solve(root, sums)
  const fitted = combine(whitened, weights)
  const rest = target.map((value, at) => value - (fitted[at] ?? 0))
  const squares = dot(rest, rest) / variance + priorCost(whitened, weights)
  const scan = {
    scores: new Float64Array(count),
    errors: new Float64Array(count),
  }
  const free = Math.max(4, count - freedomOf(whitened, root, variance) - 1)
  const after = new Float64Array(whitened.length) // sums of each control after the step
  let restAfter = 0
  for (let at = count - 1; at >= LEAST_BEFORE; at--) {
    const length = count - at
    if (length >= LEAST_AFTER) {
      const gain = (1 - likeness) * restAfter + (rest[at] ?? 0)
      const cross = whitened.map(
        ({ values: column }, place) =>
          ((1 - likeness) * (after[place] ?? 0) + (column[at] ?? 0)) / variance,
      )
      const half = solveLower(root, cross)
      const size = (1 + (length - 1) * (1 - likeness) ** 2) / variance
      const information = Math.max(1e-9, size - dot(half, half))
      const score = gain / variance / Math.sqrt(information)
      const spread = Math.sqrt(Math.max(0.05, (squares - score ** 2) / free))
      scan.scores[at] = score / spread
      scan.errors[at] = spread / Math.sqrt(information)
    }
    restAfter += rest[at] ?? 0
    for (const [place, { values: column }] of whitened.entries())
      after[place] = (after[place] ?? 0) + (column[at] ?? 0)
  }
  return { ...scan, likeness, deviation }
}

/** Correlation of neighbours, made up for its bias in short series. */
function likenessOf(rest: Float64Array): number {
  let shared = 0
  for (let at = 1; at < rest.length; at++) shared += (rest[at] ?? 0) * (rest[at - 1] ?? 0)
  const raw = shared / Math.max(1e-12, dot(rest, rest))
  const fair = raw + (1 + 3 * raw) / Math.max(4, rest.length)
  return Math.max(0, Math.min(MOST_LIKE, fair))
}

function withoutLikeness(values: Float64Array, likeness: number): Float64Array {
  return values.map((value, at) =>
    at === 0 ? value * Math.sqrt(1 - likeness ** 2) : value - likeness * (values[at - 1] ?? 0),
  )
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

function priorCost(controls: readonly Control[], weights: ArrayLike<number>): number {
  return controls.reduce((sum, { prior }, at) => sum + ((weights[at] ?? 0) / prior) ** 2, 0)
}

/** Degrees of freedom that controls use up: the trace of their hat matrix. */
function freedomOf(controls: readonly Control[], root: Float64Array, variance: number): number {
  let sum = 0
  const count = controls[0]?.values.length ?? 0
  const row = new Float64Array(controls.length)
  for (let at = 0; at < count; at++) {
    for (const [place, { values }] of controls.entries()) row[place] = values[at] ?? 0
    const half = solveLower(root, row)
    sum += dot(half, half) / variance
  }
  return sum
}
