import { describe, expect, it } from 'vitest'
import { analyticsViews } from '#shared/contract/analytics.ts'
import type { Figures } from '#shared/contract/metrics.ts'
import { importRows } from '../../../../helpers/open-insights.ts'
import { END, openViews as open, somePosts } from '../../../../helpers/open-views.ts'

const DAY_MS = 86_400_000
const total = (posts: readonly { figures: Figures }[], metric: keyof Figures) =>
  posts.reduce((sum, { figures }) => sum + (figures[metric] ?? 0), 0)
const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / DAY_MS

describe('the summary', () => {
  it('is empty but whole without posts', async () => {
    const { summary } = await open()
    const empty = await summary()
    expect(analyticsViews.summary.output.parse(empty)).toMatchObject({
      from: null,
      to: null,
      posts: 0,
      totals: {},
      rate: null,
      byDay: [],
      isSample: false,
    })
  })

  it('agrees with the posts to the unit, in total and in every group', async () => {
    const { summary, posts, ...parts } = await open()
    importRows(parts, somePosts(700, 100), { platform: 'x' })
    importRows(parts, somePosts(300, 60, 2), { platform: 'instagram' })
    importRows(parts, somePosts(300, 60, 3), { platform: 'tiktok', isOwn: false })
    for (const period of [{}, { from: '2025-11-01', to: '2025-12-15' }, { platform: 'x' }]) {
      const seen = await summary(period)
      analyticsViews.summary.output.parse(seen)
      const { from, to } = { from: seen.from!, to: seen.to! }
      const { posts: all } = await posts({ ...period, from, to, limit: 1000 })
      expect(seen.posts).toBe(all.length)
      expect(all.length).toBeGreaterThan(100)
      for (const metric of ['impressions', 'likes', 'comments', 'views', 'engagements'] as const) {
        expect(seen.totals[metric]).toBe(total(all, metric))
        for (const groups of [seen.byDay, seen.byPlatform, seen.byKind, seen.byWeekday])
          expect(total(groups, metric)).toBe(total(all, metric))
        const timed = all.filter(({ publishedAt }) => publishedAt!.length > 10)
        expect(total(seen.byHour, metric)).toBe(total(timed, metric))
        const bread = all.filter(({ tags }) => tags.includes('bread'))
        expect(seen.byTag.find(({ name }) => name === 'bread')?.figures[metric]).toBe(
          total(bread, metric),
        )
      }
      const rated = all.filter(({ rate }) => rate !== null)
      const base = rated.map(({ figures: f }) => f.impressions || f.views || 0)
      expect(seen.rate).toBeCloseTo(
        total(rated, 'engagements') / base.reduce((a, b) => a + b, 0),
        12,
      )
      expect(seen.byDay).toHaveLength(day(to) - day(from) + 1)
    }
  })

  it('takes the last 28 days until the newest post, and names days without posts', async () => {
    const { summary, ...parts } = await open()
    importRows(parts, [
      { at: '2025-12-01', figures: { likes: 1 } },
      { at: '2025-12-31', figures: { likes: 2 } },
      { at: '2025-12-28', figures: { likes: 4 } },
    ])
    const seen = await summary()
    expect(seen).toMatchObject({ from: '2025-12-04', to: '2025-12-31', posts: 2 })
    expect(seen.totals).toEqual({ likes: 6, engagements: 6 })
    expect(seen.byDay).toHaveLength(28)
    expect(seen.byDay[24]).toEqual({
      name: '2025-12-28',
      posts: 1,
      figures: { likes: 4, engagements: 4 },
    })
    expect(seen.byDay[25]).toEqual({ name: '2025-12-29', posts: 0, figures: {} })
    expect(await summary({ from: '2025-12-31', to: '2025-12-28' })).toMatchObject({ posts: 2 })
    expect(await summary({ to: '2025-12-28' })).toMatchObject({ from: '2025-12-01', posts: 2 })
    expect(await summary({ from: '2025-12-28' })).toMatchObject({ to: '2025-12-31', posts: 2 })
  })

  it('compares with the periods of the same length before, without half a one', async () => {
    const { summary, ...parts } = await open()
    const likes = [100, 40, 10, 20, 30, 1000]
    importRows(
      parts,
      likes.map((value, at) => ({ at: (END - 7 * at) * DAY_MS, figures: { likes: value } })),
    )
    const seen = await summary({ from: '2026-01-04', to: '2026-01-10' })
    expect(seen.against.find(({ metric }) => metric === 'likes')).toEqual({
      metric: 'likes',
      value: 100,
      usual: 25,
      usualLow: 17.5,
      usualHigh: 32.5,
      periods: 4,
    })
    expect(seen.against.find(({ metric }) => metric === 'posts')).toMatchObject({
      value: 1,
      usual: 1,
    })
    expect(seen.against.some(({ metric }) => metric === 'saves')).toBe(false)
  })

  it('shows posts of no known day where there are no others', async () => {
    const { summary, ...parts } = await open()
    importRows(parts, [
      { at: null, text: 'a #one', figures: { likes: 3, views: 10 } },
      { at: null, text: 'b', figures: { likes: 4 } },
    ])
    expect(await summary()).toMatchObject({
      from: null,
      posts: 2,
      totals: { likes: 7, views: 10 },
      byTag: [{ name: 'one', posts: 1 }],
      best: [{ text: 'a #one', rate: 0.3 }],
    })
    importRows(parts, [{ key: 'dated', at: '2026-01-01', figures: { likes: 5 } }])
    expect(await summary()).toMatchObject({ to: '2026-01-01', posts: 1, totals: { likes: 5 } })
  })

  it('ranks posts that were seen at least as often as the middle one', async () => {
    const { summary, ...parts } = await open()
    const at = '2026-01-01'
    importRows(parts, [
      { key: 'lucky', at, figures: { impressions: 3, likes: 3 } },
      { key: 'good', at, figures: { impressions: 1000, likes: 90 } },
      { key: 'fair', at, figures: { impressions: 900, likes: 30 } },
      { key: 'poor', at, figures: { views: 2000, likes: 10 } },
      { key: 'unknown', at, figures: { likes: 10 } },
    ])
    const { best, worst } = await summary()
    expect(best.map(({ key }) => key)).toEqual(['good', 'fair', 'poor'])
    expect(worst.map(({ key }) => key)).toEqual(['poor', 'fair', 'good'])
  })

  it('adds up the followers of the accounts of a platform', async () => {
    const { summary, database, ...parts } = await open()
    const first = importRows({ ...parts, database }, [{ at: '2026-01-05' }], { account: 'a' })
    const other = importRows({ ...parts, database }, [{ at: '2026-01-05' }], { account: 'b' })
    const put = database.prepare(`INSERT INTO days VALUES (?, 'followers', ?, ?, 1, NULL)`)
    put.run(first.accountId, day('2026-01-02'), 100)
    put.run(other.accountId, day('2026-01-03'), 50)
    put.run(first.accountId, day('2026-01-04'), 110)
    expect((await summary()).followers).toEqual([
      { day: '2026-01-02', platform: 'x', value: 100 },
      { day: '2026-01-03', platform: 'x', value: 150 },
      { day: '2026-01-04', platform: 'x', value: 160 },
    ])
  })
})
