import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { METRICS, type PostKind } from '#shared/contract/metrics.ts'
import { createBlockPages } from '#main/database/insights/block-pages.ts'
import { createDirectPages } from '#main/database/insights/direct-pages.ts'
import { createBlockReader } from '#main/database/insights/block-reader.ts'
import { createBlockWriter } from '#main/database/insights/block-writer.ts'
import { openInsights } from '#main/database/insights/insights-file.ts'
import { METRIC_COLUMNS } from '#main/database/insights/post-columns.ts'
import type { PostQuery } from '#main/database/insights/post-query.ts'
import type { Database } from '#main/database/connection.ts'
import type { Range } from '#main/database/insights/summary-store.ts'
import { createUndo } from '#main/database/insights/undo-import.ts'
import { createViews } from '#main/insights/tasks/views.ts'
import { createShares } from '#main/lib/create-shares.ts'
import { importRows, openTestInsights, type TestPost } from '../../../../helpers/open-insights.ts'
import { makeFolder } from '../../../../helpers/open-test-library.ts'

const DAY_MS = 86_400_000
const END = Date.parse('2026-01-10T00:00:00Z') / DAY_MS
const WORDS = ['bread', 'breath', 'soup', 'so', 'Mañana', 'KNIFE', '😀', 'x1', 'winter', 'w']
const KINDS: PostKind[] = ['text', 'image', 'video']

function somePosts(count: number, seed: number): TestPost[] {
  const share = createShares(seed)
  const whole = (most: number) => Math.floor(share() * most)
  return Array.from({ length: count }, (_, at) => ({
    key: `k${at}`,
    kind: KINDS[whole(3)]!,
    at: share() < 0.1 ? null : (END - whole(400)) * DAY_MS + (share() < 0.8 ? whole(DAY_MS) : 0),
    text: Array.from(
      { length: whole(7) },
      () => WORDS[Math.floor(share() ** 2 * WORDS.length)],
    ).join(' '),
    tags: Array.from({ length: whole(3) }, () => `t${Math.floor(share() ** 3 * 9)}`),
    figures: {
      ...(share() < 0.9 && { impressions: whole(3000) }),
      likes: whole(20),
      ...(share() < 0.3 && { views: whole(1e9) / 7 }),
    },
  }))
}

interface Row {
  readonly [name: string]: number | string | null
}

function settleLists(database: Database): void {
  for (const block of createBlockReader(database).stale())
    for (const _ of createBlockWriter(database).write(block));
}

async function open() {
  const parts = await openTestInsights()
  const { database } = parts
  const lists = createBlockReader(parts.reader)
  const pages = { lists: createBlockPages(lists), direct: createDirectPages(parts.reader) }
  const settle = () => settleLists(database)
  const all = database.prepare<[], Row>(
    `SELECT *, (SELECT group_concat(' ' || tag || ' ') FROM post_tags JOIN tags ON tags.id = tag_id
       WHERE post_id = posts.id) AS tagged FROM posts`,
  )
  /** Which posts are on a page, by going through all of them. */
  const naive = (rows: readonly Row[], range: Range, query: PostQuery) => {
    const words = query.query?.toLowerCase().replaceAll('ñ', 'n').split(' ')
    const last = words?.pop()
    const meant = rows.filter((row) => {
      const own = String(row['text']).toLowerCase().replaceAll('ñ', 'n').split(' ')
      const day = row['day']
      return (
        range.accountIds.includes(Number(row['account_id'])) &&
        (!range.period ||
          (typeof day === 'number' && day >= range.period.from && day <= range.period.to)) &&
        (!query.kind || row['kind'] === query.kind) &&
        (!query.tag || String(row['tagged']).includes(` ${query.tag} `)) &&
        (last === undefined ||
          (own.some((word) => word.startsWith(last)) && words!.every((word) => own.includes(word))))
      )
    })
    const low = (value: unknown) => (typeof value === 'number' ? value : -Infinity)
    const keysOf = (row: Row) => {
      if (query.sort === 'published')
        return [low(row['day']), low(row['published_ms']), low(row['id'])]
      if (query.sort !== 'rate') return [low(row[METRIC_COLUMNS[query.sort]]), low(row['id'])]
      const base = [row['impressions'], row['views'], row['reach']].find((value) => low(value) > 0)
      const rate =
        base && row['engagements'] !== null ? Number(row['engagements']) / Number(base) : null
      return [low(rate), low(row['id'])]
    }
    const sorted = meant.toSorted((a, b) => {
      const [as, bs] = [keysOf(a), keysOf(b)]
      const at = as.findIndex((key, place) => key !== bs[place])
      return at < 0 ? 0 : as[at]! > bs[at]! ? -1 : 1
    })
    const ids = sorted.map(({ id }) => Number(id))
    return { ids: ids.slice(query.offset, query.offset + query.limit), total: ids.length }
  }
  /** Asks many random questions; answers how many posts were found in all. */
  const compare = (seed: number, questions = 120) => {
    const share = createShares(seed)
    const pick = <T>(list: readonly T[]) => list[Math.floor(share() * list.length)]!
    const accountIds = database.prepare<[], number>('SELECT id FROM accounts').pluck().all()
    const rows = all.all()
    let found = 0
    for (let round = 0; round < questions; round++) {
      const from = END - Math.floor(share() * 420)
      const range: Range = {
        accountIds: share() < 0.3 ? [pick(accountIds)] : accountIds,
        period: share() < 0.4 ? null : { from, to: from + Math.floor(share() ** 2 * 420) },
      }
      const query: PostQuery = {
        sort: pick(['published', 'rate', ...METRICS.slice(0, 5)] as const),
        limit: 1 + Math.floor(share() * 30),
        offset: share() < 0.5 ? 0 : Math.floor(share() ** 3 * 600),
        ...(share() < 0.3 && { tag: `t${Math.floor(share() * 10)}` }),
        ...(share() < 0.3 && { kind: pick(KINDS) }),
        ...(share() < 0.4 && {
          query: pick([
            'b',
            'br',
            'brea',
            'bread',
            'so bre',
            'knife',
            'manana s',
            '😀',
            'win',
            'no',
          ]),
        }),
      }
      const wanted = naive(rows, range, query)
      for (const [way, { page }] of Object.entries(pages))
        expect({ way, range, query, ...page(range, query) }).toEqual({
          way,
          range,
          query,
          ...wanted,
        })
      found += wanted.ids.length
    }
    return found
  }
  return { ...parts, settle, compare, lists }
}

