import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ClickImport } from '#shared/contract/clicks.ts'
import { SCORE_BASIS } from '#main/core/media/thumbnail-score.ts'
import { spearman } from '#main/core/statistics/spearman.ts'
import { openTestBackend, type TestBackend } from '../helpers/open-test-backend.ts'
import { createRandom } from '../helpers/random.ts'

let open: TestBackend
let folder: string
const pictures: { name: string; saturation: number; ctr: number }[] = []
const TAUGHT = 24
const HELD_OUT = 12

/** A picture of shapes whose colours are as strong as asked; everything else is left to chance. */
function draw(saturation: number, random: () => number): Buffer {
  const light = 30 + 40 * random()
  const shapes = Array.from(
    { length: 3 + Math.floor(random() * 8) },
    () =>
      `<circle cx="${random() * 640}" cy="${random() * 360}" r="${20 + random() * 90}" fill="hsl(${random() * 360},${saturation * 100}%,${light * (0.6 + 0.8 * random())}%)"/>`,
  )
  const ground = `<rect width="640" height="360" fill="hsl(${random() * 360},${saturation * 100}%,${light}%)"/>`
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360">${ground}${shapes.join('')}</svg>`,
  )
}

beforeAll(async () => {
  open = await openTestBackend()
  folder = join(open.folder, 'pictures')
  await mkdir(folder)
  const random = createRandom(11)
  for (let video = 0; video < TAUGHT + HELD_OUT; video++) {
    const saturation = random()
    const name = `video-${video}.png`
    await sharp(draw(saturation, random)).removeAlpha().png().toFile(join(folder, name))
    const ctr = 1 / (1 + Math.exp(3.2 - 1.8 * (saturation - 0.5) + 0.2 * (random() - 0.5)))
    pictures.push({ name, saturation, ctr })
  }
}, 120_000)
afterAll(() => open.close())

const pathOf = (name: string) => join(folder, name)

async function importFile(name: string, content: string, more: object = {}): Promise<ClickImport> {
  const path = join(folder, name)
  await writeFile(path, content)
  let result: ClickImport | undefined
  const stages = new Set<string>()
  for await (const event of open.kiln.clicks.import({ path, ...more })) {
    if (event.type === 'result') result = event
    else stages.add(event.stage)
  }
  expect([...stages]).toEqual(['reading', 'measuring', 'fitting'])
  return result!
}

it('has nothing to say before there are clicks', async () => {
  const model = await open.kiln.clicks.model({})
  expect(model).toMatchObject({ state: 'too-few', videos: 0, needed: 20, correlation: null })
  const score = await open.kiln.thumbnails.score({ path: pathOf('video-0.png') })
  expect(score.basis).toBe(SCORE_BASIS)
  const predicted = await open.kiln.clicks.predict({ path: pathOf('video-0.png') })
  expect(predicted).toMatchObject({ clickAppeal: score.clickAppeal, ctr: null, basis: SCORE_BASIS })
})

it('takes a few rows, and says how many more it needs', async () => {
  const rows = pictures.slice(0, 5).map(({ name, ctr }) => `${name},${(100 * ctr).toFixed(3)} %`)
  const result = await importFile(
    'few.csv',
    ['thumbnail,CTR', ...rows, 'gone.png,4 %', 'few.csv,4 %', `${rows[0]}`].join('\n'),
  )
  expect(result).toMatchObject({ rows: 8, added: 5, updated: 0, unchanged: 0, ctrIs: 'percent' })
  expect(result.rejected.map(({ row, kind }) => [row, kind])).toEqual([
    [7, 'not-found'],
    [8, 'unreadable'],
    [9, 'repeated'],
  ])
  expect(result.model).toMatchObject({ state: 'too-few', videos: 5, needed: 20 })
  expect(result.model.basis).toBe('your clicks: 5 of the 20 videos that a fit needs')
})

it('learns what is opened, and ranks videos it has not seen by it', async () => {
  const rows = pictures
    .slice(0, TAUGHT)
    .map(({ name, ctr }) =>
      JSON.stringify({ path: pathOf(name), impressions: 20_000, clicks: Math.round(20_000 * ctr) }),
    )
  const result = await importFile('all.jsonl', rows.join('\n'))
  expect(result).toMatchObject({ rows: TAUGHT, added: TAUGHT - 5, updated: 5, rejected: [] })
  const { model } = result
  expect(model).toMatchObject({ state: 'fitted', videos: TAUGHT })
  expect(model.correlation).toBeGreaterThan(0.6)
  expect(model.low).toBeGreaterThan(0)
  expect(model.weights[0]?.part).toBe('colour')
  expect(model.points).toHaveLength(TAUGHT)
  expect(await importFile('all.jsonl', rows.join('\n'))).toMatchObject({
    unchanged: TAUGHT,
    added: 0,
  })

  const heldOut = pictures.slice(TAUGHT)
  const scores = []
  for (const { name } of heldOut)
    scores.push(await open.kiln.thumbnails.score({ path: pathOf(name) }))
  expect(
    spearman(
      scores.map(({ clickAppeal }) => clickAppeal),
      heldOut.map(({ ctr }) => ctr),
    ),
  ).toBeGreaterThan(0.6)
  for (const { basis, low, high, clickAppeal } of scores) {
    expect(basis).toBe(model.basis)
    expect(low).toBeLessThan(clickAppeal)
    expect(high).toBeGreaterThan(clickAppeal)
  }
  const predicted = await open.kiln.clicks.predict({ id: scores[0]!.id })
  expect(predicted.clickAppeal).toBeCloseTo(scores[0]!.clickAppeal, 1)
  expect(predicted.ctr).toBeGreaterThan(0.01)
  expect(predicted.ctrLow).toBeLessThan(predicted.ctr!)
  const improved = []
  for await (const event of open.kiln.thumbnails.improve({ id: scores[0]!.id }))
    if (event.type === 'result') improved.push(...event.variants)
  expect(improved.length).toBeGreaterThan(0)
  for (const variant of improved) expect(variant).toMatchObject({ basis: model.basis })
}, 60_000)

