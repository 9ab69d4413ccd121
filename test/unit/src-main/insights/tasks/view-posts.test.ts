import { describe, expect, it } from 'vitest'
import { analyticsViews } from '#shared/contract/analytics.ts'
import { importRows, type TestPost } from '../../../../helpers/open-insights.ts'
import { call, openViews as open, somePosts } from '../../../../helpers/open-views.ts'

describe('posts', () => {
  it('come in pages, sorted, searched and filtered', async () => {
    const { posts, ...parts } = await open()
    importRows(parts, somePosts(300, 50), { platform: 'x' })
    importRows(parts, somePosts(200, 50, 2), { platform: 'youtube' })
    const { posts: all, total: count } = await posts({ limit: 1000 })
    expect([all.length, count]).toEqual([500, 500])
    analyticsViews.posts.output.parse({ posts: all, total: count })
    for (const sort of ['published', 'likes', 'views', 'rate'] as const) {
      const { posts: sorted } = await posts({ sort, limit: 1000 })
      const values = sorted.map(({ rate, publishedAt, figures }) =>
        sort === 'rate'
          ? (rate ?? -1)
          : sort === 'published'
            ? Date.parse(publishedAt ?? '1970-01-01')
            : (figures[sort] ?? -1),
      )
      expect(values).toEqual(values.toSorted((a, b) => b - a))
      expect(new Set(sorted.map(({ id }) => id)).size).toBe(500)
      const page = await posts({ sort, limit: 20, offset: 30 })
      expect(page.posts).toEqual(sorted.slice(30, 50))
      expect(page.total).toBe(500)
    }
    for (const [input, isMeant] of [
      [{ query: 'post 1' }, (post: TestPost) => /post 1/i.test(post.text!)],
      [{ tag: '#Soup' }, (post: TestPost) => post.tags!.includes('soup')],
      [{ kind: 'video' }, (post: TestPost) => post.kind === 'video'],
      [
        { query: '1', tag: 'bread', kind: 'image', from: '2025-12-20', to: '2026-01-05' },
        (post: TestPost & { publishedAt?: string | null }) =>
          / 1/.test(post.text!) &&
          post.tags!.includes('bread') &&
          post.kind === 'image' &&
          post.publishedAt! >= '2025-12-20' &&
          post.publishedAt!.slice(0, 10) <= '2026-01-05',
      ],
    ] as const) {
      const expected = all.filter((post) => isMeant(post as TestPost)).map(({ id }) => id)
      const found = await posts({ ...input, limit: 1000 })
      expect(found.posts.map(({ id }) => id)).toEqual(expected)
      expect(found.total).toBe(expected.length)
      expect(expected.length).toBeGreaterThan(5)
    }
    expect(await posts({ tag: 'nobody' })).toEqual({ posts: [], total: 0 })
  })

  it('are found by their words, whatever signs stand between them', async () => {
    const { posts, ...parts } = await open()
    importRows(parts, [{ text: '100 % a_b \\ c' }, { text: '100 x aXb' }])
    for (const [query, total] of [
      ['100', 2],
      ['100 % x', 1],
      ['"a_b"', 1],
      [' A_B ', 1],
      ['xb', 0],
      ['%', 0],
    ] as const)
      expect([query, (await posts({ query })).total]).toEqual([query, total])
  })

  it('tell their history from the first import on', async () => {
    const { posts, views, ...parts } = await open()
    importRows(parts, [{ key: 'a', at: '2026-01-01', figures: { likes: 1 } }])
    const later = { ...parts, now: () => new Date('2026-02-01T00:00:00Z') }
    importRows(later, [{ key: 'a', at: '2026-01-01', figures: { likes: 5 } }])
    const [post] = (await posts()).posts
    expect((await views.history({ id: post!.id }, call)).snapshots).toEqual([
      { at: '2026-01-15T12:00:00.000Z', figures: { likes: 1, engagements: 1 } },
      { at: '2026-02-01T00:00:00.000Z', figures: { likes: 5, engagements: 5 } },
    ])
    await expect(views.history({ id: 99 }, call)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('accounts', () => {
  it('are listed, renamed, given away and forgotten', async () => {
    const { views, summary, database, ...parts } = await open()
    const { accountId: id } = importRows({ ...parts, database }, somePosts(450, 30), {
      account: 'a',
    })
    importRows({ ...parts, database }, [{ at: '2026-01-01' }], { account: 'b' })
    const { accounts } = await views.accounts({}, call)
    expect(accounts).toMatchObject([
      { id, name: 'a', posts: 450, to: '2026-01-10', followers: null, isOwn: true },
      { name: 'b', posts: 1, from: '2026-01-01' },
    ])
    const taken = views.saveAccount({ id, name: 'B' }, call)
    await expect(taken).rejects.toMatchObject({ code: 'invalid-input' })
    const saved = await views.saveAccount({ id, name: 'c', isOwn: false }, call)
    expect(saved).toMatchObject({ name: 'c', isOwn: false, posts: 450 })
    expect(await summary()).toMatchObject({ posts: 1 })
    expect((await summary({ accountId: id })).posts).toBeGreaterThan(300)
    expect((await summary({ isOwn: false })).posts).toBeGreaterThan(300)
    expect(await views.removeAccount({ id }, call)).toEqual({ removed: 450 })
    for (const name of ['posts', 'day_sums', 'post_tags'])
      expect(
        database.prepare(`SELECT count(*) FROM ${name}`).pluck().get(),
        name,
      ).toBeLessThanOrEqual(1)
    await expect(views.removeAccount({ id }, call)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('tables', () => {
  it('say what each chart shows, harmless to a spreadsheet', async () => {
    const { table, ...parts } = await open()
    importRows(parts, [
      { at: '2026-01-05T10:20:00Z', text: '=cmd|x #a', figures: { likes: 3, impressions: 10 } },
      { at: '2026-01-06', text: 'said "so", twice', kind: 'image', figures: { likes: 1 } },
    ])
    const { csv, fileName } = await table({ chart: 'posts', from: '2026-01-01', to: '2026-01-31' })
    expect(fileName).toBe('kiln-posts-2026-01-01-to-2026-01-31.csv')
    expect(csv.split('\r\n')).toEqual([
      '\uFEFFpublished,platform,account,kind,text,hashtags,url,impressions,likes,engagements,rate',
      '2026-01-06,x,test,image,"said ""so"", twice",,,,1,1,',
      "2026-01-05T10:20:00.000Z,x,test,text,'=cmd|x #a,a,,10,3,3,0.3",
      '',
    ])
    for (const [chart, line] of [
      ['byWeekday', 'Monday,1,10,3,3,0.3'],
      ['byDay', '2026-01-06,1,,1,1'],
      ['byHour', '10,1,10,3,3,0.3'],
      ['byTag', 'a,1,10,3,3,0.3'],
      ['byKind', 'image,1,,1,1,'],
      ['byPlatform', 'x,2,10,4,4,0.3'],
      ['followers', '\uFEFFday,platform,followers'],
    ] as const)
      expect((await table({ chart })).csv.split('\r\n')).toContain(line)
  })
})
