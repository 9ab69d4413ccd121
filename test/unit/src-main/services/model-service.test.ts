import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import type { Model, ModelEvent } from '#shared/contract/models.ts'
import type { LedgerEntry, RemoteEndpoint } from '#shared/contract/remote.ts'
import { CATALOGUE } from '#main/core/models/catalogue.ts'
import { createChanges } from '#main/database/changes.ts'
import { migrate } from '#main/database/migrations.ts'
import { createModelStore } from '#main/database/model-store.ts'
import { createAsk } from '#main/remote/ask.ts'
import { createModelService } from '#main/services/model-service.ts'
import type { WriteEvent, WriterStatus } from '#main/writer/contract.ts'
import { makeFolder } from '../../../helpers/open-test-library.ts'
import { startHttp } from '../../../helpers/start-http.ts'
import { SMALL_WRITER, writeGguf } from '../../../helpers/write-gguf.ts'

const SHIPPED = fileURLToPath(new URL('../../../../models', import.meta.url))
const GGUF = Buffer.concat([writeGguf(SMALL_WRITER), Buffer.alloc(50_000, 7)])
const ID = 'qwen3-0.6b'
const FILE = 'Qwen3-0.6B-Q4_K_M.gguf'
/** What there is without anything adopted. */
const OFFERED = CATALOGUE.filter(({ hub, folder }) => hub !== null || folder !== null).length
const CALL = { signal: new AbortController().signal }

interface Setting {
  readonly hub?: string
  readonly fetched?: string
  readonly remote?: RemoteEndpoint
  readonly freeBytes?: number
}

async function open({
  hub = 'http://127.0.0.1:9',
  fetched,
  remote,
  freeBytes = 1e12,
}: Setting = {}) {
  const folder = await makeFolder('models')
  const database = new Sqlite(':memory:')
  onTestFinished(() => void database.close())
  migrate(database)
  const notes: LedgerEntry[] = []
  const state: { loaded: WriterStatus['loaded']; unloads: number; releases: number } = {
    loaded: null,
    unloads: 0,
    releases: 0,
  }
  const models = createModelService({
    store: createModelStore(database, createChanges()),
    folders: { shipped: SHIPPED, fetched, library: join(folder, 'library', 'models') },
    ask: createAsk((entry) => void notes.push(entry)),
    hubAddress: () => hub,
    remote: () => remote ?? null,
    writer: {
      async *write(): AsyncGenerator<WriteEvent> {
        yield { type: 'token', candidate: 0, text: 'Hello' }
        const written = { candidate: 0, text: 'Hello', tokens: 64, stopReason: 'length' as const }
        yield { type: 'written', ...written }
        const times = { promptTokens: 9, reusedTokens: 0, firstTokenMs: 90, loadMs: 0 }
        yield { type: 'result', texts: [written], ...times, tokensPerSecond: 42 }
      },
      warm: async () => undefined,
    },
    loaded: async () => state.loaded,
    unload: async () => void state.unloads++,
    pictures: {
      inspect: async () => ({ precision: 'fp16' as const }),
      release: async () => void state.releases++,
    },
    machine: () => ({ totalBytes: 16e9, freeBytes: 8e9 }),
    pauseMs: 1,
    freeBytes: async () => freeBytes,
  })
  return { models, folder, notes, state }
}

type Service = Awaited<ReturnType<typeof open>>['models']

async function find(models: Service, id: string): Promise<Model> {
  return (await models.list({})).models.find((model) => model.id === id)!
}

async function download(models: Service, id = ID, signal = CALL.signal): Promise<ModelEvent[]> {
  return Array.fromAsync(models.download({ id }, { signal }))
}

