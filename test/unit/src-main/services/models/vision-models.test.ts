import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { VisionModel } from '#main/core/models/vision-kinds.ts'
import { createChanges } from '#main/database/changes.ts'
import { createModelStore } from '#main/database/model-store.ts'
import { recogniseEye } from '#main/engine/eyes/recognise.ts'
import { createAsk } from '#main/remote/ask.ts'
import { createModelService } from '#main/services/model-service.ts'
import { tellEngine } from '#main/services/models/tell-engine.ts'
import { openTestLibrary } from '../../../../helpers/open-test-library.ts'
import { VISION_FIXTURES } from '../../../../helpers/open-vision-fixtures.ts'
import { startHttp } from '../../../../helpers/start-http.ts'

const at = (name: string) => join(VISION_FIXTURES, name)
const CALL = { signal: new AbortController().signal }

async function open(hub = 'http://127.0.0.1:9') {
  const { database, folder } = await openTestLibrary()
  const never = () => {
    throw new Error('not asked for')
  }
  const told: (readonly VisionModel[])[] = []
  const failing = new Set<string>()
  const models = createModelService({
    store: createModelStore(database, createChanges()),
    folders: { shipped: join(folder, 'models'), library: join(folder, 'library') },
    ask: createAsk(() => undefined),
    hubAddress: () => hub,
    remote: () => null,
    writer: { write: never, warm: never },
    loaded: async () => null,
    unload: never,
    pictures: { inspect: never, release: never },
    vision: {
      recognise: async (path) => recogniseEye(path),
      async tell(list) {
        told.push(list)
        return list
          .filter(({ path }) => failing.has(path))
          .map(({ id }) => ({ id, reason: 'its weights are cut' }))
      },
    },
    machine: () => ({ totalBytes: 16e9, freeBytes: 8e9 }),
    freeBytes: async () => 1e12,
  })
  const find = async (id: string) => (await models.list({})).models.find((each) => each.id === id)
  return { models, folder, told, failing, find }
}

it('offers what a hub has, and NIMA only once a file of it was adopted', async () => {
  const { models, find, told, folder } = await open()
  expect(await find('clip-vit-base-patch32')).toMatchObject({
    ...{ state: 'available', purpose: 'vision', licence: 'MIT', licenceClass: 'open' },
  })
  expect(await find('dfine-small-coco')).toMatchObject({ state: 'available', format: 'onnx' })
  expect(await find('nima-mobilenet')).toBeUndefined()
  const path = join(folder, 'my nima.onnx')
  cpSync(at('nima.onnx'), path)
  expect(await models.adopt({ path })).toMatchObject({
    ...{ id: 'nima-mobilenet', state: 'adopted', path, purpose: 'vision' },
    ...{ licence: 'not stated beside the file', licenceClass: 'unknown' },
    sizeBytes: readFileSync(path).length,
  })
  expect(told).toEqual([[{ id: 'nima-mobilenet', kind: 'nima', path }]])
  await models.remove({ id: 'nima-mobilenet' })
  expect(existsSync(path)).toBe(true)
  expect(told.at(-1)).toEqual([])
  expect(await find('nima-mobilenet')).toBeUndefined()
})

it('adopts the folder of a detector with the licence of its card', async () => {
  const { models, folder, told } = await open()
  const path = join(folder, 'my-detector')
  cpSync(at('detector'), path, { recursive: true })
  writeFileSync(join(path, 'README.md'), '---\nlicense: apache-2.0\n---\n')
  const file = join(path, 'onnx/model.onnx')
  expect(await models.adopt({ path })).toMatchObject({
    ...{ id: 'dfine-small-coco', state: 'adopted', path: file },
    ...{ licence: 'apache-2.0', licenceClass: 'open' },
  })
  expect(told.at(-1)).toEqual([{ id: 'dfine-small-coco', kind: 'detector', path: file }])
})

