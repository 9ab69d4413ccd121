import { fill } from '#shared/sentences/fill.ts'
import { SYSTEM } from '#shared/sentences/system.ts'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { toWireError } from '#shared/contract/errors.ts'
import { contract } from '#shared/contract/index.ts'
import { createClicks } from '#main/app/clicks.ts'
import { createDrafting } from '#main/app/drafting.ts'
import { createInsights } from '#main/app/insights.ts'
import { createPictures } from '#main/app/pictures.ts'
import { createThreads } from '#main/app/threads.ts'
import { tryDevicesWhenIdle } from '#main/app/try-devices.ts'
import { createVideos } from '#main/app/videos.ts'
import { createAssetFiles } from '#main/database/asset-files.ts'
import { createChanges } from '#main/database/changes.ts'
import { openDatabase } from '#main/database/connection.ts'
import { createImageStore } from '#main/database/image-store.ts'
import { createLibraryFile } from '#main/database/library-file.ts'
import { createDraftStore } from '#main/database/draft-store.ts'
import { openResultCache } from '#main/database/result-cache.ts'
import { createSettingStore } from '#main/database/setting-store.ts'
import { createThumbnailStore } from '#main/database/thumbnail-store.ts'
import { createVideoStore } from '#main/database/video-store.ts'
import { createPageDecoders } from '#main/decoding/page-decoders.ts'
import { TEXT_RULES_VERSION } from '#main/core/platforms/text-rules.ts'
import { countTags } from '#main/core/text/hashtags/count-tags.ts'
import { fingerprint } from '#main/lib/fingerprint.ts'
import { createLogFile } from '#main/lib/log-file.ts'
import { createUploadFolder } from '#main/lib/upload-folder.ts'
import { createRouter } from '#main/router.ts'
import { createCallMeter } from '#main/services/call-meter.ts'
import { createEngineService } from '#main/services/engine-service.ts'
import { createLibraryService } from '#main/services/library-service.ts'
import type { Backend, FolderChoice, PageOpener, Shell } from '#main/services/ports.ts'
import { createMemory } from '#main/services/remember.ts'
import { createSettingsService } from '#main/services/settings-service.ts'
import { createSystemService } from '#main/services/system-service.ts'
import { createTextService } from '#main/services/text-service.ts'

/** Where things are, and what the host brings. */
export interface AppOptions {
  readonly dataDir: string
  readonly modelsDir: string
  /** Models that the set-up fetched; absent in a packaged app. */
  readonly fetchedModelsDir?: string | undefined
  /** The folder of the threads' built entries. */
  readonly bundlesUrl: URL
  readonly version: string
  readonly shell: Shell
  readonly folder: FolderChoice
  /** Absent where no browser may be started. */
  readonly pages?: PageOpener | undefined
  /** Whether GPU devices are tried in the background once the engine has worked; for hosts that stay. */
  readonly triesDevices?: boolean
}

/** Builds Kiln: the only place where services are made and given what they need. */
export async function createApp(options: AppOptions): Promise<Backend> {
  const { dataDir } = options
  const log = createLogFile(join(dataDir, 'logs', 'kiln.jsonl'))
  const report = (path: string, error: unknown) => {
    if (toWireError(error).code === 'internal') log({ level: 'error', path, error: inspect(error) })
  }
  const database = openDatabase(join(dataDir, 'kiln.db'))
  const changes = createChanges()
  const assets = createAssetFiles(database, join(dataDir, 'assets'))
  const videos = createVideoStore(database, changes)
  const thumbnails = createThumbnailStore(database, assets, changes)
  const images = createImageStore(database, assets, changes)

  const threads = createThreads({ ...options, report })
  const { engine, language, grammar } = threads
  const answers = openResultCache(join(dataDir, 'answers.db'))
  const madeBy = [options.modelsDir, ...threads.textBundles]
  const memory = createMemory(answers, `${TEXT_RULES_VERSION} ${fingerprint(madeBy)}`)
  const drafts = createDraftStore(database, changes)
  const tagHistory = () => countTags(drafts.list(200).drafts)
  const texts = createTextService({
    engine: engine.client,
    language: language.client,
    grammar: grammar.client,
    memory,
    tagHistory,
  })
  const settings = createSettingStore(database, changes)
  const uploads = createUploadFolder()
  const drafting = createDrafting({
    uploads,
    ...options,
    database,
    changes,
    threads,
    drafts,
    settings,
    texts,
    tagHistory,
    onExport: (posts) => insights.notePublishing(posts),
  })
  const clicks = createClicks({
    database,
    changes,
    assets,
    thumbnails,
    threads,
    memory,
    uploads,
  })
  const insights = createInsights({
    threads,
    changes,
    uploads,
    thumbnails,
    notify: (text) => options.shell.notify(text),
    report,
  })
  const decoders = createPageDecoders()
  const tickets = new Map<string, string>()
  const video = createVideos({
    database,
    changes,
    assets,
    videos,
    thumbnails,
    images,
    settings,
    threads,
    models: drafting.models,
    scorer: clicks.scorer,
    uploads,
    decoders,
    pages: options.pages,
    backend: () => backend,
  })
  const meter = createCallMeter()
  const router = createRouter({
    ...drafting,
    ...video,
    clicks,
    engine: createEngineService(engine, memory),
    images: createPictures({
      database,
      changes,
      assets,
      images,
      settings,
      threads,
      models: drafting.models.pictures,
      writeScene: drafting.writeScene,
      texts,
      uploads,
    }),
    insights,
    library: createLibraryService({
      insights,
      assets,
      videos,
      thumbnails,
      images,
      file: createLibraryFile({ database, assets, changes }),
      changes,
    }),
    pages: decoders,
    settings: createSettingsService(settings, options.folder),
    system: createSystemService(
      [
        { name: SYSTEM.library, check: () => fill(SYSTEM.videos, { count: videos.list(1).total }) },
        { name: SYSTEM.engine, check: () => engine.state() },
        {
          name: 'ffmpeg',
          check: () => video.ffmpeg ?? SYSTEM.noFfmpeg,
        },
      ],
      { shell: options.shell, version: options.version, costs: () => meter.costs() },
    ),
    texts,
  })

  const stop = new AbortController()
  if (options.triesDevices) tryDevicesWhenIdle({ engine, log, report, signal: stop.signal })

  const backend: Backend = {
    router: meter.wrap(contract, router),
    findAsset: (id) => assets.find(id),
    issueTicket(path) {
      const ticket = randomBytes(24).toString('base64url')
      tickets.set(ticket, path)
      return { ticket, release: () => void tickets.delete(ticket) }
    },
    waitForPage: (ticket, signal) => decoders.waitFor(ticket, signal),
    findTicket(ticket) {
      const path = tickets.get(ticket)
      return path === undefined ? undefined : { path, mediaType: 'application/octet-stream' }
    },
    takeFrame: (frame, data) => decoders.take(frame, data),
    takeUpload: (name, body) => uploads.receive(name, body),
    report,
    async close() {
      stop.abort()
      await insights.close()
      await drafting.close()
      await threads.close()
      answers.close()
      uploads.close()
      database.close()
    },
  }
  return backend
}
