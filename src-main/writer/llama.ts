import { type Llama, LlamaGrammarEvaluationState, type Token } from 'node-llama-cpp'
import { KilnError } from '#shared/contract/errors.ts'
import { createComposition } from './compose-text.ts'
import type { Written } from './contract.ts'
import { createCoreGauge } from './free-cores.ts'
import { type LlamaChatModel, loadLlamaModel } from './llama-model.ts'
import { type OpenLlama, openLlama } from './open-llama.ts'
import type { TextRuntime, WriteJob } from './runtime.ts'

interface LlamaRuntimeOptions {
  /** Whether a graphics card is looked for. */
  readonly gpu: boolean
  /** Fixes the number of threads, which otherwise follows the load of the machine. */
  readonly threads?: number | undefined
  readonly freeBytes: () => number
}

/** Tokens of a prompt read between two looks at the signal: some 0.5 s of a small model on two cores. */
const READ_AT_ONCE = 128
/** How often, in ms, the number of threads follows the load of the machine. */
const GAUGE_EVERY_MS = 400
/** A grammar lets line ends follow the closed value for ever. */
const JSON_ENDS = ['\n\n\n']
/** Written tokens that a repetition penalty looks back on. */
const PENALTY_TOKENS = 64

/** llama.cpp through node-llama-cpp: one model, one sequence, whose cache keeps the prompt between calls. */
export function createLlamaRuntime(options: LlamaRuntimeOptions): TextRuntime & {
  close(): Promise<void>
} {
  const { gpu, freeBytes } = options
  const gauge = createCoreGauge()
  let llama: Promise<OpenLlama> | undefined
  let open: OpenLlama | undefined
  let loaded: LlamaChatModel | undefined
  const cores = options.threads ?? gauge.cores
  let threads = cores
  let gaugedAt = 0

  function followLoad(isWorking: boolean): void {
    const now = performance.now()
    if (!open || options.threads || (isWorking && now - gaugedAt < GAUGE_EVERY_MS)) return
    gaugedAt = now
    threads = gauge.free(isWorking ? threads : Infinity) // before it writes, the rest of Kiln waits for it
    open.llama.maxThreads = threads
  }

  async function unload(): Promise<void> {
    const last = loaded
    loaded = undefined
    await last?.close()
  }

  async function find(job: Pick<WriteJob, 'model'>, signal: AbortSignal) {
    const began = performance.now()
    if (loaded?.path === job.model.path) return { chat: loaded, loadMs: 0 }
    await unload()
    open = await (llama ??= openLlama({ cores, gpu }))
    loaded = await loadLlamaModel(open, job.model, { cores, freeBytes, signal })
    return { chat: loaded, loadMs: performance.now() - began }
  }

  /** Brings the cache to all tokens but the last; answers how many of them were there already. */
  async function read(
    chat: LlamaChatModel,
    { tokens, room, job }: Prompt,
    signal: AbortSignal,
  ): Promise<number> {
    const sequence = await chat.room(tokens.length + room, job.model.contextTokens)
    const wanted = tokens.slice(0, -1)
    await sequence.adaptStateToTokens(wanted, false)
    const reused = sequence.nextTokenIndex
    for (let at = reused; at < wanted.length; at += READ_AT_ONCE) {
      signal.throwIfAborted()
      followLoad(true)
      await sequence.evaluateWithoutGeneratingNewTokens(wanted.slice(at, at + READ_AT_ONCE))
    }
    return reused
  }

  return {
    async *write(job, signal) {
      const began = performance.now()
      const { chat, loadMs } = await find(job, signal)
      const { tokens, opensWithSpace } = chat.tokensOf(job.messages)
      const grammar = job.grammar && (await makeGrammar(chat.model.llama, job.grammar))
      const texts: Written[] = []
      let firstTokenMs = 0
      let reusedTokens = 0
      let writingMs = 0
      let laterTokens = 0
      followLoad(false)
      for (let candidate = 0; candidate < job.candidates; candidate++) {
        const reused = await read(chat, { tokens, room: job.maxTokens, job }, signal)
        if (candidate === 0) reusedTokens = reused
        const composition = createComposition({
          candidate,
          stop: grammar ? [...job.stop, ...JSON_ENDS] : job.stop,
          maxTokens: job.maxTokens,
          opensWithSpace,
          detokenize: (some, after) =>
            chat.model.detokenize(some as Token[], false, after as Token[]),
        })
        const recent: Token[] = []
        let reason: Written['stopReason'] | null = null
        let firstAt = 0
        const sequence = await chat.room(tokens.length, job.model.contextTokens)
        for await (const token of sequence.evaluate(tokens.slice(-1), {
          temperature: job.temperature,
          topP: job.topP,
          minP: job.minP,
          seed: job.seed + candidate,
          ...(grammar && {
            grammarEvaluationState: new LlamaGrammarEvaluationState({
              model: chat.model,
              grammar,
            }),
          }),
          ...(job.repeatPenalty !== 1 && {
            repeatPenalty: {
              punishTokens: () => recent.slice(-PENALTY_TOKENS),
              penalty: job.repeatPenalty,
              maxPunishTokens: PENALTY_TOKENS,
            },
          }),
        })) {
          signal.throwIfAborted()
          const now = performance.now()
          if (firstTokenMs === 0) firstTokenMs = now - began
          if (firstAt === 0) firstAt = now
          else laterTokens++
          if (token !== chat.model.tokens.nl) recent.push(token)
          reason = composition.push(token)
          const text = composition.show(now)
          if (text !== '') yield { type: 'token', candidate, text }
          if (reason !== null) break
          followLoad(true)
        }
        if (firstAt > 0) writingMs += performance.now() - firstAt
        const { rest, written } = composition.end(reason ?? 'end')
        if (rest !== '') yield { type: 'token', candidate, text: rest }
        yield { type: 'written', ...written }
        texts.push(written)
      }
      yield {
        type: 'result',
        texts,
        promptTokens: tokens.length,
        reusedTokens,
        firstTokenMs: firstTokenMs || performance.now() - began,
        loadMs,
        tokensPerSecond: writingMs > 0 ? (laterTokens / writingMs) * 1000 : 0,
      }
    },
    async load({ model, messages }, signal) {
      const { chat, loadMs } = await find({ model }, signal)
      if (messages.length > 0)
        await read(
          chat,
          { tokens: chat.tokensOf(messages).tokens, room: 1, job: { model } },
          signal,
        )
      return loadMs
    },
    unload,
    status: () =>
      loaded
        ? {
            path: loaded.path,
            format: 'gguf',
            contextTokens: loaded.context().contextSize,
            memoryBytes: loaded.model.memoryUsage.ram + loaded.context().memoryUsage.ram,
            device: open?.device ?? 'cpu',
            threads,
          }
        : null,
    async close() {
      await unload()
      await (await llama)?.llama.dispose()
    },
  }
}

interface Prompt {
  readonly tokens: readonly Token[]
  /** Tokens that are to fit behind the prompt. */
  readonly room: number
  readonly job: Pick<WriteJob, 'model'>
}

async function makeGrammar(llama: Llama, schema: Readonly<Record<string, unknown>>) {
  try {
    return await llama.createGrammarForJsonSchema(schema as { readonly type: 'object' })
  } catch (error) {
    throw new KilnError(
      'invalid-input',
      'The JSON schema of the grammar is not one llama.cpp knows',
      {
        cause: error,
      },
    )
  }
}
