import { expect, it, vi } from 'vitest'
import { recall, remember } from '#renderer/features/pictures/remembered.ts'
import { createStorage } from '../write/a-post.ts'
import { aDiffusionModel, anImage, createPictures } from './an-image.ts'

const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

async function open(scene: Parameters<typeof createPictures>[0] = {}) {
  const pictures = createPictures(scene)
  pictures.stores.enter()
  await settle()
  const { prompt } = pictures.stores
  return { ...pictures, change: prompt.getState().change, bar: prompt.getState }
}

it('asks for what the bar says, and for another seed the next time', async () => {
  const { stores, held, change, bar } = await open()
  change({ prompt: 'Calm waves', count: 4, palette: ['#112233'], style: 'waves' })
  const { seed } = bar()
  expect(stores.makeFromBar()).toBe(true)
  await settle()
  expect(held[0]!.input).toEqual({
    prompt: 'Calm waves',
    size: 'youtube',
    count: 4,
    seed,
    model: 'backgrounds',
    palette: ['#112233'],
    style: 'waves',
  })
  expect(bar().seed).not.toBe(seed)
  change({ isSeedLocked: true, seed: 42 })
  stores.makeFromBar()
  expect(bar().seed).toBe(42)
})

it('shows all pictures again when one is made', async () => {
  const { stores, change } = await open({ images: [anImage()] })
  stores.gallery.getState().search('teal')
  change({ prompt: 'Red paper' })
  stores.makeFromBar()
  expect(stores.gallery.getState().query).toBe('')
})

it('asks the painter only for what it heeds, and a diffusion model for the rest', async () => {
  const { stores, held, change } = await open({ models: [aDiffusionModel()] })
  change({ prompt: 'Waves', palette: ['#112233'], negativePrompt: 'red', steps: 8, guidance: 2 })
  stores.makeFromBar()
  change({ model: 'sd', scheduler: 'euler' })
  stores.makeFromBar()
  await settle()
  await held[0]!.yield({ type: 'result', images: [] })
  await settle()
  const [painted, drawn] = held.map(({ input }) => Object.keys(input).toSorted())
  expect(painted).toEqual(['count', 'model', 'palette', 'prompt', 'seed', 'size'])
  expect(held[1]!.input).toMatchObject({
    model: 'sd',
    negativePrompt: 'red',
    steps: 8,
    guidance: 2,
    scheduler: 'euler',
  })
  expect(drawn).not.toContain('palette')
})

it('makes nothing of nothing or of too much, and keeps the seed when the queue is full', async () => {
  const { stores, change, bar } = await open()
  for (const nothing of ['  ', 'a'.repeat(100_001)]) {
    change({ prompt: nothing })
    expect(stores.makeFromBar()).toBe(false)
  }
  change({ prompt: 'Waves' })
  while (stores.makeFromBar()) expect(stores.makings.getState().jobs.length).toBeLessThan(12)
  const { seed } = bar()
  expect(stores.makeFromBar()).toBe(false)
  expect(bar().seed).toBe(seed)
})

it('tells what the painter would take from the prompt, once typing rests', async () => {
  const { kiln, change, bar } = await open()
  change({ prompt: 'c' })
  change({ prompt: 'calm espresso' })
  await vi.waitFor(() => expect(bar().understood?.ignored).toEqual(['espresso']))
  expect(kiln.images.understand).toHaveBeenCalledOnce()
  change({ prompt: '' })
  expect(bar().understood).toBeUndefined()
})

