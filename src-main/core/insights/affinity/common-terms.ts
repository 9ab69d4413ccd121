import { topicsOf } from '../trends/topics-of.ts'
import type { PartyFacts } from './party.ts'

/** How alike two accounts are in words and hashtags, 0..1; null where one of them has none. */
export interface CommonTerms {
  readonly topics: number | null
  readonly hashtags: number | null
  readonly commonTopics: string[]
  readonly commonTags: string[]
}

type Counts = Map<string, number>

const MOST_TERMS = 5000
const MOST_TAGS = 100
const MOST_COMMON = 12
const POSTS_A_STEP = 20

/**
 * Topics by the cosine of TF-IDF vectors (1 + ln of the count, times smoothed IDF over the posts of both); hashtags by
 * Jaccard's share of the 100 commonest of each, weighted by IDF. Symmetrical; some posts a step.
 */
export function* compareTerms(a: PartyFacts, b: PartyFacts): Generator<void, CommonTerms, void> {
  const topics = { a: yield* countTopics(a), b: yield* countTopics(b) }
  const tags = { a: countTags(a), b: countTags(b) }
  const size = Math.max(1, a.posts.length + b.posts.length)
  const idf = (counts: { a: Counts; b: Counts }, name: string) =>
    Math.log((1 + size) / (1 + (counts.a.get(name) ?? 0) + (counts.b.get(name) ?? 0))) + 1
  const weigh = (counts: Counts, name: string) =>
    (1 + Math.log(counts.get(name) ?? 1)) * Math.max(0, idf(topics, name))
  const shared = sharedOf(topics)
  let product = 0
  const strengths = shared.map((name) => {
    const strength = weigh(topics.a, name) * weigh(topics.b, name)
    product += strength
    return { name, strength }
  })
  yield
  const length = (counts: Counts) =>
    Math.sqrt([...counts.keys()].reduce((sum, name) => sum + weigh(counts, name) ** 2, 0))
  const lengths = length(topics.a) * length(topics.b)
  const commonTags = sharedOf(tags)
  const weight = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + Math.max(0.1, idf(tags, name)), 0)
  const union = weight(new Set([...tags.a.keys(), ...tags.b.keys()]))
  return {
    topics: topics.a.size > 0 && topics.b.size > 0 ? share(product / (lengths || 1)) : null,
    hashtags: tags.a.size > 0 && tags.b.size > 0 ? share(weight(commonTags) / union) : null,
    commonTopics: namesOf(strengths),
    commonTags: commonTags
      .map((name) => ({ name, strength: Math.min(tags.a.get(name) ?? 0, tags.b.get(name) ?? 0) }))
      .toSorted(byStrength)
      .slice(0, MOST_COMMON)
      .map(({ name }) => name),
  }
}

function* countTopics({ posts }: PartyFacts): Generator<void, Counts, void> {
  const counts: Counts = new Map()
  for (const [at, { text, tags }] of posts.entries()) {
    if (at % POSTS_A_STEP === 0) yield
    const own = new Set(tags)
    for (const name of topicsOf(text))
      if (!own.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return commonest(counts, MOST_TERMS)
}

function countTags({ posts, tags }: PartyFacts): Counts {
  const counts: Counts = new Map()
  for (const tag of [...posts.flatMap((post) => post.tags), ...tags])
    counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return commonest(counts, MOST_TAGS)
}

function commonest(counts: Counts, most: number): Counts {
  if (counts.size <= most) return counts
  return new Map([...counts].toSorted((x, y) => y[1] - x[1] || compare(x[0], y[0])).slice(0, most))
}

const sharedOf = ({ a, b }: { a: Counts; b: Counts }): string[] =>
  [...a.keys()].filter((name) => b.has(name)).toSorted(compare)

interface Strong {
  readonly name: string
  readonly strength: number
}

/** The strongest; a word is left out where a pair with it is among them. */
function namesOf(strengths: readonly Strong[]): string[] {
  const top = strengths.toSorted(byStrength).slice(0, 4 * MOST_COMMON)
  const pairs = top.filter(({ name }) => name.includes(' '))
  return top
    .filter(
      ({ name }) =>
        name.includes(' ') || !pairs.some((pair) => pair.name.split(' ').includes(name)),
    )
    .slice(0, MOST_COMMON)
    .map(({ name }) => name)
}

const byStrength = (x: Strong, y: Strong) => y.strength - x.strength || compare(x.name, y.name)
const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)
const share = (value: number) => Math.min(1, Math.max(0, value))
