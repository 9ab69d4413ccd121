import type { Control } from './control-columns.ts'
import { fitControls, type ReachFit } from './fit-controls.ts'
import { LIKENESSES, weighSteps, type Weighed } from './weigh-steps.ts'

/** What a series says about a step of its level. */
export interface Scan {
  /** The first post after the step that fits best; -1 where none was tried. */
  readonly at: number
  readonly kind: 'drop' | 'rise'
  /** Logarithm of how much better steps explain the series than none; `chanceOf` tells how often chance does so. */
  readonly strength: number
  /** Standard errors of the logarithm of a step before each post. */
  readonly errors: Float64Array
}

/** Deviations from the expected beyond which a post counts as if it were so far. */
const FAR = 2.5
/** Reach changes by a factor of up to about 20. */
const STEP_PRIOR = 1.5
/** A rise does no harm when it is missed, so it has to be so much clearer (logarithm). */
const RISE = -2.3

/** Tries a step before each post from a place on, under several noises and seasons. A few ms of work a step. */
export function* scanSteps(
  values: Float64Array,
  controls: readonly Control[],
  from = 0,
): Generator<void, Scan, void> {
  const fit = fitControls(values, controls)
  yield
  const first = yield* look({ values, fit, controls, from })
  if (first.at < 0) return first
  // Posts after a clear step are not far off, all of them together are its proof.
  const stepped = fitControls(values, [...controls, toStep(values.length, first.at)])
  yield
  return yield* look({ values, fit: stepped, controls, from })
}

/** A level that holds from a post on. */
export function toStep(count: number, at: number): Control {
  return { name: 'change', values: new Float64Array(count).fill(1, at), prior: STEP_PRIOR }
}

interface Looked {
  readonly values: Float64Array
  readonly fit: ReachFit
  readonly controls: readonly Control[]
  readonly from: number
}

function* look({ values, fit, controls, from }: Looked): Generator<void, Scan, void> {
  const drawn = drawIn(values, fit)
  const all: Weighed[] = []
  for (const [likeness, common] of LIKENESSES) {
    const { deviation } = fit
    for (const each of weighSteps(drawn, { controls, deviation, likeness }))
      all.push({ ...each, evidence: each.evidence + Math.log(common) })
    yield
  }
  const evidence = addAll(all.map((each) => each.evidence))
  const average = (pick: (each: Weighed) => number) =>
    addAll(all.map((each) => each.evidence + pick(each))) - evidence
  let best = { at: -1, kind: 'drop' as Scan['kind'], odds: -Infinity }
  const strengths: number[] = []
  const usual: number[] = []
  const errors = new Float64Array(values.length)
  for (let at = 0; at < values.length; at++) {
    const drop = average(({ drops }) => drops[at] ?? -Infinity)
    const rise = average(({ rises }) => rises[at] ?? -Infinity) + RISE
    const prior = Math.log(likelyStart(values.length - at))
    usual.push(prior)
    errors[at] = Math.exp(average((each) => Math.log(each.errors[at] ?? 0)))
    if (at < from) continue
    strengths.push(drop + prior, rise + prior)
    // What is most likely its start is where the fit is best, wherever steps are looked for most.
    if (drop > best.odds) best = { at, kind: 'drop', odds: drop }
    if (rise > best.odds) best = { at, kind: 'rise', odds: rise }
  }
  return { at: best.at, kind: best.kind, strength: addAll(strengths) - addAll(usual), errors }
}

/** Draws values in that are far from what a fit expects. */
function drawIn(values: Float64Array, { expected, deviation }: ReachFit): Float64Array {
  const most = FAR * deviation
  return values.map((value, at) => {
    const base = expected[at] ?? 0
    return base + Math.max(-most, Math.min(most, value - base))
  })
}

/**
 * How much we look for a step with so many posts after it: the newest ones are what a person can act on, so most of the
 * false alarms we allow are spent on the last 5 to 9 posts; long ones are clear anyway.
 */
function likelyStart(posts: number): number {
  if (posts <= 3) return 0.4
  if (posts === 4) return 0.7
  return Math.max(0.03, Math.min(1, (9 / posts) ** 3))
}

/** The logarithm of a sum of exponentials. */
function addAll(logs: readonly number[]): number {
  let most = -Infinity
  for (const log of logs) if (log > most) most = log
  if (most === -Infinity) return most
  let sum = 0
  for (const log of logs) sum += Math.exp(log - most)
  return most + Math.log(sum)
}
