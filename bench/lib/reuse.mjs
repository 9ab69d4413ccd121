import { join } from 'node:path'
import { countCalls } from './count-calls.mjs'
import { ROOT } from './tools.mjs'

/**
 * What is done anew while a post is typed: sentences read, of all sentences in all its states; stretches scored, of all
 * stretches asked for; whole answers made, when every state is asked for a second time. The parts are Kiln's own in
 * this thread, with the network left out, and V8 counts the calls; opening the post is not counted.
 */
export async function measureReuse([opened, ...states], platform) {
  const load = (path) => import(new URL(`../../src-main/${path}.ts`, import.meta.url).href)
  const { openModelFolder } = await load('models/model-folder')
  const { createKnowledge } = await load('language/knowledge')
  const { createTextReader } = await load('language/text-reader')
  const { createClassifier } = await load('engine/classifier/classifier')
  const { createMemory } = await load('services/remember')
  const { createTextService } = await load('services/text-service')
  const { splitSentences } = await load('core/text/reading/split-sentences')

  const models = openModelFolder(join(ROOT, 'models'))
  const reader = createTextReader(createKnowledge(models))
  let scored = 0
  const run = async (_, { dims: [rows] }) => {
    scored += rows
    return Array.from({ length: 8 }, () => new Float32Array(rows))
  }
  const classifier = createClassifier({ onnx: { run }, models })
  const memory = createMemory(createDisk(), 'bench')
  const service = createTextService({
    engine: {
      texts: {
        classify: async ({ texts }) => ({
          results: await Promise.all(
            texts.map(async (text) => ({ classification: await classifier.classify(text) })),
          ),
        }),
      },
    },
    language: { texts: { read: async (input) => reader.read(input) } },
    memory,
    tagHistory: () => [],
  })
  const typeAll = async () => {
    for (const text of states) await service.analyze({ text, platform })
  }

  await service.analyze({ text: opened, platform })
  scored = 0
  const calls = await countCalls(typeAll)
  const before = memory.counts()
  const stretches = { anew: scored, all: calls('/classifier.ts', 'score') }
  await typeAll()
  const after = memory.counts()
  const misses = after.l2.misses - before.l2.misses
  const sentences = {
    anew: calls('/read-sentence.ts', 'readSentence'),
    all: states.reduce((sum, text) => sum + splitSentences(text).length, 0),
  }
  if (sentences.anew === 0 || stretches.anew === 0) throw new Error('calls were not counted')
  return {
    sentences,
    stretches,
    again: {
      anew: misses,
      all: after.l1.hits - before.l1.hits + after.l1.misses - before.l1.misses,
    },
    keys: states.length,
  }
}

/** The answers on disk, in memory. */
function createDisk() {
  const kept = new Map()
  return {
    get: (key) => kept.get(key),
    set: (key, json) => void kept.set(key, json),
    count: () => kept.size,
    close: () => undefined,
  }
}
