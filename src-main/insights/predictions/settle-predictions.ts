import { matchPosts } from '#main/core/insights/prediction/match-post.ts'
import { placesOf } from '#main/core/insights/prediction/places.ts'
import type { Database } from '#main/database/connection.ts'
import type { PredictionStore } from '#main/database/insights/prediction-store.ts'
import { whenFree } from '../when-free.ts'
import { postsSince } from './posts-since.ts'
import type { ReadAccount } from './read-accounts.ts'

interface Settling {
  readonly accounts: readonly ReadAccount[]
  readonly kept: PredictionStore
  readonly writing: PredictionStore
  readonly database: Database
}

const MOST_KEPT = 5000
const DAY_MS = 86_400_000
/** A post's place says something from so many posts on. */
const LEAST_POSTS = 5

/** Finds the posts that kept predictions turned into, and brings all outcomes up to date. */
export async function settlePredictions(
  { accounts, kept, writing, database }: Settling,
  signal?: AbortSignal,
): Promise<void> {
  const predictions = kept.list(MOST_KEPT)
  if (predictions.length === 0) return
  const taken = new Set(predictions.map(({ postId }) => postId))
  const waiting = predictions
    .filter(({ postId }) => postId === null)
    .map(({ id, platform, text, at, madeAt }) => {
      const atMs = at === null ? NaN : Date.parse(at)
      const madeMs = Date.parse(madeAt)
      return { id, platform, text, madeMs, atMs: Number.isNaN(atMs) ? null : atMs }
    })
  const earliest = waiting.reduce(
    (least, { madeMs, atMs }) => Math.min(least, madeMs - DAY_MS, (atMs ?? madeMs) - DAY_MS),
    Infinity,
  )
  const told = accounts.filter(({ posts }) => posts.length >= LEAST_POSTS)
  const candidates = postsSince(told, earliest).filter(({ id }) => !taken.has(id))
  const found = matchPosts(waiting, candidates)
  const outcomes = new Map<number, number>()
  for (const { posts } of accounts) {
    const places = placesOf(
      posts.map(({ value }) => value),
      posts.map(({ post }) => post.facts.atMs),
    )
    for (const [at, { id }] of posts.entries()) outcomes.set(id, places[at] ?? 0.5)
  }
  await whenFree(
    database,
    () =>
      database.transaction(() => {
        for (const { id, postId } of predictions) {
          const post = postId ?? found.get(id)
          const outcome = post === undefined ? undefined : outcomes.get(post)
          if (post !== undefined && outcome !== undefined) writing.settle(id, post, outcome)
        }
      })(),
    signal,
  )
}
