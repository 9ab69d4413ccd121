import type { Explanation } from '#shared/contract/reach.ts'
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
const UNSEEN = "A limit by the platform can't be seen from outside."

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
    basis: `The newest ${posts.length} posts; weekday, kind, posting pace, season, trend${posts.every(({ followers }) => followers) ? ' and followers' : ''} taken into account. A change is told at a chance of ${ALARM * 100} in 100 or less; in simulated accounts of this size without a change that is so in ${(100 * known.falseAlarms).toFixed(1)} of 100.`,
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
    recommendation: `A judgement needs at least ${LEAST_POSTS} posts with impressions; ${posts.length} are known. Import a longer export, or come back later.`,
    falseAlarms: 0,
    points: [],
    basis: `${posts.length} posts with impressions.`,
  }
}

function nothingNew({ chance, kind, ratio, deviation }: ReachChange): string {
  const seen = `The clearest ${kind} in these posts (to ${Math.round(100 * ratio)} %) is no more than chance makes: accounts without a change show one like it ${Math.round(100 * chance)} times in 100.`
  const spread = `Two of three posts lie within ${Math.round(100 * (1 - Math.exp(-deviation)))} % below to ${Math.round(100 * Math.expm1(deviation))} % above what is expected of them.`
  return `Nothing to do. ${seen} ${spread}`
}

function advise({ kind }: ReachChange, [best]: readonly Explanation[]): string {
  const reason = best && best.score >= CLEAR ? best.kind : null
  if (kind === 'rise')
    return 'Look at the first posts after the change, and do more of what they have in common. A few weeks more will show whether it lasts.'
  switch (reason) {
    case null:
      return `No single reason stands out. Import the engagements of your posts or the posts of another account of this platform to tell the reasons apart, and look again after seven posts. ${UNSEEN}`
    case 'policy-limit':
      return `${UNSEEN} Look into your account's status page if the platform has one, leave hashtags and links out of the next few posts, and look again after seven of them.`
    case 'weaker-content':
      return 'Compare the last posts with your best ones before the change: opening, topic, picture. Change one thing at a time, and look again after seven posts.'
    case 'more-posts':
      return 'Post less often for two weeks, and see whether each post reaches more people again.'
    case 'fewer-posts':
      return 'Go back to your usual pace for two weeks, and look again.'
    case 'format':
      return 'Use the formats of before for some of the next posts, and compare.'
    case 'season':
    case 'holiday':
      return 'Wait: reach is likely to come back by itself. Look again two weeks after these days.'
    case 'platform-wide':
      return 'Others were hit as well, so it is hardly your doing. Keep your plan, and watch what works now.'
    case 'followers':
      return 'Find out when followers left, and which posts came just before.'
    case 'chance':
      return 'Wait for seven more posts before you change anything.'
  }
}
