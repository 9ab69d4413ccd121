import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createChanges } from '#main/database/changes.ts'
import { createModelStore } from '#main/database/model-store.ts'
import { createModelService } from '#main/services/model-service.ts'
import { openTestLibrary } from '../../../../helpers/open-test-library.ts'

it('adopts the folder of a picture model, which is found as one, and lets go of it', async () => {
  const { database, folder } = await openTestLibrary()
  const state = { releases: 0 }
  const never = () => {
    throw new Error('not asked for')
  }
  const models = createModelService({
    store: createModelStore(database, createChanges()),
    folders: { shipped: join(folder, 'models'), library: join(folder, 'library') },
    ask: never,
    hubAddress: never,
    remote: () => null,
    writer: { write: never, warm: never },
    loaded: async () => null,
    unload: never,
    pictures: {
      inspect: async () => ({ precision: 'fp16' as const }),
      release: async () => void state.releases++,
    },
    machine: () => ({ totalBytes: 16e9, freeBytes: 8e9 }),
  })
  const path = join(folder, 'my-diffusion')
  mkdirSync(path)
  writeFileSync(join(path, 'model_index.json'), '{}')
  writeFileSync(join(path, 'README.md'), '---\nlicense: creativeml-openrail-m\ntags: []\n---\n')
  expect(models.pictures.ready()).toEqual([])
  const { id, sizeBytes, fit } = await models.adopt({ path })
  expect(fit.needsBytes).toBe(3 * sizeBytes) // 16-bit weights are unpacked
  const facts = { path, licence: 'creativeml-openrail-m', licenceClass: 'conditions' }
  expect(models.pictures.find(id)).toMatchObject({ id, name: 'my-diffusion', ...facts })
  expect(models.pictures.find(path)).toMatchObject({ id, path })
  expect(() => models.pictures.find('smollm2-135m-instruct')).toThrow('not installed')
  expect((await models.list({ purpose: 'pictures' })).models.map((model) => model.id)).toContain(id)
  expect(await models.writers()).toEqual([])
  await models.remove({ id })
  expect(state.releases).toBe(1)
  expect(() => models.pictures.find(id)).toThrow('no model')
})
