import { TRAITS } from '#shared/sentences/audiences.ts'
import type { Trait } from './traits.ts'

/** Somebody who comments, by all their comments. */
export interface Commenter {
  readonly author: string
  readonly comments: number
  /** Mean VADER compound, -1..1. */
  readonly sentiment: number
  /** Day of the newest, null where no day is told. */
  readonly lastDay: number | null
  readonly likes: number | null
  readonly postIds: ReadonlySet<number>
}

/** Groups of columns that people are told apart by, and traits in words for the groups that come of it. */
export function measureCommenters(people: readonly Commenter[]): {
  readonly groups: Float64Array[][]
  readonly traits: Trait[]
} {
  const newest = people.reduce((last, { lastDay }) => Math.max(last, lastDay ?? last), -Infinity)
  const column = (of: (person: Commenter) => number | null) =>
    Float64Array.from(people, (person) => of(person) ?? NaN)
  const comments = column((person) => Math.log(person.comments))
  const sentiment = column((person) => person.sentiment)
  const recency = column(({ lastDay }) =>
    lastDay === null ? null : Math.log1p(Math.max(0, newest - lastDay)),
  )
  const likes = column((person) => (person.likes === null ? null : Math.log1p(person.likes)))
  return {
    groups: [[comments], [sentiment], [recency]],
    traits: [
      { values: comments, high: TRAITS.often, low: TRAITS.seldom },
      { values: sentiment, high: TRAITS.friendly, low: TRAITS.critical },
      { values: recency, high: TRAITS.silent, low: TRAITS.active },
      { values: likes, high: TRAITS.liked, low: null },
    ],
  }
}
