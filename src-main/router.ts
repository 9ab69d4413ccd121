import type { KilnRouter } from '#shared/contract/index.ts'
import { IMAGE_SIZES } from '#main/core/platforms/image-sizes.ts'
import type { PageDecoders } from '#main/decoding/page-decoders.ts'
import type { createEngineService } from '#main/services/engine-service.ts'
import type { createExportService } from '#main/services/export-service.ts'
import type { createLibraryService } from '#main/services/library-service.ts'
import type { createSettingsService } from '#main/services/settings-service.ts'
import type { createSystemService } from '#main/services/system-service.ts'
import type { ThumbnailService } from '#main/services/thumbnail-service.ts'
import type { createVideoService } from '#main/services/video-service.ts'

/** Everything that answers the contract. */
export interface Services {
  readonly engine: ReturnType<typeof createEngineService>
  readonly exports: ReturnType<typeof createExportService>
  readonly library: ReturnType<typeof createLibraryService>
  readonly pages: PageDecoders
  readonly settings: ReturnType<typeof createSettingsService>
  readonly system: ReturnType<typeof createSystemService>
  readonly thumbnails: ThumbnailService
  readonly videos: ReturnType<typeof createVideoService>
}

/** One line a procedure, no logic. */
export function createRouter(kiln: Services): KilnRouter {
  return {
    engine: { status: () => kiln.engine.status() },
    library: {
      summary: () => kiln.library.summary(),
      backup: (input, call) => kiln.library.backup(input, call),
      restore: (input, call) => kiln.library.restore(input, call),
      watch: (input, call) => kiln.library.watch(input, call),
    },
    platforms: { imageSizes: async () => ({ sizes: [...IMAGE_SIZES] }) },
    settings: {
      get: () => kiln.settings.get(),
      set: (input) => kiln.settings.set(input),
    },
    system: {
      health: () => kiln.system.health(),
      reveal: (input) => kiln.system.reveal(input),
    },
    thumbnails: {
      rank: (input, call) => kiln.thumbnails.rank(input, call),
      score: (input) => kiln.thumbnails.score(input),
      list: (input) => kiln.thumbnails.list(input),
      get: (input) => kiln.thumbnails.get(input),
      crop: (input) => kiln.exports.crop(input),
      export: (input) => kiln.exports.export(input),
    },
    videos: {
      list: (input) => kiln.videos.list(input),
      get: (input) => kiln.videos.get(input),
      remove: (input) => kiln.videos.remove(input),
      decode: (input, call) => kiln.pages.offer(input, call),
      refused: async (input) => kiln.pages.refused(input),
      supplied: async (input) => kiln.pages.supplied(input),
    },
  }
}
