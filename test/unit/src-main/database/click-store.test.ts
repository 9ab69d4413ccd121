import { expect, it } from 'vitest'
import { ClickTestId } from '#shared/contract/click-tests.ts'
import { type ClickFigures, createClickStore } from '#main/database/click-store.ts'
import { createClickTestStore } from '#main/database/click-test-store.ts'
import { openTestLibrary } from '../../../helpers/open-test-library.ts'

const hashOf = (letter: string) => letter.repeat(64)

async function open() {
  const { database, changes, assets } = await openTestLibrary()
  const store = createClickStore(database, changes)
  const tests = createClickTestStore(database, changes)
  const { id: assetId } = await assets.add(new Uint8Array([1]), 'image/png')
  const picture = (letter: string, version = 1) =>
    store.putPicture({
      hash: hashOf(letter),
      assetId,
      version,
      features: { contrast: 0.5 },
      presence: 1,
      formula: { clickAppeal: 0.5, low: 0.4, high: 0.6, basis: 'formula' },
    })
  return { database, store, tests, picture, assetId }
}

const FIGURES: ClickFigures = {
  channel: 'mine',
  title: 'A title',
  videoId: null,
  picture: hashOf('a'),
  ctr: 0.04,
  impressions: 1000,
  clicks: 40,
  at: null,
  testId: null,
}

it('adds, updates and leaves alone by channel, video and picture', async () => {
  const { store, picture } = await open()
  picture('a')
  picture('b')
  const first = store.put(FIGURES)
  expect(first.did).toBe('added')
  expect(store.put(FIGURES)).toEqual({ id: first.id, did: 'unchanged' })
  expect(store.put({ ...FIGURES, clicks: 41, ctr: 0.041 })).toEqual({
    id: first.id,
    did: 'updated',
  })
  expect(store.find(first.id)).toMatchObject({ ctr: 0.041, clicks: 41, channel: 'mine' })
  expect(store.put({ ...FIGURES, channel: 'other' }).did).toBe('added')
  expect(store.put({ ...FIGURES, picture: hashOf('b') }).did).toBe('added')
  expect(store.put({ ...FIGURES, title: 'Another' }).did).toBe('added')
  expect(store.list({ limit: 10, offset: 0 })).toMatchObject({
    total: 4,
    channels: ['mine', 'other'],
  })
  expect(store.list({ channel: 'mine', limit: 2, offset: 2 }).entries).toHaveLength(1)
})

it('gives observations of one channel or all, only those measured in this way', async () => {
  const { store, picture } = await open()
  picture('a')
  picture('b', 0)
  store.put(FIGURES)
  store.put({ ...FIGURES, channel: 'other', impressions: null, clicks: null })
  store.put({ ...FIGURES, picture: hashOf('b') })
  expect(
    store
      .observations(1)
      .map(({ stratum, impressions }) => `${stratum} ${impressions}`)
      .toSorted((a, b) => a.localeCompare(b)),
  ).toEqual(['channel mine 1000', 'channel other null'])
  expect(store.observations(1, 'mine')).toEqual([
    expect.objectContaining({ rate: 0.04, features: { contrast: 0.5 } }),
  ])
  expect(store.stalePictures(1)).toEqual([{ hash: hashOf('b'), assetId: expect.any(String) }])
})

it('tells by its revision that something changed', async () => {
  const { store, picture } = await open()
  picture('a')
  const seen = [store.revision()]
  const { id } = store.put(FIGURES)
  seen.push(store.revision())
  store.put({ ...FIGURES, clicks: 50, ctr: 0.05 })
  seen.push(store.revision())
  store.remove({ ids: [id] })
  expect(store.revision()).toBe(seen[0])
  expect(new Set(seen).size).toBe(3)
})

it('forgets a test with what was learned from it, and the pictures nobody needs', async () => {
  const { store, tests, picture, assetId } = await open()
  picture('a')
  picture('b')
  const id = ClickTestId.parse('t')
  const variant = {
    clickAppeal: 0.5,
    low: 0.4,
    high: 0.6,
    predicted: 0.5,
    impressions: null,
    clicks: null,
    assetId,
  }
  tests.put({
    id,
    channel: 'mine',
    expectedCtr: 0.04,
    leastDifference: 0.01,
    impressionsEach: 100,
    days: null,
    winner: 0,
    basis: 'formula',
    createdAt: '2026-11-01',
    variants: ['a', 'b'].map((name) => ({ ...variant, name, picture: hashOf(name) })),
  })
  store.put({ ...FIGURES, testId: id })
  expect(store.observations(1)[0]?.stratum).toBe('test t')
  tests.setOutcome(id, [
    { impressions: 10, clicks: 1 },
    { impressions: 20, clicks: 2 },
  ])
  expect(tests.list(5)[0]?.variants.map(({ clicks }) => clicks)).toEqual([1, 2])
  expect(tests.remove(id)).toBe(true)
  expect(tests.remove(id)).toBe(false)
  expect(store.list({ limit: 5, offset: 0 }).total).toBe(0)
  expect(store.findPicture(hashOf('a'))).toBeUndefined()
})
