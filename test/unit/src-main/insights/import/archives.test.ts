import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { openImports } from '../../../../helpers/open-imports.ts'
import { createRandom } from '../../../../helpers/random.ts'
import { writeXlsx } from '../../../../helpers/write-xlsx.ts'
import { writeZip } from '../../../../helpers/write-zip.ts'

const UTC = { locale: { timeZone: 'UTC' } }
const NAME = 'Content 2025-12-01_2025-12-31 Pot and Pan.zip'

const TABLE = `Content,Video title,Video publish time,Duration,Views,Watch time (hours),Impressions,Likes
Total,,,,4500,301.5,90500,310
aaaaaaaaaa1,Window light,"Dec 5, 2025",245,3000,201.25,60000,200
aaaaaaaaaa2,Second kiln,"Dec 9, 2025",60,1500,100.25,30500,110
`
const CHART = `Date,Content,Video title,Video publish time,Duration,Views
2025-12-05,aaaaaaaaaa1,Window light,"Dec 5, 2025",245,900
2025-12-06,aaaaaaaaaa1,Window light,"Dec 5, 2025",245,400
2025-12-09,aaaaaaaaaa2,Second kiln,"Dec 9, 2025",60,700
`
const TOTALS = `Date,Views
2025-12-05,900
2025-12-06,400
2025-12-09,1100
`
/** As YouTube Studio packs what is exported from its advanced mode. */
const studio = () =>
  writeZip([
    { name: 'Chart data.csv', text: CHART },
    { name: 'Table data.csv', text: TABLE },
    { name: 'Totals.csv', text: TOTALS },
    { name: '__MACOSX/._Table data.csv', text: '\0\0' },
  ])

const leftBehind = () => readdirSync(tmpdir()).filter((name) => name.startsWith('kiln-export-'))

it('takes the videos and days of a packed export, not the chart that repeats them', async () => {
  const { write, preview, take, all } = await openImports()
  const before = leftBehind()
  const path = write(NAME, studio())
  expect(await preview(path, UTC)).toMatchObject({
    format: 'youtube-content',
    platform: 'youtube',
    holds: 'posts',
    rows: 2,
    account: 'Pot and Pan',
    span: { from: '2025-12-05', to: '2025-12-09' },
    warnings: expect.arrayContaining([
      'Not read, as another file of the archive tells more: Chart data.csv.',
    ]) as string[],
  })
  expect(await take(path, UTC)).toMatchObject({ rows: 2, added: 2, rejectedTotal: 0 })
  expect(all('SELECT key, views, likes FROM posts ORDER BY key')).toEqual([
    { key: 'aaaaaaaaaa1', views: 3000, likes: 200 },
    { key: 'aaaaaaaaaa2', views: 1500, likes: 110 },
  ])
  expect(all("SELECT value FROM days WHERE metric = 'views' ORDER BY day")).toEqual([
    { value: 900 },
    { value: 400 },
    { value: 1100 },
  ])
  expect(await take(path, UTC)).toMatchObject({ added: 0, updated: 0, unchanged: 2 })
  expect(leftBehind()).toEqual(before)
})

it('reads a workbook within an archive, whatever folder it lies in', async () => {
  const { write, take } = await openImports()
  const sheet = [
    ['Text', 'Published', 'Likes'],
    ['A pot', '2025-12-05T10:00:00Z', 12],
  ]
  const inner = writeXlsx({ Posts: sheet })
  const path = write('mine.zip', writeZip([{ name: 'a/b/posts.xlsx', text: inner }]))
  expect(await take(path, UTC)).toMatchObject({ rows: 1, added: 1 })
})

it('says in words why an archive can’t be read', async () => {
  const { write, preview } = await openImports()
  const cases = [
    ['none.zip', writeZip([{ name: 'a.txt', text: 'a' }]), 'holds no table'],
    ['empty.zip', writeZip([{ name: 'a.csv', text: '' }]), 'no rows'],
    ['locked.zip', writeZip([{ name: 'a.csv', text: TABLE, flags: 1 }]), 'password'],
    ['picture.zip', writeZip([{ name: 'a.csv', text: 'GIF89a....' }]), 'a picture'],
  ] as const
  for (const [name, bytes, words] of cases)
    await expect(preview(write(name, bytes)), name).rejects.toThrow(words)
  const many = Array.from({ length: 21 }, (_, at) => ({ name: `${at}.csv`, text: TABLE }))
  const large = [
    { name: 'a.csv', text: `Text,Likes\n${'a,1\n'.repeat(13_000_000)}`, claimedBytes: 9 },
  ]
  for (const parts of [many, large])
    await expect(preview(write('large.zip', writeZip(parts)))).rejects.toMatchObject({
      code: 'too-large',
    })
})

it('lives through damaged archives', async () => {
  const { write, preview } = await openImports()
  const good = Buffer.from(studio())
  const random = createRandom(7)
  for (let round = 0; round < 120; round++) {
    const bytes = Buffer.from(good)
    for (let hits = 0; hits < 1 + 20 * random(); hits++)
      bytes[Math.floor(random() * bytes.length)] = Math.floor(256 * random())
    const cut = round % 3 === 0 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes
    const answer = await preview(write('odd.zip', cut)).catch((error: unknown) => error)
    if (answer instanceof Error) expect(answer).toHaveProperty('action')
    else expect(answer).toHaveProperty('rows')
  }
})