it('puts the settings of a picture back into the bar', async () => {
  const { stores, bar } = await open({ models: [aDiffusionModel()] })
  stores.reuse(
    anImage({
      model: 'sd',
      negativePrompt: 'blur',
      seed: 99,
      width: 640,
      height: 640,
      settings: {
        steps: 20,
        guidance: 7,
        scheduler: 'euler',
        strength: null,
        style: 'photo',
        palette: ['#aabbcc'],
        software: null,
      },
    }),
  )
  expect(bar()).toMatchObject({
    prompt: 'Calm teal waves',
    negativePrompt: 'blur',
    size: { kind: 'custom', width: 640, height: 640 },
    style: 'photo',
    palette: ['#aabbcc'],
    steps: 20,
    guidance: 7,
    scheduler: 'euler',
    seed: 99,
    isSeedLocked: true,
    model: 'sd',
  })
  expect(stores.stage.getState().wantsPrompt).toBe(true)
  stores.reuse(anImage())
  expect(bar()).toMatchObject({ size: { kind: 'platform', id: 'youtube' }, steps: undefined })
})

it('leaves out a model and a scheduler that are not known here', async () => {
  const { stores, bar } = await open()
  const foreign = anImage({ kind: 'added', model: 'dreamy', seed: null })
  const settings = { ...foreign.settings, scheduler: 'UniPC', software: 'Some UI' }
  stores.reuse({ ...foreign, settings })
  expect(bar()).toMatchObject({ model: 'backgrounds', scheduler: undefined, isSeedLocked: false })
})

it('varies a picture with its own settings and another seed', async () => {
  const { stores, held, change } = await open()
  change({ prompt: 'something else' })
  stores.vary(anImage({ seed: 7, settings: { ...anImage().settings, palette: ['#aabbcc'] } }))
  await settle()
  expect(held[0]!.input).toMatchObject({
    prompt: 'Calm teal waves',
    width: 1280,
    height: 720,
    palette: ['#aabbcc'],
    model: 'backgrounds',
  })
  expect(held[0]!.input).not.toMatchObject({ seed: 7 })
})

it('takes the prompt from a post, and says when it can not', async () => {
  const { stores, kiln, bar } = await open()
  await stores.prompt.getState().fromText('The kiln is warm.')
  expect(bar()).toMatchObject({
    prompt: 'a picture for: The kiln is warm.',
    negativePrompt: 'text',
    palette: [],
  })
  vi.mocked(kiln.images.fromText).mockRejectedValueOnce(new Error('no'))
  expect(await stores.prompt.getState().fromText('x')).toBe(false)
  expect(bar()).toMatchObject({ isReadingPost: false, failure: { code: 'internal' } })
})

it('goes back to the painter when the model of last time is gone', async () => {
  const { stores, storage, bar } = await open({ models: [aDiffusionModel()] })
  bar().change({ model: 'sd' })
  expect(recall(storage).model).toBe('sd')
  stores.catalogue.setState({ models: [] })
  expect(bar().model).toBe('backgrounds')
})

it('opens the picture that was awaited, unless another was asked for', async () => {
  const { stores, held, shown } = await open({ images: [anImage()] })
  await stores.stage.getState().open('i1', anImage())
  stores.vary(anImage())
  await settle()
  await held[0]!.yield({ type: 'result', images: [anImage({ id: 'i2' })] })
  expect(shown).toEqual(['i2'])
  expect(stores.gallery.getState().items[0]?.id).toBe('i2')
  stores.vary(anImage())
  await settle()
  stores.stage.getState().set({ awaited: undefined })
  await held[1]!.yield({ type: 'result', images: [anImage({ id: 'i3' })] })
  expect(shown).toEqual(['i2'])
})

it('remembers size, count and model, and starts afresh from anything unreadable', () => {
  const storage = createStorage()
  const size = { kind: 'custom', width: 640, height: 480 } as const
  remember(storage, { size, count: 2, model: 'sd', isAsideOpen: false })
  expect(recall(storage)).toEqual({ size, count: 2, model: 'sd', isAsideOpen: false })
  for (const kept of ['', '{', 'null', '[]', '{"size":{"kind":"custom","width":1,"height":"a"}}'])
    expect(recall(createStorage({ 'kiln-pictures': kept }))).toEqual({
      size: { kind: 'platform', id: 'youtube' },
      count: 1,
      model: 'backgrounds',
      isAsideOpen: true,
    })
})
