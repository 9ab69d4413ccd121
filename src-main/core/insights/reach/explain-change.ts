import type { Explanation } from '#shared/contract/reach.ts'
import { compareSides, type Sides } from './compare-sides.ts'
import type { ReachChange } from './detect-change.ts'
import { holidayOn } from './holidays.ts'
import type { ReachPost } from './read-points.ts'

/** How other accounts did after the same day, by the factor of their reach; empty where none are known. */
export interface Around {
  readonly samePlatform: readonly number[]
  readonly elsewhere: readonly number[]
  /** Posts just before the change that had many hashtags or a link, as a share; null where texts are not known. */
  readonly tagged: number | null
}

export const NOTHING_AROUND: Around = { samePlatform: [], elsewhere: [], tagged: null }

type Weighed = Omit<Explanation, 'score'> & { readonly weight: number }

/** Each reason weighed by rules of ours on how well it fits; the scores add up to 1, best first. */
export function explainChange(
  posts: readonly ReachPost[],
  change: ReachChange,
  around: Around = NOTHING_AROUND,
): Explanation[] {
  const sides = compareSides(posts, change.at)
  const isDrop = change.kind === 'drop'
  const weighed = [
    byPace(sides),
    byContent(sides, isDrop),
    byFormat(sides),
    bySeason(sides, isDrop),
    byHoliday(sides),
    byPlatform(around, isDrop),
    byFollowers(sides, isDrop),
    ...(isDrop ? [byLimit(sides, change, around)] : []),
    byChance(change),
  ]
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
  return weighed
    .map(({ weight, ...reason }) => ({ ...reason, score: weight / total }))
    .toSorted((a, b) => b.score - a.score)
}

const LITTLE = 0.03
const percent = (share: number) => `${Math.round(Math.abs(share) * 100)} %`
const clamp = (value: number) => Math.max(LITTLE, Math.min(1, value))
/** How much of a doubling or halving a factor is, 0..1. */
const strengthOf = (factor: number, isDown: boolean) =>
  Math.min(1, Math.max(0, (isDown ? -1 : 1) * Math.log2(Math.max(1e-6, factor))))

function byPace({ pace }: Sides): Weighed {
  if (pace === null)
    return {
      kind: 'fewer-posts',
      text: 'You post at another pace',
      weight: LITTLE,
      evidence: 'Too few days after the change to compare the pace.',
    }
  const isFewer = pace < 1
  const size = strengthOf(pace, isFewer)
  return {
    kind: isFewer ? 'fewer-posts' : 'more-posts',
    text: isFewer ? 'You post less often' : 'You post more often, so each post is seen less',
    weight: clamp(0.7 * (size - 0.2)),
    evidence: `Posts a day are at ${percent(pace)} of what they were.`,
  }
}

function byContent({ rate }: Sides, isDrop: boolean): Weighed {
  const text = isDrop ? 'The posts engage people less' : 'The posts engage people more'
  if (rate === null)
    return {
      kind: 'weaker-content',
      text,
      weight: isDrop ? 0.15 : LITTLE,
      evidence: 'Engagements are not known for enough posts.',
    }
  const moved = strengthOf(rate, isDrop)
  return {
    kind: 'weaker-content',
    text,
    weight: clamp(1.2 * moved - 0.1),
    evidence: `Engagements per impression are at ${percent(rate)} of what they were.`,
  }
}

function byFormat({ mix }: Sides): Weighed {
  return {
    kind: 'format',
    text: 'The mix of formats changed',
    weight: clamp(0.6 * mix),
    evidence: `${percent(mix)} of the posts are of other kinds than before, beyond chance; kinds are taken into account.`,
  }
}

function bySeason({ lastYear }: Sides, isDrop: boolean): Weighed {
  if (lastYear === null)
    return {
      kind: 'season',
      text: 'The season',
      weight: 0.08,
      evidence: 'Posts of the same weeks a year ago are not known.',
    }
  return {
    kind: 'season',
    text: 'The season',
    weight: clamp(0.9 * strengthOf(lastYear, isDrop)),
    evidence: `In the same weeks a year ago reach was at ${percent(lastYear)} of the weeks before them.`,
  }
}

