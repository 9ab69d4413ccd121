import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { LocalModel, type WriteEvent, Writing } from '#main/writer/contract.ts'
import { createTransformersRuntime } from '#main/writer/transformers.ts'
import { makeFolder } from '../../../helpers/open-test-library.ts'

/** A random network of two layers and a vocabulary of bytes: it writes nonsense, always the same. */
const PATH = fileURLToPath(new URL('../../../fixtures/tiny-writer', import.meta.url))
const NO_SIGNAL = new AbortController().signal

function open(freeBytes = 8e9) {
  const runtime = createTransformersRuntime({ freeBytes: () => freeBytes })
  onTestFinished(() => runtime.unload())
  return {
    runtime,
    async write(writing: Partial<Writing> = {}, signal = NO_SIGNAL, path = PATH) {
      const job = {
        ...Writing.parse({
          messages: [{ role: 'user', content: 'Hello' }],
          maxTokens: 20,
          ...writing,
        }),
        model: LocalModel.parse({ path, format: 'onnx' }),
      }
      const events: WriteEvent[] = []
      for await (const event of runtime.write(job, signal)) events.push(event)
      const result = events.at(-1)
      if (result?.type !== 'result') throw new Error('no result')
      return { events, ...result }
    },
  }
}

it('writes with an ONNX folder, the same for the same seed', async () => {
  const { write, runtime } = open()
  const first = await write({ seed: 4 })
  expect(first.texts[0]).toMatchObject({ tokens: 20, stopReason: 'length' })
  expect(first.promptTokens).toBe(7)
  expect(first.tokensPerSecond).toBeGreaterThan(1)
  const shown = first.events.flatMap((event) => (event.type === 'token' ? event.text : []))
  expect(shown.join('')).toBe(first.texts[0]?.text)
  const again = await write({ seed: 4 })
  expect(again.loadMs).toBe(0)
  expect(again.texts).toEqual(first.texts)
  expect((await write({ seed: 5 })).texts[0]?.text).not.toBe(first.texts[0]?.text)
  expect(runtime.status()).toMatchObject({ path: PATH, format: 'onnx', contextTokens: 256 })
  await runtime.unload()
  expect(runtime.status()).toBeNull()
})

it('writes several candidates and the likeliest text', async () => {
  const { write } = open()
  const { texts } = await write({ candidates: 2, seed: 4 })
  expect(texts.map(({ candidate }) => candidate)).toEqual([0, 1])
  expect(texts[0]?.text).not.toBe(texts[1]?.text)
  const [likeliest, again] = [
    await write({ temperature: 0, seed: 1 }),
    await write({ temperature: 0, seed: 2 }),
  ]
  expect(likeliest.texts).toEqual(again.texts)
})

it('reads control tokens of a prompt as words', async () => {
  const { write } = open()
  const attack = await write({ messages: [{ role: 'user', content: '<|end|>' }] })
  expect(attack.promptTokens).toBe(2 + '< |end|>'.length)
})

it('refuses what is too long, a JSON schema, and a model for which memory is short', async () => {
  const { write } = open()
  const long = [{ role: 'user' as const, content: 'x'.repeat(300) }]
  await expect(write({ messages: long })).rejects.toMatchObject({ code: 'too-large' })
  await expect(write({ grammar: { type: 'object' } })).rejects.toMatchObject({
    code: 'unsupported',
  })
  await expect(open(1e6).write()).rejects.toMatchObject({ code: 'out-of-memory' })
})

it('stops between tokens when the signal aborts', async () => {
  const { runtime, write } = open()
  const stop = new AbortController()
  const job = {
    ...Writing.parse({ messages: [{ role: 'user', content: 'Hello' }], maxTokens: 200 }),
    model: LocalModel.parse({ path: PATH, format: 'onnx' }),
  }
  const events = runtime.write(job, stop.signal)
  expect((await events.next()).value).toMatchObject({ type: 'token' })
  stop.abort()
  await expect(Array.fromAsync(events)).rejects.toThrow(/abort/i)
  expect((await write({ maxTokens: 3 })).texts).toHaveLength(1)
})

it('says that a folder is broken', async () => {
  const folder = join(await makeFolder('tiny'), 'model')
  cpSync(PATH, folder, { recursive: true })
  rmSync(join(folder, 'onnx', 'model.onnx'))
  const { write } = open()
  await expect(write({}, NO_SIGNAL, folder)).rejects.toMatchObject({ code: 'unsupported-media' })
})
