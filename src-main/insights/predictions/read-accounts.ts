import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import {
  type MeasuredPost,
  measurePost,
  type TextTools,
} from '#main/core/insights/features/measure-post.ts'
import type { PostFacts } from '#main/core/insights/features/post-facts.ts'
import type { AccountInput } from '#main/core/insights/prediction/account-input.ts'
import { chooseMeasure } from '#main/core/insights/prediction/choose-measure.ts'
import type { OwnAccount, OwnPost, OwnPostsStore } from '#main/database/insights/own-posts-store.ts'

/** An own account with its measured posts, and the posts as they were read. */
export interface ReadAccount extends AccountInput {
  readonly platform: string
  readonly name: string
  readonly timeZone: string | null
  readonly measure: string
  readonly rows: readonly OwnPost[]
}

const Media = z.record(z.string(), z.number())

interface Measuring {
  readonly toolsOf: () => TextTools
  /** Posts are read at most so many together. */
  readonly most: number
  /** Posts by id as they were measured before; those that have not changed since are not measured again. */
  readonly measured: ReadonlyMap<number, MeasuredPost>
}

/** Reads and measures the newest posts of all own accounts; a step for each post. */
export function* readAccounts(
  store: OwnPostsStore,
  { toolsOf, most, measured }: Measuring,
): Generator<void, ReadAccount[], void> {
  const accounts = store.accounts().filter(({ posts }) => posts > 0)
  const limit = limitFor(accounts, most)
  const read: ReadAccount[] = []
  for (const { id, platform, name, timeZone } of accounts) {
    const rows = store.newest(id, limit)
    yield
    const measure = chooseMeasure(rows)
    if (!measure) continue
    const posts = []
    const reached = []
    for (const row of rows) {
      const value = measure.valueOf(row)
      if (value === null || !Number.isFinite(value)) continue
      const facts = factsOf(row)
      const known = measured.get(row.id)
      const isSame = known !== undefined && isDeepStrictEqual(known.facts, facts)
      posts.push({ id: row.id, post: isSame ? known : measurePost(facts, toolsOf()), value })
      reached.push(row)
      yield
    }
    const facts = { platform, name, timeZone, measure: measure.name }
    read.push({ accountId: id, ...facts, posts, rows: reached })
  }
  return read
}

function factsOf(row: OwnPost): PostFacts {
  const { text, kind, durationSeconds, publishedMs: atMs, weekday, hour, media } = row
  return { text, kind, durationSeconds, atMs, weekday, hour, media: mediaOf(media) }
}

function mediaOf(json: string | null): Record<string, number> {
  return json === null ? {} : Media.parse(JSON.parse(json))
}

/** How many posts an account may bring so that all bring at most `most`; small accounts leave their share to the others. */
function limitFor(accounts: readonly OwnAccount[], most: number): number {
  let left = most
  let limit = most
  const sizes = accounts.map(({ posts }) => posts).toSorted((a, b) => a - b)
  for (const [at, size] of sizes.entries()) {
    limit = Math.floor(left / (sizes.length - at))
    if (size > limit) return Math.max(1, limit)
    left -= size
  }
  return Math.max(1, limit, sizes.at(-1) ?? 1)
}
