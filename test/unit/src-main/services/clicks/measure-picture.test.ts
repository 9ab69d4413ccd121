import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { measuredAs } from '#main/core/clicks/click-features.ts'
import { assessFrame } from '#main/core/media/assess-frame.ts'
import type { MeasuredPicture } from '#main/database/click-store.ts'
import { createPictureMeasure, type MeasuringParts } from '#main/services/clicks/measure-picture.ts'
import { makeFolder } from '../../../../helpers/open-test-library.ts'
import { brisque, niqe, quality, scene } from '../../core/media/pictures.ts'

/** A library of one picture, and an engine that says which models it has. */
async function setUp() {
  const path = join(await makeFolder('clicks'), 'picture.png')
  writeFileSync(path, 'bytes')
  const state = { measuredBy: '', looks: 0 }
  const pictures = new Map<string, MeasuredPicture>()
  const frame = scene(5, 96, 54)
  const assess = () => {
    state.looks++
    const { measuredBy } = state
    const extras = measuredBy === '' ? undefined : { models: ['a-model'], measuredBy }
    return assessFrame(frame, { niqe, brisque, quality, faces: [], text: [], extras })
  }
  const parts = {
    engine: {
      pictures: {
        read: async () => ({ frame, width: 96, height: 54 }),
        encode: async () => ({ bytes: new Uint8Array(1), mediaType: 'image/jpeg' }),
      },
      frames: {
        eyes: async () => ({ models: [], measuredBy: state.measuredBy, failed: [] }),
        assess: async () => assess(),
      },
    },
    assets: {
      add: async () => ({ id: 'asset' }),
      find: () => ({ path }),
      hold: () => () => undefined,
    },
    store: {
      findPicture: (hash: string) => pictures.get(hash),
      putPicture: (picture: MeasuredPicture) => void pictures.set(picture.hash, picture),
      stalePictures: (version: number) =>
        [...pictures.values()].filter((picture) => picture.version !== version),
    },
  }
  const measure = createPictureMeasure(parts as unknown as MeasuringParts)
  return { measure, state, path, pictures }
}

it('measures a picture once for the same models, and again when they changed', async () => {
  const { measure, state, path } = await setUp()
  expect((await measure.measure(path)).version).toBe(measuredAs(''))
  await measure.measure(path)
  expect(state.looks).toBe(1)
  state.measuredBy = 'clip-vit-base-patch32:351'
  expect((await measure.measure(path)).version).toBe(measuredAs(state.measuredBy))
  expect(state.looks).toBe(2)
  state.measuredBy = ''
  expect((await measure.measure(path)).version).toBe(measuredAs(''))
  expect(state.looks).toBe(3)
})

it('brings what was measured with other models up to date, and says how it measures now', async () => {
  const { measure, state, path, pictures } = await setUp()
  await measure.measure(path)
  await measure.refresh()
  expect(state.looks).toBe(1)
  state.measuredBy = 'nima-mobilenet:13'
  await measure.refresh()
  expect(state.looks).toBe(2)
  const [picture] = pictures.values()
  expect(picture?.version).toBe(await measure.versionNow())
  expect(await measure.versionNow()).toBe(measuredAs('nima-mobilenet:13'))
})
