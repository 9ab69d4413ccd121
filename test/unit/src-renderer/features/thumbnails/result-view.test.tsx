// @vitest-environment happy-dom
import { I18nProvider } from '@lingui/react'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Kiln } from '#shared/contract/index.ts'
import { type Thumbnail, ThumbnailId } from '#shared/contract/thumbnails.ts'
import type { Shot } from '#shared/contract/videos.ts'
import { createEvidenceStore } from '#renderer/features/thumbnails/evidence-store.ts'
import { createExportStore } from '#renderer/features/thumbnails/export-store.ts'
import { createImproveStores } from '#renderer/features/thumbnails/create-improve-stores.ts'
import { ResultView } from '#renderer/features/thumbnails/result-view.tsx'
import { createReviewStore } from '#renderer/features/thumbnails/review-store.ts'
import { activateLanguage, translator } from '#renderer/lib/i18n.ts'
import { IMAGE_SIZES } from '#main/core/platforms/image-sizes.ts'
import { aThumbnail, aVideo } from '../../helpers/a-video.ts'

const box = { x: 0.1, y: 0.4, width: 0.2, height: 0.3, score: 0.9 }
const at = (width: number, letterPx: number, value: number) => ({
  width,
  letterPx,
  strokePx: 2,
  contrast: 9,
  value,
})
const line = {
  ...box,
  words: 'FIVE HATS',
  confidence: 0.9,
  legibility: [at(120, 4, 0.1), at(240, 8, 0.4), at(360, 12, 0.9)],
  underBadge: 0.62,
}
const FRAMES = [
  aThumbnail({
    id: ThumbnailId.parse('t1'),
    faces: [
      { ...box, eyesOpen: 0.05 },
      { ...box, x: 0.5, eyesOpen: 0.9, gaze: { x: 0.05, y: 0 } },
    ],
    text: [line],
    objects: [{ ...box, label: 'dog' }],
  }),
  aThumbnail({ id: ThumbnailId.parse('t2'), rank: 2, appeal: 2, appealLow: 1, appealHigh: 3 }),
]

interface Scene {
  readonly frames?: readonly Thumbnail[]
  readonly knownShots?: readonly Shot[]
  readonly videos?: number
}

async function show({ frames = FRAMES, knownShots, videos = 3 }: Scene = {}) {
  const kiln = {
    videos: { get: async () => aVideo() },
    thumbnails: {
      list: async () => ({ thumbnails: frames }),
      crop: async () => ({ x: 0.25, y: 0, width: 0.5, height: 1 }),
    },
    platforms: { imageSizes: async () => ({ sizes: IMAGE_SIZES }) },
    models: { list: async () => ({ models: [], memory: { totalBytes: 1, freeBytes: 1 } }) },
    clicks: { model: async () => ({ state: 'too-few', videos, needed: 20 }) },
  } as unknown as Kiln
  const review = createReviewStore(kiln)
  await review.getState().open('v1')
  const stores = {
    review,
    ...createImproveStores(kiln, { review, upload: async () => '' }),
    exports: createExportStore(kiln, { save: () => {}, saveTogether: async () => {} }),
    evidence: createEvidenceStore(kiln),
  }
  const onTest = vi.fn<() => void>()
  render(
    <I18nProvider i18n={translator}>
      <ResultView
        video={aVideo()}
        thumbnails={frames}
        stores={stores}
        knownShots={knownShots}
        onChoose={() => {}}
        onClicks={() => {}}
        onTest={onTest}
        renderReport={() => null}
      />
    </I18nProvider>,
  )
  await screen.findAllByTestId('ranked-frame')
  return { stores, onTest }
}

const press = (key: string) => fireEvent.keyDown(document.body, { key })
const textsOf = (name: string) =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)

beforeAll(() => activateLanguage('en', []))
beforeEach(() => {
  Element.prototype.scrollIntoView = () => {}
})
afterEach(cleanup)

it('lays what was found over the picture by its key, with labels that can be heard', async () => {
  await show()
  for (const key of ['f', 't', 'o']) press(key)
  expect(textsOf('Faces found')).toEqual(['Face, eyes closed', 'Face, looks at the camera'])
  expect(textsOf('Text found')).toEqual(['FIVE HATS'])
  expect(textsOf('Objects found')).toEqual(['dog 0.90'])
  press('f')
  expect(screen.queryByRole('list', { name: 'Faces found' })).toBeNull()
})

it('offers no layer of objects where none were looked for', async () => {
  await show({ frames: FRAMES.slice(1) })
  expect(screen.queryByRole('button', { name: /^Objects/ })).toBeNull()
  expect(screen.getByRole('button', { name: /^Text 0/ })).toBeDefined()
})

