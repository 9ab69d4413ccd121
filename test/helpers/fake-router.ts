import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { KilnError } from '#shared/contract/errors.ts'
import { contract, type KilnRouter } from '#shared/contract/index.ts'
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

/** Every procedure of a domain that no test of hosts asks for. */
function neverAsked<D extends keyof typeof contract>(domain: D): KilnRouter[D] {
  return Object.fromEntries(
    Object.entries(contract[domain]).map(([name, { kind }]) => {
      const path = `${domain}.${name}`
      return [name, kind === 'stream' ? neverStream(path) : never(path)]
    }),
  ) as unknown as KilnRouter[D]
}

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
    alerts: neverAsked('alerts'),
    analytics: neverAsked('analytics'),
    calendar: neverAsked('calendar'),
    captions: neverAsked('captions'),
    clicks: {
      ...neverAsked('clicks'),
      async *import() {},
      list: async () => ({ entries: [], total: 0, channels: [] }),
      tests: async () => ({ tests: [] }),
    },
    comparisons: { ...neverAsked('comparisons'), async *create() {} },
    drafts: {
      ...neverAsked('drafts'),
      list: async () => ({ drafts: [], total: 0 }),
    },
    experiments: neverAsked('experiments'),
    engine: neverAsked('engine'),
    images: {
      ...neverAsked('images'),
      list: async () => ({ images: [], total: 0 }),
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
    models: neverAsked('models'),
    platforms: {
      imageSizes: async () => ({ sizes: [] }),
      textRules: async () => ({ version: '1', rules: [] }),
    },
    prompts: {
      ...neverAsked('prompts'),
      list: async () => ({ prompts: [] }),
      results: async () => ({ results: [] }),
    },
    settings: {
      ...neverAsked('settings'),
      get: async () => ({
        theme: 'system',
        language: 'system',
        libraryFolder: '/library',
        remote: null,
        hubAddress: null,
        safetyCheck: true,
        pictureModel: null,
        speechModel: null,
      }),
    },
    sources: neverAsked('sources'),
    styles: neverAsked('styles'),
    system: {
      ...neverAsked('system'),
      health: async () => ({ status: 'ok', version: '1.2.3', uptimeMs: 5, parts: [] }),
    },
    templates: {
      ...neverAsked('templates'),
      list: async () => ({ templates: [] }),
    },
    text: {
      ...neverAsked('text'),
      splitHashtag: async ({ hashtag }) => ({ words: [hashtag] }),
    },
    thumbnails: {
      ...neverAsked('thumbnails'),
      async *rank() {},
      list: async () => ({ thumbnails: [] }),
    },
    videos: {
      ...neverAsked('videos'),
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
