import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { finish, MODEL, openImageService, UNDERSTOOD } from '../../../helpers/open-image-service.ts'

const CALL = { signal: new AbortController().signal }

it('paints without a model, a sketch before each picture, seeds counting up', async () => {
  const { service } = await openImageService()
  const { steps, images } = await finish(
    service.generate({ prompt: 'waves', seed: 2 ** 32 - 1, count: 2 }, CALL),
  )
  expect(steps.map(({ index, done, total }) => `${index}: ${done} of ${total}`)).toEqual([
    '0: 0 of 1',
    '0: 1 of 1',
    '1: 0 of 1',
    '1: 1 of 1',
  ])
  expect(steps[0]!.preview).toMatch(/^data:image\/webp;base64,/)
  expect(images.map(({ seed }) => seed)).toEqual([2 ** 32 - 1, 0])
  expect(images[0]).toMatchObject({ model: 'backgrounds', width: 1024, unsafe: null })
  expect(images[0]!.understood).toEqual(UNDERSTOOD)
})

it('draws with the model of the settings at a size that suits it, and says so', async () => {
  const { service, jobs } = await openImageService({ models: [MODEL], pictureModel: 'tiny' })
  const { steps, images } = await finish(
    service.generate({ prompt: 'a fox', size: 'youtube', seed: 7, count: 1 }, CALL),
  )
  expect(jobs[0]).toMatchObject({ folder: '/models/tiny', width: 680, height: 384, seeds: [7] })
  expect(steps).toHaveLength(3)
  expect(images[0]).toMatchObject({
    width: 1280,
    height: 720,
    model: 'tiny',
    licenceClass: 'open',
    unsafe: 0.1,
    settings: { steps: 3, guidance: 7, scheduler: 'euler' },
  })
  expect(images[0]!.notes[0]).toContain('680 x 384')
})

it('paints when the model of the settings is gone, but not when the wanted one is', async () => {
  const { service } = await openImageService({ pictureModel: 'gone' })
  const { images } = await finish(service.generate({ prompt: 'a fox', count: 1 }, CALL))
  expect(images[0]).toMatchObject({ model: 'backgrounds' })
  expect(images[0]!.notes[0]).toContain('gone is not installed')
  await expect(
    finish(service.generate({ prompt: 'a fox', count: 1, model: 'gone' }, CALL)),
  ).rejects.toMatchObject({ code: 'model-missing' })
})

it('refuses a shape of which no diffusion model makes one picture', async () => {
  const { service } = await openImageService({ models: [MODEL] })
  await expect(
    finish(
      service.generate({ prompt: 'x', width: 4096, height: 512, count: 1, model: 'tiny' }, CALL),
    ),
  ).rejects.toMatchObject({ code: 'invalid-input' })
})

it('lets one call draw at a time and drops one that is cancelled while it waits', async () => {
  const { service, jobs, most } = await openImageService({ models: [MODEL], drawsForever: true })
  const wish = { prompt: 'x', count: 1, model: 'tiny' }
  const stop = new AbortController()
  const first = finish(service.generate(wish, CALL))
  const second = finish(service.generate(wish, { signal: stop.signal }))
  const third = finish(service.generate(wish, CALL))
  stop.abort()
  await expect(second).rejects.toThrow()
  expect((await first).images).toHaveLength(1)
  expect((await third).images).toHaveLength(1)
  expect(jobs).toHaveLength(2)
  expect(most()).toBe(1)
})

it('changes only what the mask shows, and lets go of the mask', async () => {
  const { service, jobs, images, released } = await openImageService({ models: [MODEL] })
  const [image] = (await finish(service.generate({ prompt: 'x', count: 1 }, CALL))).images
  const { images: edited } = await finish(
    service.edit({ id: image!.id, prompt: 'boat', strength: 0.5, mask: '/m.png', count: 1 }, CALL),
  )
  expect(jobs[0]!.start?.strength).toBe(0.5)
  expect(jobs[0]!.mask).toMatchObject({ width: jobs[0]!.width, height: jobs[0]!.height })
  expect(edited[0]).toMatchObject({ kind: 'edited', parentId: image!.id, width: 600, height: 400 })
  expect(released).toEqual(['/m.png'])
  expect(images.count()).toBe(2)
})

it('goes on without a safety check that is not there', async () => {
  const { service } = await openImageService({ models: [MODEL], unsafe: 'missing' })
  const { images } = await finish(service.generate({ prompt: 'x', count: 1, model: 'tiny' }, CALL))
  expect(images[0]!.unsafe).toBeNull()
})

it('enlarges a picture and keeps what was known of it', async () => {
  const { service } = await openImageService()
  const [image] = (await finish(service.generate({ prompt: 'x', count: 1, seed: 3 }, CALL))).images
  const { images } = await finish(service.upscale({ id: image!.id, factor: 2 }, CALL))
  expect(images[0]).toMatchObject({ kind: 'upscaled', width: 1200, height: 800, seed: 3 })
  expect(images[0]!.prompt).toBe('x')
})

it('refuses files that are no pictures before it reads them whole', async () => {
  const { service, folder } = await openImageService()
  const path = join(folder, 'large.png')
  writeFileSync(path, Buffer.alloc(100_000_001))
  await expect(service.add({ path })).rejects.toMatchObject({ code: 'too-large' })
  await expect(service.add({ path: folder })).rejects.toMatchObject({ code: 'not-found' })
})

it('leaves no half-kept picture when the disk is full', async () => {
  const { service, images, assets } = await openImageService({ fillsUp: true })
  await expect(finish(service.generate({ prompt: 'x', count: 3 }, CALL))).rejects.toThrow('full')
  expect(images.count()).toBe(0)
  assets.sweep()
  expect(assets.totals().assets).toBe(0)
})

it('saves and removes compositions, and leaves those that ship', async () => {
  const { service } = await openImageService()
  const { templates } = await service.templates()
  const saved = await service.saveTemplate({ name: 'Mine', document: templates[0]!.document })
  expect((await service.templates()).templates[0]).toEqual({ ...saved, builtIn: false })
  await service.removeTemplate({ id: saved.id })
  await expect(service.removeTemplate({ id: templates[0]!.id })).rejects.toMatchObject({
    code: 'not-found',
  })
})
