import { cp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ImproveEvent } from '#shared/contract/thumbnails.ts'
import { clipBeauty } from '#main/core/media/aesthetic/clip-aesthetic.ts'
import { nimaBeauty } from '#main/core/media/aesthetic/nima.ts'
import { SCORE_BASIS } from '#main/core/media/thumbnail-score.ts'
import { openTestBackend, type TestBackend } from '../helpers/open-test-backend.ts'
import { VISION_FIXTURES, visionFixtures, visionPicture } from '../helpers/open-vision-fixtures.ts'
import { mapped, scene } from '../unit/src-main/core/media/pictures.ts'

let open: TestBackend
let picture: string
let known: (typeof visionFixtures.cases)[number]
const at = (name: string) => join(VISION_FIXTURES, name)

beforeAll(async () => {
  open = await openTestBackend()
  known = visionFixtures.cases.find(({ width }) => width === 640)!
  picture = await save('known.png', visionPicture(known.width, known.height))
})
afterAll(() => open.close())

async function save(name: string, { data, width, height }: ReturnType<typeof visionPicture>) {
  const path = join(open.folder, name)
  await sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toFile(path)
  return path
}

const score = (path = picture) => open.kiln.thumbnails.score({ path })

it('scores with what is adopted, says which model it was, and goes back to the formula without', async () => {
  const plain = await score()
  expect(plain).toMatchObject({ models: [], objects: [], basis: SCORE_BASIS })
  await open.kiln.models.adopt({ path: at('clip.onnx') })
  const rated = await score()
  const beauty = clipBeauty(known.clip.score)
  expect(rated.parts['aesthetic']).toBeCloseTo(0.6 * beauty + 0.4 * plain.parts['aesthetic']!, 4)
  expect(rated).toMatchObject({
    models: ['clip-vit-base-patch32'],
    basis: `${SCORE_BASIS}; aesthetic: 60 % by clip-vit-base-patch32, the rest by formula`,
  })
  await open.kiln.models.adopt({ path: at('nima.onnx') })
  await open.kiln.models.adopt({ path: at('detector') })
  const all = await score()
  const both = (beauty + nimaBeauty(known.nima.mean)) / 2
  expect(all.models).toEqual(['clip-vit-base-patch32', 'dfine-small-coco', 'nima-mobilenet'])
  expect(all.basis).toContain('clip-vit-base-patch32 and nima-mobilenet')
  const sure = known.detector.found.filter(({ score: each }) => each > 0.5)
  expect(all.objects).toHaveLength(sure.length)
  const formula = (all.parts['aesthetic']! - 0.6 * both) / 0.4
  expect(Math.abs(formula - plain.parts['aesthetic']!)).toBeLessThan(0.2) // composition knows the objects
  for (const id of all.models) await open.kiln.models.remove({ id })
  const again = await score()
  expect(again).toMatchObject({ appeal: plain.appeal, parts: plain.parts, models: [] })
}, 60_000)

it('keeps its promise about variants with models that rate otherwise', async () => {
  for (const name of ['clip.onnx', 'nima.onnx', 'detector'])
    await open.kiln.models.adopt({ path: at(name) })
  const path = await save(
    'dull.png',
    mapped(scene(3, 800, 450), (value) => 20 + value * 0.5),
  )
  const before = await score(path)
  let result: Extract<ImproveEvent, { type: 'result' }> | undefined
  for await (const event of open.kiln.thumbnails.improve({ path }))
    if (event.type === 'result') result = event
  expect(result?.original).toMatchObject({ appeal: before.appeal, models: before.models })
  expect(result?.variants).toHaveLength(5)
  for (const variant of result!.variants) {
    const after = await score(variant.path)
    expect(after.appeal).toBe(variant.appeal)
    expect(after.appeal).toBeGreaterThanOrEqual(before.appeal)
    expect(after.clickAppeal).toBeGreaterThanOrEqual(before.clickAppeal)
    expect(after.models).toEqual(before.models)
  }
}, 120_000)

it('refuses a damaged file and scores on when an adopted one is damaged later', async () => {
  const path = join(open.folder, 'mine.onnx')
  await writeFile(path, 'no network')
  await expect(open.kiln.models.adopt({ path })).rejects.toMatchObject({
    code: 'unsupported-media',
  })
  await cp(at('nima.onnx'), path)
  await open.kiln.models.adopt({ path })
  await rm(path)
  expect((await score()).models).toContain('clip-vit-base-patch32')
  const { models } = await open.kiln.models.list({ purpose: 'vision' })
  expect(models.find(({ id }) => id === 'nima-mobilenet')?.state).toBe('damaged')
})