function byHoliday({ after }: Sides): Weighed {
  const names = after.slice(0, 14).map(({ day }) => holidayOn(day))
  const hits = names.filter((name) => name !== null)
  const share = hits.length / Math.max(1, names.length)
  return {
    kind: 'holiday',
    text: 'A holiday',
    weight: clamp(0.8 * share),
    evidence:
      hits.length === 0
        ? 'No widely kept holiday falls on these days.'
        : `${percent(share)} of the first posts after the change fall on ${[...new Set(hits)].join(', ')}.`,
  }
}

function byPlatform({ samePlatform, elsewhere }: Around, isDrop: boolean): Weighed {
  const alike = samePlatform.filter((factor) => (isDrop ? factor < 0.85 : factor > 1.18)).length
  const away = elsewhere.filter((factor) => (isDrop ? factor < 0.85 : factor > 1.18)).length
  const all = samePlatform.length
  return {
    kind: 'platform-wide',
    text: 'A change for everybody on the platform',
    weight: all === 0 ? 0.12 : clamp((alike / all) * (1 - 0.5 ** all)),
    evidence:
      all === 0
        ? 'No other accounts of this platform are in the library to compare with.'
        : `${alike} of ${all} other accounts on this platform moved alike${elsewhere.length > 0 ? `, and ${away} of ${elsewhere.length} of yours elsewhere` : ''}.`,
  }
}

function byFollowers({ followers }: Sides, isDrop: boolean): Weighed {
  const text = isDrop ? 'You have fewer followers' : 'You have more followers'
  if (followers === null)
    return { kind: 'followers', text, weight: 0.06, evidence: 'Followers are not known.' }
  return {
    kind: 'followers',
    text,
    weight: clamp(strengthOf(followers, isDrop)),
    evidence: `Followers are at ${percent(followers)} of what they were.`,
  }
}

function byLimit({ rate, after }: Sides, change: ReachChange, around: Around): Weighed {
  const size = Math.min(1, Math.max(0, (0.85 - change.ratio) / 0.45))
  const first = after.slice(0, 3)
  const sudden = first.filter(({ impressions }, at) => {
    const expected = change.expected[change.at + at] ?? 0
    return Math.log1p(impressions) < expected + Math.log(change.ratio) / 2
  })
  let weight = 0.6 * size * (sudden.length / Math.max(1, first.length))
  weight *= rate === null ? 0.6 : rate >= 0.9 ? 1.3 : 0.35
  const { samePlatform, elsewhere, tagged } = around
  if (samePlatform.length > 0) weight *= samePlatform.some((factor) => factor < 0.85) ? 0.4 : 1.3
  if (elsewhere.length > 0) weight *= elsewhere.some((factor) => factor < 0.85) ? 0.5 : 1.2
  if (tagged !== null && tagged > 0.5) weight *= 1.2
  const facts = [
    `${sudden.length} of the first ${first.length} posts were low at once`,
    rate === null
      ? 'engagements are not known'
      : `engagements per impression ${rate >= 0.9 ? 'did not fall' : 'fell as well'}`,
  ]
  if (tagged !== null && tagged > 0.5) facts.push('many hashtags or links came just before')
  return {
    kind: 'policy-limit',
    text: 'The platform shows your posts to fewer people',
    weight: clamp(weight),
    evidence: `${facts.join('; ')}. A limit can't be seen from outside.`,
  }
}

function byChance({ chance, isDetected }: ReachChange): Weighed {
  return {
    kind: 'chance',
    text: 'Chance',
    weight: isDetected ? clamp(8 * chance) : 1 + 4 * chance,
    evidence: `Series without a change look like this ${chance < 0.01 ? 'less than once' : `${Math.round(100 * chance)} times`} in 100.`,
  }
}
