import { chanceOf, ALARM } from './chance-of.ts'
import { toControls, type Control } from './control-columns.ts'
import { fitControls } from './fit-controls.ts'
import { rankSteps, type Step } from './rank-steps.ts'
import type { ReachPost } from './read-points.ts'
import { scanSteps, toStep } from './scan-steps.ts'

/** What the reach of posts says: whether it changed, where, by what factor, and what was expected of each post. */
export interface ReachChange {
  readonly isDetected: boolean
  /** How often a series without a change looks as changed as this one. */
  readonly chance: number
  readonly kind: 'drop' | 'rise'
  /** The first post after the change. */
  readonly at: number
  /** Reach after by reach before, with its 95 % interval. */
  readonly ratio: number
  readonly low: number
  readonly high: number
  /** Logarithms of what would have been expected without the newest change. */
  readonly expected: Float64Array
  readonly deviation: number
  readonly likeness: number
}

/** Posts that are needed for a judgement. */
export const LEAST_POSTS = 15
const MOST_CHANGES = 4
const NORMAL_95 = 1.96

/**
 * Looks for the newest change of level in reach per post, everything that is known of the posts taken into account; older
 * changes that are found on the way are taken into account as well. Null with fewer than 15 posts. A look at all posts a step.
 */
export function* detectChange(
  posts: readonly ReachPost[],
): Generator<void, ReachChange | null, void> {
  if (posts.length < LEAST_POSTS) return null
  const logs = Float64Array.from(posts, ({ impressions }) => Math.log1p(impressions))
  const base = toControls(posts)
  const steps: Control[] = []
  let found: { step: Step; chance: number } | null = null
  let scan = scanSteps(logs, base)
  for (let round = 0; round < MOST_CHANGES; round++) {
    if (round > 0) scan = scanSteps(logs, [...base, ...steps])
    yield
    const from: number = found ? found.step.at + 3 : 0
    const step = rankSteps(scan, from)
    if (!step) break
    const chance = chanceOf(step.strength, posts.length, scan.likeness)
    found ??= { step, chance }
    if (chance > ALARM) break
    if (round > 0) found = { step, chance }
    steps.push(toStep(posts.length, step.at))
  }
  if (!found) return null
  const { step, chance } = found
  const isDetected = chance <= ALARM
  if (!isDetected) steps.push(toStep(posts.length, step.at))
  return {
    ...measure({ logs, base, steps, at: step.at }),
    isDetected,
    chance,
    kind: step.kind,
    at: step.at,
  }
}

interface Known {
  readonly logs: Float64Array
  readonly base: readonly Control[]
  readonly steps: readonly Control[]
  /** Where the newest step is. */
  readonly at: number
}

function measure({ logs, base, steps, at }: Known) {
  const controls = [...base, ...steps]
  const { expected, deviation, weights } = fitControls(logs, controls)
  const newest =
    base.length + steps.findIndex(({ values }) => values[at] === 1 && values[at - 1] === 0)
  const change = weights[newest] ?? 0
  const others = controls.filter((_, place) => place !== newest)
  const { errors, likeness } = scanSteps(logs, others)
  const error = errors[at] ?? deviation
  return {
    ratio: Math.exp(change),
    low: Math.exp(change - NORMAL_95 * error),
    high: Math.exp(change + NORMAL_95 * error),
    expected: expected.map((value, place) => value - (place >= at ? change : 0)),
    deviation,
    likeness,
  }
}
