import type { Post } from '#shared/contract/analytics.ts'
import { type Figures, METRICS, PostKind } from '#shared/contract/metrics.ts'
import { rateOfPost } from '#main/core/insights/summary/rate.ts'
import { toPublishedAt } from '#main/core/insights/summary/published-at.ts'
import type { Database } from '../connection.ts'
import type { KnownAccount } from './account-store.ts'
import { METRIC_COLUMNS } from './post-columns.ts'

/** Posts as they are shown. */
export interface PostViewStore {
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
