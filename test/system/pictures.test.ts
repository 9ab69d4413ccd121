import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPngMetadata } from '#main/core/images/png-metadata.ts'
import { finishImages as finish } from '../helpers/finish-images.ts'
import { openTestBackend, type TestBackend } from '../helpers/open-test-backend.ts'

let kiln: TestBackend
beforeAll(async () => {
  kiln = await openTestBackend()
})
afterAll(() => kiln.close())

const generate = async (wish: Parameters<TestBackend['kiln']['images']['generate']>[0]) =>
  (await finish(kiln.kiln.images.generate(wish))).images

const WISH = { prompt: 'calm teal waves, dark, empty space on the left', width: 512, height: 384 }

describe('the built-in painter', () => {
  it('makes a picture of the size that is asked for, with a sketch before it', async () => {
    const { images, previews } = await finish(kiln.kiln.images.generate({ ...WISH, seed: 7 }))
    const [image] = images
    expect(images).toHaveLength(1)
    expect(previews).toBe(1)
    expect(image).toMatchObject({ seed: 7, model: 'backgrounds', width: 512, height: 384 })
    expect(image!.understood!.ignored).toEqual([])
    const { width, height, format } = await sharp(image!.path).metadata()
    expect({ width, height, format }).toEqual({ width: 512, height: 384, format: 'png' })
    const { entropy, channels } = await sharp(image!.path).stats()
    expect(entropy).toBeGreaterThan(3)
    const [red, green, blue] = channels
    expect(green!.mean).toBeGreaterThan(red!.mean + 15)
    expect(blue!.mean).toBeGreaterThan(red!.mean + 15)
  })

  it('makes the same bytes of the same seed, alone and among others, and others of another', async () => {
    const [alone] = await generate({ ...WISH, seed: 41 })
    const batch = await generate({ ...WISH, seed: 40, count: 3 })
    expect(batch.map(({ seed }) => seed)).toEqual([40, 41, 42])
    expect(batch[1]!.assetId).toBe(alone!.assetId)
    expect(readFileSync(batch[1]!.path).equals(readFileSync(alone!.path))).toBe(true)
    expect(new Set(batch.map(({ assetId }) => assetId)).size).toBe(3)
  })

  it("takes a platform's size and a logo's colours", async () => {
    const [image] = await generate({
      prompt: 'a background',
      size: 'linkedin',
      palette: ['#d02090'],
      seed: 1,
    })
    expect(image).toMatchObject({ width: 1200, height: 627 })
    const [red, green, blue] = (await sharp(image!.path).stats()).channels
    expect(red!.mean).toBeGreaterThan(green!.mean)
    expect(blue!.mean).toBeGreaterThan(green!.mean)
  })

  it('takes any prompt, says what it did nothing with, and refuses none but an empty one', async () => {
    for (const prompt of ['🦊'.repeat(500), 'красный закат', 'x'.repeat(100_000), '\0\uD800 <b>'])
      expect(await generate({ prompt, width: 64, height: 64 })).toHaveLength(1)
    const [image] = await generate({ prompt: 'a zebra playing chess', width: 64, height: 64 })
    expect(image!.understood!.ignored).toContain('zebra')
    for (const wish of [
      { prompt: ' ' },
      { prompt: 'x'.repeat(100_001) },
      { prompt: 'x', width: 7, height: 9000 },
      { prompt: 'x', palette: ['red'] },
    ])
      await expect(generate(wish)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(generate({ prompt: 'x', model: 'no-such' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('stops between pictures and keeps those that are done', async () => {
    const stop = new AbortController()
    const before = (await kiln.kiln.images.list({})).total
    let steps = 0
    await expect(async () => {
      for await (const event of kiln.kiln.images.generate(
        { ...WISH, count: 20 },
        { signal: stop.signal },
      ))
        if (event.type === 'step' && ++steps === 4) stop.abort()
    }).rejects.toMatchObject({ code: 'cancelled' })
    const made = (await kiln.kiln.images.list({})).total - before
    expect(made).toBeGreaterThanOrEqual(1)
    expect(made).toBeLessThanOrEqual(3)
  })
})

describe('the gallery', () => {
  it('finds a picture by its words, gives it back and lets it go', async () => {
    const [image] = await generate({ prompt: 'ultramarine paper layers', width: 96, height: 64 })
    const found = await kiln.kiln.images.list({ query: 'ultramarine pap' })
    expect(found).toEqual({ images: [image], total: 1 })
    expect(await kiln.kiln.images.get({ id: image!.id })).toEqual(image)
    await kiln.kiln.images.remove({ id: image!.id })
    await expect(kiln.kiln.images.get({ id: image!.id })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('writes settings that are read back when the file is added again', async () => {
    const [image] = await generate({ ...WISH, seed: 5 })
    const exported = await kiln.kiln.images.export({
      id: image!.id,
      out: join(kiln.folder, 'out.png'),
    })
    const metadata = readPngMetadata(readFileSync(exported.path))
    expect(metadata).toMatchObject({ prompt: WISH.prompt, seed: 5, model: 'backgrounds' })
    const added = await kiln.kiln.images.add({ path: exported.path })
    expect(added).toMatchObject({ kind: 'added', prompt: WISH.prompt, seed: 5, width: 512 })
  })

  it('exports to a platform in every format, and without settings when asked', async () => {
    const [image] = await generate({ ...WISH, seed: 6 })
    for (const format of ['png', 'jpeg', 'webp'] as const) {
      const file = await kiln.kiln.images.export({
        id: image!.id,
        size: 'youtube',
        format,
        metadata: false,
      })
      expect(await sharp(file.path).metadata()).toMatchObject({ width: 1280, height: 720, format })
      expect(readPngMetadata(readFileSync(file.path))).toBeNull()
    }
  })

  it('refuses what is no picture, and one that would not fit into memory, by its size', async () => {
    const text = join(kiln.folder, 'not.png')
    writeFileSync(text, 'hello')
    await expect(kiln.kiln.images.add({ path: text })).rejects.toMatchObject({
      code: 'unreadable-file',
    })
    const bomb = join(kiln.folder, 'bomb.jpg')
    writeFileSync(bomb, await jpegOfSize(30_000, 30_000))
    await expect(kiln.kiln.images.add({ path: bomb })).rejects.toThrow(/30,?000/)
  })
})

describe('composing', () => {
  it('draws text over a picture, judged against what lies behind', async () => {
    const [image] = await generate({ ...WISH, seed: 8 })
    const { templates } = await kiln.kiln.images.templates({})
    const document = {
      ...templates[0]!.document,
      background: { imageId: image!.id, colour: '#101418', focusX: 0.5, focusY: 0.5 },
    }
    const layout = await kiln.kiln.images.layout({ document })
    expect(layout.svg).toContain('<path')
    expect(layout.layers.map(({ id }) => id)).toEqual(document.layers.map(({ id }) => id))
    const composed = await kiln.kiln.images.compose({ document })
    expect(composed).toMatchObject({
      kind: 'composed',
      parentId: image!.id,
      width: document.width,
      height: document.height,
      document,
    })
    const again = await kiln.kiln.images.compose({ document })
    expect(again.assetId).toBe(composed.assetId)
  })

  it('takes scripts and references out of a logo, and its colours for a picture', async () => {
    const path = join(kiln.folder, 'logo.svg')
    writeFileSync(
      path,
      '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" onload="x()"><script>alert(1)</script><image href="http://example.com/x.png"/><rect width="80" height="40" fill="#c01048"/></svg>',
    )
    const logo = await kiln.kiln.images.addLogo({ path })
    expect(logo).toMatchObject({ name: 'logo.svg', width: 80, height: 40 })
    expect(logo.palette[0]).toMatch(/^#[bc]/)
    expect(logo.removed.length).toBeGreaterThanOrEqual(3)
    expect((await kiln.kiln.images.logos({})).logos).toEqual([logo])
    const kept = readFileSync(
      join(kiln.dataDir, 'assets', logo.assetId.slice(0, 2), `${logo.assetId}.svg`),
    )
    expect(kept.toString()).not.toMatch(/script|onload|example\.com/)
  })
})

it('enlarges a picture twice, tile by tile', async () => {
  const [image] = await generate({ ...WISH, width: 200, height: 120, seed: 3 })
  const { images } = await finish(kiln.kiln.images.upscale({ id: image!.id, factor: 2 }))
  expect(images[0]).toMatchObject({
    kind: 'upscaled',
    parentId: image!.id,
    width: 400,
    height: 240,
  })
})

it('says what changing a picture needs while no diffusion model is there', async () => {
  const [image] = await generate({ ...WISH, seed: 9 })
  await expect(
    finish(kiln.kiln.images.edit({ id: image!.id, prompt: 'a boat' })),
  ).rejects.toMatchObject({ code: 'model-missing' })
})

it('makes a prompt of a post that the painter understands', async () => {
  const made = await kiln.kiln.images.fromText({
    text: 'We open our new bakery by the sea on Monday. Fresh bread, coffee and a calm morning.',
  })
  expect(made.prompt).not.toBe('')
  expect(made.concepts.length).toBeGreaterThan(0)
  const understood = await kiln.kiln.images.understand({ prompt: made.prompt })
  expect(understood.colours.length).toBeGreaterThan(0)
})

/** A JPEG file whose head names a size; its pixels are not there. */
async function jpegOfSize(width: number, height: number): Promise<Buffer> {
  const bytes = await sharp({ create: { width: 16, height: 16, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer()
  const at = bytes.indexOf(Buffer.from([0xff, 0xc0]))
  bytes.writeUInt16BE(height, at + 5)
  bytes.writeUInt16BE(width, at + 7)
  return bytes
}
