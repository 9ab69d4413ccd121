import { expect, it } from 'vitest'
import type { PostKind } from '#shared/contract/metrics.ts'
import { createShares } from '#main/lib/create-shares.ts'
import { createBlockReader } from '#main/database/insights/block-reader.ts'
import { createDirectGroups } from '#main/database/insights/direct-groups.ts'
import { createSpanGroups } from '#main/database/insights/span-groups.ts'
import { createSummaryStore } from '#main/database/insights/summary-store.ts'
import { createUndo } from '#main/database/insights/undo-import.ts'
import { createSettledGroups } from '#main/insights/settled-groups.ts'
import { importRows, openTestInsights, type TestPost } from '../../../helpers/open-insights.ts'

const { signal } = new AbortController()
const DAY_MS = 86_400_000
const END = Date.parse('2026-01-10T00:00:00Z') / DAY_MS
const KINDS: PostKind[] = ['text', 'image', 'video']

function somePosts(count: number, seed: number): TestPost[] {
  const share = createShares(seed)
  const whole = (most: number) => Math.floor(share() * most)
  return Array.from({ length: count }, (_, at) => ({
    key: `k${at}`,
    kind: KINDS[whole(3)]!,
    at: (END - whole(700)) * DAY_MS + whole(DAY_MS),
    tags: Array.from({ length: whole(4) }, () => `t${whole(30)}`),
    figures: { impressions: whole(3000), likes: whole(200), revenue: whole(100) / 4 },
  }))
}

async function open() {
  const parts = await openTestInsights()
  const { database, reader } = parts
  const groups = createSettledGroups(database, reader)
  const direct = createDirectGroups(reader, createSummaryStore(reader))
  const spans = createSpanGroups(reader)
  const accountIds = () => reader.prepare<[], number>('SELECT id FROM accounts').pluck().all()
  /** What both ways of reading say of some periods. */
  const compare = async () => {
    const ever = { accountIds: accountIds(), period: { from: END - 800, to: END } }
    await groups.readerFor(ever, signal)
    const share = createShares(9)
    for (let round = 0; round < 8; round++) {
      const from = END - Math.floor(share() * 720)
      const period = { from, to: from + Math.floor(share() ** 2 * 720) }
      const range = { accountIds: accountIds(), period }
      const settled = await groups.readerFor(range, signal)
      expect(settled).toHaveProperty('stale')
      const sorted = (list: readonly object[]) =>
        list.map((each) => JSON.stringify(each)).toSorted()
      expect(sorted(spans.kinds(range))).toEqual(sorted(direct.kinds(range)))
      expect(sorted(spans.days(range))).toEqual(sorted(direct.days(range)))
      expect(sorted(spans.hours(range))).toEqual(sorted(direct.hours(range)))
      expect(spans.tags(range, 12)).toEqual(direct.tags(range, 12))
      expect(spans.ranked(range, 5)).toEqual(direct.ranked(range, 5))
      const earlier = { ...period, count: 3 }
      const before = direct.earlier(range.accountIds, earlier)
      for (const [at, sums] of settled.earlier(range.accountIds, earlier))
        if (sums.posts > 0) expect(sums).toEqual(before.get(at))
        else expect(before.has(at)).toBe(false)
    }
  }
  return { ...parts, groups, spans, direct, compare, accountIds }
}

it('says the same as the posts themselves, also after changes and undone imports', async () => {
  const { database, compare, spans, ...parts } = await open()
  importRows({ ...parts, database }, somePosts(600, 1))
  importRows({ ...parts, database }, somePosts(200, 2), { account: 'other', platform: 'tiktok' })
  expect(spans.stale().length).toBeGreaterThan(15)
  await compare()
  const { importId } = importRows({ ...parts, database }, somePosts(700, 3))
  await compare()
  database.transaction(() => {
    for (const _ of createUndo(database)(importId));
  })()
  await compare()
})

it('brings everything up to date in the background', async () => {
  const { database, groups, spans, ...parts } = await open()
  importRows({ ...parts, database }, somePosts(300, 1))
  const lists = createBlockReader(parts.reader)
  expect(lists.stale().length).toBeGreaterThan(8)
  groups.settleRest()
  const stale = () => [...spans.stale(), ...lists.stale()]
  await expect.poll(stale, { timeout: 15_000 }).toEqual([])
})

it('reads the posts themselves of short periods at first, and while an import holds the file', async () => {
  const { database, groups, direct, accountIds, ...parts } = await open()
  importRows({ ...parts, database }, somePosts(300, 1))
  const range = { accountIds: accountIds(), period: { from: END - 300, to: END } }
  const short = { ...range, period: { from: END - 27, to: END } }
  expect(await groups.readerFor(short, signal)).not.toHaveProperty('stale')
  database.exec('BEGIN IMMEDIATE')
  const reader = await groups.readerFor(range, signal)
  expect(reader).not.toHaveProperty('stale')
  expect(reader.hours(range)).toEqual(direct.hours(range))
  expect(reader.hours(range).length).toBeGreaterThan(20)
  database.exec('ROLLBACK')
  expect(await groups.readerFor(range, signal)).toHaveProperty('stale')
  expect(await groups.readerFor(short, signal)).toHaveProperty('stale')
})

it('lists posts for what needs it, and reads the posts themselves while an import holds the file', async () => {
  const { database, groups, accountIds, ...parts } = await open()
  importRows({ ...parts, database }, somePosts(300, 1))
  const lists = createBlockReader(parts.reader)
  const range = { accountIds: accountIds(), period: null }
  const newest = { sort: 'published', limit: 20, offset: 0 } as const
  const liked = { ...newest, sort: 'likes' } as const
  const left = lists.stale().length
  const quick = await groups.pagesFor(range, newest, signal)
  database.exec('BEGIN IMMEDIATE')
  const direct = await groups.pagesFor(range, liked, signal)
  const found = direct.page(range, liked)
  database.exec('ROLLBACK')
  expect(lists.stale()).toHaveLength(left)
  const listed = await groups.pagesFor(range, liked, signal)
  expect(lists.stale()).toEqual([])
  expect([quick === direct, listed === direct]).toEqual([true, false])
  expect(listed.page(range, liked)).toEqual(found)
  expect(found.total).toBe(300)
})
