import { totalmem } from 'node:os'
import { join } from 'node:path'
import type { Client } from '#shared/contract/define.ts'
import { toWireError } from '#shared/contract/errors.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { DEFAULT_HUB_ADDRESS } from '#main/core/models/catalogue.ts'
import { TEXT_RULES_VERSION } from '#main/core/platforms/text-rules.ts'
import type { UsedTag } from '#main/core/text/hashtags/rank-hashtags.ts'
import { createBatchStore } from '#main/database/batch-store.ts'
import type { Changes } from '#main/database/changes.ts'
import type { Database } from '#main/database/connection.ts'
import type { DraftStore } from '#main/database/draft-store.ts'
import { createLedgerStore } from '#main/database/ledger-store.ts'
import { createModelStore } from '#main/database/model-store.ts'
import type { SettingStore } from '#main/database/setting-store.ts'
import { createSourceSearch } from '#main/database/source-search.ts'
import { createSourceStore } from '#main/database/source-store.ts'
import { createSourceVectors } from '#main/database/source-vectors.ts'
import { createVersionStore } from '#main/database/version-store.ts'
import type { EngineContract } from '#main/engine/contract.ts'
import type { Services } from '#main/router.ts'
import type { UploadFolder } from '#main/lib/upload-folder.ts'
import { createAsk } from '#main/remote/ask.ts'
import { createRemoteWriter } from '#main/remote/chat-endpoint.ts'
import { createSceneWriter, type SceneWriter } from '#main/services/images/scene-writer.ts'
import { createClaimService } from '#main/services/claim-service.ts'
import { createDraftService } from '#main/services/draft-service.ts'
import { createBatchService } from '#main/services/drafting/batch-service.ts'
import {
  createGenerationService,
  type GenerationService,
} from '#main/services/drafting/generation-service.ts'
import { createWriterPool } from '#main/services/drafting/writer-pool.ts'
import type { Embed } from '#main/services/embed-sources.ts'
import { createModelService } from '#main/services/model-service.ts'
import { readRemoteSettings } from '#main/services/settings-service.ts'
import { tellEngine } from '#main/services/models/tell-engine.ts'
import { createSourceService } from '#main/services/source-service.ts'
import type { TextService } from '#main/services/text-service.ts'
import { createWriter } from '#main/services/writing-port.ts'
import { createLearning } from './learning.ts'
import type { Threads } from './threads.ts'

interface DraftingParts {
  /** Documents dropped on the window, which are read once. */
  readonly uploads: Pick<UploadFolder, 'release'>
  readonly database: Database
  readonly changes: Changes
  readonly threads: Threads
  readonly drafts: DraftStore
  /** Told which posts leave Kiln. */
  readonly onExport: (posts: readonly { text: string; platform: PlatformId }[]) => void
  readonly settings: SettingStore
  readonly texts: TextService
  readonly tagHistory: () => readonly UsedTag[]
  readonly dataDir: string
  readonly modelsDir: string
  /** Models that the set-up fetched; absent in a packaged app. */
  readonly fetchedModelsDir?: string | undefined
}

/** Unit vectors of texts, or null while the embeddings are not installed. */
function embedWith(engine: Client<EngineContract>): Embed {
  return async (texts, signal) => {
    try {
      return (await engine.texts.embed({ texts: [...texts] }, { signal })).vectors
    } catch (error) {
      if (toWireError(error).code === 'model-missing') return null
      throw error
    }
  }
}

/** What drafts are written with, as the router takes it. */
export interface Drafting extends Pick<
  Services,
  | 'batch'
  | 'claims'
  | 'drafts'
  | 'generation'
  | 'ideas'
  | 'ledger'
  | 'models'
  | 'prompts'
  | 'sources'
  | 'styles'
  | 'templates'
> {
  /** A picture that goes with a post, in the words of a writer. */
  readonly writeScene: SceneWriter
  close(): Promise<void>
}

