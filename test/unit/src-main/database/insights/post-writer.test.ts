import { describe, expect, it } from 'vitest'
import { importRows, openTestInsights } from '../../../../helpers/open-insights.ts'

const sums = 'SELECT day, kind, posts, likes, engagements FROM day_sums ORDER BY day, kind'

describe('posts of imports', () => {
  it('adds once, then finds the same again unchanged', async () => {
    const parts = await openTestInsights()
    const posts = [
      {
        key: 'a',
        at: '2026-01-05T23:30:00Z',
        text: 'One #Two',
        figures: { likes: 3, comments: 1 },
      },
      { key: 'b', at: '2026-01-05', kind: 'image' as const, figures: { impressions: 10 } },
    ]
    expect(importRows(parts, posts).outcomes).toEqual({ added: 2, updated: 0, unchanged: 0 })
    expect(importRows(parts, posts).outcomes).toEqual({ added: 0, updated: 0, unchanged: 2 })
    expect(parts.reader.prepare(sums).all()).toEqual([
      { day: 20458, kind: 'image', posts: 1, likes: null, engagements: null },
      { day: 20458, kind: 'text', posts: 1, likes: 3, engagements: 4 },
    ])
    expect(
      parts.reader.prepare("SELECT weekday, hour, has_time FROM posts WHERE key = 'a'").get(),
    ).toEqual({ weekday: 1, hour: 23, has_time: 1 })
    expect(
      parts.reader.prepare('SELECT tag, post_id FROM post_tags JOIN tags ON id = tag_id').all(),
    ).toEqual([{ tag: 'two', post_id: 1 }])
  })

  it('takes newer figures, keeps what was there, and makes the sums anew', async () => {
    const parts = await openTestInsights()
    importRows(parts, [{ key: 'a', at: '2026-01-05', text: 'x', figures: { likes: 3, views: 9 } }])
    const second = importRows(parts, [{ key: 'a', at: '2026-01-06', figures: { likes: 5 } }])
    expect(second.outcomes).toEqual({ added: 0, updated: 1, unchanged: 0 })
    expect(parts.reader.prepare('SELECT text, likes, views, engagements FROM posts').all()).toEqual(
      [{ text: 'x', likes: 5, views: 9, engagements: 5 }],
    )
    expect(parts.reader.prepare(sums).all()).toEqual([
      { day: 20459, kind: 'text', posts: 1, likes: 5, engagements: 5 },
    ])
    const kept = parts.reader.prepare('SELECT figures, replaced FROM snapshots').get() as {
      figures: string
      replaced: string
    }
    expect(JSON.parse(kept.figures)).toEqual({ likes: 5, views: 9, engagements: 5 })
    expect(JSON.parse(kept.replaced)).toMatchObject({ likes: 3, views: 9, day: 20458, tags: [] })
  })

  it('lets no older export overwrite newer figures where both files are dated', async () => {
    const parts = await openTestInsights()
    importRows(parts, [{ key: 'a', figures: { likes: 5 } }], { toldMs: 2000 })
    const older = [{ key: 'a', url: 'u', figures: { likes: 3, views: 8 } }]
    expect(importRows(parts, older, { toldMs: 1000 }).outcomes.updated).toBe(1)
    expect(parts.reader.prepare('SELECT likes, views, url, told_ms FROM posts').get()).toEqual({
      likes: 5,
      views: 8,
      url: 'u',
      told_ms: 2000,
    })
    importRows(parts, older)
    expect(parts.reader.prepare('SELECT likes FROM posts').get()).toEqual({ likes: 3 })
  })

  it('adds told engagements to nothing, and sums the parts only where none are told', async () => {
    const parts = await openTestInsights()
    importRows(parts, [{ key: 'a', figures: { likes: 5, engagements: 50 } }])
    importRows(parts, [{ key: 'a', figures: { likes: 6, shares: 2 } }])
    expect(parts.reader.prepare('SELECT likes, shares, engagements FROM posts').get()).toEqual({
      likes: 6,
      shares: 2,
      engagements: 50,
    })
  })
})
