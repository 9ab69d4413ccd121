import { constants, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openImports } from '../../../../helpers/open-imports.ts'
import { writeXlsx } from '../../../../helpers/write-xlsx.ts'
import { writeZip } from '../../../../helpers/write-zip.ts'

const UTC = { locale: { timeZone: 'UTC' } }

const linkedIn = () =>
  writeXlsx({
    DISCOVERY: [
      ['Overall Performance', '12/1/2025 - 12/31/2025'],
      ['Impressions', '12,500'],
      ['Members reached', '8,100'],
    ],
    ENGAGEMENT: [
      ['Date', 'Impressions', 'Engagements'],
      ['12/1/2025', 500, 20],
      ['12/13/2025', '1,200', 35],
    ],
    'TOP POSTS': [
      ['Maximum of 50 posts available to include in this list'],
      [],
      [
        'Post URL',
        'Post publish date',
        'Engagements',
        null,
        'Post URL',
        'Post publish date',
        'Impressions',
      ],
      [
        'https://www.linkedin.com/feed/update/urn:li:activity:1?utm=a',
        '12/3/2025',
        40,
        null,
        'https://www.linkedin.com/feed/update/urn:li:activity:2',
        '12/9/2025',
        '3,000',
      ],
      [
        'https://www.linkedin.com/feed/update/urn:li:activity:2',
        '12/9/2025',
        '31',
        null,
        'https://www.linkedin.com/feed/update/urn:li:activity:1',
        '12/3/2025',
        2500,
      ],
      [
        'https://www.linkedin.com/feed/update/urn:li:activity:3',
        '1/1/1900',
        5,
        null,
        'https://www.linkedin.com/feed/update/urn:li:activity:4',
        '12/10/2025',
        90,
      ],
    ],
    FOLLOWERS: [
      ['Total followers on 12/31/2025:', '1,520'],
      [],
      ['Date', 'New followers'],
      ['12/1/2025', 3],
      ['12/2/2025', 0],
    ],
    DEMOGRAPHICS: [
      ['Top Demographics', 'Value', 'Percentage'],
      ['Job titles', 'Designer', '12%'],
      ['Locations', 'Madrid', '< 1%'],
    ],
  })

/** A workbook of which one sheet unpacks to so many zeros, and says that it has ten. */
function writeBomb(bytes: number): Buffer {
  const piece = deflateRawSync(Buffer.alloc(10_000_000), { finishFlush: constants.Z_FULL_FLUSH })
  const packed = Buffer.concat([
    ...Array.from({ length: bytes / 10_000_000 }, () => piece),
    Buffer.from([3, 0]),
  ])
  const small = Buffer.from(
    writeZip([
      { name: 'xl/workbook.xml', text: 'a' },
      { name: 'xl/worksheets/sheet1.xml', text: '0'.repeat(10) },
    ]),
  )
  const name = small.indexOf('xl/worksheets/sheet1.xml')
  const start = name + 'xl/worksheets/sheet1.xml'.length
  const end = small.indexOf('PK\u0001\u0002')
  small.writeUInt32LE(packed.length, small.lastIndexOf('PK\u0001\u0002') + 20)
  small.writeUInt32LE(start + packed.length, small.length - 6)
  return Buffer.concat([small.subarray(0, start), packed, small.subarray(end)])
}

