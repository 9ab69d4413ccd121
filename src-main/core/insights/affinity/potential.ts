import { middleOf } from '../trends/count-uses.ts'
import { type PartyFacts, rateOf } from './party.ts'

/** Further engagements as a share of the usual ones: what is expected, and a range of how willing the new audience may be. */
export interface Potential {
  readonly expected: number
  readonly low: number
  readonly high: number
}

interface Alike {
  /** 0..1, null where not known. */
  readonly interests: number | null
  readonly countries: number | null
}

/** How willing an audience is to react to somebody else's post, of 1 for their own; our own choice. */
const WILLING = { low: 0.1, least: 0.15, most: 0.75, high: 1 }
/** Where nothing says how alike two accounts are. */
const UNKNOWN = 0.3
/** The most that two audiences of the same size, countries and interests have in common; our own choice. */
const MOST_COMMON = 0.5

/**
 * (b's usual engagements / a's) x (1 - o) x w: o, the share of b's audience that a reaches already, is half of interests x
 * countries x min(1, followers of a / of b); w, how willing they are, goes from 0.15 to 0.75 with common interests. null
 * where nothing tells how many engage.
 */
export function potentialOf(
  a: PartyFacts,
  b: PartyFacts,
  { interests, countries }: Alike,
): Potential | null {
  const ratio = ratioOf(a, b)
  if (ratio === null) return null
  const alike = interests ?? UNKNOWN
  const size = a.followers && b.followers ? Math.min(1, a.followers / b.followers) : 1
  const common = MOST_COMMON * alike * (countries ?? 1) * size
  const reach = ratio * (1 - common)
  const willing = WILLING.least + (WILLING.most - WILLING.least) * alike
  return { expected: reach * willing, low: reach * WILLING.low, high: reach * WILLING.high }
}

function ratioOf(a: PartyFacts, b: PartyFacts): number | null {
  const [own, other] = [usualOf(a), usualOf(b)]
  if (own !== null && other !== null && own > 0) return other / own
  return a.followers && b.followers ? b.followers / a.followers : null
}

/** The median engagements of a post, else rate x followers. */
function usualOf(party: PartyFacts): number | null {
  const told = party.posts.flatMap(({ engagements }) => (engagements === null ? [] : [engagements]))
  const middle = middleOf(told)
  if (middle !== null) return middle
  const rate = rateOf(party)
  return rate === null || party.followers === null ? null : rate * party.followers
}
