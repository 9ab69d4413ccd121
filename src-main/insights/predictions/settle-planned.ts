import type { PlannedPost } from '#shared/contract/posting-times.ts'
import { matchPosts } from '#main/core/insights/prediction/match-post.ts'
import type { Database } from '#main/database/connection.ts'
import type { PlannedPostStore } from '#main/database/insights/planned-post-store.ts'
import { whenFree } from '../when-free.ts'
import { postsSince } from './posts-since.ts'
import type { ReadAccount } from './read-accounts.ts'

interface Settling {
  readonly accounts: readonly Pick<ReadAccount, 'platform' | 'rows'>[]
  readonly kept: PlannedPostStore
  readonly writing: PlannedPostStore
  readonly database: Database
  readonly nowMs: number
}

type Settled = Pick<PlannedPost, 'id' | 'state' | 'postId'>

const DAY_MS = 86_400_000
/** Plans so old are left as they are. */
const OLDEST_MS = 400 * DAY_MS
/** A plan is missed once posts of its platform are known that came out so long after it. */
const GRACE_MS = 3 * DAY_MS

/** Marks plans whose time has come: published where an own post is like them, missed where later posts are known and none is. */
export async function settlePlanned(
  { accounts, kept, writing, database, nowMs }: Settling,
  signal?: AbortSignal,
): Promise<void> {
  const plans = kept.list({ from: nowMs - OLDEST_MS, to: nowMs })
  const due = plans.filter(({ postId }) => postId === null)
  if (due.length === 0) return
  const times = due.map(({ at }) => Date.parse(at))
  const earliest = Math.min(...times) - DAY_MS
  const taken = new Set(plans.map(({ postId }) => postId))
  const later = postsSince(accounts, earliest)
  const waiting = due.map(({ platform, title, text }, id) => {
    const atMs = times[id] ?? 0
    return { id, platform, text: text || title, madeMs: atMs, atMs }
  })
  const found = matchPosts(
    waiting,
    later.filter(({ id }) => !taken.has(id)),
  )
  const latest = (platform: string) =>
    later
      .filter((post) => post.platform === platform)
      .reduce((most, { publishedMs }) => Math.max(most, publishedMs), -Infinity)
  const settled = due.flatMap(({ id, platform, state: before }, at): Settled[] => {
    const postId = found.get(at) ?? null
    if (postId !== null) return [{ id, state: 'published', postId }]
    if (before === 'published') return [] // as a person said
    const state = latest(platform) >= (times[at] ?? 0) + GRACE_MS ? 'missed' : 'planned'
    return state === before ? [] : [{ id, state, postId }]
  })
  if (settled.length === 0) return
  await whenFree(
    database,
    () =>
      database.transaction(() => {
        for (const each of settled) writing.settle(each)
      })(),
    signal,
  )
}
