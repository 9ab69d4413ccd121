import { AFFINITY, COMPARED, CONFIDENCES } from '#shared/sentences/audiences.ts'
import { fill } from '#shared/sentences/fill.ts'
import { compareTerms } from './common-terms.ts'
import { type PartyFacts, rateOf } from './party.ts'
import { type Potential, potentialOf } from './potential.ts'
import { type Likely, likelyReaction } from './reactions.ts'
import { compareRhythm } from './rhythm.ts'

/** How well two accounts suit each other; `potential` is for the first. */
export interface Affinity {
  readonly score: number
  readonly potential: number
  readonly like: Likely
  readonly comment: Likely
  readonly share: Likely
  readonly parts: { readonly name: string; readonly value: number; readonly weight: number }[]
  readonly common: { readonly tags: string[]; readonly topics: string[] }
  readonly basis: string
}

/** What counts how much, our own choice; what is not known of both drops out and the rest is weighed up to 1. */
const WEIGHTS = {
  topics: 0.3,
  hashtags: 0.15,
  audience: 0.2,
  engagement: 0.15,
  size: 0.1,
  rhythm: 0.1,
} as const
type PartName = keyof typeof WEIGHTS

/** Followers a hundred times as many, or a rate ten times as high, are not alike at all. */
const MOST_SIZE = 100
const MOST_RATE = 10

/** Compares two accounts by what is known of both; the score is the same the other way round. Some posts a step. */
export function* judgeAffinity(a: PartyFacts, b: PartyFacts): Generator<void, Affinity, void> {
  const terms = yield* compareTerms(a, b)
  const values: Record<PartName, number | null> = {
    topics: terms.topics,
    hashtags: terms.hashtags,
    audience: compareCountries(a, b),
    engagement: closeness(rateOf(a), rateOf(b), MOST_RATE),
    size: closeness(a.followers, b.followers, MOST_SIZE),
    rhythm: compareRhythm(a, b),
  }
  const names = Object.keys(WEIGHTS) as PartName[]
  const known = names.flatMap((name) => {
    const value = values[name]
    return value === null ? [] : [{ name, value, plain: WEIGHTS[name] }]
  })
  const total = known.reduce((sum, { plain }) => sum + plain, 0)
  const parts = known.map(({ name, value, plain }) => ({ name, value, weight: plain / total }))
  const interests = [terms.topics, terms.hashtags].filter((value) => value !== null)
  const alike = interests.length > 0 ? Math.max(...interests) : null
  const potential = potentialOf(a, b, { interests: alike, countries: values.audience })
  const missing = names.filter((name) => values[name] === null)
  return {
    score: Math.min(
      1,
      parts.reduce((sum, { value, weight }) => sum + value * weight, 0),
    ),
    potential: potential?.expected ?? 0,
    like: likelyReaction([a, b], 'likes'),
    comment: likelyReaction([a, b], 'comments'),
    share: likelyReaction([a, b], 'shares'),
    parts,
    common: { tags: terms.commonTags, topics: terms.commonTopics },
    basis: basisOf({ a, b, potential, missing }),
  }
}

/** What two audiences have in common by country; null where one is not known. */
function compareCountries(a: PartyFacts, b: PartyFacts): number | null {
  const [one, other] = [toShares(a), toShares(b)]
  if (one.size === 0 || other.size === 0) return null
  let common = 0
  for (const [country, share] of one) common += Math.min(share, other.get(country) ?? 0)
  return Math.min(1, common)
}

function toShares({ audience }: PartyFacts): Map<string, number> {
  const shares = new Map<string, number>()
  const total = audience.reduce((sum, { share }) => sum + share, 0)
  if (total <= 0) return shares
  for (const { country, share } of audience) {
    const name = country.trim().toUpperCase()
    shares.set(name, (shares.get(name) ?? 0) + share / total)
  }
  return shares
}

/** 1 for equal numbers, 0 from `most` times as much on, by their logarithms; null where one is unknown or 0. */
function closeness(a: number | null, b: number | null, most: number): number | null {
  if (a === null || b === null || a <= 0 || b <= 0) return null
  return Math.max(0, 1 - Math.abs(Math.log(a / b)) / Math.log(most))
}

interface Known {
  readonly a: PartyFacts
  readonly b: PartyFacts
  readonly potential: Potential | null
  readonly missing: readonly PartName[]
}

function basisOf({ a, b, potential, missing }: Known): string {
  const all = Object.keys(COMPARED).length
  const known = all - missing.length
  const { good, fair, low } = CONFIDENCES
  const sentences = [
    known === 0
      ? AFFINITY.nothing
      : fill(AFFINITY.parts, {
          posts: a.posts.length,
          wordOne: a.name,
          others: b.posts.length,
          wordOther: b.name,
          known,
          all,
          confidence: known >= 5 ? good : known >= 3 ? fair : low,
        }),
    missing.length > 0 && known > 0
      ? fill(AFFINITY.missing, { missing: missing.map((name) => COMPARED[name]).join(', ') })
      : '',
    potential
      ? fill(AFFINITY.joint, { low: percent(potential.low), high: percent(potential.high) })
      : AFFINITY.noJoint,
    AFFINITY.weights,
  ]
  return sentences.filter(Boolean).join(' ')
}

const percent = (share: number) => `${Number((100 * share).toPrecision(2))} %`
