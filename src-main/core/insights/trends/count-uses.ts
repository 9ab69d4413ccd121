import { medianOf } from '#main/core/statistics/quantile.ts'
import { rankUses, type Exposure, type RankedUse, type Use } from './burst.ts'
import { topicsOf } from './topics-of.ts'

/** A post as trends read it. */
export interface TrendPost {
  readonly accountId: number
  readonly day: number
  readonly text: string
  readonly tags: readonly string[]
  readonly engagements: number | null
  /** Engagements by impressions, views or reach. */
  readonly rate: number | null
}

/** A hashtag or topic that rises or fades. */
export interface Trend extends RankedUse {
  readonly kind: 'hashtag' | 'topic'
  /** Median rate of the posts of now. */
  readonly rate: number | null
}

export interface Trends {
  readonly rising: Trend[]
  readonly fading: Trend[]
}

interface Counter {
  now: number
  before: number
  readonly rates: number[]
}

const MOST_TREND = 20
const MOST_NAMES = 200_000
const POSTS_A_STEP = 100

/** Counts tags and topics of posts since a day against those before it, a hundred posts a step. */
export function* countUses(
  posts: readonly TrendPost[],
  since: number,
): Generator<void, Trends, void> {
  const kinds = { hashtag: new Map<string, Counter>(), topic: new Map<string, Counter>() }
  const exposure = { now: 0, before: 0 }
  for (const [at, post] of posts.entries()) {
    const side = post.day >= since ? 'now' : 'before'
    exposure[side]++
    const tags = new Set(post.tags)
    for (const [names, counters] of [
      [tags, kinds.hashtag],
      [topicsOf(post.text), kinds.topic],
    ] as const)
      for (const name of names) {
        if (counters === kinds.topic && tags.has(name)) continue
        const counter = counters.get(name) ?? { now: 0, before: 0, rates: [] }
        if (counters.size < MOST_NAMES) counters.set(name, counter)
        counter[side]++
        if (side === 'now' && post.rate !== null) counter.rates.push(post.rate)
      }
    if (at % POSTS_A_STEP === 0) yield
  }
  const tags = rank('hashtag', kinds.hashtag, exposure)
  yield
  const topics = rank('topic', kinds.topic, exposure)
  return {
    rising: join(tags.rising, topics.rising, (a, b) => b.burst - a.burst),
    fading: join(tags.fading, topics.fading, (a, b) => a.burst - b.burst),
  }
}

function rank(kind: Trend['kind'], counters: ReadonlyMap<string, Counter>, exposure: Exposure) {
  const uses: Use[] = []
  for (const [name, { now, before }] of counters) uses.push({ name, now, before })
  const { rising, fading } = rankUses(uses, exposure)
  const toTrend = (use: RankedUse): Trend => ({
    ...use,
    kind,
    rate: middleOf(counters.get(use.name)?.rates ?? []),
  })
  return {
    rising: withoutParts(rising).map(toTrend),
    fading: withoutParts(fading).map(toTrend),
  }
}

/** Leaves a word out where a pair with it is as strong: "home" beside "home office". */
function withoutParts(uses: readonly RankedUse[]): RankedUse[] {
  const pairs = uses.filter(({ name }) => name.includes(' ')).slice(0, MOST_TREND * 2)
  return uses
    .filter(
      ({ name, burst, now, before }) =>
        name.includes(' ') ||
        !pairs.some(
          (pair) =>
            pair.name.split(' ').includes(name) &&
            Math.abs(pair.burst) >= 0.8 * Math.abs(burst) &&
            pair.now + pair.before >= 0.8 * (now + before),
        ),
    )
    .slice(0, MOST_TREND)
}

function join(
  tags: readonly Trend[],
  topics: readonly Trend[],
  order: (a: Trend, b: Trend) => number,
): Trend[] {
  return [...tags, ...topics].toSorted(order).slice(0, MOST_TREND)
}

/** The middle of numbers, null of none. */
export const middleOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : medianOf(values)
