import { expect, it } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { VideoId } from '#shared/contract/videos.ts'
import { findVideos } from '#renderer/features/library/find-videos.ts'
import { coverOf, createLibraryStore } from '#renderer/features/library/library-store.ts'
import { aThumbnail, aVideo } from '../../helpers/a-video.ts'

const SUMMARY = { videos: 1, thumbnails: 1, assets: 1, sizeBytes: 1, path: '/k', schemaVersion: 1 }

function createKiln(change: object = {}) {
  const video = aVideo({ shots: [{ startMs: 0, endMs: 1, assetId: null }] })
  return {
    videos: {
      list: () => Promise.resolve({ videos: [video], total: 1 }),
      remove: () => Promise.resolve({ removed: true }),
      ...change,
    },
    library: { summary: () => Promise.resolve(SUMMARY) },
    thumbnails: { list: () => Promise.resolve({ thumbnails: [aThumbnail()] }) },
  } as unknown as Kiln
}

it('shows the longest shot of a video, or its best frame where no shot has a picture', async () => {
  const shots = [
    { startMs: 0, endMs: 10, assetId: 'short' },
    { startMs: 10, endMs: 90, assetId: 'long' },
  ]
  expect(coverOf({ shots })).toBe('long')
  const store = createLibraryStore(createKiln())
  await store.getState().refresh()
  expect(store.getState().covers).toEqual({ v1: 'frame' })
})

it('takes a removed video out', async () => {
  const store = createLibraryStore(createKiln())
  await store.getState().refresh()
  await store.getState().remove(VideoId.parse('v1'))
  expect(store.getState().videos).toEqual([])
})

it('says why the library cannot be read', async () => {
  const list = () => Promise.reject(new KilnError('library-damaged', 'The library is damaged'))
  const store = createLibraryStore(createKiln({ list }))
  await store.getState().refresh()
  expect(store.getState()).toMatchObject({ state: 'failed', failure: { code: 'library-damaged' } })
})

it('finds videos by words, whatever the accents', () => {
  const videos = [aVideo({ name: 'Mañana en el puerto.mp4' }), aVideo({ name: 'walk.mp4' })]
  expect(findVideos(videos, 'puerto manana').map(({ name }) => name)).toEqual([
    'Mañana en el puerto.mp4',
  ])
  expect(findVideos(videos, '')).toHaveLength(2)
})