it('finds the pages that going through all posts does, also after changes and undone imports', async () => {
  const { settle, compare, lists, ...parts } = await open()
  importRows(parts, somePosts(700, 1))
  importRows(parts, somePosts(300, 2), { account: 'other', platform: 'tiktok' })
  settle()
  expect(compare(11)).toBeGreaterThan(300)
  const { importId } = importRows(parts, somePosts(760, 3))
  expect(lists.stale().some(({ block }) => block < 0)).toBe(true)
  settle()
  compare(12, 60)
  parts.database.transaction(() => {
    for (const _ of createUndo(parts.database)(importId));
  })()
  settle()
  compare(13, 60)
})

it('lists posts of no known day anew when they are added, changed, or taken back', async () => {
  const { settle, lists, database, ...parts } = await open()
  const pages = createBlockPages(lists)
  const importLikes = (...likes: number[]) =>
    importRows(
      { ...parts, database },
      likes.map((count, at) => ({ key: `k${at}`, figures: { likes: count } })),
    )
  const undo = (importId: number) =>
    database.transaction(() => {
      for (const _ of createUndo(database)(importId));
    })()
  const ids = () => {
    expect(lists.stale()).toHaveLength(1)
    settle()
    const query = { sort: 'likes', limit: 10, offset: 0 } as const
    return pages.page({ accountIds: [1], period: null }, query).ids
  }
  const { importId: first } = importLikes(5, 3)
  expect(ids()).toEqual([1, 2])
  const { importId: second } = importLikes(5, 8)
  expect(ids()).toEqual([2, 1])
  undo(second)
  expect(ids()).toEqual([1, 2])
  importRows({ ...parts, database }, [{ key: 'other' }]) // so that the account stays
  expect(ids()).toEqual([1, 2, 3])
  undo(first)
  expect(ids()).toEqual([3])
})

it('has lists of no account that was removed', async () => {
  const { settle, compare, ...parts } = await open()
  const { accountId } = importRows(parts, somePosts(100, 1))
  importRows(parts, somePosts(80, 2), { account: 'other' })
  settle()
  const { signal } = new AbortController()
  await createViews(parts).removeAccount({ id: accountId }, { signal })
  for (const table of ['post_blocks', 'block_columns', 'block_terms'])
    expect(
      parts.reader
        .prepare(`SELECT count(*) FROM ${table} WHERE account_id = ?`)
        .pluck()
        .get(accountId),
    ).toBe(0)
  expect(compare(14, 20)).toBeGreaterThan(20)
})

it('lists the posts of a file that an older build wrote', async () => {
  const sql = join(
    import.meta.dirname,
    '../../../../../src-main/database/insights/migrations/0001-insights.sql',
  )
  const path = join(await makeFolder('older'), 'insights.db')
  const older = new Sqlite(path)
  older.exec(readFileSync(sql, 'utf8'))
  older.exec(`
    PRAGMA application_id = 1265200755; PRAGMA user_version = 1;
    INSERT INTO accounts (id, platform, name) VALUES (1, 'x', 'a');
    INSERT INTO posts (id, account_id, import_id, key, text, kind, day) VALUES
      (1, 1, 1, 'a', '', 'text', 20000), (2, 1, 1, 'b', '', 'text', 20010), (3, 1, 1, 'c', '', 'text', NULL), (99000, 1, 1, 'd', '', 'text', NULL);
    INSERT INTO day_sums (account_id, day, kind, posts, rate_engagements, rate_base)
      SELECT account_id, day, kind, count(*), 0, 0 FROM posts WHERE day IS NOT NULL GROUP BY day;`)
  older.close()
  const database = openInsights(path)
  settleLists(database)
  const query = { sort: 'published', limit: 10, offset: 0 } as const
  const page = createBlockPages(createBlockReader(database)).page(
    { accountIds: [1], period: null },
    query,
  )
  expect(page).toEqual({ ids: [2, 1, 99000, 3], total: 4 })
  database.close()
})
