import type { KilnRouter } from '#shared/contract/index.ts'
import { TEXT_RULES, TEXT_RULES_VERSION } from '#main/core/platforms/text-rules.ts'
import { IMAGE_SIZES } from '#main/core/platforms/image-sizes.ts'
import type { PageDecoders } from '#main/decoding/page-decoders.ts'
import type { createDraftService } from '#main/services/draft-service.ts'
import type { createEngineService } from '#main/services/engine-service.ts'
import type { createExportService } from '#main/services/export-service.ts'
import type { createLibraryService } from '#main/services/library-service.ts'
import type { createSettingsService } from '#main/services/settings-service.ts'
import type { createSystemService } from '#main/services/system-service.ts'
import type { TextService } from '#main/services/text-service.ts'
import type { ThumbnailService } from '#main/services/thumbnail-service.ts'
import type { createVideoService } from '#main/services/video-service.ts'

/** Everything that answers the contract. */
export interface Services {
  readonly drafts: ReturnType<typeof createDraftService>
  readonly engine: ReturnType<typeof createEngineService>
  readonly exports: ReturnType<typeof createExportService>
  readonly library: ReturnType<typeof createLibraryService>
  readonly pages: PageDecoders
  readonly settings: ReturnType<typeof createSettingsService>
  readonly system: ReturnType<typeof createSystemService>
  readonly texts: TextService
  readonly thumbnails: ThumbnailService
  readonly videos: ReturnType<typeof createVideoService>
}

/** One line a procedure, no logic. */
export function createRouter(kiln: Services): KilnRouter {
  return {
    captions: { optimize: (input) => kiln.texts.optimize(input) },
    drafts: {
      save: (input) => kiln.drafts.save(input),
      list: (input) => kiln.drafts.list(input),
      get: (input) => kiln.drafts.get(input),
      remove: (input) => kiln.drafts.remove(input),
    },
    engine: { status: () => kiln.engine.status() },
    library: {
      summary: () => kiln.library.summary(),
      backup: (input, call) => kiln.library.backup(input, call),
      restore: (input, call) => kiln.library.restore(input, call),
      watch: (input, call) => kiln.library.watch(input, call),
    },
    platforms: {
      imageSizes: async () => ({ sizes: [...IMAGE_SIZES] }),
      textRules: async () => ({ version: TEXT_RULES_VERSION, rules: [...TEXT_RULES] }),
    },
    settings: {
      get: () => kiln.settings.get(),
      set: (input) => kiln.settings.set(input),
    },
    system: {
      health: () => kiln.system.health(),
      reveal: (input) => kiln.system.reveal(input),
    },
    text: {
      classify: (input) => kiln.texts.classify(input),
      analyze: (input) => kiln.texts.analyze(input),
      enhance: (input, call) => kiln.texts.enhance(input, call),
      hashtags: (input) => kiln.texts.hashtags(input),
      splitHashtag: (input) => kiln.texts.splitHashtag(input),
      hooks: (input) => kiln.texts.hooks(input),
      callsToAction: (input) => kiln.texts.callsToAction(input),
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
