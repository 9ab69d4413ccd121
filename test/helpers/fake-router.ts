import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { KilnError } from '#shared/contract/errors.ts'
import type { KilnRouter } from '#shared/contract/index.ts'
import type { Progress } from '#shared/contract/progress.ts'
import { type Video, VideoId } from '#shared/contract/videos.ts'
import type { Backend } from '#main/services/ports.ts'

/** What an unexpected failure of the fake router says, which no caller may read. */
export const SECRET = 'secret detail of /home/someone'

const never = (path: string) => async (): Promise<never> => {
  throw new KilnError('unsupported', `${path} is not part of the fake`)
}

const neverStream = (path: string) => () => ({
  [Symbol.asyncIterator]: () => ({ next: never(path) }),
})

const progress = (done: number, total: number): Progress => ({
  type: 'progress',
  stage: 'copying',
  done,
  total,
})

/** A video with this id and otherwise the same values in every test. */
export function fakeVideo(id: string): Video {
  return {
    id: VideoId.parse(id),
    path: '/videos/clip.mp4',
    name: 'clip.mp4',
    container: 'mp4',
    codec: 'avc',
    durationMs: 4000,
    width: 320,
    height: 180,
    rotation: 0,
    frameRate: 25,
    dynamicRange: 'standard',
    shots: [{ startMs: 0, endMs: 4000, assetId: null }],
    addedAt: '2026-01-01T00:00:00.000Z',
  }
}

/** The notes of a fake router, in the order in which its handlers made them. */
export function readNotes(logPath: string): string[] {
  return existsSync(logPath) ? readFileSync(logPath, 'utf8').split('\n').filter(Boolean) : []
}

/**
 * Answers the real contract in ways a test chooses by the input, in any thread or process: `videos.get` by its id and
 * `library.backup` by its path. What handlers see of their callers they note in the file at `logPath`.
 */
