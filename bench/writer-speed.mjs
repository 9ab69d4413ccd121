import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startLines } from './lib/lines.mjs'
import { LLAMA_PACKAGE, openLlamaPython } from './lib/llama-python.mjs'
import { median, ROOT } from './lib/tools.mjs'

const MODEL = join(ROOT, '.cache/models/smollm2-135m-instruct')
const ROUNDS = 7
const TOKENS = 120
const CONTEXT = 2048
const MESSAGES = [
  {
    role: 'system',
    content:
      'You write short posts for social networks in plain words. Keep to the facts you are given; add no names, numbers or links of your own. No hashtags, no emoji, no greetings.',
  },
  {
    role: 'user',
    content:
      'Write a LinkedIn post. Facts: a bakery named Forno Azul opens in Lisbon on Monday at 7 am; it bakes rye bread and cakes without sugar; the first 50 guests get coffee for free.',
  },
]

/** Speed of the small writer against llama.cpp through a Python binding: the same file, prompt, threads and sampling, in turns. */
export const row = {
  name: 'writer-speed',
  peer: LLAMA_PACKAGE.replace('==', ' '),
  needs: ['python'],
  async run() {
    const file = existsSync(MODEL) && readdirSync(MODEL).find((name) => name.endsWith('.gguf'))
    if (!file) throw new Error('the small writer is missing: node scripts/fetch-models.mjs')
    const path = join(MODEL, file)
    const load = (name) => import(new URL(`../src-main/${name}.ts`, import.meta.url).href)
    const { createThread } = await load('threads/thread')
    const { writerContract } = await load('writer/contract')
    const { createCoreGauge } = await load('writer/free-cores')
    const gauge = createCoreGauge()
    await sleep(500)
    const threads = gauge.free(0) // busy cores make llama.cpp crawl, whoever calls it
    const thread = createThread(writerContract, {
      url: new URL('../src-main/writer/worker.ts', import.meta.url),
      workerData: { gpu: false, threads },
    })
    const python = await openLlamaPython()
    const script = join(ROOT, 'bench/python/writer_peer.py')
    const peer = startLines(python, [script, path, String(threads), String(CONTEXT)])
    const runs = { kiln: [], peer: [] }
    for (let round = 0; round <= ROUNDS; round++) {
      const kilns = await writeWithKiln(thread, path, round)
      peer.write([{ messages: MESSAGES, maxTokens: TOKENS, seed: round }])
      await peer.until(round + 1)
      if (!peer.answers[round]) await peer.end()
      const peers = JSON.parse(peer.answers[round].line)
      if (round === 0) continue // both have read the prompt now
      runs.kiln.push(kilns)
      runs.peer.push(peers)
    }
    await peer.end()
    await thread.close()
    const middle = (name, field) => median(runs[name].map((run) => run[field]))
    return [
      {
        figure: `a text of ${TOKENS} tokens, ${threads} thread${threads === 1 ? '' : 's'}: time a token`,
        unit: 'ms',
        kiln: 1000 / middle('kiln', 'tokensPerSecond'),
        peer: 1000 / middle('peer', 'tokensPerSecond'),
        bar: { of: 'ratio', atMost: 1.053 }, // 0.95 of its speed
        detail: {
          tokensPerSecond: {
            kiln: middle('kiln', 'tokensPerSecond'),
            peer: middle('peer', 'tokensPerSecond'),
          },
          runs,
        },
      },
      {
        figure: 'first token, prompt in the cache',
        unit: 'ms',
        kiln: middle('kiln', 'firstTokenMs'),
        peer: middle('peer', 'firstTokenMs'),
        bar: { of: 'ratio', atMost: 1.5 },
      },
    ]
  },
}

/** Times as the caller sees them, over the thread's port. */
async function writeWithKiln(thread, path, seed) {
  const start = performance.now()
  let firstTokenMs = 0
  let result
  for await (const event of thread.client.texts.write({
    model: { path, format: 'gguf', contextTokens: CONTEXT },
    messages: MESSAGES,
    maxTokens: TOKENS,
    seed,
  })) {
    if (event.type === 'token' && firstTokenMs === 0) firstTokenMs = performance.now() - start
    if (event.type === 'result') result = event
  }
  const tokens = result.texts[0].tokens
  return {
    firstTokenMs,
    tokens,
    tokensPerSecond: (tokens - 1) / ((performance.now() - start - firstTokenMs) / 1000),
  }
}
