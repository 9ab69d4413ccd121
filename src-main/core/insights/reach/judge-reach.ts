import type { Explanation } from '#shared/contract/reach.ts'
import { fill } from '#shared/sentences/fill.ts'
import { ADVICE, REACH } from '#shared/sentences/reach.ts'
import { ALARM, alarmsOf } from './chance-of.ts'
import { detectChange, LEAST_POSTS, type ReachChange } from './detect-change.ts'
import { type Around, explainChange } from './explain-change.ts'
import { type ReachPost, toDay } from './read-points.ts'

/** What `analytics.reach` answers. */
export interface ReachJudgement {
  readonly detected: boolean
  readonly confidence: number
  readonly kind: 'drop' | 'rise' | 'none' | 'too-few'
  readonly since: string | null
  readonly ratio: number | null
  readonly ratioLow: number | null
  readonly ratioHigh: number | null
  readonly posts: number
  readonly explanations: Explanation[]
  readonly recommendation: string
  readonly falseAlarms: number
  readonly points: { date: string; seen: number; expected: number; low: number }[]
  readonly basis: string
}

/** Nine of ten posts are above what this many deviations below the expected is. */
const LOW = 1.2816
/** Below this, no explanation is clear enough to act on. */
const CLEAR = 0.3

/** Judges posts in order of time, a step at a time; `aroundOf` tells what others did, once it is known since when. */
export function* judgeReach(
  posts: readonly ReachPost[],
  aroundOf?: (since: number) => Around,
): Generator<void, ReachJudgement, void> {
  const change = yield* detectChange(posts)
  if (!change) return tooFew(posts)
  const { isDetected, chance, kind, at, ratio, low, high } = change
  const day = posts[at]?.day ?? 0
  const explanations = isDetected
    ? explainChange(posts, change, aroundOf?.(day))
    : explainChange(posts, change).slice(0, 3)
  const known = { falseAlarms: alarmsOf(posts.length), posts: posts.length }
  return {
    ...known,
    detected: isDetected,
    confidence: 1 - chance,
    kind: isDetected ? kind : 'none',
    since: isDetected ? toDay(day) : null,
    ratio: isDetected ? ratio : null,
    ratioLow: isDetected ? low : null,
    ratioHigh: isDetected ? high : null,
    explanations: toOne(explanations),
    recommendation: isDetected ? advise(change, explanations) : nothingNew(change),
    points: toPoints(posts, change),
    basis: [
      fill(posts.every(({ followers }) => followers) ? REACH.newestFollowers : REACH.newest, known),
      fill(REACH.alarms, {
        chance: Math.round(1000 * ALARM) / 10,
        alarms: (100 * known.falseAlarms).toFixed(1),
      }),
    ].join(' '),
  }
}

function toOne(explanations: readonly Explanation[]): Explanation[] {
  const total = explanations.reduce((sum, { score }) => sum + score, 0)
  return explanations.map((each) => ({ ...each, score: Math.min(1, each.score / total) }))
}

function toPoints(posts: readonly ReachPost[], { expected, deviation }: ReachChange) {
  return posts.map(({ date, impressions }, at) => {
    const log = expected[at] ?? 0
    return {
      date,
      seen: impressions,
      expected: Math.max(0, Math.expm1(log)),
      low: Math.max(0, Math.expm1(log - LOW * deviation)),
    }
  })
}

function tooFew(posts: readonly ReachPost[]): ReachJudgement {
  return {
    detected: false,
    confidence: 0,
    kind: 'too-few',
    since: null,
    ratio: null,
    ratioLow: null,
    ratioHigh: null,
    posts: posts.length,
    explanations: [],
    recommendation: `${fill(REACH.tooFew, { least: LEAST_POSTS, posts: posts.length })} ${REACH.come}`,
    falseAlarms: 0,
    points: [],
    basis: fill(REACH.posts, { posts: posts.length }),
  }
}

function nothingNew({ chance, kind, ratio, deviation }: ReachChange): string {
  const seen = fill(REACH[kind], {
    ratio: Math.round(100 * ratio),
    times: Math.round(100 * chance),
  })
  const spread = fill(REACH.spread, {
    below: Math.round(100 * (1 - Math.exp(-deviation))),
    above: Math.round(100 * Math.expm1(deviation)),
  })
  return `${REACH.nothing} ${seen} ${spread}`
}

function advise({ kind }: ReachChange, [best]: readonly Explanation[]): string {
  const reason = best && best.score >= CLEAR ? best.kind : null
  if (kind === 'rise') return ADVICE.rise
  switch (reason) {
    case null:
      return `${ADVICE.unclear} ${ADVICE.unseen}`
    case 'policy-limit':
      return `${ADVICE.unseen} ${ADVICE.limit}`
    case 'weaker-content':
      return ADVICE.content
    case 'more-posts':
      return ADVICE.more
    case 'fewer-posts':
      return ADVICE.fewer
    case 'format':
      return ADVICE.formats
    case 'season':
    case 'holiday':
      return ADVICE.wait
    case 'platform-wide':
      return ADVICE.platform
    case 'followers':
      return ADVICE.followers
    case 'chance':
      return ADVICE.chance
  }
}
