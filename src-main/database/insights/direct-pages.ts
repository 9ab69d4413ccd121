import { createMatcher } from '#main/core/insights/posts/words-of.ts'
import type { Database } from '../connection.ts'
import { METRIC_COLUMNS } from './post-columns.ts'
import type { PagesReader, PostQuery } from './post-query.ts'
import { RATE } from './sum-columns.ts'
import type { Range } from './summary-store.ts'

/** Pages read from the posts themselves: right at any time, and slow where there are many. */
export function createDirectPages(database: Database): PagesReader {
  let matcher = { query: '', isMeant: createMatcher('') }
  database.function('has_words', { deterministic: true }, (text, query) => {
    const wanted = String(query)
    if (matcher.query !== wanted) matcher = { query: wanted, isMeant: createMatcher(wanted) }
    return matcher.isMeant(String(text)) ? 1 : 0
  })
  return {
    page(range, query) {
      const { from, where, input } = toWhere(query, range)
      const counted = database.prepare<[object], number>(countOf({ from, where }, query)).pluck()
      const total = range.accountIds.reduce(
        (sum, accountId) => sum + (counted.get({ ...input, accountId }) ?? 0),
        0,
      )
      const top = database.prepare<[object], Placed>(
        `SELECT posts.id, ${keysOf(query.sort)} FROM ${from} WHERE ${where}
         ORDER BY high DESC, next DESC, posts.id DESC LIMIT @limit + @offset`,
      )
      const placed = range.accountIds.flatMap((accountId) => top.all({ ...input, accountId }))
      if (range.accountIds.length > 1) placed.sort(byPlace)
      const ids = placed.slice(query.offset, query.offset + query.limit).map(({ id }) => id)
      return { ids, total }
    },
  }
}

/** A post of one account with what it is sorted by: NULL comes last. */
interface Placed {
  readonly id: number
  readonly high: number | null
  readonly next: number | null
}

function byPlace(a: Placed, b: Placed): number {
  return (
    (b.high ?? -Infinity) - (a.high ?? -Infinity) ||
    (b.next ?? -Infinity) - (a.next ?? -Infinity) ||
    b.id - a.id
  )
}

/** Posts of one account: so an index can give them by day. */
function toWhere(
  { query, tag, kind, limit, offset }: PostQuery,
  { period }: Range,
): { from: string; where: string; input: Record<string, string | number | null> } {
  const parts = ['account_id = @accountId']
  if (period) parts.push('day BETWEEN @from AND @to')
  if (kind !== undefined) parts.push('kind = @kind')
  if (query) parts.push('has_words(text, @query)')
  if (tag) {
    const tagId = 'tag_id = (SELECT id FROM tags WHERE tag = @tag)'
    parts.push(period ? `id IN (SELECT post_id FROM post_tags WHERE ${tagId})` : tagId)
  }
  const input = {
    ...period,
    limit,
    offset,
    kind: kind ?? null,
    query: query ?? null,
    tag: tag ?? null,
  }
  const from =
    tag && !period
      ? 'post_tags CROSS JOIN posts ON posts.id = post_id' // a hashtag has fewer posts than an account
      : 'posts'
  return { from, where: parts.join(' AND '), input }
}

/** Without words and tags the sums of days know how many posts there are. */
function countOf(
  { from, where }: { from: string; where: string },
  { query, tag }: PostQuery,
): string {
  if (query || tag) return `SELECT count(*) FROM ${from} WHERE ${where}`
  const undated = `SELECT count(*) FROM posts WHERE ${where} AND day IS NULL`
  return `SELECT coalesce((SELECT sum(posts) FROM day_sums WHERE ${where}), 0) + (${undated})`
}

function keysOf(sort: PostQuery['sort']): string {
  if (sort === 'published') return 'day AS high, published_ms AS next'
  const by = sort === 'rate' ? RATE : METRIC_COLUMNS[sort]
  return `${by} AS high, NULL AS next`
}