/** Everything that drafts are written with: sources, models, claims, generation. */
export function createDrafting(parts: DraftingParts): Drafting {
  const { database, changes, threads, drafts, settings, texts, dataDir } = parts
  const { language } = threads
  const ledger = createLedgerStore(database)
  const ask = createAsk((entry) => ledger.note(entry))
  const remote = () => readRemoteSettings(settings).remote
  const speeds = createModelStore(database, changes)
  const writer = createWriter({
    thread: threads.writer.client,
    remote: createRemoteWriter({ ask, endpoint: remote }),
    onSpeed: (id, tokensPerSecond) => speeds.setSpeed(id, tokensPerSecond),
  })
  const models = createModelService({
    store: speeds,
    folders: {
      shipped: parts.modelsDir,
      fetched: parts.fetchedModelsDir,
      library: join(dataDir, 'models'),
    },
    ask,
    hubAddress: () => readRemoteSettings(settings).hubAddress ?? DEFAULT_HUB_ADDRESS,
    remote,
    writer,
    loaded: async () =>
      threads.writer.state() === 'running'
        ? (await threads.writer.client.texts.status({})).loaded
        : null,
    unload: async () => void (await threads.writer.client.texts.unload({})),
    pictures: {
      inspect: (folder) => threads.engine.client.diffusion.inspect({ folder }),
      release: async () => void (await threads.engine.client.diffusion.release({})),
    },
    releaseSpeech: async () => {
      if (threads.speech.state() === 'running') await threads.speech.client.speech.unload({})
    },
    vision: {
      recognise: (path) => threads.engine.client.frames.recognise({ path }),
      async tell(found) {
        tellEngine(join(dataDir, 'engine', 'vision.json'), found)
        if (threads.engine.state() !== 'running') return []
        return (await threads.engine.client.frames.eyes({})).failed
      },
    },
    machine: () => ({ totalBytes: totalmem(), freeBytes: process.availableMemory() }),
  })
  models.tellEngine().catch(() => undefined) // then scores go without them, and `adopt` says why
  const sources = createSourceService({
    reader: threads.reading.client,
    sources: createSourceStore(database, changes),
    search: createSourceSearch(database),
    vectors: createSourceVectors(database),
    embed: embedWith(threads.engine.client),
  })
  const claims = createClaimService({
    language: language.client,
    documentsOf: (ids) => sources.documentsOf(ids),
  })
  const versions = createVersionStore(database, changes)
  const learning = createLearning({
    database,
    changes,
    texts,
    readBrief: (brief) => language.client.drafts.read({ brief }),
    generate: (input, call) => generation.generate(input, call),
  })
  const generation: GenerationService = createGenerationService({
    language: language.client,
    texts,
    claims,
    drafts,
    versions,
    rulesVersion: TEXT_RULES_VERSION,
    inOneStep: (work) => database.transaction(work)(),
    sources: {
      search: (asked, call) => sources.search(asked, call),
      documentsOf: (ids) =>
        sources
          .documentsOf(ids)
          .map(({ sourceId, ...document }) => ({ ...document, source: sourceId })),
    },
    pool: createWriterPool({ models, writer, remote, ratings: () => versions.ratingsByModel() }),
    tagHistory: parts.tagHistory,
    steer: (input) => learning.steer(input),
    shape: (input, variant) => learning.shape(input, variant),
  })
  const batches = createBatchStore(database)
  const { ideas, prompts, styles, templates } = learning
  return {
    ideas,
    prompts,
    styles,
    templates,
    sources,
    models,
    claims,
    generation,
    ledger: { list: (limit) => ledger.list(limit) },
    batch: createBatchService({ generation, batches, drafts, versions, texts }),
    drafts: createDraftService({
      drafts,
      versions,
      texts,
      rulesVersion: TEXT_RULES_VERSION,
      onExport: parts.onExport,
    }),
    writeScene: createSceneWriter({ writers: () => models.writers(), writer }),
    close: () => sources.close(),
  }
}
