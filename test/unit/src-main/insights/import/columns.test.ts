import { describe, expect, it } from 'vitest'
import { openImports } from '../../../../helpers/open-imports.ts'

describe('what columns mean', () => {
  it('follows what a person says of columns, and remembers it by the headings', async () => {
    const { write, preview, take, one } = await openImports()
    const path = write('a.csv', 'wann,was,herzen,zahl\n2025-12-01,Hallo,5,100\n')
    expect((await preview(path)).columns.map(({ field }) => field)).toEqual([
      null,
      null,
      null,
      null,
    ])
    const mapping = { wann: 'published', Was: 'text', herzen: 'likes' }
    expect((await preview(path, { mapping })).sample).toMatchObject([
      { text: 'Hallo', published: '2025-12-01', likes: 5 },
    ])
    expect(await take(path, { mapping, platform: 'threads', account: 'ich' })).toMatchObject({
      added: 1,
      platform: 'threads',
      account: 'ich',
    })
    const again = write('b.csv', 'wann,was,herzen,zahl\n2025-12-02,Wieder,7,100\n')
    expect(await preview(again)).toMatchObject({ platform: 'threads', account: 'ich' })
    expect(await take(again)).toMatchObject({ added: 1, platform: 'threads', account: 'ich' })
    expect(one('SELECT count(*) AS accounts FROM accounts')).toEqual({ accounts: 1 })
    expect(
      (await preview(path, { mapping: { ...mapping, zahl: 'impressions' } })).columns.at(-1),
    ).toMatchObject({ field: 'impressions', examples: ['100'] })
  })

  it('takes rows that a person corrected instead of a file', async () => {
    const { take, all } = await openImports()
    const rows = [
      { Post: 'First', Date: '2025-12-01', Likes: '1.2K' },
      { Post: 'Second', Date: '2025-12-02', Likes: 'unclear', Impressions: '9' },
    ]
    expect(
      await take('/nowhere/shot.png', { rows, platform: 'tiktok', account: 'me' }),
    ).toMatchObject({
      name: 'shot.png',
      rows: 2,
      added: 1,
      rejected: [{ row: 3, reason: '"unclear" in "Likes" is no number.' }],
    })
    expect(all('SELECT text, likes, impressions FROM posts')).toEqual([
      { text: 'First', likes: 1200, impressions: null },
    ])
  })

  it('reads renamed columns by what they are called, and says which fit nothing', async () => {
    const { write, preview } = await openImports()
    const path = write(
      'a.csv',
      'Post id,Date,Post text,Permalink,Impression count,Likes,Vibes\n1,"Dec 31, 2025",Hi,https://x.com/a/status/1,5,6,7\n',
    )
    expect((await preview(path)).columns.map(({ name, field }) => [name, field])).toEqual([
      ['Post id', 'key'],
      ['Date', 'published'],
      ['Post text', 'text'],
      ['Permalink', 'url'],
      ['Impression count', 'impressions'],
      ['Likes', 'likes'],
      ['Vibes', null],
    ])
  })

  it('leaves a column alone whose heading promises figures and whose cells are words', async () => {
    const { write, preview, take } = await openImports()
    const path = write(
      'a.csv',
      'text,date,likes,comments\nHi,2025-12-01,5,lovely\nHo,2025-12-02,6,great\n',
    )
    expect((await preview(path)).warnings).toContain(
      '"comments" holds words, no figures, and was left alone.',
    )
    expect(await take(path)).toMatchObject({ added: 2, rejectedTotal: 0 })
  })

  it('tells days from posts where only dates and figures are there', async () => {
    const { write, preview } = await openImports()
    expect(
      await preview(
        write('a.csv', 'date,impressions,followers\n2025-12-01,5,100\n2025-12-02,6,101\n'),
      ),
    ).toMatchObject({ format: 'table', holds: 'days', rows: 2 })
    expect(
      await preview(write('b.csv', 'date,impressions,likes\n2025-12-01,5,1\n2025-12-01,6,1\n')),
    ).toMatchObject({ holds: 'posts', rows: 2 })
  })
})
