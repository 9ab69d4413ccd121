import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { KilnError } from '#shared/contract/errors.ts'
import type { Model, ModelEvent, ModelPurpose } from '#shared/contract/models.ts'
import type { RemoteEndpoint } from '#shared/contract/remote.ts'
import { type CatalogueEntry, findEntry } from '#main/core/models/catalogue.ts'
import { estimateNeed, judgeFit } from '#main/core/models/fit.ts'
import { guessParameters } from '#main/core/models/parameters.ts'
import type { ModelStore } from '#main/database/model-store.ts'
import type { Ask } from '#main/remote/ask.ts'
import type { WriterStatus } from '#main/writer/contract.ts'
import { dropPartial, fetchModel } from './models/fetch-model.ts'
import { inspectModel, type InspectPictures } from './models/inspect-model.ts'
import {
  homeOf,
  type LocatedModel,
  locateModels,
  type ModelFolders,
} from './models/locate-models.ts'
import { listRemote } from './models/list-remote.ts'
import { notInstalled } from './models/not-installed.ts'
import { createVisionModels, type VisionPort } from './models/vision-models.ts'
import { createPictureModels } from './models/picture-models.ts'
import { createSpeechModels } from './models/speech-models.ts'
import type { Writer, WritingModel } from './writing-port.ts'

export type { PictureModel } from './models/picture-models.ts'

interface Call {
  readonly signal: AbortSignal
}

/** Memory of this machine, in bytes. */
interface Machine {
  readonly totalBytes: number
  readonly freeBytes: number
}

interface ModelOptions {
  readonly store: ModelStore
  readonly folders: ModelFolders
  readonly ask: Ask
  readonly hubAddress: () => string
  readonly remote: () => RemoteEndpoint | null
  readonly writer: Writer
  /** What the writing thread holds; null while it does not run. */
  readonly loaded: () => Promise<WriterStatus['loaded']>
  readonly unload: () => Promise<void>
  readonly pictures: { readonly inspect: InspectPictures; readonly release: () => Promise<void> }
  /** Lets go of a loaded speech model. */
  readonly releaseSpeech?: () => Promise<void>
  /** Models that look at pictures; nobody hears of them without. */
  readonly vision?: VisionPort
  readonly machine: () => Machine
  /** Pause after a cut, and free bytes of a folder; for tests. */
  readonly pauseMs?: number
  readonly freeBytes?: (folder: string) => Promise<number>
}

/** A writer that is there, with what a selector weighs. */
export interface ReadyWriter {
  readonly model: WritingModel
  readonly name: string
  readonly languages: readonly string[]
  readonly licenceClass: Model['licenceClass']
  readonly sizeBytes: number
  /** Billions; from the name, or guessed from the size. */
  readonly parameters: number
  readonly fit: Model['fit']
}

/** Estimates are for contexts of this size, which hold a brief with its sources. */
const CONTEXT_TOKENS = 4096
const MEASURED_TOKENS = 64
const MEASURED_PROMPT = 'Write a short post about a bakery that opens on Monday.'
/** A model that takes files and little beside. */
const OVERHEAD = 1.5

