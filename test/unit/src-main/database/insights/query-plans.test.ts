import { expect, it } from 'vitest'
import type { Database } from '#main/database/connection.ts'
import { analyticsViews } from '#shared/contract/analytics.ts'
import { createSettledGroups } from '#main/insights/settled-groups.ts'
import { createViews } from '#main/insights/tasks/views.ts'
import { importRows, openTestInsights } from '../../../../helpers/open-insights.ts'

const call = { signal: new AbortController().signal }
/** Tables that grow with the posts; a scan of one would take seconds at a million of them. */
const LARGE =
  /\bSCAN (?:TABLE )?(?:posts|post_tags|snapshots|comments|days|hour_sums|tag_sums|ranked_posts|post_blocks|block_columns|block_terms)\b/

/** The connection, noting the statements that are prepared over it. */
function noting(database: Database, seen: Set<string>): Database {
  return new Proxy(database, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (name === 'prepare')
        return (sql: string) => {
          seen.add(sql)
          return target.prepare(sql)
        }
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

it('finds every row that the dashboard shows by an index', async () => {
  const parts = await openTestInsights()
  const posts = Array.from({ length: 300 }, (_, at) => ({
    at: `2025-12-${String(1 + (at % 28)).padStart(2, '0')}T10:00:00Z`,
    text: `post ${at} #a`,
    figures: { likes: at, impressions: 100 },
  }))
  const { accountId } = importRows(parts, posts)
  parts.database.exec('ANALYZE')
  const seen = new Set<string>()
  const database = noting(parts.database, seen)
  const reader = noting(parts.reader, seen)
  const settled = createSettledGroups(database, reader)
  const views = createViews({ ...parts, database, reader, settled })
  const { summary, posts: pages } = analyticsViews
  const inputs = [
    {},
    { sort: 'likes' },
    { sort: 'rate', from: '2025-12-01' },
    { query: 'of a', tag: 'a', kind: 'text' },
  ]
  for (const step of ['BEGIN', 'ROLLBACK']) {
    parts.database.exec(step) // first from the posts, as while an import holds the file, then from sums and lists
    await views.summary(summary.input.parse({}), call)
    for (const input of inputs) await views.posts(pages.input.parse(input), call)
  }
  await views.history({ id: 1 }, call)
  await views.saveAccount({ id: accountId, isOwn: false }, call)
  await views.removeAccount({ id: accountId }, call)
  expect(seen.size).toBeGreaterThan(60)
  const scans = [...seen].flatMap((sql) => {
    const names = [...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name!, null] as const)
    const plain = sql.split('?').length - 1
    const plan = parts.reader
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(
        ...Array.from({ length: plain }, () => null),
        ...(names.length > 0 ? [Object.fromEntries(names)] : []),
      )
    return plan.filter(({ detail }) => LARGE.test(detail)).map(({ detail }) => `${detail}: ${sql}`)
  })
  expect(scans).toEqual([])
})

it('would notice a scan', async () => {
  const { database } = await openTestInsights()
  const [plan] = database
    .prepare<[], { detail: string }>('EXPLAIN QUERY PLAN SELECT * FROM posts WHERE likes > 3')
    .all()
  expect(plan?.detail).toMatch(LARGE)
})
