import type { PartyPost } from '#main/core/insights/affinity/party.ts'
import type { SegmentPost } from '#main/core/insights/segments/post-traits.ts'
import type { Database } from '../connection.ts'

/** A comment without its text. */
export interface CommentRow {
  readonly id: number
  readonly postId: number | null
  readonly author: string
  readonly day: number | null
  readonly likes: number | null
  /** VADER compound, -1..1. */
  readonly sentiment: number
}

/** What is read of accounts to compare them and to group what they posted and were told. */
export interface AudienceStore {
  /** Accounts of that name in any case, those with posts and not made up first. */
  named(name: string): number[]
  /** The newest posts of an account, some a step. */
  partyPosts(accountId: number, limit: number): Generator<void, PartyPost[], void>
  segmentPosts(accountId: number, limit: number): Generator<void, SegmentPost[], void>
  /** The highest id of a comment, 0 without any. */
  lastComment(): number
  /** Comments of some accounts with ids above `after` up to `upTo`, in order. */
  comments(
    accountIds: readonly number[],
    page: { readonly after: number; readonly upTo: number },
  ): CommentRow[]
  commentText(id: number): string
  postText(id: number): string
}

type Tagged<T> = Omit<T, 'tags'> & { readonly tags: string | null }

const TAGS =
  "(SELECT group_concat(tag, ' ') FROM post_tags JOIN tags ON tags.id = tag_id WHERE post_id = posts.id) AS tags"
const SHOWN = 'coalesce(nullif(impressions, 0), nullif(views, 0), reach) AS shown'
const NEWEST = 'FROM posts WHERE account_id = ? ORDER BY day DESC LIMIT ? OFFSET ?'
const PAGE = 200

/** SQL of posts and comments for `analytics.affinity`, `segments` and `sentiment`. */
export function createAudienceStore(database: Database): AudienceStore {
  const named = database
    .prepare<[string], number>(
      `SELECT id FROM accounts WHERE name = ? COLLATE NOCASE
       ORDER BY is_sample, (SELECT coalesce(sum(posts), 0) FROM day_sums WHERE account_id = accounts.id) DESC, id`,
    )
    .pluck()
  const party = database.prepare<[number, number, number], Tagged<PartyPost>>(
    `SELECT substr(text, 1, 3000) AS text, CASE WHEN has_time = 1 THEN published_ms END AS atMs, day, likes, comments, shares,
       engagements, ${SHOWN}, ${TAGS} ${NEWEST}`,
  )
  const segment = database.prepare<[number, number, number], Tagged<SegmentPost>>(
    `SELECT id, substr(text, 1, 3000) AS text, kind, weekday, hour, engagements, ${SHOWN}, ${TAGS} ${NEWEST}`,
  )
  const comments = database.prepare<[number, number, string], CommentRow>(
    `SELECT id, post_id AS postId, author, day, likes, sentiment FROM comments
     WHERE id > ? AND id <= ? AND account_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
  )
  const lastComment = database
    .prepare<[], number>('SELECT coalesce(max(id), 0) FROM comments')
    .pluck()
  const comment = database
    .prepare<[number], string>('SELECT substr(text, 1, 300) FROM comments WHERE id = ?')
    .pluck()
  const post = database
    .prepare<[number], string>('SELECT substr(text, 1, 300) FROM posts WHERE id = ?')
    .pluck()
  return {
    named: (name) => named.all(name),
    partyPosts: (accountId, limit) =>
      inPages(limit, (...page) => party.all(accountId, ...page).map(withTags)),
    segmentPosts: (accountId, limit) =>
      inPages(limit, (...page) => segment.all(accountId, ...page).map(withTags)),
    lastComment: () => lastComment.get() ?? 0,
    comments: (accountIds, { after, upTo }) =>
      comments.all(after, upTo, JSON.stringify(accountIds)),
    commentText: (id) => comment.get(id) ?? '',
    postText: (id) => post.get(id) ?? '',
  }
}

function withTags<T extends { readonly tags: string | null }>(
  row: T,
): Omit<T, 'tags'> & { readonly tags: string[] } {
  return { ...row, tags: row.tags === null ? [] : row.tags.split(' ') }
}

function* inPages<T>(
  most: number,
  read: (limit: number, offset: number) => readonly T[],
): Generator<void, T[], void> {
  const found: T[] = []
  while (found.length < most) {
    const page = read(Math.min(PAGE, most - found.length), found.length)
    found.push(...page)
    if (page.length < PAGE) break
    yield
  }
  return found
}