/** The models: what there is, fetching, adopting, removing and measuring them. */
export function createModelService(options: ModelOptions) {
  const { store, folders, ask, writer } = options
  const downloading = new Set<string>()

  const locate = () => locateModels(folders, store.all())
  const vision = createVisionModels({ locate, store, port: options.vision })

  function needsOf({ sizeBytes, needsBytes, writer: shape }: LocatedModel): number {
    if (!shape) return needsBytes ?? Math.ceil(sizeBytes * OVERHEAD)
    const contextTokens = Math.min(CONTEXT_TOKENS, shape.contextTokens)
    return estimateNeed({ sizeBytes, kvBytesPerToken: shape.kvBytesPerToken, contextTokens })
  }

  function fitOf(model: LocatedModel, loadedPath: string | null): Model['fit'] {
    const needs = needsOf(model)
    const { totalBytes, freeBytes } = options.machine()
    const held = model.path !== null && model.path === loadedPath ? needs : 0
    return judgeFit(
      needs,
      { totalBytes, freeBytes: freeBytes + held },
      store.speeds().get(model.id) ?? null,
    )
  }

  const toModel = (model: LocatedModel, loadedPath: string | null): Model => {
    const { writer: _, needsBytes: __, languages, ...facts } = model
    return {
      ...facts,
      languages: [...languages],
      loaded: model.path !== null && model.path === loadedPath,
      fit: fitOf(model, loadedPath),
    }
  }

  const loadedPath = async () => (await options.loaded())?.path ?? null

  async function describe(id: string): Promise<Model> {
    return toModel(findLocated(id), await loadedPath())
  }

  function findLocated(id: string): LocatedModel {
    const found = locate().find((model) => model.id === id)
    if (found) return found
    throw new KilnError('not-found', `There is no model ${id}`, {
      action: 'models.list tells which there are.',
    })
  }

  /** The files of a model that is there; `model-missing` otherwise. */
  function findReady(id: string): LocatedModel & { readonly path: string } {
    const model = findLocated(id)
    if (model.path !== null && isReady(model)) return { ...model, path: model.path }
    throw notInstalled(id, model.state === 'damaged')
  }

  function findWriter(id: string): WritingModel {
    const { path, format, writer: shape } = findReady(id)
    if (!shape || format === 'data')
      throw new KilnError('unsupported', `${id} does not write`, {
        action: 'Choose a model for writing.',
      })
    return { id, path, format }
  }

  /** Notes a downloaded writer with what its header tells. */
  async function noteInstalled(entry: CatalogueEntry): Promise<void> {
    const { path, sizeBytes } = findReady(entry.id)
    if (!entry.writer || entry.format === 'data') return
    const { id, name, licence, licenceClass, format } = entry
    const { kvBytesPerToken, contextTokens } = await inspectModel(path, options.pictures.inspect)
    const facts = { id, name, licence, licenceClass, format, sizeBytes, path }
    store.put({
      ...facts,
      state: 'installed',
      purpose: 'writing',
      needsBytes: null,
      kvBytesPerToken,
      contextTokens,
    })
  }

  return {
    async list({ purpose }: { readonly purpose?: ModelPurpose | undefined }) {
      const path = await loadedPath()
      const all = [
        ...locate().map((model) => toModel(model, path)),
        ...listRemote(options.remote()),
      ]
      return {
        models: all.filter((model) => purpose === undefined || model.purpose === purpose),
        memory: options.machine(),
      }
    },

    async *download({ id }: { readonly id: string }, { signal }: Call): AsyncGenerator<ModelEvent> {
      const entry = findEntry(id)
      if (!entry) findLocated(id)
      if (!entry?.hub)
        throw new KilnError('invalid-input', `${id} is not there to be downloaded`, {
          action: 'It ships with Kiln or was adopted.',
        })
      if (downloading.has(id))
        throw new KilnError('invalid-input', `${id} is being downloaded already`)
      downloading.add(id)
      try {
        if (!isReady(findLocated(id))) {
          const home = homeOf(folders, id)
          const hubAddress = options.hubAddress()
          const { pauseMs, freeBytes } = options
          yield* fetchModel(entry, { ask, hubAddress, home, signal, pauseMs, freeBytes })
          await noteInstalled(entry).catch((error: unknown) => {
            rmSync(home, { recursive: true, force: true })
            throw error
          })
          if (entry.purpose === 'vision') await vision.tell()
        }
        yield { type: 'result', model: await describe(id) }
      } finally {
        downloading.delete(id)
      }
    },

    async adopt({ path }: { readonly path: string }): Promise<Model> {
      if (vision.takes(path)) return describe(await vision.adopt(path))
      const model = await inspectModel(path, options.pictures.inspect)
      store.put(model)
      return describe(model.id)
    },

    async remove({ id }: { readonly id: string }) {
      const model = findLocated(id)
      if (model.state === 'built-in')
        throw new KilnError('invalid-input', `${id} ships with Kiln and stays`)
      if (downloading.has(id))
        throw new KilnError('invalid-input', `${id} is being downloaded`, {
          action: 'Stop the download first.',
        })
      if (model.path !== null && model.path === (await loadedPath())) await options.unload()
      if (model.purpose === 'pictures') await options.pictures.release()
      if (model.purpose === 'speech') await options.releaseSpeech?.()
      if (model.purpose === 'vision') await vision.tell(id)
      const entry = findEntry(id)
      if (entry && model.state !== 'adopted') {
        dropPartial(entry, homeOf(folders, id))
        if (folders.fetched) rmSync(join(folders.fetched, id), { recursive: true, force: true })
      }
      store.remove(id)
      if (model.purpose === 'vision') await vision.tell()
      return {}
    },

    /** Tells the engine which models look at pictures, as after a start. */
    tellEngine: () => vision.tell(),

    async *measure({ id }: { readonly id: string }, call: Call): AsyncGenerator<ModelEvent> {
      const model = findWriter(id)
      yield { type: 'progress', stage: 'loading', done: 0, total: MEASURED_TOKENS }
      let done = 0
      for await (const event of writer.write(
        model,
        {
          messages: [{ role: 'user', content: MEASURED_PROMPT }],
          maxTokens: MEASURED_TOKENS,
          temperature: 0,
        },
        call,
      ))
        if (event.type === 'token')
          yield { type: 'progress', stage: 'writing', done: ++done, total: MEASURED_TOKENS }
        else if (event.type === 'result') store.setSpeed(id, event.tokensPerSecond)
      yield { type: 'result', model: await describe(id) }
    },

    /** A model to write with, by its id; `remote` is the configured server. */
    find: (id: string): WritingModel =>
      id === 'remote' ? { id: 'remote', format: 'remote' } : findWriter(id),

    /** Writers of this machine that are there, with their fit. */
    async writers(): Promise<ReadyWriter[]> {
      const path = await loadedPath()
      return locate()
        .filter((model) => model.purpose === 'writing' && isReady(model))
        .map((model) => ({
          model: findWriter(model.id),
          name: model.name,
          languages: model.languages,
          licenceClass: model.licenceClass,
          sizeBytes: model.sizeBytes,
          parameters: guessParameters(model.name, model.sizeBytes),
          fit: fitOf(model, path),
        }))
    },

    /** Models that make pictures. */
    pictures: createPictureModels({ find: findReady, ready: () => locate().filter(isReady) }),

    /** Models that hear speech. */
    speech: createSpeechModels({
      find: findReady,
      ready: () => locate().filter(isReady),
      fitOf: (model) => fitOf(model, null),
    }),

    /** The path of a model that is there, or null. */
    pathOf(id: string): string | null {
      const model = locate().find((each) => each.id === id)
      return model && isReady(model) ? model.path : null
    },
  }
}

/** The type of what `createModelService` makes. */
export type ModelService = ReturnType<typeof createModelService>

const isReady = ({ state }: LocatedModel): boolean =>
  state === 'built-in' || state === 'installed' || state === 'adopted'