it('says of each line how it reads at each width, what is missing and what covers it', async () => {
  await show()
  const row = screen.getByTestId('text-line')
  const cells = within(row).getAllByRole('cell')
  expect(cells.map(({ textContent }) => textContent)).toEqual([
    'Not readable4.0 px · 2.0 px · 9.0:1',
    'Hard to read8.0 px · 2.0 px · 9.0:1',
    'Reads well12 px · 2.0 px · 9.0:1',
  ])
  expect(row.textContent).toContain('“FIVE HATS”')
  expect(row.textContent).toContain('Too small at 120 px: letters 4 px high, 9 would do')
  expect(row.textContent).toContain('62% of it lies under the duration badge')
})

it('says nothing about reading where there is no text', async () => {
  await show({ frames: FRAMES.slice(1) })
  expect(screen.queryByText('How its text reads there')).toBeNull()
})

it('tells the place among all pictures in words', async () => {
  await show()
  expect(screen.getByTestId('standing').textContent).toBe(
    '1st of 2; ahead of the 2nd by more than the ranges',
  )
  press('ArrowDown')
  expect(screen.getByTestId('standing').textContent).toBe(
    '2nd of 2; behind the 1st by more than the ranges',
  )
})

it('takes a rival out of the list by its button or by Delete, and never a frame', async () => {
  const { stores } = await show()
  const rival = (name: string) =>
    ({
      kind: 'rival',
      thumbnail: { ...aThumbnail({ id: ThumbnailId.parse(name) }), source: name, name },
    }) as const
  stores.review.getState().addExtras([rival('a.png'), rival('b.png')])
  fireEvent.click(await screen.findByRole('button', { name: 'Take a.png out' }))
  await waitFor(() => expect(stores.review.getState().extras).toHaveLength(1))
  stores.review.getState().select(ThumbnailId.parse('b.png'))
  await waitFor(() => expect(screen.queryByTestId('improve-panel')).toBeNull())
  press('Delete')
  await waitFor(() => expect(stores.review.getState().extras).toHaveLength(0))
  expect(stores.review.getState().selectedId).toMatch(/^t/)
  press('Delete')
  expect(await screen.findAllByTestId('ranked-frame')).toHaveLength(2)
})

it('shows for each platform what is lost of faces and text', async () => {
  await show()
  const youtube = await screen.findByTestId('crop-youtube')
  await waitFor(() => expect(youtube.textContent).toContain('“FIVE HATS”: cut off'))
  expect(youtube.textContent).toContain('A face: cut off')
  fireEvent.click(within(screen.getByTestId('crop-reel')).getByRole('radio'))
  expect(screen.getByText(/Several tools that agree \(the grid/)).toBeDefined()
})

it('counts the shots as the report does once it is there', async () => {
  const knownShots = [0, 1, 2].map((at3) => ({ startMs: at3 * 3000, endMs: at3 * 3000 + 3000 }))
  await show({ knownShots })
  expect(screen.getByText(/3 shots/)).toBeDefined()
  expect(
    within(screen.getByRole('region', { name: 'Shots' })).getAllByRole('listitem'),
  ).toHaveLength(3)
})

it('says on demand what the numbers were fitted on, and that it can not know yet of own videos', async () => {
  await show()
  fireEvent.click(screen.getByText('Why this number'))
  expect(await screen.findByText(/10,922 of them, of 43 pictures/)).toBeDefined()
  expect(screen.getByText(/It was fitted on nothing/)).toBeDefined()
  const own = await screen.findByText(/the clicks of 3 videos are there, and 20 are needed/)
  expect(own.textContent).toContain('It can’t be known yet')
})

it('plans a test of two or three pictures that were made from one frame', async () => {
  const { stores, onTest } = await show()
  const [original] = FRAMES
  const made = ['a', 'b', 'c'].map((id) => ({
    kind: 'variant' as const,
    original: original!,
    thumbnail: { ...aThumbnail({ id: ThumbnailId.parse(id) }), recipe: id, edits: [], changes: [] },
  }))
  stores.review.getState().addExtras(made)
  const part = await screen.findByTestId('variants-part')
  const boxes = within(part).getAllByRole<HTMLInputElement>('checkbox')
  const plan = screen.getByTestId<HTMLButtonElement>('plan-test')
  fireEvent.click(boxes[0]!)
  expect(plan.disabled).toBe(true)
  fireEvent.click(boxes[1]!)
  fireEvent.click(boxes[2]!)
  expect(plan.textContent).toContain('Plan a test of 3')
  expect(boxes[3]!.disabled).toBe(true)
  fireEvent.click(plan)
  expect(onTest).toHaveBeenCalledOnce()
})
