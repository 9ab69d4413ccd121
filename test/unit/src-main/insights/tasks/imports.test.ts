import { describe, expect, it } from 'vitest'
import { openImports } from '../../../../helpers/open-imports.ts'

const { signal } = new AbortController()
const open = openImports

const X =
  'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks\n'

describe('imports', () => {
  it('reads posts of X', async () => {
    const { write, take, preview, all } = await open()
    const path = write(
      'account_analytics_content_2025-12-01_2025-12-31.csv',
      `${X}1996,"Wed, Dec 31, 2025","Good, #light and #Colour",https://x.com/me/status/1996,"1,234",10,20,1,2,0,3,4,0,0,5,0,0\n1997,"Tue, Dec 30, 2025",Second,https://x.com/me/status/1997,900,-4,20,1,2,0,3,4,0,0,5,0,0\n1998,"Mon, Jan 1, 1900",Third,https://x.com/me/status/1998,900,4,20,1,2,0,3,4,0,0,5,0,0\n`,
    )
    expect(await preview(path)).toMatchObject({
      format: 'x-content',
      platform: 'x',
      holds: 'posts',
      rows: 3,
      locale: { decimal: '.' },
      warnings: [],
    })
    expect(await take(path)).toMatchObject({
      rows: 3,
      added: 1,
      updated: 0,
      unchanged: 0,
      rejectedTotal: 2,
      rejected: [
        { row: 3, reason: '"Likes" is below zero (-4).' },
        { row: 4, reason: "The year 1900 can't be right." },
      ],
    })
    expect(
      all(
        'SELECT key, day, weekday, impressions, likes, engagements, shares, comments, saves, clicks FROM posts',
      ),
    ).toEqual([
      {
        key: '1996',
        day: 20453,
        weekday: 3,
        impressions: 1234,
        likes: 10,
        engagements: 20,
        shares: 6,
        comments: 3,
        saves: 1,
        clicks: 5,
      },
    ])
    expect(all('SELECT tag FROM tags ORDER BY tag')).toEqual([{ tag: 'colour' }, { tag: 'light' }])
    expect(await take(path)).toMatchObject({
      rows: 3,
      added: 0,
      updated: 0,
      unchanged: 1,
      rejectedTotal: 2,
    })
  })

  it('reads videos of YouTube in UTF-16 and leaves out the row that sums up', async () => {
    const { write, take, all } = await open()
    const text = `\ufeffContent,Video title,Video publish time,Duration,Views,Watch time (hours),Average view duration,Impressions,Impressions click-through rate (%)\r\nTotal,,,,300,12.5,0:02:30,9000,4.5\r\nabcdefghijk,"A ""quoted"" title","Dec 5, 2025",245,300,12.5,0:02:30,9000,4.5\r\n`
    const path = write('Table data.csv', Buffer.from(text, 'utf16le'))
    expect(await take(path, { account: 'Channel' })).toMatchObject({
      format: 'youtube-content',
      platform: 'youtube',
      account: 'Channel',
      rows: 1,
      added: 1,
      skipped: [{ row: 2 }],
    })
    expect(
      all(
        'SELECT text, kind, views, watch_hours, average_view_ms, click_through_rate, duration_seconds FROM posts',
      ),
    ).toEqual([
      {
        text: 'A "quoted" title',
        kind: 'video',
        views: 300,
        watch_hours: 12.5,
        average_view_ms: 150_000,
        click_through_rate: 0.045,
        duration_seconds: 245,
      },
    ])
  })

  it('reads any table, an account a brand', async () => {
    const { write, take, all } = await open()
    const path = write(
      'tweets.csv',
      'brand;text;time;likes;retweets;followers\nAcme;Hello;2025-03-01 10:05;1.234;5;10.000\nBolt;Hello;01/03/2025 11:05;2;1;20\n',
    )
    expect(await take(path, { platform: 'x', locale: { timeZone: 'UTC' } })).toMatchObject({
      format: 'table',
      rows: 2,
      added: 2,
    })
    expect(
      all(
        'SELECT name, likes, shares, hour FROM posts JOIN accounts ON accounts.id = account_id ORDER BY name',
      ),
    ).toEqual([
      { name: 'Acme', likes: 1234, shares: 5, hour: 10 },
      { name: 'Bolt', likes: 2, shares: 1, hour: 11 },
    ])
    expect(all("SELECT value FROM days WHERE metric = 'followers' ORDER BY value")).toEqual([
      { value: 20 },
      { value: 10_000 },
    ])
  })

  it('takes an import back', async () => {
    const { write, take, all, imports } = await open()
    const first = await take(write('a.csv', `${X}1,"Dec 1, 2025",One #a,,100,1,2,,,,,,,,,,\n`))
    const second = await take(
      write(
        'b.csv',
        `${X}1,"Dec 1, 2025",One #b,,150,5,9,,,,,,,,,,\n2,"Dec 2, 2025",Two,,100,1,2,,,,,,,,,,\n`,
      ),
    )
    expect(second).toMatchObject({ rows: 2, added: 1, updated: 1 })
    await expect(imports.undo({ id: first.id }, { signal })).rejects.toThrow(
      'A later import (b.csv)',
    )
    expect(await imports.undo({ id: second.id }, { signal })).toEqual({ removed: 1, restored: 1 })
    expect(all('SELECT text, impressions, likes, engagements FROM posts')).toEqual([
      { text: 'One #a', impressions: 100, likes: 1, engagements: 2 },
    ])
    expect(all('SELECT day, posts, likes FROM day_sums')).toEqual([
      { day: 20423, posts: 1, likes: 1 },
    ])
    expect(await imports.undo({ id: first.id }, { signal })).toEqual({ removed: 1, restored: 0 })
    expect(all('SELECT * FROM day_sums')).toEqual([])
    expect(all('SELECT * FROM accounts')).toEqual([])
  })

  it('lets the file that is dated later tell the figures, whatever the order', async () => {
    const { write, take, one } = await open()
    const at = (day: string, likes: number) =>
      write(
        `account_analytics_content_2025-12-01_${day}.csv`,
        `${X}1,"Dec 1, 2025",One,,100,${likes},20,,,,,,,,,,\n`,
      )
    await take(at('2025-12-31', 9))
    expect(await take(at('2025-12-10', 4))).toMatchObject({ added: 0, updated: 0, unchanged: 1 })
    expect(one('SELECT likes FROM posts')).toEqual({ likes: 9 })
    expect(await take(at('2026-01-10', 11))).toMatchObject({ updated: 1 })
    expect(one('SELECT likes, (SELECT count(*) FROM snapshots) AS snapshots FROM posts')).toEqual({
      likes: 11,
      snapshots: 1,
    })
  })

  it('counts a post that is there twice once, the later one', async () => {
    const { write, take, all } = await open()
    const row = (id: number, likes: number) =>
      `${id},"Dec 1, 2025",Text ${id} #tag,,100,${likes},20,,,,,,,,,,\n`
    const many = Array.from({ length: 120 }, (_, id) => row(id, 1)).join('')
    expect(await take(write('a.csv', X + many + row(3, 7) + row(3, 7) + many))).toMatchObject({
      rows: 242,
      added: 120,
      updated: 2,
      unchanged: 120,
      rejectedTotal: 0,
    })
    expect(all('SELECT posts, likes FROM day_sums')).toEqual([{ posts: 120, likes: 120 }])
    expect(all('SELECT count(*) AS links FROM post_tags')).toEqual([{ links: 120 }])
  })

  it('takes days and shares back to what they were', async () => {
    const { write, take, all, imports } = await open()
    const days = 'SELECT day, value FROM days ORDER BY day'
    await take(write('a.csv', 'date,followers\n2025-12-01,100\n2025-12-02,101\n'), {
      platform: 'x',
    })
    const second = await take(write('b.csv', 'date,followers\n2025-12-02,150\n2025-12-03,160\n'), {
      platform: 'x',
    })
    expect(second).toMatchObject({ rows: 2, added: 1, updated: 1 })
    expect(await imports.undo({ id: second.id }, { signal })).toEqual({ removed: 1, restored: 1 })
    expect(all(days)).toEqual([
      { day: 20_423, value: 100 },
      { day: 20_424, value: 101 },
    ])
    await expect(imports.undo({ id: 99 }, { signal })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('keeps a competitor apart, and lists imports newest first', async () => {
    const { write, take, all, imports } = await open()
    await take(write('a.csv', 'text,date,likes\nHi,2025-12-01,5\n'), {
      platform: 'x',
      account: 'me',
    })
    await take(write('b.csv', 'text,date,likes\nHi,2025-12-01,5\n'), {
      platform: 'x',
      account: 'them',
      isOwn: false,
    })
    expect(all('SELECT name, is_own FROM accounts ORDER BY name')).toEqual([
      { name: 'me', is_own: 1 },
      { name: 'them', is_own: 0 },
    ])
    const { imports: listed, total } = await imports.imports({ limit: 1 }, { signal })
    expect([listed.map(({ name, isOwn }) => [name, isOwn]), total]).toEqual([[['b.csv', false]], 2])
    expect(
      await take(write('c.csv', 'text,date,likes\nHo,2025-12-02,5\n'), { platform: 'x' }),
    ).toMatchObject({ account: 'me' })
  })
})