export function createFakeRouter(logPath: string): KilnRouter {
  const note = (event: string) => appendFileSync(logPath, `${event}\n`)

  async function* count(path: string, signal: AbortSignal) {
    const total = Number(/^(\d+) steps/.exec(path)?.[1] ?? 0)
    for (let done = 0; done < total; done++) yield progress(done, total)
    if (path === 'endless')
      for (let done = 0; ; done++) {
        yield progress(done, done + 1)
        await sleep(2, undefined, { signal })
      }
    if (path.endsWith('then fail'))
      throw new KilnError('storage-full', 'The disk is full', { action: 'Free some space.' })
    if (path.endsWith('then break')) throw new Error(SECRET)
  }

  return {
    captions: { optimize: never('captions.optimize') },
    clicks: {
      async *import() {},
      record: never('clicks.record'),
      list: async () => ({ entries: [], total: 0, channels: [] }),
      remove: never('clicks.remove'),
      model: never('clicks.model'),
      predict: never('clicks.predict'),
      plan: never('clicks.plan'),
      outcome: never('clicks.outcome'),
      tests: async () => ({ tests: [] }),
      removeTest: never('clicks.removeTest'),
    },
    comparisons: { async *create() {}, choose: never('comparisons.choose') },
    drafts: {
      plan: never('drafts.plan'),
      save: never('drafts.save'),
      list: async () => ({ drafts: [], total: 0 }),
      get: never('drafts.get'),
      remove: never('drafts.remove'),
      generate: neverStream('drafts.generate'),
      refine: neverStream('drafts.refine'),
      batch: neverStream('drafts.batch'),
      batches: never('drafts.batches'),
      check: never('drafts.check'),
      versions: never('drafts.versions'),
      rate: never('drafts.rate'),
      export: never('drafts.export'),
    },
    engine: { status: never('engine.status') },
    images: {
      generate: neverStream('images.generate'),
      edit: neverStream('images.edit'),
      upscale: neverStream('images.upscale'),
      fromText: never('images.fromText'),
      understand: never('images.understand'),
      styles: never('images.styles'),
      list: async () => ({ images: [], total: 0 }),
      get: never('images.get'),
      remove: never('images.remove'),
      add: never('images.add'),
      export: never('images.export'),
      layout: never('images.layout'),
      compose: never('images.compose'),
      addLogo: never('images.addLogo'),
      logos: never('images.logos'),
      templates: never('images.templates'),
      saveTemplate: never('images.saveTemplate'),
      removeTemplate: never('images.removeTemplate'),
    },
    library: {
      summary: async () => ({
        videos: 1,
        thumbnails: 2,
        images: 0,
        assets: 3,
        sizeBytes: 4,
        path: '/library',
        schemaVersion: 1,
      }),
      async *backup({ path }, { signal }) {
        note(`${path} started`)
        let finished = false
        try {
          yield* count(path, signal)
          yield {
            type: 'result',
            videos: 1,
            thumbnails: 2,
            images: 0,
            assets: 3,
            sizeBytes: 4,
            path,
          }
          finished = true
        } finally {
          note(`${path} ${finished ? 'finished' : 'stopped'}`)
        }
      },
      async *restore() {},
      async *watch() {},
    },
    models: {
      list: never('models.list'),
      download: neverStream('models.download'),
      adopt: never('models.adopt'),
      remove: never('models.remove'),
      measure: neverStream('models.measure'),
    },
    platforms: {
      imageSizes: async () => ({ sizes: [] }),
      textRules: async () => ({ version: '1', rules: [] }),
    },
    prompts: {
      list: async () => ({ prompts: [] }),
      save: never('prompts.save'),
      remove: never('prompts.remove'),
      results: async () => ({ results: [] }),
    },
    settings: {
      get: async () => ({
        theme: 'system',
        language: 'system',
        libraryFolder: '/library',
        remote: null,
        hubAddress: null,
        safetyCheck: true,
        pictureModel: null,
      }),
      set: never('settings.set'),
    },
    sources: {
      add: neverStream('sources.add'),
      refresh: neverStream('sources.refresh'),
      list: never('sources.list'),
      remove: never('sources.remove'),
      search: never('sources.search'),
      read: never('sources.read'),
    },
    styles: {
      get: never('styles.get'),
      set: never('styles.set'),
      wipe: never('styles.wipe'),
    },
    system: {
      health: async () => ({ status: 'ok', version: '1.2.3', uptimeMs: 5, parts: [] }),
      ledger: never('system.ledger'),
      reveal: never('system.reveal'),
    },
    templates: {
      list: async () => ({ templates: [] }),
      save: never('templates.save'),
      remove: never('templates.remove'),
      performance: never('templates.performance'),
    },
    text: {
      classify: never('text.classify'),
      analyze: never('text.analyze'),
      enhance: never('text.enhance'),
      hashtags: never('text.hashtags'),
      splitHashtag: async ({ hashtag }) => ({ words: [hashtag] }),
      hooks: never('text.hooks'),
      callsToAction: never('text.callsToAction'),
    },
    thumbnails: {
      async *rank() {},
      score: never('thumbnails.score'),
      improve: neverStream('thumbnails.improve'),
      apply: never('thumbnails.apply'),
      compare: never('thumbnails.compare'),
      list: async () => ({ thumbnails: [] }),
      get: never('thumbnails.get'),
      crop: never('thumbnails.crop'),
      export: never('thumbnails.export'),
    },
    videos: {
      list: async ({ limit }) => ({ videos: [], total: limit }),
      async get({ id }, { signal }) {
        if (id === 'missing')
          throw new KilnError('not-found', 'No video missing', { action: 'Look elsewhere.' })
        if (id === 'broken') throw new Error(SECRET)
        if (id === 'slow') {
          note('slow started')
          await sleep(60_000, undefined, { signal }).finally(() => note('slow stopped'))
        }
        return fakeVideo(id)
      },
      async remove({ id }) {
        if (id === 'the other side') process.exit(3)
        return { removed: true }
      },
      analyze: neverStream('videos.analyze'),
      async *decode() {},
      refused: async () => ({}),
      supplied: async () => ({}),
    },
  }
}

/** The fake router as a backend for hosts, with nothing to hand out beside it. */
export function createFakeBackend(logPath: string): Backend & { readonly reported: unknown[] } {
  const reported: unknown[] = []
  return {
    reported,
    router: createFakeRouter(logPath),
    findAsset: () => undefined,
    issueTicket: () => ({ ticket: '', release: () => undefined }),
    waitForPage: never('waitForPage'),
    findTicket: () => undefined,
    takeFrame: () => undefined,
    takeUpload: async (name) => `/uploads/${name}`,
    report: (_path, error) => void reported.push(error),
    close: async () => undefined,
  }
}
