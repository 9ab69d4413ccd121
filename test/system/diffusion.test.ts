import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finishImages as finish } from '../helpers/finish-images.ts'
import { openTestBackend, type TestBackend } from '../helpers/open-test-backend.ts'

let kiln: TestBackend
beforeAll(async () => {
  kiln = await openTestBackend()
})
afterAll(() => kiln.close())

const generate = async (wish: Parameters<TestBackend['kiln']['images']['generate']>[0]) =>
  (await finish(kiln.kiln.images.generate(wish))).images

describe('a diffusion model of another program', () => {
  const folder = fileURLToPath(new URL('../fixtures/diffusion/sd15', import.meta.url))

  it('is adopted where it lies, draws, and starts from a picture', async () => {
    const model = await kiln.kiln.models.adopt({ path: folder })
    expect(model).toMatchObject({ purpose: 'pictures', state: 'adopted', path: folder })
    const wish = { prompt: 'a (fox:1.3) in snow', model: model.id, steps: 3, width: 32, height: 32 }
    const { images, previews } = await finish(kiln.kiln.images.generate({ ...wish, seed: 3 }))
    expect(previews).toBe(3)
    expect(images[0]).toMatchObject({ model: model.id, width: 32, height: 32, seed: 3 })
    const batch = await generate({ ...wish, seed: 2, count: 2 })
    expect(batch[1]!.assetId).toBe(images[0]!.assetId)
    const { images: edited } = await finish(
      kiln.kiln.images.edit({ id: images[0]!.id, prompt: 'a boat', strength: 0.7, steps: 4 }),
    )
    expect(edited[0]).toMatchObject({ kind: 'edited', parentId: images[0]!.id, width: 32 })
    await kiln.kiln.models.remove({ id: model.id })
    const byPath = await generate({ ...wish, model: folder, seed: 3 })
    expect(byPath[0]!.model).toBe(model.id)
  })

  it('keeps every pixel outside a mask', async () => {
    const path = join(kiln.folder, 'noise.png')
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 }
    const size = { width: 32, height: 32, channels: 3 as const }
    await sharp({ create: { ...size, noise, background: 'grey' } })
      .png()
      .toFile(path)
    const mask = join(kiln.folder, 'mask.png')
    const half = { create: { width: 16, height: 32, channels: 3 as const, background: '#fff' } }
    await sharp({ create: { ...size, background: '#000' } })
      .composite([{ input: await sharp(half).png().toBuffer(), left: 0, top: 0 }])
      .png()
      .toFile(mask)
    const { images } = await finish(
      kiln.kiln.images.edit({ path, mask, prompt: 'sea', strength: 1, model: folder, steps: 3 }),
    )
    const pixels = async (file: string, left: number) =>
      sharp(file).removeAlpha().extract({ left, top: 0, width: 16, height: 32 }).raw().toBuffer()
    expect((await pixels(images[0]!.path, 16)).equals(await pixels(path, 16))).toBe(true)
    expect((await pixels(images[0]!.path, 0)).equals(await pixels(path, 0))).toBe(false)
  })

  it.each([
    ['unet/model.onnx', (file: string) => writeFileSync(file, 'this is no network')],
    ['unet/model.onnx', (file: string) => rmSync(file)],
    ['tokenizer/vocab.json', (file: string) => writeFileSync(file, '{')],
    ['scheduler/scheduler_config.json', (file: string) => writeFileSync(file, 'null')],
  ])('is refused with the name of the file that is broken: %s', async (name, spoil) => {
    const copy = join(kiln.folder, `broken-${Math.random()}`)
    cpSync(folder, copy, { recursive: true })
    spoil(join(copy, name))
    const use = async () => {
      const { id } = await kiln.kiln.models.adopt({ path: copy })
      await generate({ prompt: 'x', model: id, steps: 1, width: 32, height: 32 })
    }
    await expect(use()).rejects.toThrow(name.split('/')[0])
  })
})
