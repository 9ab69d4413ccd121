import { expect, it, vi } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { ThumbnailId } from '#shared/contract/thumbnails.ts'
import { createExportStore } from '#renderer/features/thumbnails/export-store.ts'
import { createReviewStore, selectedThumbnail } from '#renderer/features/thumbnails/review-store.ts'
import { toHeat } from '#renderer/features/thumbnails/heat-map.tsx'
import { toScoreParts } from '#renderer/features/thumbnails/score-parts.ts'
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

it('exports in the chosen size and format and hands the file over', async () => {
  const file = {
    assetId: 'x1',
    path: '/p/x.png',
    fileName: 'x.png',
    width: 1,
    height: 1,
    sizeBytes: 9,
  }
  const exportPicture = vi.fn<(input: object) => Promise<typeof file>>(() => Promise.resolve(file))
  const save = vi.fn<(assetId: string, fileName: string) => void>()
  const store = createExportStore(createKiln({ thumbnails: { export: exportPicture } }), { save })
  store.getState().choosePlatform('reel')
  store.getState().chooseFormat('png')
  await store.getState().run(ThumbnailId.parse('t1'))
  expect(exportPicture).toHaveBeenCalledWith({ id: 't1', platform: 'reel', format: 'png' })
  expect(save).toHaveBeenCalledWith('x1', 'x.png')
  expect(store.getState().exporting).toMatchObject({ state: 'done', file })
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
