import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ImproveEvent, ThumbnailId, Variant } from '#shared/contract/thumbnails.ts'
import type { Frame } from '#shared/media/frame.ts'
import { openTestBackend, type TestBackend } from '../helpers/open-test-backend.ts'
import { flat, mapped, scene } from '../unit/src-main/core/media/pictures.ts'

type Result = Extract<ImproveEvent, { type: 'result' }>

let open: TestBackend
beforeAll(async () => {
  open = await openTestBackend()
})
afterAll(() => open.close())

async function save(name: string, { data, width, height }: Frame): Promise<string> {
  const path = join(open.folder, name)
  await sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toFile(path)
  return path
}

async function improve(target: { path: string; words?: string } | { id: ThumbnailId }) {
  const progress: number[] = []
  let result: Result | undefined
  for await (const event of open.kiln.thumbnails.improve(target))
    if (event.type === 'progress') progress.push(event.done / event.total)
    else result = event
  if (!result) throw new Error('improving ended without a result')
  return { ...result, progress }
}

/** A dull, rather dark picture, larger than the working size. */
const dull = () => mapped(scene(3, 960, 540), (value) => 20 + value * 0.5)

it('makes five variants that score at or above the original, measured again from their files', async () => {
  const path = await save('dull.png', dull())
  const before = await open.kiln.thumbnails.score({ path })
  const { original, variants, suggestions, progress } = await improve({ path })
  expect(original).toMatchObject({ appeal: before.appeal, clickAppeal: before.clickAppeal })
  expect(variants).toHaveLength(5)
  expect(variants.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5])
  expect(new Set(variants.map(({ assetId }) => assetId)).size).toBe(5)
  for (const variant of variants) {
    expect(Variant.parse(variant)).toEqual(variant)
    expect(variant.changes).toHaveLength(variant.edits.length)
    const again = await open.kiln.thumbnails.score({ path: variant.path })
    expect(again.appeal).toBe(variant.appeal)
    expect(again.clickAppeal).toBe(variant.clickAppeal)
    expect(again.appeal).toBeGreaterThanOrEqual(before.appeal)
    expect(again.clickAppeal).toBeGreaterThanOrEqual(before.clickAppeal)
    expect(await open.kiln.thumbnails.get({ id: variant.id })).toMatchObject({
      assetId: variant.assetId,
    })
  }
  expect(variants[0]!.appeal).toBeGreaterThan(before.appeal + 0.5)
  expect(suggestions.length).toBeGreaterThan(1)
  for (const { before: old, after } of suggestions) {
    expect(old).toBe(before.appeal)
    expect(after).toBeGreaterThan(old)
  }
  expect(progress.length).toBeGreaterThan(20)
  expect(progress).toEqual(progress.toSorted((a, b) => a - b))
})

it('applies a suggestion with the very score it promised', async () => {
  const path = await save('promised.png', dull())
  const { suggestions, original } = await improve({ path })
  const { edits, after, clickAfter, text } = suggestions[0]!
  const applied = await open.kiln.thumbnails.apply({ path, edits })
  expect(applied).toMatchObject({ appeal: after, clickAppeal: clickAfter, changes: [text] })
  expect(existsSync(applied.path)).toBe(true)
  const byId = await open.kiln.thumbnails.apply({ id: original.id, edits })
  expect(byId.edits).toEqual(edits)
})

it('finds places for words, draws them, measures the pictures and reads what they say', async () => {
  const path = await save('wordless.png', dull())
  const words = 'READ THIS FIRST'
  const { original, suggestions, variants } = await improve({ path, words })
  const placed = suggestions.filter(({ edits }) => edits.some(({ kind }) => kind === 'text'))
  expect(placed.length).toBeGreaterThanOrEqual(1)
  expect(new Set(placed.map(({ text }) => text)).size).toBe(placed.length)
  for (const { text, before } of placed) {
    expect(text).toMatch(/^Put “READ THIS FIRST” (at|in) /)
    expect(before).toBe(original.appeal)
  }
  const [{ edits, after, clickAfter }] = placed as [(typeof placed)[number]]
  const applied = await open.kiln.thumbnails.apply({ path, edits })
  expect(applied).toMatchObject({ appeal: after, clickAppeal: clickAfter })
  const read = applied.text.map((line) => line.words ?? '').join(' ')
  expect(read.replaceAll(' ', '')).toContain('READTHISFIRST')
  for (const { legibility } of applied.text.filter((line) => line.words === words))
    expect(legibility.map(({ width }) => width)).toEqual([120, 240, 360])
  for (const { appeal, clickAppeal } of variants) {
    expect(appeal).toBeGreaterThanOrEqual(original.appeal)
    expect(clickAppeal).toBeGreaterThanOrEqual(original.clickAppeal)
  }
  expect(variants.some(({ recipe }) => recipe === 'words')).toBe(after >= original.appeal)
})

it('stops in the middle and keeps nothing of it', async () => {
  const path = await save('stopped.png', scene(5, 640, 360))
  const count = async () => (await open.kiln.library.summary({})).thumbnails
  const controller = new AbortController()
  const before = await count()
  const work = async () => {
    let steps = 0
    for await (const event of open.kiln.thumbnails.improve({ path }, { signal: controller.signal }))
      if (event.type === 'progress' && ++steps === 8) controller.abort()
  }
  await expect(work()).rejects.toMatchObject({ code: 'cancelled' })
  expect(await count()).toBe(before + 1) // the original
})

it('makes as many variants of a blank picture, none of which scores less', async () => {
  const path = await save('blank.png', flat(90, 320, 180))
  const { original, variants } = await improve({ path })
  expect(variants).toHaveLength(5)
  for (const { appeal, clickAppeal } of variants) {
    expect(appeal).toBeGreaterThanOrEqual(original.appeal)
    expect(clickAppeal).toBeGreaterThanOrEqual(original.clickAppeal)
  }
})

it('ranks files against a picture of the library, and names those it can not read', async () => {
  const good = await save('good.png', scene(7, 640, 360))
  const dark = await save(
    'dark.png',
    mapped(scene(8, 640, 360), (value) => value / 6),
  )
  const broken = join(open.folder, 'broken.png')
  await writeFile(broken, 'no picture')
  const own = await open.kiln.thumbnails.score({ path: await save('own.png', dull()) })
  const { ranked, failures } = await open.kiln.thumbnails.compare({
    paths: [dark, broken, good],
    ids: [own.id],
  })
  expect(ranked.map(({ rank }) => rank)).toEqual([1, 2, 3])
  expect(ranked.map(({ source }) => source)).toEqual([good, own.id, dark])
  expect(ranked[0]).toMatchObject({ name: 'good.png' })
  expect(ranked[1]).toMatchObject({ id: own.id, assetId: own.assetId })
  expect(failures).toMatchObject([{ source: broken }])
})

it('says what is missing or unreadable', async () => {
  const missing = ThumbnailId.parse('nowhere')
  await expect(improve({ id: missing })).rejects.toMatchObject({ code: 'not-found' })
  await expect(improve({ path: join(open.folder, 'none.png') })).rejects.toMatchObject({
    code: 'not-found',
  })
  const noPicture = join(open.folder, 'words.png')
  await writeFile(noPicture, 'words')
  await expect(improve({ path: noPicture })).rejects.toMatchObject({ code: 'unreadable-file' })
})
