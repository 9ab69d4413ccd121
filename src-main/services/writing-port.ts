import type { Client } from '#shared/contract/define.ts'
import type { RemoteWriter } from '#main/remote/chat-endpoint.ts'
import type { WriteEvent, WriterContract, Writing } from '#main/writer/contract.ts'

/** A model to write with: one on this machine, or the server the user configured. */
export type WritingModel =
  | {
      readonly id: string
      readonly format: 'gguf' | 'onnx'
      readonly path: string
      readonly contextTokens?: number
    }
  | { readonly id: 'remote'; readonly format: 'remote' }

/** Writes with any model, wherever it runs. */
export interface Writer {
  /** Tokens as they come, each finished text, then the result; leaving the loop or the signal ends the writing. */
  write(
    model: WritingModel,
    writing: Writing,
    options: { readonly signal: AbortSignal },
  ): AsyncIterable<WriteEvent>
  /** Loads a model of this machine and reads what prompts begin with, so that the first word comes soon. */
  warm(
    model: WritingModel,
    messages: Writing['messages'],
    options: { readonly signal: AbortSignal },
  ): Promise<void>
}

interface WriterOptions {
  readonly thread: Client<WriterContract>
  readonly remote: RemoteWriter
  /** Told what a model of this machine reached over a text of some length. */
  readonly onSpeed?: (id: string, tokensPerSecond: number) => void
}

/** Shorter texts say little about speed. */
const TELLING_TOKENS = 48

/** Sends each request to the runtime of its model. */
export function createWriter({ thread, remote, onSpeed }: WriterOptions): Writer {
  return {
    async *write(model, writing, { signal }) {
      if (model.format === 'remote') {
        yield* remote.write(writing, signal)
        return
      }
      const { path, format, contextTokens } = model
      const input = {
        ...writing,
        model: { path, format, ...(contextTokens !== undefined && { contextTokens }) },
      }
      for await (const event of thread.texts.write(input, { signal })) {
        if (event.type === 'result') {
          const tokens = event.texts.reduce((sum, text) => sum + text.tokens, 0)
          if (tokens >= TELLING_TOKENS) onSpeed?.(model.id, event.tokensPerSecond)
        }
        yield event
      }
    },
    async warm(model, messages, { signal }) {
      if (model.format === 'remote') return
      const { path, format, contextTokens } = model
      await thread.texts.load(
        {
          model: { path, format, ...(contextTokens !== undefined && { contextTokens }) },
          messages,
        },
        { signal },
      )
    },
  }
}
