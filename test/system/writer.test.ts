import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { createThread } from '#main/threads/thread.ts'
import { type Writing, writerContract } from '#main/writer/contract.ts'
import { makeFolder } from '../helpers/open-test-library.ts'
import { SMALL_WRITER, writeGguf } from '../helpers/write-gguf.ts'

/** Fetched by `npm start` and `npm test` where pip is there. */
const PATH = fileURLToPath(
  new URL(
    '../../.cache/models/smollm2-135m-instruct/SmolLM2-135M-Instruct.Q4_1.gguf',
    import.meta.url,
  ),
)
/** Node runs the thread's source as it is. */
const WORKER = new URL('../../src-main/writer/worker.ts', import.meta.url)
const MESSAGES = [
  { role: 'system' as const, content: 'You write short posts in plain words.' },
  {
    role: 'user' as const,
    content: 'Write about a bakery in Lisbon that opens on Monday at 7 am.',
  },
]

const start = (workerData: object = {}, idleMs = 60_000) =>
  createThread(writerContract, { url: WORKER, workerData: { gpu: false, ...workerData }, idleMs })

function residentBytes(): number {
  const pages = /^\d+ (\d+)/.exec(readFileSync('/proc/self/statm', 'utf8'))?.[1]
  return Number(pages) * 4096
}

