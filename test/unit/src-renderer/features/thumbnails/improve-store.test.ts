import { expect, it } from 'vitest'
import type { Edit } from '#shared/contract/edits.ts'
import { KilnError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import {
  type Compared,
  type ImproveEvent,
  type Suggestion,
  type Thumbnail,
  ThumbnailId,
  type Variant,
} from '#shared/contract/thumbnails.ts'
import { VideoId } from '#shared/contract/videos.ts'
import { createImproveStores } from '#renderer/features/thumbnails/create-improve-stores.ts'
import { isApplied } from '#renderer/features/thumbnails/improve-store.ts'
import { createReviewStore, entriesOf } from '#renderer/features/thumbnails/review-store.ts'
import { aThumbnail, aVideo } from '../../helpers/a-video.ts'

const CONTRAST: Edit = { kind: 'contrast', amount: 0.2 }
const SHARPEN: Edit = { kind: 'sharpen', amount: 0.5 }
const videoId = VideoId.parse('v1')
const frame = aThumbnail({ id: ThumbnailId.parse('t1'), rank: 1, videoId, appeal: 6 })

const suggestion = (edit: Edit): Suggestion => ({
  text: edit.kind,
  edits: [edit],
  measure: 'appeal',
  before: 6,
  after: 6.5,
  clickBefore: 0.5,
  clickAfter: 0.6,
  parts: [],
})
const variant = (id: string, change: Partial<Variant> = {}): Variant => ({
  ...aThumbnail({ id: ThumbnailId.parse(id), appeal: 7 }),
  recipe: 'light',
  edits: [CONTRAST],
  changes: [],
  ...change,
})

interface Wanted {
  readonly events?: readonly ImproveEvent[]
  readonly failure?: KilnError
}

async function open({ events = [], failure }: Wanted = {}) {
  const applied: (readonly Edit[])[] = []
  const kiln = {
    videos: { get: async () => aVideo({ id: videoId }) },
    thumbnails: {
      list: async () => ({ thumbnails: [frame] }),
      async *improve() {
        yield* events
        if (failure) throw failure
      },
      apply: async ({ edits }: { edits: readonly Edit[] }) => {
        applied.push(edits)
        if (failure) throw failure
        const id = `e${applied.length}`
        return variant(id, { recipe: 'single', edits: [...edits], appeal: 8 })
      },
      compare: async ({ paths: [path = ''] }: { paths: readonly string[] }) =>
        path.includes('broken')
          ? { ranked: [], failures: [{ source: path, message: 'It is no picture' }] }
          : { ranked: [rival(path)], failures: [] },
    },
  } as unknown as Kiln
  const review = createReviewStore(kiln)
  const upload = async (file: File) => `/uploads/${file.name}`
  const stores = createImproveStores(kiln, { review, upload })
  await review.getState().open('v1')
  const names = () => entriesOf(review.getState()).map(({ thumbnail }) => thumbnail.id)
  return { ...stores, review, applied, names }
}

const rival = (path: string): Compared => ({
  ...aThumbnail({ id: ThumbnailId.parse(path), appeal: 5, clickAppeal: 0.1 }),
  source: path,
  name: path,
})

const found = (original: Thumbnail): ImproveEvent => ({
  type: 'result',
  original,
  variants: [variant('v-1'), variant('v-2', { appeal: 6.5 })],
  suggestions: [suggestion(CONTRAST), suggestion(SHARPEN)],
})

it('ranks the variants it finds beside the frame, and takes the place of those before', async () => {
  const progress = { type: 'progress', stage: 'assessing', done: 1, total: 4 } as const
  const { improvements, names } = await open({ events: [progress, found(frame)] })
  await improvements.getState().search(frame)
  expect(improvements.getState().searches[frame.id]).toMatchObject({ state: 'done' })
  expect(names()).toEqual(['v-1', 'v-2', 't1'])
  await improvements.getState().search(frame)
  expect(names()).toEqual(['v-1', 'v-2', 't1'])
})

it('leaves the list alone when another video was opened meanwhile', async () => {
  const elsewhere = { ...frame, videoId: VideoId.parse('v2') }
  const { improvements, names } = await open({ events: [found(elsewhere)] })
  await improvements.getState().search(frame)
  expect(names()).toEqual(['t1'])
})

it('says why a search failed, and forgets one that was cancelled', async () => {
  const failed = await open({ failure: new KilnError('not-found', 'It is gone') })
  await failed.improvements.getState().search(frame)
  expect(failed.improvements.getState().searches[frame.id]).toMatchObject({
    state: 'failed',
    failure: { message: 'It is gone' },
  })
  const cancelled = await open({ failure: new KilnError('cancelled', 'Cancelled') })
  await cancelled.improvements.getState().search(frame)
  expect(cancelled.improvements.getState().searches).toEqual({})
})

it('applies suggestions together, shows what comes of it, and takes them back', async () => {
  const { improvements, review, applied, names } = await open()
  const { toggle } = improvements.getState()
  const edited = () => improvements.getState().edited[frame.id]
  await toggle(frame, suggestion(CONTRAST))
  expect(names()).toEqual(['e1', 't1'])
  expect(review.getState().selectedId).toBe('e1')
  await toggle(frame, suggestion(SHARPEN))
  expect(applied.at(-1)).toEqual([CONTRAST, SHARPEN])
  expect(names()).toEqual(['e2', 't1'])
  expect(isApplied(suggestion(CONTRAST), edited())).toBe(true)
  await toggle(frame, suggestion(CONTRAST))
  expect(applied.at(-1)).toEqual([SHARPEN])
  await toggle(frame, suggestion(SHARPEN))
  expect(names()).toEqual(['t1'])
  expect(review.getState().selectedId).toBe('t1')
  expect(isApplied(suggestion(SHARPEN), edited())).toBe(false)
})

it('undoes one change after the other, also of what was taken back', async () => {
  const { improvements, review, applied, names } = await open()
  const { toggle, undo } = improvements.getState()
  const edits = () => improvements.getState().edited[frame.id]?.edits
  await toggle(frame, suggestion(CONTRAST))
  await toggle(frame, suggestion(SHARPEN))
  await toggle(frame, suggestion(CONTRAST))
  expect(edits()).toEqual([SHARPEN])
  await undo(frame)
  expect(edits()).toEqual([CONTRAST, SHARPEN])
  await undo(frame)
  expect(applied.at(-1)).toEqual([CONTRAST])
  await undo(frame)
  expect(names()).toEqual(['t1'])
  expect(review.getState().selectedId).toBe('t1')
  await undo(frame)
  expect(applied).toHaveLength(5)
})

it('tells apart two suggestions of one kind, of which one is applied at a time', async () => {
  const { improvements, applied } = await open()
  const more = suggestion({ kind: 'contrast', amount: 0.3 })
  const edited = () => improvements.getState().edited[frame.id]
  await improvements.getState().toggle(frame, suggestion(CONTRAST))
  expect(isApplied(more, edited())).toBe(false)
  await improvements.getState().toggle(frame, more)
  expect(applied.at(-1)).toEqual(more.edits)
  expect(isApplied(suggestion(CONTRAST), edited())).toBe(false)
})

it('keeps the picture with the applied edits when variants are found once more', async () => {
  const { improvements, names } = await open({ events: [found(frame)] })
  await improvements.getState().toggle(frame, suggestion(CONTRAST))
  await improvements.getState().search(frame)
  await improvements.getState().search(frame)
  expect(names()).toEqual(['e1', 'v-1', 'v-2', 't1'])
})

it('keeps what was applied when one more edit fails', async () => {
  const { improvements, names } = await open({ failure: new KilnError('storage-full', 'Full') })
  await improvements.getState().toggle(frame, suggestion(CONTRAST))
  expect(improvements.getState().edited[frame.id]).toMatchObject({
    state: 'failed',
    edits: [],
    failure: { message: 'Full' },
  })
  expect(names()).toEqual(['t1'])
})

it('ranks the pictures of others by the names of their files, and names those that fail', async () => {
  const { rivals, review, names } = await open()
  const files = ['theirs.png', 'broken.png'].map((name) => new File(['x'], name))
  await rivals.getState().add(files)
  expect(names()).toEqual(['t1', '/uploads/theirs.png'])
  expect(entriesOf(review.getState())[1]).toMatchObject({
    kind: 'rival',
    thumbnail: { name: 'theirs.png' },
  })
  expect(rivals.getState()).toMatchObject({
    done: 0,
    total: 0,
    failures: [{ name: 'broken.png', message: 'It is no picture' }],
  })
  review.getState().removeExtras(({ kind }) => kind === 'rival')
  expect(names()).toEqual(['t1'])
})
