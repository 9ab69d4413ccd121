import type { Post } from '#shared/contract/analytics.ts'
import { type Figures, METRICS, type Metric, PostKind } from '#shared/contract/metrics.ts'
import { rateOfPost } from '#main/core/insights/summary/rate.ts'
import { toPublishedAt } from '#main/core/insights/summary/published-at.ts'
import type { Database } from '../connection.ts'
import type { KnownAccount } from './account-store.ts'
import { METRIC_COLUMNS } from './post-columns.ts'
import { RATE_BASE } from './sum-columns.ts'
import type { Range } from './summary-store.ts'

/** Which posts are meant beside their accounts and days. */
export interface PostQuery {
  readonly query?: string | undefined
  /** As `tags` has it: lower case, without the sign. */
  readonly tag?: string | undefined
  readonly kind?: PostKind | undefined
  readonly sort: Metric | 'published' | 'rate'
  readonly limit: number
  readonly offset: number
}

/** Posts as they are shown; a range without a period means those of any day. */
export interface PostViewStore {
  /** Ids of a page of posts, the highest first and those without the figure last, and how many there are in all. */
  page(range: Range, query: PostQuery): { ids: number[]; total: number }
  /** Posts by their ids, in that order. */
  posts(ids: readonly number[], accounts: readonly KnownAccount[]): Post[]
  /** The figures of a post at each import that told others, oldest first; undefined for a post that is not there. */
  history(id: number): { at: string; figures: Figures }[] | undefined
}

type Row = Record<string, string | number | null>

const COLUMNS = METRICS.map((metric) => METRIC_COLUMNS[metric])

/** SQL of the tables `posts` and `snapshots`, as they are shown. */
export function createPostViewStore(database: Database): PostViewStore {
  const select = database.prepare<[string], Row>(
    `SELECT id, account_id, key, url, text, kind, published_ms, has_time, day, hour, ${COLUMNS.join(', ')}
     FROM posts WHERE id IN (SELECT value FROM json_each(?))`,
  )
  const tags = database.prepare<[string], { post_id: number; tag: string }>(
    `SELECT post_id, tag FROM post_tags JOIN tags ON tags.id = tag_id
     WHERE post_id IN (SELECT value FROM json_each(?)) ORDER BY post_id, tag`,
  )
  const current = database.prepare<[number], Row>(
    `SELECT (SELECT imported_at FROM imports WHERE imports.id = import_id) AS imported_at, ${COLUMNS.join(', ')}
     FROM posts WHERE id = ?`,
  )
  const snapshots = database.prepare<
    [number],
    { at_ms: number; figures: string; replaced: string | null }
  >('SELECT at_ms, figures, replaced FROM snapshots WHERE post_id = ? ORDER BY at_ms, import_id')

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
    posts(ids, accounts) {
      const list = JSON.stringify(ids)
      const owners = new Map(accounts.map((account) => [account.id, account]))
      const tagged = Map.groupBy(tags.all(list), ({ post_id: id }) => id)
      const rows = new Map(select.all(list).map((row) => [Number(row['id']), row]))
      return ids.flatMap((id) => {
        const row = rows.get(id)
        const owner = row && owners.get(Number(row['account_id']))
        if (!owner) return []
        return [toPost(row, owner, tagged.get(id)?.map(({ tag }) => tag) ?? [])]
      })
    },
    history(id) {
      const now = current.get(id)
      if (!now) return undefined
      const later = snapshots.all(id)
      const [first] = later
      const before = first?.replaced ? (JSON.parse(first.replaced) as Row) : now
      return [
        { at: String(now['imported_at'] ?? ''), figures: toFigures(before) },
        ...later.map(({ at_ms: at, figures }) => ({
          at: new Date(at).toISOString(),
          figures: JSON.parse(figures) as Figures,
        })),
      ]
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
): { from: string; where: string; input: Row } {
  const parts = ['account_id = @accountId']
  if (period) parts.push('day BETWEEN @from AND @to')
  if (kind !== undefined) parts.push('kind = @kind')
  if (query) parts.push(`text LIKE @query ESCAPE '\\'`)
  if (tag) {
    const tagId = 'tag_id = (SELECT id FROM tags WHERE tag = @tag)'
    parts.push(period ? `id IN (SELECT post_id FROM post_tags WHERE ${tagId})` : tagId)
  }
  const input = {
    ...period,
    limit,
    offset,
    kind: kind ?? null,
    query: `%${(query ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`,
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
  const by = sort === 'rate' ? `engagements / (${RATE_BASE})` : METRIC_COLUMNS[sort]
  return `${by} AS high, NULL AS next`
}

function toPost(row: Row, account: KnownAccount, tags: string[]): Post {
  const text = (name: string) => String(row[name] ?? '')
  const number = (name: string) => (typeof row[name] === 'number' ? row[name] : null)
  const figures = toFigures(row)
  return {
    id: Number(row['id']),
    accountId: account.id,
    account: account.name,
    platform: account.platform,
    key: text('key'),
    url: row['url'] === null ? null : text('url'),
    text: text('text'),
    kind: PostKind.catch('other').parse(row['kind']),
    publishedAt: toPublishedAt({
      utcMs: number('published_ms'),
      hasTime: row['has_time'] === 1,
      day: number('day'),
      hour: number('hour'),
    }),
    tags,
    figures,
    rate: rateOfPost(figures),
  }
}

function toFigures(row: Row): Figures {
  const figures: Figures = {}
  for (const metric of METRICS) {
    const value = row[METRIC_COLUMNS[metric]]
    if (typeof value === 'number') figures[metric] = value
  }
  return figures
}