it('adopts a CLIP file, calls it damaged once it is another or gone, and tells nobody of it then', async () => {
  const { models, folder, find, told } = await open()
  const path = join(folder, 'vision_model.onnx')
  cpSync(at('clip.onnx'), path)
  await models.adopt({ path: folder }) // the folder of that one network
  expect((await find('clip-vit-base-patch32'))?.state).toBe('adopted')
  await models.tellEngine()
  expect(told.at(-1)).toHaveLength(1)
  writeFileSync(path, 'short')
  expect((await find('clip-vit-base-patch32'))?.state).toBe('damaged')
  await models.tellEngine()
  expect(told.at(-1)).toEqual([])
  rmSync(path)
  expect((await find('clip-vit-base-patch32'))?.state).toBe('damaged')
})

it('refuses a file that can not be opened, and keeps the one before', async () => {
  const { models, folder, failing, find } = await open()
  const good = join(folder, 'good.onnx')
  const bad = join(folder, 'bad.onnx')
  for (const path of [good, bad]) cpSync(at('nima.onnx'), path)
  failing.add(bad)
  await expect(models.adopt({ path: bad })).rejects.toMatchObject({
    code: 'unreadable-file',
    message: 'bad.onnx can not be used: its weights are cut',
  })
  expect(await find('nima-mobilenet')).toBeUndefined()
  await models.adopt({ path: good })
  await expect(models.adopt({ path: bad })).rejects.toThrow('can not be used')
  expect(await find('nima-mobilenet')).toMatchObject({ state: 'adopted', path: good })
})

it('refuses networks of other kinds, and leaves folders of writers to those', async () => {
  const { models, folder } = await open()
  const path = join(folder, 'other.onnx')
  writeFileSync(path, 'text')
  await expect(models.adopt({ path })).rejects.toMatchObject({ code: 'unsupported-media' })
  const writer = join(folder, 'writer')
  mkdirSync(writer)
  writeFileSync(join(writer, 'config.json'), '{"model_type":"llama"}')
  await expect(models.adopt({ path: writer })).rejects.toThrow(/tokenizer.json/)
  await expect(models.adopt({ path: join(folder, 'none.onnx') })).rejects.toMatchObject({
    code: 'unreadable-file',
  })
})

it('downloads a detector, tells of it before it is deleted, and goes back to it from an adopted one', async () => {
  const hub = await startHttp(({ url }, response) => {
    const name = /^\/onnx-community\/dfine_s_coco-ONNX\/resolve\/main\/(.+)$/.exec(url ?? '')?.[1]
    if (name === undefined) return void response.writeHead(404).end()
    const content = readFileSync(at(`detector/${name}`))
    const tag = createHash('sha256').update(content).digest('hex')
    response.writeHead(200, {
      'x-linked-etag': `"${tag}"`,
      'content-length': String(content.length),
    })
    response.end(content)
  })
  const { models, folder, told, find } = await open(hub)
  const id = 'dfine-small-coco'
  const home = join(folder, 'library', id)
  const events = await Array.fromAsync(models.download({ id }, CALL))
  expect(events.at(-1)).toMatchObject({ type: 'result', model: { state: 'installed', path: home } })
  expect(told).toEqual([[{ id, kind: 'detector', path: home }]])
  expect(recogniseEye(home)).toMatchObject({ kind: 'detector' })
  cpSync(at('detector'), join(folder, 'own'), { recursive: true })
  await models.adopt({ path: join(folder, 'own') })
  expect(await find(id)).toMatchObject({ state: 'adopted' })
  await models.remove({ id })
  expect(await find(id)).toMatchObject({ state: 'installed', path: home })
  expect(told.at(-1)).toEqual([{ id, kind: 'detector', path: home }])
  await models.remove({ id })
  expect(told.slice(-2)).toEqual([[], []])
  expect(existsSync(home)).toBe(false)
  expect(await find(id)).toMatchObject({ state: 'available' })
})

it('writes the list anew each time, so that the engine looks at it again', async () => {
  const { folder } = await open()
  const path = join(folder, 'engine', 'vision.json')
  const list: VisionModel[] = [{ id: 'nima-mobilenet', kind: 'nima', path: '/x.onnx' }]
  tellEngine(path, list)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(list)
  expect(existsSync(`${path}.partial`)).toBe(false)
})