describe('workbooks', () => {
  it("joins the tables of a person's content on LinkedIn by address", async () => {
    const { write, preview, take, all } = await openImports()
    const path = write('Content_2025-12-01_2025-12-31_JaneDoe.xlsx', linkedIn())
    expect(await preview(path, UTC)).toMatchObject({
      format: 'linkedin-personal',
      platform: 'linkedin',
      holds: 'posts',
      rows: 4,
      account: 'JaneDoe',
      locale: { dateOrder: 'mdy' },
    })
    const first = await take(path, UTC)
    expect(first).toMatchObject({
      account: 'JaneDoe',
      rows: 4,
      added: 3,
      rejectedTotal: 1,
      rejected: [{ row: 6, reason: "The year 1900 can't be right." }],
    })
    expect(first.warnings).toContain('Read as well: days (5), shares of the audience (2).')
    expect(all('SELECT key, day, impressions, engagements FROM posts ORDER BY day')).toEqual([
      {
        key: 'linkedin.com/feed/update/urn:li:activity:1',
        day: 20_425,
        impressions: 2500,
        engagements: 40,
      },
      {
        key: 'linkedin.com/feed/update/urn:li:activity:2',
        day: 20_431,
        impressions: 3000,
        engagements: 31,
      },
      {
        key: 'linkedin.com/feed/update/urn:li:activity:4',
        day: 20_432,
        impressions: 90,
        engagements: null,
      },
    ])
    expect(
      all(
        "SELECT metric, day, value FROM days WHERE metric IN ('followers', 'newFollowers', 'impressions') ORDER BY metric, day",
      ),
    ).toEqual([
      { metric: 'followers', day: 20_453, value: 1520 },
      { metric: 'impressions', day: 20_423, value: 500 },
      { metric: 'impressions', day: 20_435, value: 1200 },
      { metric: 'newFollowers', day: 20_423, value: 3 },
      { metric: 'newFollowers', day: 20_424, value: 0 },
    ])
    expect(all('SELECT kind, name, share FROM audiences ORDER BY share')).toEqual([
      { kind: 'location', name: 'Madrid', share: 0.005 },
      { kind: 'job-title', name: 'Designer', share: 0.12 },
    ])
    expect(await take(path, UTC)).toMatchObject({ rows: 4, added: 0, updated: 0, unchanged: 3 })
  })

  it('reads dates as days since 1900 or 1904, and formulas as their last results', async () => {
    for (const [date1904, serial] of [
      [false, 46_022.75],
      [true, 46_022.75 - 1462],
    ] as const) {
      const { write, take, all } = await openImports()
      const sheet = [
        ['Text', 'Published', 'Likes', 'Comments'],
        [{ formula: 'cmd|"/c calc"!A1', value: '=cmd|stays text' }, { serial }, 12, '3'],
      ]
      await take(write('posts.xlsx', writeXlsx({ Posts: sheet }, { date1904 })), UTC)
      expect(all('SELECT text, published_ms, likes, comments FROM posts')).toEqual([
        {
          text: '=cmd|stays text',
          published_ms: Date.parse('2025-12-31T18:00:00Z'),
          likes: 12,
          comments: 3,
        },
      ])
    }
  })

  it('refuses bombs, damage and passwords in words', async () => {
    const { write, preview } = await openImports()
    const good = Buffer.from(linkedIn())
    const bomb = writeBomb(300_000_000)
    expect(bomb.length).toBeLessThan(1_000_000)
    const before = process.memoryUsage().rss
    await expect(preview(write('bomb.xlsx', bomb))).rejects.toMatchObject({ code: 'too-large' })
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
    for (const [name, bytes] of [
      ['cut.xlsx', good.subarray(0, good.length >> 1)],
      ['head.xlsx', good.subarray(0, 40)],
    ] as const)
      await expect(preview(write(name, bytes))).rejects.toMatchObject({
        code: 'unreadable-file',
        message: 'The workbook is damaged',
      })
    await expect(
      preview(write('b.xlsx', writeZip([{ name: 'xl/workbook.xml', text: 'a', flags: 1 }]))),
    ).rejects.toThrow('password')
  })

  it('survives workbooks with any byte changed', async () => {
    const { write, preview } = await openImports()
    const good = Buffer.from(linkedIn())
    for (let at = 0; at < good.length; at += 97) {
      const changed = Buffer.from(good)
      changed[at] = changed[at]! ^ 0x5a
      const result = await preview(write('changed.xlsx', changed)).catch((error: unknown) => error)
      expect(result instanceof Error ? (result as { code?: string }).code : 'read').toMatch(
        /^(?:read|unreadable-file|too-large|unsupported-media)$/,
      )
    }
  })
})
