import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { toWireError } from '#shared/contract/errors.ts'
import { createClicks } from '#main/app/clicks.ts'
import { createDrafting } from '#main/app/drafting.ts'
import { createPictures } from '#main/app/pictures.ts'
import { createThreads } from '#main/app/threads.ts'
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
import { openHiddenPage } from '#main/decoding/hidden-page.ts'
import { openVideo } from '#main/decoding/open-video.ts'
import { createPageDecoders } from '#main/decoding/page-decoders.ts'
import { TEXT_RULES_VERSION } from '#main/core/platforms/text-rules.ts'
import { countTags } from '#main/core/text/hashtags/count-tags.ts'
import { findProgram } from '#main/lib/find-program.ts'
import { fingerprint } from '#main/lib/fingerprint.ts'
import { createLogFile } from '#main/lib/log-file.ts'
import { createUploadFolder } from '#main/lib/upload-folder.ts'
import { createRouter } from '#main/router.ts'
import { createEngineService } from '#main/services/engine-service.ts'
import { createExportService } from '#main/services/export-service.ts'
import { createImproveService } from '#main/services/improve-service.ts'
import { createLibraryService } from '#main/services/library-service.ts'
import type { Backend, FolderChoice, PageOpener, Shell } from '#main/services/ports.ts'
import { createMemory } from '#main/services/remember.ts'
import { createSettingsService } from '#main/services/settings-service.ts'
import { createSystemService } from '#main/services/system-service.ts'
import { createTextService } from '#main/services/text-service.ts'
import { createThumbnailService } from '#main/services/thumbnail-service.ts'
import { createVideoReportService } from '#main/services/video-report-service.ts'
import { createVideoService } from '#main/services/video-service.ts'

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

const TRY_DEVICES_AFTER_MS = 15_000

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
  const { engine, decoding, language, grammar } = threads
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
  const decoders = createPageDecoders()
  const tickets = new Map<string, string>()
  const ffmpeg = programNamed('ffmpeg', process.env['KILN_FFMPEG'])
  const ffprobe = programNamed('ffprobe', process.env['KILN_FFPROBE'])

  const { pages } = options
  const openAt = (path: string, signal: AbortSignal) =>
    openVideo(
      path,
      {
        thread: decoding.client,
        ffmpeg,
        ffprobe,
        openPage: pages && ((file) => openHiddenPage(file, { pages, backend }, signal)),
      },
      signal,
    )
  const router = createRouter({
    ...drafting,
    clicks,
    engine: createEngineService(engine, memory),
    exports: createExportService({ engine: engine.client, assets, thumbnails, videos }),
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
    improvements: createImproveService({
      engine: engine.client,
      scorer: clicks.scorer,
      assets,
      thumbnails,
      images,
      videos,
      uploads,
    }),
    library: createLibraryService({
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
        { name: 'library', check: () => `${videos.list(1).total} videos` },
        { name: 'engine', check: () => engine.state() },
        { name: 'ffmpeg', check: () => ffmpeg ?? 'not installed; the window decodes by itself' },
      ],
      { shell: options.shell, version: options.version },
    ),
    texts,
    thumbnails: createThumbnailService({
      engine: engine.client,
      scorer: clicks.scorer,
      assets,
      videos,
      thumbnails,
      inOneStep: (work) => database.transaction(work)(),
      openVideo: openAt,
      findPage: (source) => decoders.find(source),
      uploads,
    }),
    videoReports: createVideoReportService({
      engine: engine.client,
      openVideo: openAt,
      inspect: (path, signal) => decoding.client.videos.inspect({ path }, { signal }),
      listen: (path, signal) =>
        decoding.client.sounds.measure({ path, ffmpeg: ffmpeg ?? null }, { signal }),
      watch:
        ffmpeg === undefined
          ? undefined
          : (path, { keyFramesOnly, signal }) =>
              decoding.client.videos.watch({ path, ffmpeg, keyFramesOnly }, { signal }),
      uploads,
    }),
    videos: createVideoService(videos, assets),
  })

  const stop = new AbortController()
  const timer = options.triesDevices
    ? setTimeout(() => void tryDevices(), TRY_DEVICES_AFTER_MS).unref()
    : undefined

  /** Tries devices while nothing else runs, and looks again as long as the host stays. */
  async function tryDevices(): Promise<void> {
    if (engine.state() === 'running' && engine.running() === 0)
      for await (const trial of engine.client.devices.try({}, { signal: stop.signal }))
        log({ level: 'info', path: 'engine.devices', ...trial })
    timer?.refresh()
  }

  const backend: Backend = {
    router,
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
      clearTimeout(timer)
      await drafting.close()
      await threads.close()
      answers.close()
      uploads.close()
      database.close()
    },
  }
  return backend
}

/** The program to use: the one the user names, none when the name is empty, else the one on the path. */
function programNamed(name: string, chosen: string | undefined): string | undefined {
  return chosen === undefined ? findProgram([name]) : chosen || undefined
}
