import type { KilnRouter } from '#shared/contract/index.ts'
import { TEXT_RULES, TEXT_RULES_VERSION } from '#main/core/platforms/text-rules.ts'
import { IMAGE_SIZES } from '#main/core/platforms/image-sizes.ts'
import type { PageDecoders } from '#main/decoding/page-decoders.ts'
import type { LedgerEntry } from '#shared/contract/remote.ts'
import type { ClaimService } from '#main/services/claim-service.ts'
import type { ClickService } from '#main/services/click-service.ts'
import type { createBatchService } from '#main/services/drafting/batch-service.ts'
import type { GenerationService } from '#main/services/drafting/generation-service.ts'
import type { ModelService } from '#main/services/model-service.ts'
import type { SourceService } from '#main/services/source-service.ts'
import type { createDraftService } from '#main/services/draft-service.ts'
import type { createEngineService } from '#main/services/engine-service.ts'
import type { createExportService } from '#main/services/export-service.ts'
import type { createLibraryService } from '#main/services/library-service.ts'
import type { createSettingsService } from '#main/services/settings-service.ts'
import type { createSystemService } from '#main/services/system-service.ts'
import type { ImproveService } from '#main/services/improve-service.ts'
import type { InsightService } from '#main/services/insight-service.ts'
import type { ImageService } from '#main/services/image-service.ts'
import type { IdeaService } from '#main/services/idea-service.ts'
import type { PromptService } from '#main/services/prompt-service.ts'
import type { StyleService } from '#main/services/style-service.ts'
import type { TemplateService } from '#main/services/template-service.ts'
import type { TextService } from '#main/services/text-service.ts'
import type { TranscriptService } from '#main/services/transcript-service.ts'
import type { ThumbnailService } from '#main/services/thumbnail-service.ts'
import type { VideoReportService } from '#main/services/video-report-service.ts'
import type { createVideoService } from '#main/services/video-service.ts'

/** Everything that answers the contract. */
export interface Services {
  readonly batch: ReturnType<typeof createBatchService>
  readonly claims: ClaimService
  readonly clicks: ClickService
  readonly drafts: ReturnType<typeof createDraftService>
  readonly engine: ReturnType<typeof createEngineService>
  readonly generation: GenerationService
  readonly ledger: { list(limit: number): { entries: LedgerEntry[]; total: number } }
  readonly ideas: IdeaService
  readonly images: ImageService
  readonly improvements: ImproveService
  readonly insights: InsightService
  readonly models: ModelService
  readonly prompts: PromptService
  readonly styles: StyleService
  readonly templates: TemplateService
  readonly sources: SourceService
  readonly exports: ReturnType<typeof createExportService>
  readonly library: ReturnType<typeof createLibraryService>
  readonly pages: PageDecoders
  readonly settings: ReturnType<typeof createSettingsService>
  readonly system: ReturnType<typeof createSystemService>
  readonly texts: TextService
  readonly thumbnails: ThumbnailService
  readonly transcripts: TranscriptService
  readonly videoReports: VideoReportService
  readonly videos: ReturnType<typeof createVideoService>
}