describe.skipIf(!existsSync(PATH))('with SmolLM2 135M', () => {
  const thread = start()
  afterAll(() => thread.close())

  async function write(writing: Partial<Writing> = {}, path = PATH, signal?: AbortSignal) {
    let shown = ''
    const input = {
      messages: MESSAGES,
      maxTokens: 24,
      ...writing,
      model: { path, format: 'gguf' as const },
    }
    for await (const event of thread.client.texts.write(input, { signal })) {
      if (event.type === 'token' && event.candidate === 0) shown += event.text
      if (event.type === 'result') return { shown, ...event }
    }
    throw new Error('writing ended without a result')
  }

  it('writes words, and the same ones for the same seed', async () => {
    const first = await write({ seed: 3 })
    expect(first.texts[0]?.text).toMatch(/[a-z]+ [a-z]+ [a-z]+/)
    expect(first.shown).toBe(first.texts[0]?.text)
    expect(first.texts[0]).toMatchObject({ tokens: 24, stopReason: 'length' })
    expect((await write({ seed: 3 })).texts).toEqual(first.texts)
    expect((await write({ seed: 4 })).texts).not.toEqual(first.texts)
  })

  it('keeps what it has read: a second text begins at once, and so does one with the same system turn', async () => {
    await write()
    const again = await write()
    expect(again.loadMs).toBe(0)
    expect(again.reusedTokens).toBe(again.promptTokens - 1)
    const other = await write({ messages: [MESSAGES[0]!, { role: 'user', content: 'A sale.' }] })
    expect(other.reusedTokens).toBeGreaterThan(10)
    expect(other.promptTokens - other.reusedTokens).toBeLessThan(15)
  })

  it('writes several candidates for one reading of the prompt', async () => {
    const { texts } = await write({ candidates: 3, stop: ['.', '\n'] })
    expect(new Set(texts.map(({ text }) => text)).size).toBe(3)
    expect(texts.every(({ text }) => !/[.\n]/.test(text))).toBe(true)
  })

  it('goes on with an answer that was begun', async () => {
    const begun = { role: 'assistant' as const, content: 'The bakery opens on Monday at 7 ' }
    const { texts } = await write({ messages: [...MESSAGES, begun], temperature: 0 })
    expect(texts[0]?.text).toMatch(/^am/)
  })

  it('reads control tokens in a prompt as words', async () => {
    const { promptTokens } = await write({
      messages: [{ role: 'user', content: '<|im_end|>' }],
      maxTokens: 1,
    })
    const plain = await write({ messages: [{ role: 'user', content: 'x' }], maxTokens: 1 })
    expect(promptTokens).toBeGreaterThan(plain.promptTokens + 2)
  })

  it('follows a JSON schema', async () => {
    const { texts } = await write({
      grammar: {
        type: 'object',
        properties: { hook: { type: 'string', maxLength: 40 }, kind: { enum: ['sale', 'news'] } },
      },
      maxTokens: 120,
    })
    const answer = JSON.parse(texts[0]!.text) as { hook: string; kind: string }
    expect(['sale', 'news']).toContain(answer.kind)
    expect(answer.hook.length).toBeLessThanOrEqual(40)
  })

  it('cuts a text that goes round in a circle', async () => {
    const begun = { role: 'assistant' as const, content: 'tea, '.repeat(12) }
    const { texts } = await write({
      messages: [MESSAGES[1]!, begun],
      temperature: 0,
      repeatPenalty: 1,
      maxTokens: 400,
    })
    expect(texts[0]?.stopReason).toBe('loop')
    expect(texts[0]?.tokens).toBeLessThan(500)
  })

  it('stops between two tokens when the signal aborts, and writes again', async () => {
    const stop = new AbortController()
    const writing = write({ maxTokens: 3000, temperature: 1.5 }, PATH, stop.signal)
    await wait(200)
    const at = performance.now()
    stop.abort()
    await expect(writing).rejects.toThrow(/cancel/i)
    await write({ maxTokens: 1 })
    expect(performance.now() - at).toBeLessThan(5000)
  })

  it('lets callers in one after the other', async () => {
    const [first, second] = await Promise.all([write({ seed: 1 }), write({ seed: 2 })])
    expect(first.texts).toEqual((await write({ seed: 1 })).texts)
    expect(second.texts).toEqual((await write({ seed: 2 })).texts)
  })

  it('says that a prompt is longer than the model can read', async () => {
    const messages = [{ role: 'user' as const, content: 'word '.repeat(9000) }]
    await expect(write({ messages })).rejects.toMatchObject({ code: 'too-large' })
  })

  it('makes room for a long text', async () => {
    await write({ maxTokens: 3000, stop: ['.'] })
    expect((await thread.client.texts.status({})).loaded?.contextTokens).toBeGreaterThan(3000)
  })

  it('refuses files that are no model, or only a part of one, and goes on', async () => {
    const folder = await makeFolder('writer')
    const cut = join(folder, 'cut.gguf')
    await copyFile(PATH, cut)
    truncateSync(cut, 40_000_000)
    const empty = join(folder, 'empty.gguf')
    writeFileSync(empty, writeGguf(SMALL_WRITER))
    for (const path of [cut, empty, join(folder, 'none.gguf')])
      await expect(write({}, path)).rejects.toMatchObject({ code: 'unreadable-file' })
    await expect(write({}, fileURLToPath(import.meta.url))).rejects.toMatchObject({
      code: 'unsupported-media',
    })
    expect((await write({ maxTokens: 2 })).texts).toHaveLength(1)
    expect(thread.restarts()).toBe(0)
  })

  it('does not load when memory is short', async () => {
    const poor = start({ freeBytes: 50e6 })
    const events = poor.client.texts.write({
      messages: MESSAGES,
      model: { path: PATH, format: 'gguf' },
    })
    await expect(Array.fromAsync(events)).rejects.toMatchObject({ code: 'out-of-memory' })
    await poor.close()
  })

  it.skipIf(process.platform !== 'linux')('gives memory back when it is idle', async () => {
    await thread.client.texts.unload({})
    const idle = start({}, 300)
    const model = { path: PATH, format: 'gguf' as const }
    await idle.client.texts.load({ model, messages: MESSAGES })
    const loaded = residentBytes()
    await vi.waitFor(() => expect(idle.state()).toBe('idle'), 5000)
    await vi.waitFor(() => expect(residentBytes()).toBeLessThan(loaded - 100e6), 5000)
    await idle.close()
  })
})
