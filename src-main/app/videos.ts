import type { AssetFiles } from '#main/database/asset-files.ts'
import type { Changes } from '#main/database/changes.ts'
import type { Database } from '#main/database/connection.ts'
import type { ImageStore } from '#main/database/image-store.ts'
import type { SettingStore } from '#main/database/setting-store.ts'
import type { ThumbnailStore } from '#main/database/thumbnail-store.ts'
import type { VideoStore } from '#main/database/video-store.ts'
import { openHiddenPage } from '#main/decoding/hidden-page.ts'
import { openVideo } from '#main/decoding/open-video.ts'
import type { PageDecoders } from '#main/decoding/page-decoders.ts'
import { findProgram } from '#main/lib/find-program.ts'
import type { UploadFolder } from '#main/lib/upload-folder.ts'
import type { Services } from '#main/router.ts'
import { createExportService } from '#main/services/export-service.ts'
import { createImproveService } from '#main/services/improve-service.ts'
import type { ModelService } from '#main/services/model-service.ts'
import type { Backend, PageOpener } from '#main/services/ports.ts'
import type { Scorer } from '#main/services/thumbnails/measure-picture.ts'
import { createThumbnailService } from '#main/services/thumbnail-service.ts'
import { createVideoReportService } from '#main/services/video-report-service.ts'
import { createVideoService } from '#main/services/video-service.ts'
import { createSpeech } from './speech.ts'
import type { Threads } from './threads.ts'

interface VideoParts {
  readonly database: Database
  readonly changes: Changes
  readonly assets: AssetFiles
  readonly videos: VideoStore
  readonly thumbnails: ThumbnailStore
  readonly images: ImageStore
  readonly settings: SettingStore
  readonly threads: Threads
  readonly models: Pick<ModelService, 'speech'>
  readonly scorer: () => Promise<Scorer>
  readonly uploads: UploadFolder
  readonly decoders: PageDecoders
  readonly pages: PageOpener | undefined
  /** The whole of Kiln, which a hidden page is a client of. */
  readonly backend: () => Backend
}

type VideoServices = Pick<
  Services,
  'exports' | 'improvements' | 'thumbnails' | 'transcripts' | 'videoReports' | 'videos'
> & {
  /** The program that decodes what no page can, if there is one. */
  readonly ffmpeg: string | undefined
}

/** Everything that looks at videos and thumbnails and listens to them. */
export function createVideos(parts: VideoParts): VideoServices {
  const { database, assets, videos, thumbnails, images, threads, uploads, scorer } = parts
  const { decoding } = threads
  const engine = threads.engine.client
  const ffmpeg = programNamed('ffmpeg', process.env['KILN_FFMPEG'])
  const ffprobe = programNamed('ffprobe', process.env['KILN_FFPROBE'])
  const { pages, decoders } = parts
  const openAt = (path: string, signal: AbortSignal) =>
    openVideo(
      path,
      {
        thread: decoding.client,
        ffmpeg,
        ffprobe,
        openPage:
          pages && ((file) => openHiddenPage(file, { pages, backend: parts.backend() }, signal)),
      },
      signal,
    )
  const transcripts = createSpeech({ ...parts, ffmpeg })

  return {
    ffmpeg,
    exports: createExportService({ engine, assets, thumbnails, videos }),
    improvements: createImproveService({
      engine,
      painting: threads.painting.client,
      scorer,
      assets,
      thumbnails,
      images,
      videos,
      uploads,
    }),
    thumbnails: createThumbnailService({
      engine,
      scorer,
      assets,
      videos,
      thumbnails,
      inOneStep: (work) => database.transaction(work)(),
      openVideo: openAt,
      findPage: (source) => decoders.find(source),
      uploads,
    }),
    transcripts,
    videoReports: createVideoReportService({
      engine,
      openVideo: openAt,
      inspect: (path, signal) => decoding.client.videos.inspect({ path }, { signal }),
      listen: (path, signal) =>
        decoding.client.sounds.measure({ path, ffmpeg: ffmpeg ?? null }, { signal }),
      watch:
        ffmpeg === undefined
          ? undefined
          : (path, { keyFramesOnly, signal }) =>
              decoding.client.videos.watch({ path, ffmpeg, keyFramesOnly }, { signal }),
      transcribe: (...asked) => transcripts.forReport(...asked),
      uploads,
    }),
    videos: createVideoService(videos, assets),
  }
}

/** The program to use: the one the user names, none when the name is empty, else the one on the path. */
function programNamed(name: string, chosen: string | undefined): string | undefined {
  return chosen === undefined ? findProgram([name]) : chosen || undefined
}
