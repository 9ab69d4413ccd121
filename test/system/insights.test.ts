import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ImportResult } from '#shared/contract/analytics-import.ts'
import type { Change } from '#shared/contract/library.ts'
import { openTestBackend, type TestBackend } from '../helpers/open-test-backend.ts'
import { createRandom } from '../helpers/random.ts'

const POSTS = 120
const DAY_MS = 86_400_000
let open: TestBackend
let file: string
const sums = { impressions: 0, likes: 0 }

beforeAll(async () => {
  open = await openTestBackend()
  file = join(open.folder, 'account_analytics_content.csv')
  const random = createRandom(8)
  const lines = ['Post id,Date,Post text,Post Link,Impressions,Likes,Engagements']
  for (let post = 0; post < POSTS; post++) {
    const day = new Date(Date.UTC(2026, 1, 1) + post * DAY_MS).toISOString().slice(0, 10)
    const impressions = 500 + Math.floor(9000 * random())
    const likes = Math.floor(impressions * 0.03 * random())
    sums.impressions += impressions
    sums.likes += likes
    lines.push(
      `${1_800_000_000 + post},${day},Post ${post} #kiln,https://x.com/a/status/${post},${impressions},${likes},${likes}`,
    )
  }
  await writeFile(file, lines.join('\n'))
})
afterAll(() => open.close())

async function take(path: string): Promise<ImportResult> {
  for await (const event of open.kiln.analytics.import({ path }))
    if (event.type === 'result') return event
  throw new Error('the import ended without a result')
}

/** Changes that are announced from now on, until enough. */
async function changesUntil(isEnough: (change: Change) => boolean): Promise<Change[]> {
  const seen: Change[] = []
  for await (const change of open.kiln.library.watch({})) {
    seen.push(change)
    if (isEnough(change)) break
  }
  return seen
}

const year = { from: '2026-01-01', to: '2026-12-31' }

it('takes an export in, learns from it in the background, and adds nothing the second time', async () => {
  const learned = changesUntil(({ entity }) => entity === 'prediction')
  expect(await take(file)).toMatchObject({ rows: POSTS, added: POSTS, rejectedTotal: 0 })
  expect(await take(file)).toMatchObject({ rows: POSTS, added: 0, unchanged: POSTS })
  expect((await learned).map(({ entity }) => entity)).toContain('import')
  expect(await open.kiln.analytics.predictionModel({})).toMatchObject({ posts: POSTS })
}, 60_000)

it('answers sums that agree with the file to the unit', async () => {
  const summary = await open.kiln.analytics.summary(year)
  expect(summary).toMatchObject({ posts: POSTS, totals: sums, isSample: false })
  expect(summary.byTag).toMatchObject([{ name: 'kiln', posts: POSTS }])
})

it('keeps a prediction of each post that is exported, once', async () => {
  const post = { text: 'A new class begins #kiln', platform: 'x' } as const
  const { id } = await open.kiln.drafts.save(post)
  const kept = changesUntil(({ entity, type }) => entity === 'prediction' && type === 'added')
  for (let time = 0; time < 2; time++) await open.kiln.drafts.export({ ids: [id], format: 'text' })
  await kept
  const { predictions, known } = await open.kiln.analytics.accuracy({})
  expect(predictions).toMatchObject([{ ...post, outcome: null }])
  expect(known).toBe(0)
}, 60_000)

it('copies the numbers with the library and brings them back', async () => {
  const folder = join(open.folder, 'copy')
  for await (const event of open.kiln.library.backup({ path: folder })) expect(event).toBeTruthy()
  const { accounts } = await open.kiln.analytics.accounts({})
  await open.kiln.analytics.removeAccount({ id: accounts[0]!.id })
  expect(await open.kiln.analytics.summary(year)).toMatchObject({ posts: 0 })
  for await (const event of open.kiln.library.restore({ path: folder })) expect(event).toBeTruthy()
  expect(await open.kiln.analytics.summary(year)).toMatchObject({ posts: POSTS, totals: sums })
}, 60_000)

it('keeps its numbers when the copy is damaged', async () => {
  const folder = join(open.folder, 'damaged')
  for await (const event of open.kiln.library.backup({ path: folder })) expect(event).toBeTruthy()
  await copyFile(file, join(folder, 'insights.db'))
  await expect(async () => {
    for await (const event of open.kiln.library.restore({ path: folder }))
      expect(event).toBeTruthy()
  }).rejects.toMatchObject({ code: 'library-damaged' })
  expect(await open.kiln.analytics.summary(year)).toMatchObject({ posts: POSTS })
}, 60_000)

it('marks the sample account, and removes it whole', async () => {
  const before = await open.kiln.analytics.accounts({})
  await open.kiln.analytics.addSample({})
  const { accounts } = await open.kiln.analytics.accounts({})
  expect(accounts.filter(({ isSample }) => isSample).length).toBeGreaterThan(0)
  expect(await open.kiln.analytics.summary(year)).toMatchObject({ posts: POSTS }) // own numbers only
  await open.kiln.analytics.removeSample({})
  expect(await open.kiln.analytics.accounts({})).toEqual(before)
}, 60_000)

it('reads the documented exports of every platform without losing a row', async () => {
  const folder = fileURLToPath(new URL('../fixtures/exports/', import.meta.url))
  for (const name of ['youtube-content.es.csv', 'instagram-posts.csv', 'tiktok-overview.csv']) {
    const { rows, added, updated, unchanged, rejectedTotal } = await take(join(folder, name))
    expect(added).toBeGreaterThan(0)
    expect(added + updated + unchanged + rejectedTotal).toBe(rows)
  }
}, 60_000)
