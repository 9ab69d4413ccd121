import { chanceOf, ALARM } from './chance-of.ts'
import { toControls, type Control } from './control-columns.ts'
import { fitControls } from './fit-controls.ts'
import type { ReachPost } from './read-points.ts'
import { type Scan, scanSteps, toStep } from './scan-steps.ts'

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
}

/** Posts that are needed for a judgement. */
export const LEAST_POSTS = 15
const MOST_CHANGES = 4
const NORMAL_95 = 1.96

/**
 * Looks for the newest change of level in reach per post, everything that is known of the posts taken into account; older
 * changes that are found on the way are taken into account as well. Null with fewer than 15 posts. A few ms of work a step.
 */
export function* detectChange(
  posts: readonly ReachPost[],
): Generator<void, ReachChange | null, void> {
  if (posts.length < LEAST_POSTS) return null
  const logs = Float64Array.from(posts, ({ impressions }) => Math.log1p(impressions))
  const base = toControls(posts)
  const steps: Control[] = []
  let found: { readonly scan: Scan; readonly chance: number } | null = null
  for (let round = 0; round < MOST_CHANGES; round++) {
    const from: number = found ? found.scan.at + 3 : 0
    const scan: Scan = yield* scanSteps(logs, [...base, ...steps], from)
    if (scan.at < 0) break
    const chance = chanceOf(scan.strength, posts.length)
    if (!found || chance <= ALARM) found = { scan, chance }
    if (chance > ALARM) break
    steps.push(toStep(posts.length, scan.at))
  }
  if (!found) return null
  const { scan, chance } = found
  const isDetected = chance <= ALARM
  if (!isDetected) steps.push(toStep(posts.length, scan.at))
  return {
    ...measure({ logs, base, steps, scan }),
    isDetected,
    chance,
    kind: scan.kind,
    at: scan.at,
  }
}

interface Known {
  readonly logs: Float64Array
  readonly base: readonly Control[]
  readonly steps: readonly Control[]
  /** Of the newest step. */
  readonly scan: Scan
}

function measure({ logs, base, steps, scan: { at, errors } }: Known) {
  const { expected, deviation, weights } = fitControls(logs, [...base, ...steps])
  const newest =
    base.length + steps.findIndex(({ values }) => values[at] === 1 && values[at - 1] === 0)
  const change = weights[newest] ?? 0
  const error = errors[at] ?? deviation
  return {
    ratio: Math.exp(change),
    low: Math.exp(change - NORMAL_95 * error),
    high: Math.exp(change + NORMAL_95 * error),
    expected: expected.map((value, place) => value - (place >= at ? change : 0)),
    deviation,
  }
}
