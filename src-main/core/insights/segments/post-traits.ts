import { TRAITS } from '#shared/sentences/audiences.ts'
import { fill } from '#shared/sentences/fill.ts'
import type { TopicAxes } from './topic-axes.ts'
import type { Trait } from './traits.ts'

/** A post as far as groups of posts are told apart; null where an export does not tell. */
export interface SegmentPost {
  readonly id: number
  readonly text: string
  readonly tags: readonly string[]
  readonly kind: string
  /** 1 is Monday. */
  readonly weekday: number | null
  readonly hour: number | null
  readonly engagements: number | null
  readonly shown: number | null
}

const KINDS = [
  'text',
  'image',
  'carousel',
  'video',
  'short',
  'story',
  'link',
  'poll',
  'document',
  'live',
] as const
const PARTS_OF_DAY = [
  { name: TRAITS.morning, from: 5, to: 12 },
  { name: TRAITS.afternoon, from: 12, to: 17 },
  { name: TRAITS.evening, from: 17, to: 22 },
  { name: TRAITS.night, from: 22, to: 29 },
]
const HALF = 0.5

/** Groups of columns that posts are told apart by, and traits in words for the groups that come of it. */
export function measurePosts(
  posts: readonly SegmentPost[],
  { axes, words }: TopicAxes,
): { readonly groups: Float64Array[][]; readonly traits: Trait[] } {
  const column = (of: (post: SegmentPost) => number | null) =>
    Float64Array.from(posts, (post) => of(post) ?? NaN)
  const trait = (values: Float64Array, high: string, low: string | null = null): Trait => ({
    values,
    high,
    low,
  })
  const kinds = KINDS.map((kind) =>
    trait(
      column((post) => Number(post.kind === kind)),
      TRAITS[kind],
    ),
  )
  const hours = PARTS_OF_DAY.map(({ name, from, to }) =>
    trait(
      column(({ hour }) => hour && Number((hour - from + 24) % 24 < to - from)),
      name,
    ),
  )
  const weekend = column(({ weekday }) => weekday && Number(weekday >= 6))
  const length = column(({ text }) => Math.log1p(text.length))
  const tags = column((post) => Math.log1p(post.tags.length))
  const rate = column((post) => logRate(post))
  return {
    groups: [
      kinds.map(({ values }) => values),
      [...hours.map(({ values }) => values), weekend],
      [length],
      [tags],
      axes,
      [rate],
    ],
    traits: [
      ...kinds,
      ...hours,
      trait(weekend, TRAITS.weekend, TRAITS.weekdays),
      trait(length, TRAITS.long, TRAITS.brief),
      trait(tags, TRAITS.manyTags, TRAITS.fewTags),
      trait(rate, TRAITS.highRate, TRAITS.lowRate),
      ...words.map(({ name, values }) => trait(values, fill(TRAITS.about, { nameTopic: name }))),
    ],
  }
}

/** Engagements by how often a post was shown, capped at 1; null where one is not told. */
export function rateOfSegmentPost({ engagements, shown }: SegmentPost): number | null {
  if (engagements === null || shown === null || shown <= 0) return null
  return Math.min(1, Math.max(0, engagements) / shown)
}

function logRate({ engagements, shown }: SegmentPost): number | null {
  if (engagements === null || shown === null || shown <= 0) return null
  return Math.log((Math.max(0, engagements) + HALF) / shown)
}
