import { availableParallelism } from 'node:os'
import { KilnError } from '#shared/contract/errors.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MODEL_FAILURES, MODEL_REMEDIES } from '#shared/sentences/model-failures.ts'
import { createChannel } from '#main/lib/channel.ts'
import { createComposition } from './compose-text.ts'
import type { Written } from './contract.ts'
import type { TextRuntime, WriteJob } from './runtime.ts'
import { loadOnnxModel, type OnnxChatModel } from './transformers-model.ts'

interface TransformersOptions {
  readonly freeBytes: () => number
}

interface Run {
  readonly tokens: readonly number[]
  readonly candidate: number
  readonly signal: AbortSignal
}

/** ONNX text generation through transformers.js, on the processor; reads the prompt anew for every text. */
export function createTransformersRuntime({ freeBytes }: TransformersOptions): TextRuntime {
  const cores = availableParallelism()
  let loaded: OnnxChatModel | undefined

  async function unload(): Promise<void> {
    const last = loaded
    loaded = undefined
    await last?.model.dispose()
  }

  async function find({ path, contextTokens }: WriteJob['model']) {
    const began = performance.now()
    if (loaded?.path === path) return { chat: loaded, loadMs: 0 }
    await unload()
    loaded = await loadOnnxModel(path, { cores, contextTokens, freeBytes })
    return { chat: loaded, loadMs: performance.now() - began }
  }

  return {
    async *write(job, signal) {
      if (job.grammar)
        throw new KilnError('unsupported', 'ONNX models can not be held to a JSON schema', {
          action: 'Use a GGUF model for this.',
        })
      const began = performance.now()
      const { chat, loadMs } = await find(job.model)
      signal.throwIfAborted()
      const { tokens, opensWithSpace } = chat.tokensOf(job.messages)
      checkRoom(tokens.length + job.maxTokens, chat, job)
      const texts: Written[] = []
      let firstTokenMs = 0
      let writingMs = 0
      let laterTokens = 0
      for (let candidate = 0; candidate < job.candidates; candidate++) {
        const composition = createComposition({
          candidate,
          stop: job.stop,
          maxTokens: job.maxTokens,
          opensWithSpace,
          detokenize: (some, after) => decodeAfter(chat, some, after),
        })
        let reason: Written['stopReason'] | null = null
        let firstAt = 0
        for await (const token of generate(chat, job, { tokens, candidate, signal })) {
          const now = performance.now()
          if (firstTokenMs === 0) firstTokenMs = now - began
          if (firstAt === 0) firstAt = now
          else laterTokens++
          if (isEnd(chat, token)) break
          reason = composition.push(token)
          const text = composition.show(now)
          if (text !== '') yield { type: 'token', candidate, text }
          if (reason !== null) break
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
        reusedTokens: 0,
        firstTokenMs,
        loadMs,
        tokensPerSecond: writingMs > 0 ? (laterTokens / writingMs) * 1000 : 0,
      }
    },
    load: async ({ model }) => (await find(model)).loadMs,
    unload,
    status: () =>
      loaded
        ? {
            path: loaded.path,
            format: 'onnx',
            contextTokens: loaded.folder.contextTokens,
            memoryBytes: loaded.needsBytes,
            device: 'cpu',
            threads: cores,
          }
        : null,
  }
}

/** Tokens as the model makes them; leaving the loop ends the generation after the token it is at. */
async function* generate(chat: OnnxChatModel, job: WriteJob, { tokens, candidate, signal }: Run) {
  const { library, model } = chat
  const channel = createChannel<number>()
  const interrupt = new library.InterruptableStoppingCriteria()
  const abort = () => interrupt.interrupt()
  signal.addEventListener('abort', abort)
  library.random.seed(job.seed + candidate)
  const row = (values: readonly number[]) =>
    new library.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length])
  let isPrompt = true
  const done = model
    .generate({
      ...({ input_ids: row(tokens), attention_mask: row(tokens.map(() => 1)) } as object),
      max_new_tokens: job.maxTokens,
      do_sample: job.temperature > 0,
      temperature: job.temperature || 1,
      top_p: job.topP,
      top_k: 40,
      repetition_penalty: job.repeatPenalty,
      stopping_criteria: [interrupt],
      streamer: {
        put(values: bigint[][]) {
          if (!isPrompt) for (const value of values[0] ?? []) channel.push(Number(value))
          isPrompt = false
        },
        end: () => undefined,
      },
    } as unknown as Parameters<typeof model.generate>[0])
    .then(
      () => channel.close(),
      (error: unknown) => channel.close(error),
    )
  try {
    for await (const token of channel) {
      signal.throwIfAborted()
      yield token
    }
    signal.throwIfAborted()
  } finally {
    interrupt.interrupt()
    signal.removeEventListener('abort', abort)
    await done
  }
}

function isEnd({ model, tokenizer }: OnnxChatModel, token: number): boolean {
  const { eos_token_id: end } = model.generation_config ?? {}
  const ends = Array.isArray(end) ? end : end === null || end === undefined ? [] : [end]
  return ends.includes(token) || token === tokenizer.eos_token_id
}

function decodeAfter(
  { tokenizer }: OnnxChatModel,
  some: readonly number[],
  after: readonly number[],
): string {
  const decode = (tokens: readonly number[]) =>
    tokenizer.decode([...tokens], {
      skip_special_tokens: true,
      clean_up_tokenization_spaces: false,
    })
  if (after.length === 0) return decode(some)
  return decode([...after, ...some]).slice(decode(after).length)
}

function checkRoom(tokens: number, { folder }: OnnxChatModel, { model }: WriteJob): void {
  const most = Math.min(folder.contextTokens, model.contextTokens)
  if (tokens <= most) return
  throw new KilnError('too-large', fill(MODEL_FAILURES.longRequest, { tokens, most }), {
    action: MODEL_REMEDIES.shorten,
  })
}
