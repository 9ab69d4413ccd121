import { expect, it } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { ThumbnailId } from '#shared/contract/thumbnails.ts'
import type { Extra } from '#renderer/features/thumbnails/entries.ts'
import {
  createReviewStore,
  entriesOf,
  selectedThumbnail,
} from '#renderer/features/thumbnails/review-store.ts'
import { toHeat } from '#renderer/features/thumbnails/heat-map.tsx'
import { toScoreParts } from '#renderer/features/thumbnails/score-parts.ts'
import { VideoId } from '#shared/contract/videos.ts'
import { aThumbnail, aVideo } from '../../helpers/a-video.ts'

const ids = ['t1', 't2', 't3'].map((id) => ThumbnailId.parse(id))
const thumbnails = ids.map((id, index) => aThumbnail({ id, rank: index + 1 }))

function createKiln(change: object = {}) {
  return {
    videos: { get: ({ id }: { id: string }) => Promise.resolve(aVideo({ name: `${id}.mp4` })) },
    thumbnails: { list: () => Promise.resolve({ thumbnails: thumbnails.toReversed() }) },
    ...change,
  } as unknown as Kiln
}

it('opens a video with its best frame selected, and moves through the rest', async () => {
  const store = createReviewStore(createKiln())
  await store.getState().open('v1')
  expect(selectedThumbnail(store.getState())?.id).toBe('t1')
  store.getState().move(1)
  store.getState().move(1)
  store.getState().move(1)
  expect(selectedThumbnail(store.getState())?.id).toBe('t3')
  store.getState().move(-5)
  expect(selectedThumbnail(store.getState())?.id).toBe('t1')
})

it('shows only the video asked for last', async () => {
  const store = createReviewStore(createKiln())
  const first = store.getState().open('a')
  const second = store.getState().open('b')
  await Promise.all([first, second])
  const { opened } = store.getState()
  expect(opened.state === 'ready' && opened.video.name).toBe('b.mp4')
})

it('says why a video could not be opened', async () => {
  const get = () => Promise.reject(new KilnError('not-found', 'No such video'))
  const store = createReviewStore(createKiln({ videos: { get } }))
  await store.getState().open('gone')
  expect(store.getState().opened).toMatchObject({ state: 'failed', failure: { code: 'not-found' } })
})

const rival = (id: string): Extra => ({
  kind: 'rival',
  thumbnail: { ...aThumbnail({ id: ThumbnailId.parse(id) }), source: id, name: id },
})

it('keeps the extras of each video while others are open', async () => {
  const store = createReviewStore(
    createKiln({ videos: { get: ({ id }: { id: string }) => aVideo({ id: VideoId.parse(id) }) } }),
  )
  const names = () => entriesOf(store.getState()).map(({ thumbnail }) => thumbnail.id)
  const { open, addExtras, removeExtras } = store.getState()
  await open('a')
  addExtras([rival('r1'), rival('r2')])
  await open('b')
  expect(names()).not.toContain('r1')
  removeExtras(({ thumbnail }) => thumbnail.id === 'r1', 'a')
  addExtras([rival('r3')], 'a')
  expect(store.getState().extras).toEqual([])
  await open('a')
  expect(names().filter((id) => id.startsWith('r'))).toEqual(['r2', 'r3'])
})

it('picks pictures for a test, and lets go of those that leave the list', async () => {
  const store = createReviewStore(createKiln())
  const { open, addExtras, removeExtras, pick } = store.getState()
  await open('v1')
  addExtras([rival('r1')])
  for (const id of ['t1', 't2', 'r1', 't2']) pick(ThumbnailId.parse(id))
  expect(store.getState().picked).toEqual(['t1', 'r1'])
  removeExtras(() => true)
  expect(store.getState().picked).toEqual(['t1'])
  await open('v1')
  expect(store.getState().picked).toEqual([])
})

it('takes the newest scores of a frame and leaves the others alone', async () => {
  const store = createReviewStore(createKiln())
  await store.getState().open('v1')
  store.getState().refresh(aThumbnail({ id: ThumbnailId.parse('t2'), rank: 2, appeal: 1 }))
  const appeals = entriesOf(store.getState()).map(({ thumbnail }) => thumbnail.appeal)
  expect(appeals).toEqual([7, 1, 7])
})

it('lists the parts in one order, unknown ones last', () => {
  const parts = toScoreParts({ rhythm: 0.1, clutter: 0.2, technical: 0.3, faces: 0.4 })
  expect(parts.map(({ key }) => key)).toEqual(['technical', 'faces', 'clutter', 'rhythm'])
})

it('paints more attention lighter and denser', () => {
  const [low, high] = [toHeat(0), toHeat(1)]
  expect(high[0]).toBeGreaterThan(low[0])
  expect(high[3]).toBeGreaterThan(low[3])
})
