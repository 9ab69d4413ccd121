import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decodingContract } from '#main/decoding/contract.ts'
import { engineContract } from '#main/engine/contract.ts'
import { grammarContract } from '#main/grammar/contract.ts'
import { insightsContract } from '#main/insights/contract.ts'
import { languageContract } from '#main/language/contract.ts'
import { readingContract } from '#main/sources/contract.ts'
import { paintingContract } from '#main/painting/contract.ts'
import { speechContract } from '#main/speech/contract.ts'
import { createThread } from '#main/threads/thread.ts'
import { writerContract } from '#main/writer/contract.ts'

/** Where the threads' bundles and data are, and who hears of what goes wrong in them. */
export interface ThreadOptions {
  /** The folder of the built entries. */
  readonly bundlesUrl: URL
  readonly modelsDir: string
  readonly fetchedModelsDir?: string | undefined
  readonly dataDir: string
  readonly report: (path: string, error: unknown) => void
}

/** The grammar checker holds some 430 MB, so it ends soon after it was last wanted. */
const GRAMMAR_IDLE_MS = 120_000
/** A writing model may hold gigabytes; between two drafts a person reads. */
const WRITER_IDLE_MS = 300_000
const READING_IDLE_MS = 60_000
const PAINTING_IDLE_MS = 300_000
/** A speech model holds up to a gigabyte and is wanted once a video. */
const SPEECH_IDLE_MS = 60_000

/** Every worker thread of Kiln; each starts when it is first asked. */
export function createThreads({ bundlesUrl, modelsDir, dataDir, report, ...more }: ThreadOptions) {
  const moreModelsDirs = [more.fetchedModelsDir, join(dataDir, 'models')].filter(
    (folder) => folder !== undefined,
  )
  const entry = (name: string) => new URL(`${name}.js`, bundlesUrl)
  const common = (name: string) => ({
    url: entry(`${name}-worker`),
    onCrash: (error: unknown) => report(name, error),
    onComplaint: (text: string) => report(name, text),
  })
  const threads = {
    engine: createThread(engineContract, {
      ...common('engine'),
      workerData: {
        modelsDir,
        moreModelsDirs,
        stateDir: join(dataDir, 'engine'),
        trialUrl: entry('engine-trial').href,
      },
      handedOver: ['pictures.encode'],
    }),
    decoding: createThread(decodingContract, { ...common('decoding'), workerData: null }),
    language: createThread(languageContract, {
      ...common('language'),
      youngMb: 16,
      workerData: { modelsDir },
    }),
    grammar: createThread(grammarContract, {
      ...common('grammar'),
      workerData: { modelsDir },
      idleMs: GRAMMAR_IDLE_MS,
    }),
    insights: createThread(insightsContract, {
      ...common('insights'),
      youngMb: 16, // more makes an import no faster, and takes memory
      workerData: { path: join(dataDir, 'insights.db'), modelsDir },
    }),
    painting: createThread(paintingContract, {
      ...common('painting'),
      workerData: null,
      idleMs: PAINTING_IDLE_MS,
    }),
    reading: createThread(readingContract, {
      ...common('reading'),
      workerData: null,
      youngMb: 32,
      idleMs: READING_IDLE_MS,
    }),
    speech: createThread(speechContract, {
      ...common('speech'),
      workerData: null,
      idleMs: SPEECH_IDLE_MS,
    }),
    writer: createThread(writerContract, {
      ...common('writer'),
      workerData: {},
      idleMs: WRITER_IDLE_MS,
    }),
  }
  return {
    ...threads,
    /** The bundles that answers about texts depend on. */
    textBundles: ['language-worker', 'engine-worker'].map((name) => fileURLToPath(entry(name))),
    async close() {
      await Promise.all(Object.values(threads).map((thread) => thread.close()))
    },
  }
}

/** The threads by name. */
export type Threads = ReturnType<typeof createThreads>
