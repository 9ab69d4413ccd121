import type { PlacedPost } from '../features/encoders.ts'
import type { MeasuredPost } from '../features/measure-post.ts'
import { placesOf } from './places.ts'

/** A measured post and what it reached, in its account's measure. */
export interface ReachedPost {
  readonly id: number
  readonly post: MeasuredPost
  readonly value: number
}

/** The posts of one account in order of time; all have one. */
export interface AccountInput {
  readonly accountId: number
  readonly posts: readonly ReachedPost[]
}

/** Gives each of an account's first posts its place among them; later ones are not looked at. */
export function placed({ accountId, posts }: AccountInput, count = posts.length): PlacedPost[] {
  const first = posts.slice(0, count)
  const places = placesOf(
    first.map(({ value }) => value),
    first.map(({ post }) => post.facts.atMs),
  )
  return first.map(({ post }, at) => ({ post, accountId, deviation: (places[at] ?? 0.5) - 0.5 }))
}
