import { availableParallelism } from 'node:os'
import type { Router } from '#shared/contract/define.ts'
import type { WriterContract } from './contract.ts'
import { createLlamaRuntime } from './llama.ts'
import type { TextRuntime } from './runtime.ts'
import { createTransformersRuntime } from './transformers.ts'
import { createTurns } from '#main/lib/turns.ts'

interface WriterOptions {
  /** Whether a graphics card is looked for. */
  readonly gpu: boolean
  readonly threads?: number | undefined
  readonly freeBytes: () => number
}

/** Answers the writing thread's contract: calls take turns, and only one model is loaded at a time. */
export function createWriterRouter(options: WriterOptions): {
  readonly router: Router<WriterContract>
  close(): Promise<void>
} {
  const turns = createTurns()
  const gguf = createLlamaRuntime(options)
  const onnx = createTransformersRuntime(options)

  async function runtimeOf(format: 'gguf' | 'onnx'): Promise<TextRuntime> {
    const [wanted, other] = format === 'gguf' ? [gguf, onnx] : [onnx, gguf]
    if (other.status()) await other.unload()
    return wanted
  }

  async function inTurn<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const done = await turns.take(signal)
    try {
      return await work()
    } finally {
      done()
    }
  }

  return {
    router: {
      texts: {
        async *write(job, { signal }) {
          const done = await turns.take(signal)
          try {
            const runtime = await runtimeOf(job.model.format)
            yield* runtime.write(job, signal)
          } finally {
            done()
          }
        },
        load: ({ model, messages }, { signal }) =>
          inTurn(signal, async () => {
            const runtime = await runtimeOf(model.format)
            return { loadMs: await runtime.load({ model, messages }, signal) }
          }),
        unload: (_, { signal }) =>
          inTurn(signal, async () => {
            await gguf.unload()
            await onnx.unload()
            return {}
          }),
        status: async () => ({
          loaded: gguf.status() ?? onnx.status(),
          cores: availableParallelism(),
          residentBytes: process.memoryUsage.rss(),
        }),
      },
    },
    close: () =>
      inTurn(new AbortController().signal, async () => {
        await gguf.close()
        await onnx.unload()
      }),
  }
}
