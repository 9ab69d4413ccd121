import {
  InsufficientMemoryError,
  type LlamaContext,
  type LlamaContextSequence,
  type LlamaModel,
  type Token,
} from 'node-llama-cpp'
import { KilnError } from '#shared/contract/errors.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MODEL_FAILURES, MODEL_REMEDIES } from '#shared/sentences/model-failures.ts'
import { estimateNeed } from '#main/core/models/fit.ts'
import { isWriter } from '#main/core/models/describe-gguf.ts'
import { checkMemory } from './check-memory.ts'
import { createChatPrompt } from './chat-prompt.ts'
import type { Message } from './contract.ts'
import type { OpenLlama } from './open-llama.ts'
import { readGgufFile } from './read-gguf-file.ts'
import type { WriteJob } from './runtime.ts'

/** Contexts grow in these steps, so that a slightly longer prompt does not make a new one. */
const CONTEXT_STEP = 2048

/** A loaded GGUF model with one sequence, whose cache keeps what was read last. */
export interface LlamaChatModel {
  readonly path: string
  readonly model: LlamaModel
  /** Tokens of a conversation up to where the answer goes on; `opensWithSpace` as in `ChatPrompt`. */
  tokensOf(messages: readonly Message[]): {
    readonly tokens: readonly Token[]
    readonly opensWithSpace: boolean
  }
  /** The sequence, with room for so many tokens; throws `too-large` when the model can't read that many. */
  room(tokens: number, mostTokens: number): Promise<LlamaContextSequence>
  context(): LlamaContext
  close(): Promise<void>
}

interface LoadOptions {
  readonly cores: number
  readonly freeBytes: () => number
  readonly signal: AbortSignal
}

/** Checks the file and the memory, then loads; failures are `unsupported-media`, `unreadable-file` or `out-of-memory`. */
export async function loadLlamaModel(
  { llama, device }: OpenLlama,
  { path, contextTokens }: WriteJob['model'],
  { cores, freeBytes, signal }: LoadOptions,
): Promise<LlamaChatModel> {
  const facts = await readGgufFile(path)
  if (!isWriter(facts))
    throw new KilnError('unsupported-media', `${path} holds a model that does not write`)
  const longest = Math.min(facts.contextTokens, contextTokens)
  const first = Math.min(CONTEXT_STEP, longest)
  const checkRoom = (tokens: number) => {
    if (device === 'cpu')
      checkMemory(estimateNeed({ ...facts, contextTokens: tokens }), freeBytes())
  }
  checkRoom(first)
  const model = await llama
    .loadModel({
      modelPath: path,
      gpuLayers: device === 'cpu' ? 0 : 'auto',
      loadSignal: signal,
      defaultContextSwaFullCache: true,
    })
    .catch((error: unknown) => {
      throw signal.aborted ? error : toKilnError(path, error)
    })

  async function open(tokens: number) {
    const context = await model.createContext({ contextSize: tokens, threads: cores, sequences: 1 })
    return { context, sequence: context.getSequence() }
  }

  let opened = await open(first).catch(async (error: unknown) => {
    await model.dispose()
    throw toKilnError(path, error)
  })
  const { bos, bosString, eosString, shouldPrependBosToken } = model.tokens
  const prompt = createChatPrompt(facts.chatTemplate, {
    bos: bosString ?? '',
    eos: eosString ?? '',
  })

  return {
    path,
    model,
    context: () => opened.context,
    tokensOf(messages) {
      const { parts, opensWithSpace } = prompt(messages)
      const tokens = parts.flatMap(({ text, special }, i) =>
        model.tokenize(text, special, i === 0 ? undefined : 'trimLeadingSpace'),
      )
      if (bos !== null && shouldPrependBosToken && tokens[0] !== bos) tokens.unshift(bos)
      return { tokens, opensWithSpace }
    },
    async room(tokens, mostTokens) {
      const longestNow = Math.min(facts.contextTokens, mostTokens)
      if (tokens > longestNow)
        throw new KilnError(
          'too-large',
          fill(MODEL_FAILURES.longRequest, { tokens, most: longestNow }),
          { action: MODEL_REMEDIES.shorten },
        )
      if (tokens > opened.context.contextSize) {
        const wanted = Math.min(Math.ceil(tokens / CONTEXT_STEP) * CONTEXT_STEP, longestNow)
        const more = (wanted - opened.context.contextSize) * facts.kvBytesPerToken
        if (device === 'cpu') checkMemory(more, freeBytes())
        await opened.context.dispose()
        opened = await open(wanted).catch((error: unknown) => {
          throw toKilnError(path, error)
        })
      }
      return opened.sequence
    },
    async close() {
      await opened.context.dispose()
      await model.dispose()
    },
  }
}

function toKilnError(path: string, error: unknown): unknown {
  if (error instanceof KilnError) return error
  if (error instanceof InsufficientMemoryError)
    return new KilnError('out-of-memory', MODEL_FAILURES.noMemory, {
      action: MODEL_REMEDIES.memory,
      cause: error,
    })
  return new KilnError('unreadable-file', fill(MODEL_FAILURES.unloadable, { namePath: path }), {
    action: MODEL_REMEDIES.againOrOther,
    cause: error,
  })
}
