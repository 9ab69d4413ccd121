import { expect, it, vi } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import { createGalleryStore, currentImage } from '#renderer/features/pictures/gallery-store.ts'
import { anImage, createPicturesKiln } from './an-image.ts'

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    anImage({ id: `i${index}`, prompt: index % 10 === 0 ? `red ${index}` : `blue ${index}` }),
  )

async function open(count: number) {
  const { kiln, asked } = createPicturesKiln({ images: many(count) })
  const store = createGalleryStore(kiln)
  await store.getState().refresh()
  const list = vi.mocked(kiln.images.list)
  const idAt = (index: number) => store.getState().items[index]?.id
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5))
  return { store, list, asked, idAt, settle, get: store.getState }
}

it('asks only for what comes into view, once', async () => {
  const { list, idAt, settle, get } = await open(20_000)
  expect(get().total).toBe(20_000)
  list.mockClear()
  get().ensure(10_020, 10_050)
  get().ensure(10_020, 10_050)
  await settle()
  expect(list.mock.calls.map(([input]) => input.offset)).toEqual([10_000])
  expect(idAt(10_033)).toBe('i10033')
  get().ensure(19_950, 20_040)
  get().ensure(10_020, 10_050)
  await settle()
  expect(list.mock.calls.map(([input]) => input.offset)).toEqual([10_000, 19_900])
})

it('lets go of what is far from view', async () => {
  const { idAt, settle, get } = await open(20_000)
  for (let from = 0; from < 6000; from += 100) get().ensure(from, from + 100)
  await settle()
  get().ensure(9000, 9100)
  await settle()
  expect(Object.keys(get().items).length).toBeLessThan(5000)
  expect(idAt(9000)).toBe('i9000')
  get().ensure(0, 10)
  await settle()
  expect(idAt(0)).toBe('i0')
})

it('shows what answers the search, and the latest search counts', async () => {
  const { list, idAt, get } = await open(300)
  list.mockClear()
  get().search('blue')
  get().search('red')
  await vi.waitFor(() => expect(get().total).toBe(30))
  expect(list).toHaveBeenCalledOnce()
  expect(idAt(1)).toBe('i10')
  expect(idAt(40)).toBeUndefined()
  get().search('purple')
  await vi.waitFor(() => expect(get().total).toBe(0))
  expect(get().state).toBe('ready')
})

it('puts new pictures first and makes them current, unless another is looked at', async () => {
  const { idAt, get } = await open(3)
  get().put([anImage({ id: 'n1' }), anImage({ id: 'n2' })])
  expect([0, 1, 2, 3, 4].map(idAt)).toEqual(['n2', 'n1', 'i0', 'i1', 'i2'])
  expect(get().total).toBe(5)
  expect(currentImage(get())?.id).toBe('n2')
  get().select(3)
  get().put([anImage({ id: 'n3' })], { isWatched: false })
  expect(currentImage(get())?.id).toBe('i1')
  get().put([anImage({ id: 'n2' })])
  expect(get().total).toBe(6)
})

it('keeps the current picture while others come and go', async () => {
  const { store, list, get } = await open(5)
  get().select(2)
  list.mockResolvedValueOnce({ images: [anImage({ id: 'new' }), ...many(5)], total: 6 })
  await get().refresh()
  expect(store.getState().current).toBe(3)
  expect(currentImage(get())?.id).toBe('i2')
})

it('takes pictures out, and moves the others up', async () => {
  const { asked, idAt, get } = await open(4)
  const [first, second] = [get().items[0]!, get().items[1]!]
  get().toggleMark(first)
  get().toggleMark(second)
  get().select(3)
  await get().remove([first.id, second.id])
  expect(asked).toEqual(['remove i0', 'remove i1'])
  expect([0, 1, 2].map(idAt)).toEqual(['i2', 'i3', undefined])
  expect(get()).toMatchObject({ total: 2, marked: [], current: 1 })
})

it('marks no more than four, and unmarks', async () => {
  const { get } = await open(6)
  for (const image of Object.values(get().items)) get().toggleMark(image)
  expect(get().marked.map(({ id }) => id)).toEqual(['i0', 'i1', 'i2', 'i3'])
  get().toggleMark(get().items[1]!)
  expect(get().marked.map(({ id }) => id)).toEqual(['i0', 'i2', 'i3'])
})

it('moves within the pictures there are', async () => {
  const { get } = await open(4)
  get().move(-1)
  expect(get().current).toBe(0)
  get().move(99)
  expect(get().current).toBe(3)
})

it('says why there is nothing to see', async () => {
  const { kiln } = createPicturesKiln()
  vi.mocked(kiln.images.list).mockRejectedValueOnce(
    new KilnError('library-damaged', 'The library can not be read'),
  )
  const store = createGalleryStore(kiln)
  await store.getState().refresh()
  expect(store.getState()).toMatchObject({
    state: 'failed',
    failure: { message: 'The library can not be read' },
  })
  await store.getState().refresh()
  expect(store.getState()).toMatchObject({ state: 'ready', failure: undefined })
})
