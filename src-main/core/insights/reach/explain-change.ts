import type { Explanation } from '#shared/contract/reach.ts'
import { fill } from '#shared/sentences/fill.ts'
import { EVIDENCE, RATES, REASONS } from '#shared/sentences/reach.ts'
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
const percent = (share: number) => Math.round(Math.abs(share) * 100)
const clamp = (value: number) => Math.max(LITTLE, Math.min(1, value))
/** How much of a doubling or halving a factor is, 0..1. */
const strengthOf = (factor: number, isDown: boolean) =>
  Math.min(1, Math.max(0, (isDown ? -1 : 1) * Math.log2(Math.max(1e-6, factor))))

function byPace({ pace }: Sides): Weighed {
  if (pace === null)
    return {
      kind: 'fewer-posts',
      text: REASONS.pace,
      weight: LITTLE,
      evidence: EVIDENCE.noPace,
    }
  const isFewer = pace < 1
  const size = strengthOf(pace, isFewer)
  return {
    kind: isFewer ? 'fewer-posts' : 'more-posts',
    text: isFewer ? REASONS.fewer : REASONS.more,
    weight: clamp(0.7 * (size - 0.2)),
    evidence: fill(EVIDENCE.pace, { share: percent(pace) }),
  }
}

function byContent({ rate }: Sides, isDrop: boolean): Weighed {
  const text = isDrop ? REASONS.weaker : REASONS.stronger
  if (rate === null)
    return {
      kind: 'weaker-content',
      text,
      weight: isDrop ? 0.15 : LITTLE,
      evidence: EVIDENCE.noRate,
    }
  const moved = strengthOf(rate, isDrop)
  return {
    kind: 'weaker-content',
    text,
    weight: clamp(1.2 * moved - 0.1),
    evidence: fill(EVIDENCE.rate, { share: percent(rate) }),
  }
}

function byFormat({ mix }: Sides): Weighed {
  return {
    kind: 'format',
    text: REASONS.formats,
    weight: clamp(0.6 * mix),
    evidence: fill(EVIDENCE.mix, { share: percent(mix) }),
  }
}

function bySeason({ lastYear }: Sides, isDrop: boolean): Weighed {
  if (lastYear === null)
    return {
      kind: 'season',
      text: REASONS.season,
      weight: 0.08,
      evidence: EVIDENCE.noYear,
    }
  return {
    kind: 'season',
    text: REASONS.season,
    weight: clamp(0.9 * strengthOf(lastYear, isDrop)),
    evidence: fill(EVIDENCE.year, { share: percent(lastYear) }),
  }
}

function byHoliday({ after }: Sides): Weighed {
  const names = after.slice(0, 14).map(({ day }) => holidayOn(day))
  const hits = names.filter((name) => name !== null)
  const share = hits.length / Math.max(1, names.length)
  return {
    kind: 'holiday',
    text: REASONS.holiday,
    weight: clamp(0.8 * share),
    evidence:
      hits.length === 0
        ? EVIDENCE.noHoliday
        : fill(EVIDENCE.holidays, {
            share: percent(share),
            holidays: [...new Set(hits)].join(', '),
          }),
  }
}

function byPlatform({ samePlatform, elsewhere }: Around, isDrop: boolean): Weighed {
  const alike = samePlatform.filter((factor) => (isDrop ? factor < 0.85 : factor > 1.18)).length
  const away = elsewhere.filter((factor) => (isDrop ? factor < 0.85 : factor > 1.18)).length
  const all = samePlatform.length
  const counts = { alike, all, away, elsewhere: elsewhere.length }
  return {
    kind: 'platform-wide',
    text: REASONS.platform,
    weight: all === 0 ? 0.12 : clamp((alike / all) * (1 - 0.5 ** all)),
    evidence:
      all === 0
        ? EVIDENCE.alone
        : fill(elsewhere.length > 0 ? EVIDENCE.alikeAndAway : EVIDENCE.alike, counts),
  }
}

function byFollowers({ followers }: Sides, isDrop: boolean): Weighed {
  const text = isDrop ? REASONS.fewerFollowers : REASONS.moreFollowers
  if (followers === null)
    return { kind: 'followers', text, weight: 0.06, evidence: EVIDENCE.noFollowers }
  return {
    kind: 'followers',
    text,
    weight: clamp(strengthOf(followers, isDrop)),
    evidence: fill(EVIDENCE.followers, { share: percent(followers) }),
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
  const isTagged = tagged !== null && tagged > 0.5
  if (isTagged) weight *= 1.2
  const seen = fill(isTagged ? EVIDENCE.suddenTagged : EVIDENCE.sudden, {
    sudden: sudden.length,
    first: first.length,
    rate: rate === null ? RATES.unknown : rate >= 0.9 ? RATES.steady : RATES.fell,
  })
  return {
    kind: 'policy-limit',
    text: REASONS.limit,
    weight: clamp(weight),
    evidence: `${seen} ${EVIDENCE.limitUnseen}`,
  }
}

function byChance({ chance, isDetected }: ReachChange): Weighed {
  return {
    kind: 'chance',
    text: REASONS.chance,
    weight: isDetected ? clamp(8 * chance) : 1 + 4 * chance,
    evidence:
      chance < 0.01 ? EVIDENCE.rarely : fill(EVIDENCE.often, { times: Math.round(100 * chance) }),
  }
}
