import { SEGMENTS, TRAITS } from '#shared/sentences/audiences.ts'
import { fill } from '#shared/sentences/fill.ts'
import { type Commenter, measureCommenters } from '#main/core/insights/segments/commenter-traits.ts'
import { findSegments } from '#main/core/insights/segments/find-segments.ts'
import { nameGroups, toPoints, traitsOf } from '#main/core/insights/segments/traits.ts'
import type { AudienceStore, CommentRow } from '#main/database/insights/audience-store.ts'
import { readComments } from './read-comments.ts'
import { careful, placesOf, type SegmentsAnswer } from './segment-posts.ts'

const MOST_PEOPLE = 20_000
const MOST_POST_IDS = 1000

interface Sums {
  count: number
  sentiment: number
  lastDay: number | null
  likes: number | null
  readonly postIds: Set<number>
}

/** Groups of people who comment, in short steps; comments without an author are left out. */
export function* segmentCommenters(
  store: AudienceStore,
  accountIds: readonly number[],
): Generator<void, SegmentsAnswer, void> {
  const byAuthor = new Map<string, Sums>()
  yield* readComments(store, accountIds, (page) => {
    for (const comment of page) take(byAuthor, comment)
  })
  const people = [...byAuthor].map(([author, { count, sentiment, ...rest }]): Commenter => ({
    author,
    comments: count,
    sentiment: sentiment / count,
    ...rest,
  }))
  if (people.length === 0) return { segments: [], silhouette: null, basis: SEGMENTS.noPeople }
  const { groups, traits } = measureCommenters(people)
  const found = yield* findSegments(toPoints(groups))
  const members = placesOf(people.length, found?.labels ?? null)
  const words: string[][] = []
  for (const places of members) {
    words.push(traitsOf(traits, places))
    yield
  }
  const names = nameGroups(words, found ? TRAITS.otherPeople : TRAITS.allPeople)
  return {
    segments: members
      .map((places, at) => {
        const own = places.flatMap((place) => people[place] ?? [])
        const posts = new Set(own.flatMap(({ postIds }) => [...postIds]))
        return {
          name: names[at] ?? '',
          size: own.length,
          share: own.length / people.length,
          rate: null,
          traits: words[at] ?? [],
          postIds: [...posts].slice(0, MOST_POST_IDS),
        }
      })
      .toSorted((a, b) => b.size - a.size),
    silhouette: found?.silhouette ?? null,
    basis: found
      ? careful(fill(SEGMENTS.people, { people: people.length, groups: found.k }), found)
      : fill(SEGMENTS.onePeople, { people: people.length }),
  }
}

function take(byAuthor: Map<string, Sums>, comment: CommentRow): void {
  const author = comment.author.trim()
  if (author === '') return
  const sums = byAuthor.get(author) ?? {
    count: 0,
    sentiment: 0,
    lastDay: null,
    likes: null,
    postIds: new Set(),
  }
  if (sums.count === 0 && byAuthor.size >= MOST_PEOPLE) return
  byAuthor.set(author, sums)
  sums.count++
  sums.sentiment += comment.sentiment
  if (comment.day !== null) sums.lastDay = Math.max(sums.lastDay ?? comment.day, comment.day)
  if (comment.likes !== null) sums.likes = (sums.likes ?? 0) + comment.likes
  if (comment.postId !== null) sums.postIds.add(comment.postId)
}
