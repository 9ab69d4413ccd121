import type { Scan } from './scan-steps.ts'

/** The step that stands out most: its place among the posts, which way it goes, and its strength. */
export interface Step {
  readonly at: number
  readonly kind: 'drop' | 'rise'
  /** Compared with what series without a change reach: `chanceOf` tells how often. */
  readonly strength: number
}

/** A rise does no harm when it is missed, so it has to be clearer. */
const RISE = 1.5

/** The step that stands out most from a place on; null where none was tried. */
export function rankSteps(scan: Scan, from = 0): Step | null {
  const { scores } = scan
  let best: Step | null = null
  for (let at = from; at < scores.length; at++) {
    const score = scores[at] ?? 0
    if (score === 0) continue
    const strength = Math.abs(score) - burdenOf(scores.length - at) - (score > 0 ? RISE : 0)
    if (!best || strength > best.strength)
      best = { at, strength, kind: score > 0 ? 'rise' : 'drop' }
  }
  if (!best) return null
  const { kind, strength } = best
  const sign = kind === 'rise' ? 1 : -1
  // What is most likely its start is where the fit is best, whatever the burden.
  let place = best.at
  for (let at = from; at < scores.length; at++)
    if (sign * (scores[at] ?? 0) > sign * (scores[place] ?? 0)) place = at
  return { at: place, kind, strength }
}

/**
 * What is asked of a step with so many posts after it besides the common threshold: the newest ones are what a person can
 * act on, so most of the false alarms we allow are spent on the last 5 to 9 posts; long ones are clear anyway.
 */
function burdenOf(posts: number): number {
  if (posts <= 3) return 1.4
  if (posts === 4) return 0.7
  if (posts <= 9) return 0
  return Math.min(1.1, (posts - 9) * 0.07)
}
