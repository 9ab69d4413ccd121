import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Image } from '#shared/contract/images.ts'
import { createCompositionStore } from '#main/database/composition-store.ts'
import { createImageStore } from '#main/database/image-store.ts'
import { createLogoStore } from '#main/database/logo-store.ts'
import { fakeImage } from '../../../helpers/fake-image.ts'
import { openTestLibrary } from '../../../helpers/open-test-library.ts'

async function openGallery() {
  const library = await openTestLibrary()
  const { database, assets, changes } = library
  const images = createImageStore(database, assets, changes)
  let count = 0
  const add = async (wanted: Partial<Image> = {}) => {
    const asset = await assets.add(Buffer.from(`picture ${count++}`), 'image/png')
    const image = fakeImage(asset, wanted)
    images.put(image)
    return image
  }
  return { ...library, images, add }
}

const DOCUMENT = {
  version: 1,
  width: 1280,
  height: 720,
  platform: null,
  background: { imageId: null, colour: '#101418', focusX: 0.5, focusY: 0.5 },
  layers: [],
} as const satisfies Image['document']

it('gives back what was put in', async () => {
  const { images, add, seen } = await openGallery()
  const image = await add({ unsafe: 0.25, notes: ['A note.'], document: DOCUMENT })
  expect(images.find(image.id)).toEqual(image)
  expect(images.find('no')).toBeUndefined()
  expect(seen).toEqual(['image added'])
})

it('pages through the gallery, newest first', async () => {
  const { images, add } = await openGallery()
  const days = ['2026-01-02', '2026-01-01', '2026-01-03', '2026-01-03']
  const added: Image[] = []
  for (const day of days) added.push(await add({ createdAt: `${day}T00:00:00.000Z` }))
  const [second, first, third, fourth] = added.map(({ id }) => id)
  const idsOf = (offset: number, limit: number) =>
    images.page({ offset, limit }).images.map(({ id }) => id)
  expect(idsOf(0, 10)).toEqual([fourth, third, second, first])
  expect(idsOf(1, 2)).toEqual([third, second])
  expect(images.page({ offset: 9, limit: 2 })).toEqual({ images: [], total: 4 })
})

it('finds by every word of prompt, style, model and the words laid over', async () => {
  const { images, add } = await openGallery()
  const teal = await add()
  const red = await add({
    prompt: 'Ámbar and red bokeh',
    modelName: 'Stable Diffusion 1.5',
    document: {
      ...DOCUMENT,
      layers: [
        {
          type: 'badge',
          id: 'a',
          x: 0,
          y: 0,
          width: 0.2,
          height: 0.1,
          rotation: 0,
          opacity: 1,
          font: 'inter',
          weight: 700,
          size: 0.1,
          colour: '#ffffff',
          letterSpacing: 0,
          text: 'GRAND OPENING',
          fill: '#d92d20',
        },
      ],
    },
  })
  const find = (query: string) =>
    images.page({ query, offset: 0, limit: 10 }).images.map(({ id }) => id)
  expect(find('teal wav')).toEqual([teal.id])
  expect(find('ambar')).toEqual([red.id])
  expect(find('stable opening')).toEqual([red.id])
  expect(find('teal bokeh')).toEqual([])
  expect(find('  ')).toEqual([red.id, teal.id])
  expect(find('"*) OR NEAR(')).toEqual([])
})

it('keeps the files of pictures, previews, exports and logos, and lets them go with their rows', async () => {
  const { images, add, assets, database, changes } = await openGallery()
  const image = await add()
  const exported = await assets.add(Buffer.from('export'), 'image/jpeg')
  const logo = await assets.add(Buffer.from('<svg/>'), 'image/svg+xml')
  images.noteExport(image.id, exported.id)
  const logos = createLogoStore(database, assets, changes)
  const facts = { name: 'logo.svg', width: 10, height: 5, palette: ['#112233'], removed: [] }
  logos.put({ ...facts, assetId: logo.id, mediaType: 'image/svg+xml' })
  assets.sweep()
  expect([image.path, exported.path, logo.path].map(existsSync)).toEqual([true, true, true])
  expect(logos.all()).toEqual([{ ...facts, assetId: logo.id, mediaType: 'image/svg+xml' }])
  expect(images.remove(image.id)).toBe(true)
  expect(images.remove(image.id)).toBe(false)
  assets.sweep()
  expect([image.path, exported.path, logo.path].map(existsSync)).toEqual([false, false, true])
  expect(images.page({ query: 'teal', offset: 0, limit: 10 }).total).toBe(0)
})

it('saves compositions under names', async () => {
  const { database, changes } = await openGallery()
  const compositions = createCompositionStore(database, changes)
  const saved = compositions.put({ name: 'Title', document: DOCUMENT })!
  expect(compositions.all()).toEqual([{ id: saved.id, name: 'Title', document: DOCUMENT }])
  compositions.put({ ...saved, name: 'Big title' })
  expect(compositions.all()).toEqual([{ id: saved.id, name: 'Big title', document: DOCUMENT }])
  expect(compositions.put({ id: 'gone', name: 'x', document: DOCUMENT })).toBeUndefined()
  expect([compositions.remove(saved.id), compositions.remove(saved.id)]).toEqual([true, false])
})

it('comes back whole from a backup', async () => {
  const { images, add, file, folder } = await openGallery()
  const image = await add()
  const signal = new AbortController().signal
  const copy = `${folder}-copy`
  for await (const _ of file.backup(copy, signal));
  images.remove(image.id)
  const later = await add({ prompt: 'something else' })
  for await (const _ of file.restore(copy, signal));
  expect(images.find(image.id)).toEqual(image)
  expect(images.find(later.id)).toBeUndefined()
  expect(images.page({ query: 'teal', offset: 0, limit: 9 }).total).toBe(1)
  expect(images.page({ query: 'something', offset: 0, limit: 9 }).total).toBe(0)
})
