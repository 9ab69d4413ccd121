import { expect, it, vi } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import {
  createMakingStore,
  MOST_WAITING,
  type Wish,
} from '#renderer/features/pictures/making-store.ts'
import { anImage, createPicturesKiln } from './an-image.ts'

const wish = (prompt: string, count = 1): Wish => ({ kind: 'generate', input: { prompt, count } })

function open() {
  const { kiln, held, asked } = createPicturesKiln()
  const made: string[] = []
  const uploaded: string[] = []
  const store = createMakingStore(kiln, {
    upload: async ({ name }) => {
      uploaded.push(name)
      return `/uploads/${name}`
    },
    onMade: ({ id }, images) => made.push(`${id}: ${images.map((image) => image.id).join(' ')}`),
  })
  const states = () => store.getState().jobs.map(({ name, state }) => `${name} ${state}`)
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
  return { store, kiln, held, asked, made, uploaded, states, settle, get: store.getState }
}

it('makes one after the other, in the order of asking', async () => {
  const { held, made, states, settle, get } = open()
  get().make(wish('first'))
  get().make(wish('second'))
  await settle()
  expect(states()).toEqual(['first running', 'second waiting'])
  await held[0]!.yield({ type: 'result', images: [anImage({ id: 'a' })] })
  await settle()
  expect(states()).toEqual(['first done', 'second running'])
  expect(made).toEqual(['picture-1: a'])
})

it('lets ten wait and no more', async () => {
  const { states, settle, get } = open()
  const ids = Array.from({ length: MOST_WAITING + 2 }, (_, index) => get().make(wish(`${index}`)))
  await settle()
  expect(ids.at(-2)).toBeDefined()
  expect(ids.at(-1)).toBeUndefined()
  expect(states()).toHaveLength(MOST_WAITING + 1)
})

it('shows the picture as it forms, over all pictures asked for', async () => {
  const { held, get, settle } = open()
  get().make(wish('two', 2))
  await settle()
  const making = () => {
    const [job] = get().jobs
    return job?.state === 'running' ? job.making : undefined
  }
  await held[0]!.yield({ type: 'progress', stage: 'loading', done: 1, total: 1 })
  expect(making()).toMatchObject({ stage: 'loading', share: 0 })
  await held[0]!.yield({ type: 'step', index: 0, done: 10, total: 20, preview: 'data:a' })
  expect(making()).toMatchObject({ share: 0.25, preview: 'data:a', step: 10, steps: 20 })
  await held[0]!.yield({ type: 'step', index: 0, done: 20, total: 20 })
  expect(making()?.preview).toBe('data:a')
  await held[0]!.yield({ type: 'step', index: 1, done: 0, total: 20 })
  expect(making()).toMatchObject({ index: 1, share: 0.5, preview: undefined })
})

it('stops what is cancelled at once and goes on with the next', async () => {
  const { held, states, settle, get } = open()
  const first = get().make(wish('first'))
  const second = get().make(wish('second'))
  get().make(wish('third'))
  await settle()
  get().cancel(second!)
  expect(states()).toEqual(['first running', 'third waiting'])
  get().cancel(first!)
  expect(held[0]!.signal?.aborted).toBe(true)
  await settle()
  expect(states()).toEqual(['third running'])
})

it('says why one failed, goes on, and tries again', async () => {
  const { held, states, settle, get } = open()
  const first = get().make(wish('first'))
  get().make(wish('second'))
  await settle()
  held[0]!.fail(new KilnError('storage-full', 'The disk is full'))
  await settle()
  expect(states()).toEqual(['first failed', 'second running'])
  expect(get().jobs[0]).toMatchObject({ failure: { message: 'The disk is full' } })
  get().retry(first!)
  expect(states()).toEqual(['first waiting', 'second running'])
  await held[1]!.yield({ type: 'result', images: [] })
  await settle()
  expect(states()).toEqual(['first running', 'second done'])
  expect(held[2]!.input).toEqual({ prompt: 'first', count: 1 })
})

it('sends the mask before it asks for the change', async () => {
  const { kiln, uploaded, settle, get } = open()
  get().make({
    kind: 'edit',
    input: { id: anImage().id, prompt: 'a red door', strength: 0.8 },
    mask: new Blob(['x'], { type: 'image/png' }),
  })
  await settle()
  expect(uploaded).toEqual(['mask.png'])
  expect(vi.mocked(kiln.images.edit).mock.lastCall?.[0]).toEqual({
    id: 'i1',
    prompt: 'a red door',
    strength: 0.8,
    mask: '/uploads/mask.png',
  })
})
