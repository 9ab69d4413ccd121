import { expect, it } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import type { Image } from '#shared/contract/images.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { ThumbnailId } from '#shared/contract/thumbnails.ts'
import { VideoId } from '#shared/contract/videos.ts'
import { createImproveStores } from '#renderer/features/thumbnails/create-improve-stores.ts'
import { improvable } from '#renderer/features/thumbnails/entries.ts'
import { createReviewStore, entriesOf } from '#renderer/features/thumbnails/review-store.ts'
import { aThumbnail, aVideo } from '../../helpers/a-video.ts'
import { anImage } from '../pictures/an-image.ts'

const frame = aThumbnail({ id: ThumbnailId.parse('t1'), appeal: 6, path: '/library/t1.jpg' })

async function open({ fails = false } = {}) {
  const added: string[] = []
  const removed = new Set<string>()
  let scored = 0
  const kiln = {
    videos: { get: async ({ id }: { id: string }) => aVideo({ id: VideoId.parse(id) }) },
    images: {
      add: async ({ path }: { path: string }) => {
        if (fails) throw new KilnError('not-found', 'No file there')
        added.push(path)
        return anImage({ id: `i${added.length}`, kind: 'added', path })
      },
      get: async ({ id }: { id: string }) => {
        if (removed.has(id)) throw new KilnError('not-found', 'Gone')
        return anImage({ id })
      },
    },
    thumbnails: {
      list: async () => ({ thumbnails: [frame] }),
      score: async () =>
        aThumbnail({ id: ThumbnailId.parse(`s${++scored}`), videoId: null, appeal: 7 }),
    },
  } as unknown as Kiln
  const review = createReviewStore(kiln)
  const { lettering } = createImproveStores(kiln, { review, upload: async () => '' })
  await review.getState().open('v1')
  const entries = () => entriesOf(review.getState())
  const names = () => entries().map(({ thumbnail }) => thumbnail.id)
  return { lettering, review, added, removed, entries, names }
}

const composed = (id: string): Image => anImage({ id, kind: 'composed', path: `/images/${id}.png` })

it('takes a frame to the composer, and ranks what comes of it beside the frame', async () => {
  const { lettering, review, added, entries, names } = await open()
  const { start, keep } = lettering.getState()
  await start({ kind: 'frame', thumbnail: frame })
  expect(lettering.getState()).toMatchObject({ state: 'composing', image: { id: 'i1' } })
  await keep(composed('c1'))
  expect(lettering.getState()).toMatchObject({ state: 'idle', image: undefined })
  expect(names()).toEqual(['s1', 't1'])
  expect(review.getState().selectedId).toBe('s1')
  expect(entries()[0]).toMatchObject({ kind: 'lettered', original: { id: 't1' } })
  expect(added).toEqual(['/library/t1.jpg'])
})

it('opens words again as they were composed, and takes the place of what they were', async () => {
  const { lettering, added, entries, names } = await open()
  const { start, keep } = lettering.getState()
  await start({ kind: 'frame', thumbnail: frame })
  await keep(composed('c1'))
  const [lettered] = entries()
  await start(lettered!)
  expect(lettering.getState().image?.id).toBe('c1')
  await keep(composed('c2'))
  expect(names()).toEqual(['s2', 't1'])
  expect(improvable(entries()[0]!)?.id).toBe('t1')
  expect(added).toHaveLength(1)
})

it('copies a frame to the gallery once, and again when it was removed there', async () => {
  const { lettering, added, removed } = await open()
  const { start, cancel } = lettering.getState()
  for (let round = 0; round < 2; round++) {
    await start({ kind: 'frame', thumbnail: frame })
    cancel()
  }
  expect(added).toHaveLength(1)
  removed.add('i1')
  await start({ kind: 'frame', thumbnail: frame })
  expect(added).toHaveLength(2)
})

it('keeps what was composed with its own video when another was opened meanwhile', async () => {
  const { lettering, review, names } = await open()
  await lettering.getState().start({ kind: 'frame', thumbnail: frame })
  await review.getState().open('v2')
  await lettering.getState().keep(composed('c1'))
  expect(names()).toEqual(['t1'])
  expect(review.getState().selectedId).toBe('t1')
  await review.getState().open('v1')
  expect(names()).toEqual(['s1', 't1'])
})

it('says why a frame could not be taken, and leaves other people’s pictures alone', async () => {
  const { lettering } = await open({ fails: true })
  await lettering.getState().start({ kind: 'frame', thumbnail: frame })
  expect(lettering.getState()).toMatchObject({
    state: 'idle',
    failure: { message: 'No file there' },
  })
  const rival = { kind: 'rival', thumbnail: { ...frame, source: 'x', name: 'x' } } as const
  const other = await open()
  await other.lettering.getState().start(rival)
  expect(other.lettering.getState().state).toBe('idle')
})