/** One line a procedure, no logic. */
export function createRouter(kiln: Services): KilnRouter {
  return {
    alerts: kiln.insights.alerts,
    analytics: kiln.insights.analytics,
    calendar: kiln.insights.calendar,
    captions: { optimize: (input) => kiln.texts.optimize(input) },
    clicks: {
      import: (input, call) => kiln.clicks.import(input, call),
      record: (input) => kiln.clicks.record(input),
      list: (input) => kiln.clicks.list(input),
      remove: (input) => kiln.clicks.remove(input),
      model: (input) => kiln.clicks.model(input),
      predict: (input) => kiln.clicks.predict(input),
      plan: (input) => kiln.clicks.plan(input),
      outcome: (input) => kiln.clicks.outcome(input),
      tests: (input) => kiln.clicks.tests(input),
      removeTest: (input) => kiln.clicks.removeTest(input),
    },
    comparisons: {
      create: (input, call) => kiln.prompts.compare(input, call),
      choose: (input) => kiln.prompts.choose(input),
    },
    drafts: {
      plan: (input) => kiln.ideas.plan(input),
      save: (input) => kiln.drafts.save(input),
      list: (input) => kiln.drafts.list(input),
      get: (input) => kiln.drafts.get(input),
      remove: (input) => kiln.drafts.remove(input),
      generate: (input, call) => kiln.generation.generate(input, call),
      refine: (input, call) => kiln.generation.refine(input, call),
      batch: (input, call) => kiln.batch.batch(input, call),
      batches: () => kiln.batch.batches(),
      check: (input, call) => kiln.claims.check(input, call),
      versions: (input) => kiln.drafts.versions(input),
      rate: (input) => kiln.drafts.rate(input),
      export: (input) => kiln.drafts.export(input),
    },
    engine: { status: () => kiln.engine.status() },
    experiments: kiln.insights.experiments,
    images: {
      generate: (input, call) => kiln.images.generate(input, call),
      edit: (input, call) => kiln.images.edit(input, call),
      upscale: (input, call) => kiln.images.upscale(input, call),
      fromText: (input, call) => kiln.images.fromText(input, call),
      understand: (input) => kiln.images.understand(input),
      styles: () => kiln.images.styles(),
      list: (input) => kiln.images.list(input),
      get: (input) => kiln.images.get(input),
      remove: (input) => kiln.images.remove(input),
      add: (input) => kiln.images.add(input),
      export: (input) => kiln.images.export(input),
      layout: (input) => kiln.images.layout(input),
      compose: (input) => kiln.images.compose(input),
      addLogo: (input) => kiln.images.addLogo(input),
      logos: () => kiln.images.logos(),
      templates: () => kiln.images.templates(),
      saveTemplate: (input) => kiln.images.saveTemplate(input),
      removeTemplate: (input) => kiln.images.removeTemplate(input),
    },
    library: {
      summary: () => kiln.library.summary(),
      backup: (input, call) => kiln.library.backup(input, call),
      restore: (input, call) => kiln.library.restore(input, call),
      watch: (input, call) => kiln.library.watch(input, call),
    },
    models: {
      list: (input) => kiln.models.list(input),
      download: (input, call) => kiln.models.download(input, call),
      adopt: (input) => kiln.models.adopt(input),
      remove: (input) => kiln.models.remove(input),
      measure: (input, call) => kiln.models.measure(input, call),
    },
    platforms: {
      imageSizes: async () => ({ sizes: [...IMAGE_SIZES] }),
      textRules: async () => ({ version: TEXT_RULES_VERSION, rules: [...TEXT_RULES] }),
    },
    prompts: {
      list: () => kiln.prompts.list(),
      save: (input) => kiln.prompts.save(input),
      remove: (input) => kiln.prompts.remove(input),
      results: () => kiln.prompts.results(),
    },
    settings: {
      get: () => kiln.settings.get(),
      set: (input) => kiln.settings.set(input),
    },
    sources: {
      add: (input, call) => kiln.sources.add(input, call),
      refresh: (input, call) => kiln.sources.refresh(input, call),
      list: (input) => kiln.sources.list(input),
      remove: (input) => kiln.sources.remove(input),
      search: (input, call) => kiln.sources.search(input, call),
      read: (input) => kiln.sources.read(input),
    },
    styles: {
      get: (input) => kiln.styles.get(input),
      set: (input) => kiln.styles.set(input),
      wipe: () => kiln.styles.wipe(),
    },
    system: {
      health: () => kiln.system.health(),
      costs: () => kiln.system.costs(),
      ledger: async ({ limit }) => kiln.ledger.list(limit),
      reveal: (input) => kiln.system.reveal(input),
    },
    templates: {
      list: (input) => kiln.templates.list(input),
      save: (input) => kiln.templates.save(input),
      remove: (input) => kiln.templates.remove(input),
      performance: (input) => kiln.templates.performance(input),
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
      improve: (input, call) => kiln.improvements.improve(input, call),
      apply: (input) => kiln.improvements.apply(input),
      compare: (input) => kiln.improvements.compare(input),
      list: (input) => kiln.thumbnails.list(input),
      get: (input) => kiln.thumbnails.get(input),
      crop: (input) => kiln.exports.crop(input),
      export: (input) => kiln.exports.export(input),
    },
    videos: {
      list: (input) => kiln.videos.list(input),
      get: (input) => kiln.videos.get(input),
      remove: (input) => kiln.videos.remove(input),
      analyze: (input, call) => kiln.videoReports.analyze(input, call),
      transcribe: (input, call) => kiln.transcripts.transcribe(input, call),
      transcript: (input) => kiln.transcripts.transcript(input),
      captions: (input) => kiln.transcripts.captions(input),
      decode: (input, call) => kiln.pages.offer(input, call),
      refused: async (input) => kiln.pages.refused(input),
      supplied: async (input) => kiln.pages.supplied(input),
    },
  }
}