/** A hub with one file, which it announces as it should. */
function startHub(content: Buffer = GGUF, cutAfter?: number): Promise<string> {
  const tag = createHash('sha256').update(content).digest('hex')
  return startHttp(({ url, headers }, response) => {
    if (url !== `/unsloth/Qwen3-0.6B-GGUF/resolve/main/${FILE}`) {
      response.writeHead(404).end()
      return
    }
    const from = Number(/\d+/.exec(headers.range ?? '')?.[0] ?? 0)
    response.writeHead(from > 0 ? 206 : 200, {
      'x-linked-etag': `"${tag}"`,
      'content-length': String(content.length - from),
      ...(from > 0 && { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` }),
    })
    if (cutAfter === undefined) response.end(content.subarray(from))
    else response.write(content.subarray(from, from + cutAfter))
  })
}

it('lists all that it knows, with state and fit', async () => {
  const { models } = await open()
  const { models: all, memory } = await models.list({})
  expect(all).toHaveLength(OFFERED)
  expect(memory).toEqual({ totalBytes: 16e9, freeBytes: 8e9 })
  expect(await find(models, 'vader')).toMatchObject({ state: 'built-in', loaded: false })
  expect((await find(models, 'vader')).sizeBytes).toBeGreaterThan(100_000)
  expect(await find(models, ID)).toMatchObject({
    state: 'available',
    path: null,
    fit: { level: 'comfortable', tokensPerSecond: null },
  })
  const writing = await models.list({ purpose: 'writing' })
  expect(new Set(writing.models.map(({ purpose }) => purpose))).toEqual(new Set(['writing']))
  expect(await models.writers()).toEqual([])
})

it('downloads a model, reads its header and removes it again', async () => {
  const { models, folder, notes } = await open({ hub: await startHub() })
  const events = await download(models)
  const result = events.at(-1)
  expect(result).toMatchObject({ type: 'result', model: { id: ID, state: 'installed' } })
  const path = join(folder, 'library', 'models', ID, FILE)
  expect(readFileSync(path).equals(GGUF)).toBe(true)
  expect(models.find(ID)).toEqual({ id: ID, path, format: 'gguf' })
  expect((await models.writers())[0]).toMatchObject({ name: 'Qwen3 0.6B', parameters: 0.6 })
  expect(notes.map(({ purpose, receivedBytes }) => [purpose, receivedBytes])).toEqual([
    ['model-download', GGUF.length],
  ])
  expect((await download(models)).map(({ type }) => type)).toEqual(['result'])
  await models.remove({ id: ID })
  expect(existsSync(path)).toBe(false)
  expect((await find(models, ID)).state).toBe('available')
})

it('keeps what came of a download that was stopped, goes on with it and can drop it', async () => {
  const { models } = await open({ hub: await startHub(GGUF, 20_000) })
  const stop = new AbortController()
  const events = models.download({ id: ID }, { signal: stop.signal })
  await events.next()
  stop.abort()
  await expect(events.next()).rejects.toThrow(/abort/i)
  const cut = await find(models, ID)
  expect(cut).toMatchObject({ state: 'partial' })
  expect(cut.receivedBytes).toBeGreaterThan(0)
  await models.remove({ id: ID })
  expect(await find(models, ID)).toMatchObject({ state: 'available', receivedBytes: 0 })
})

it('throws a download away that is not the model it is called', async () => {
  const { models, folder } = await open({ hub: await startHub(Buffer.from('a page of some kind')) })
  await expect(download(models)).rejects.toMatchObject({ code: 'unsupported-media' })
  expect(existsSync(join(folder, 'library', 'models', ID))).toBe(false)
})

it('refuses what can not be downloaded', async () => {
  const { models } = await open({ hub: await startHub(), freeBytes: 1000 })
  await expect(download(models)).rejects.toMatchObject({ code: 'storage-full' })
  await expect(download(models, 'smollm3-3b')).rejects.toMatchObject({ code: 'not-found' })
  await expect(download(models, 'vader')).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(download(models, 'no-such')).rejects.toMatchObject({ code: 'not-found' })
  const odd = await open({ hub: 'file:///etc' })
  await expect(download(odd.models)).rejects.toMatchObject({ code: 'invalid-input' })
})

it('downloads a model once at a time', async () => {
  const { models } = await open({ hub: await startHub(GGUF, 10) })
  const stop = new AbortController()
  const first = models.download({ id: ID }, { signal: stop.signal })
  await first.next()
  await expect(download(models)).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(models.remove({ id: ID })).rejects.toMatchObject({ code: 'invalid-input' })
  stop.abort()
  await expect(first.next()).rejects.toThrow(/abort/i)
})

it('finds what the set-up fetched', async () => {
  const fetched = await makeFolder('fetched')
  const [file] = CATALOGUE.find(({ id }) => id === 'smollm2-135m-instruct')!.hub!.files
  mkdirSync(join(fetched, 'smollm2-135m-instruct'))
  writeFileSync(join(fetched, 'smollm2-135m-instruct', file!.target), GGUF)
  const { models } = await open({ fetched })
  expect(await find(models, 'smollm2-135m-instruct')).toMatchObject({ state: 'installed' })
  expect(models.pathOf('smollm2-135m-instruct')).toContain(fetched)
  expect(models.pathOf('minilm')).toBeNull()
  await models.remove({ id: 'smollm2-135m-instruct' })
  expect(await find(models, 'smollm2-135m-instruct')).toMatchObject({ state: 'available' })
})

it('adopts files and folders of other programs and leaves them where they are', async () => {
  const { models, folder } = await open()
  const path = join(folder, 'other', 'sha256-abc')
  mkdirSync(join(folder, 'other'))
  writeFileSync(path, GGUF)
  const adopted = await models.adopt({ path })
  expect(adopted).toMatchObject({
    name: 'Tiny Writer Q4_K_M',
    state: 'adopted',
    licence: 'apache-2.0',
    licenceClass: 'open',
    sizeBytes: GGUF.length,
    path,
  })
  expect((await models.adopt({ path })).id).toBe(adopted.id)
  expect(models.find(adopted.id)).toMatchObject({ path })
  writeFileSync(path, GGUF.subarray(0, 100))
  expect((await find(models, adopted.id)).state).toBe('damaged')
  expect(() => models.find(adopted.id)).toThrow(/not installed/)
  await models.remove({ id: adopted.id })
  expect(existsSync(path)).toBe(true)
  expect((await models.list({})).models).toHaveLength(OFFERED)
})

it('measures a writer and keeps its speed', async () => {
  const { models } = await open({ hub: await startHub() })
  await download(models)
  const events = await Array.fromAsync(models.measure({ id: ID }, CALL))
  expect(events.map(({ type }) => type)).toEqual(['progress', 'progress', 'result'])
  expect((await find(models, ID)).fit.tokensPerSecond).toBe(42)
  await expect(models.measure({ id: 'vader' }, CALL).next()).rejects.toMatchObject({
    code: 'unsupported',
  })
  await expect(models.measure({ id: 'smollm3-3b' }, CALL).next()).rejects.toMatchObject({
    code: 'model-missing',
  })
})

it('lets go of a loaded model before it removes it', async () => {
  const { models, folder, state } = await open()
  const path = join(folder, 'model.gguf')
  writeFileSync(path, GGUF)
  const { id } = await models.adopt({ path })
  const held = {
    format: 'gguf' as const,
    contextTokens: 1,
    memoryBytes: 1,
    device: 'cpu',
    threads: 1,
  }
  state.loaded = { path, ...held }
  expect((await find(models, id)).loaded).toBe(true)
  await models.remove({ id })
  expect(state.unloads).toBe(1)
})

it('shows the configured server among the writers', async () => {
  const remote = { address: 'https://example.org/v1', key: '', model: 'big' }
  const { models } = await open({ remote })
  expect(await find(models, 'remote')).toMatchObject({
    name: 'big at example.org',
    format: 'remote',
  })
  expect(models.find('remote')).toEqual({ id: 'remote', format: 'remote' })
})

it('keeps what ships', async () => {
  const { models } = await open()
  await expect(models.remove({ id: 'vader' })).rejects.toMatchObject({ code: 'invalid-input' })
})