it('plans a test, keeps its outcome and learns from it', async () => {
  const [dull, bright] = pictures
    .slice(TAUGHT)
    .toSorted((a, b) => a.saturation - b.saturation)
    .filter((_, at, all) => at === 0 || at === all.length - 1)
  const before = (await open.kiln.clicks.list({})).total
  const plan = await open.kiln.clicks.plan({
    paths: [pathOf(dull!.name), pathOf(bright!.name)],
    expectedCtr: 0.04,
    leastDifference: 0.01,
    impressionsPerDay: 1000,
  })
  expect(plan).toMatchObject({ impressionsEach: 6745, days: 14, winner: 1, result: null })
  expect(plan.variants[1]!.predicted).toBeGreaterThan(0.8)
  const [first, second] = [
    { impressions: 7000, clicks: 200 },
    { impressions: 7000, clicks: 420 },
  ]
  const result = await open.kiln.clicks.outcome({ id: plan.id, variants: [first, second] })
  expect(result).toMatchObject({ best: 1, decision: 'winner', isAsPredicted: true })
  expect(result.pValue).toBeLessThan(0.001)
  expect((await open.kiln.clicks.list({})).total).toBe(before + 2)
  expect((await open.kiln.clicks.model({})).videos).toBe(TAUGHT + 2)
  const { tests } = await open.kiln.clicks.tests({})
  expect(tests[0]?.result).toEqual(result)
  await expect(
    open.kiln.clicks.outcome({ id: plan.id, variants: [first, second, first] }),
  ).rejects.toThrow(/2 variants/)
  await open.kiln.clicks.removeTest({ id: plan.id })
  expect((await open.kiln.clicks.list({})).total).toBe(before)
})

it('comes through a backup', async () => {
  const path = join(open.folder, 'backup')
  const before = await open.kiln.clicks.list({ limit: 1000 })
  for await (const _ of open.kiln.library.backup({ path }));
  expect(await open.kiln.clicks.remove({})).toEqual({ removed: TAUGHT })
  expect((await open.kiln.clicks.model({})).state).toBe('too-few')
  for await (const _ of open.kiln.library.restore({ path }));
  expect(await open.kiln.clicks.list({ limit: 1000 })).toEqual(before)
  for (const { assetId } of before.entries) expect(open.backend.findAsset(assetId)).toBeDefined()
  expect((await open.kiln.clicks.model({})).state).toBe('fitted')
})

it('keeps channels apart, and forgets one of them', async () => {
  const entry = await open.kiln.clicks.record({
    path: pathOf('video-30.png'),
    impressions: 1000,
    clicks: 10,
    channel: 'other',
    title: 'A title',
  })
  expect(entry).toMatchObject({ channel: 'other', ctr: 0.01, title: 'A title' })
  const { channels, total } = await open.kiln.clicks.list({ channel: 'other' })
  expect({ channels, total }).toEqual({ channels: ['', 'other'], total: 1 })
  expect(await open.kiln.clicks.model({ channel: 'other' })).toMatchObject({ state: 'too-few' })
  expect(await open.kiln.clicks.remove({ channel: 'other' })).toEqual({ removed: 1 })
})

it('takes pictures that were handed over, and files named for their videos', async () => {
  const name = 'Abc_123-xyz.png'
  await sharp(pathOf('video-31.png')).toFile(join(folder, name))
  const studio =
    'Content,Video title,Impressions,Impressions click-through rate (%)\nTotal,,9,4\nAbc_123-xyz,T,900,4\nnamed-elsewhere,U,900,4\n'
  const result = await importFile('studio.csv', studio, {
    channel: 'studio',
    pictures: [{ name: 'Named-Elsewhere.PNG', path: pathOf('video-32.png') }],
  })
  expect(result).toMatchObject({ rows: 3, added: 2 })
  expect(result.rejected).toEqual([expect.objectContaining({ kind: 'total' })])
})

it('refuses a table that says nothing of clicks or pictures', async () => {
  await expect(importFile('none.csv', 'a,b\n1,2\n')).rejects.toMatchObject({
    code: 'invalid-input',
  })
  await expect(importFile('no-picture.csv', 'ctr\n4 %\n')).rejects.toMatchObject({
    code: 'invalid-input',
  })
  const missing = { code: 'not-found' }
  await expect(open.kiln.clicks.predict({ path: '/nowhere.png' })).rejects.toMatchObject(missing)
  const importing = async () => {
    for await (const _ of open.kiln.clicks.import({ path: '/nowhere.csv' }));
  }
  await expect(importing()).rejects.toMatchObject(missing)
})
