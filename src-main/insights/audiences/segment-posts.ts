import { SEGMENTS, TRAITS } from '#shared/sentences/audiences.ts'
import { fill } from '#shared/sentences/fill.ts'
import type { z } from 'zod'
import type { audiences } from '#shared/contract/audiences.ts'
import { findSegments } from '#main/core/insights/segments/find-segments.ts'
import { createShares } from '#main/lib/create-shares.ts'
import {
  measurePosts,
  rateOfSegmentPost,
  type SegmentPost,
} from '#main/core/insights/segments/post-traits.ts'
import { findTopicAxes } from '#main/core/insights/segments/topic-axes.ts'
import { nameGroups, toPoints, traitsOf } from '#main/core/insights/segments/traits.ts'
import type { AudienceStore } from '#main/database/insights/audience-store.ts'

/** What `analytics.segments` answers. */
export type SegmentsAnswer = z.infer<typeof audiences.segments.output>

const MOST_POSTS = 5000
const SEED = 7

/** Groups of the newest 5,000 own posts that are alike, in short steps. */
export function* segmentPosts(
  store: AudienceStore,
  accountIds: readonly number[],
): Generator<void, SegmentsAnswer, void> {
  const posts: SegmentPost[] = []
  for (const id of accountIds) {
    posts.push(...(yield* store.segmentPosts(id, Math.ceil(MOST_POSTS / accountIds.length))))
  }
  if (posts.length === 0) return { segments: [], silhouette: null, basis: SEGMENTS.noPosts }
  const topics = yield* findTopicAxes(posts, createShares(SEED))
  const { groups, traits } = measurePosts(posts, topics)
  const found = yield* findSegments(toPoints(groups))
  const members = placesOf(posts.length, found?.labels ?? null)
  const words: string[][] = []
  for (const places of members) {
    words.push(traitsOf(traits, places))
    yield
  }
  const names = nameGroups(words, found ? TRAITS.otherPosts : TRAITS.allPosts)
  return {
    segments: members
      .map((places, at) => {
        const own = places.flatMap((place) => posts[place] ?? [])
        const rates = own.flatMap((post) => rateOfSegmentPost(post) ?? [])
        return {
          name: names[at] ?? '',
          size: own.length,
          share: own.length / posts.length,
          rate: rates.length === 0 ? null : rates.reduce((a, b) => a + b, 0) / rates.length,
          traits: words[at] ?? [],
          postIds: own.map(({ id }) => id),
        }
      })
      .toSorted((a, b) => b.size - a.size),
    silhouette: found?.silhouette ?? null,
    basis: found
      ? careful(fill(SEGMENTS.posts, { posts: posts.length, groups: found.k }), found)
      : fill(SEGMENTS.onePosts, { posts: posts.length }),
  }
}

/** Groups below this mean silhouette are hardly apart (Kaufman & Rousseeuw 1990). */
const WEAK = 0.25

/** What groups rest on, with a warning where they are hardly apart. */
export const careful = (basis: string, { silhouette }: { readonly silhouette: number }): string =>
  silhouette < WEAK ? `${basis} ${SEGMENTS.weak}` : basis

/** The places of each group's members; all in one without groups. Groups that are empty are left out. */
export function placesOf(size: number, labels: Int32Array | null): number[][] {
  const places = new Map<number, number[]>()
  for (let at = 0; at < size; at++) {
    const label = labels?.[at] ?? 0
    const own = places.get(label)
    if (own) own.push(at)
    else places.set(label, [at])
  }
  return [...places].toSorted((a, b) => a[0] - b[0]).map(([, own]) => own)
}
