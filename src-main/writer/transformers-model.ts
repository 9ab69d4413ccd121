import { basename, dirname } from 'node:path'
import type { PreTrainedModel, PreTrainedTokenizer } from '@huggingface/transformers'
import { KilnError } from '#shared/contract/errors.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MODEL_FAILURES, MODEL_REMEDIES } from '#shared/sentences/model-failures.ts'
import { estimateNeed } from '#main/core/models/fit.ts'
import { checkMemory } from './check-memory.ts'
import { createChatPrompt } from './chat-prompt.ts'
import type { Message } from './contract.ts'
import { type OnnxFolder, readOnnxFolder } from './onnx-folder.ts'

/** transformers.js, loaded only once an ONNX model is wanted. */
export type Transformers = typeof import('@huggingface/transformers')

/** A loaded ONNX writer. */
export interface OnnxChatModel {
  readonly path: string
  readonly folder: OnnxFolder
  readonly library: Transformers
  readonly tokenizer: PreTrainedTokenizer
  readonly model: PreTrainedModel
  readonly needsBytes: number
  /** Tokens of a conversation up to where the answer goes on. */
  tokensOf(messages: readonly Message[]): {
    readonly tokens: readonly number[]
    readonly opensWithSpace: boolean
  }
}

interface LoadOptions {
  readonly cores: number
  readonly contextTokens: number
  readonly freeBytes: () => number
}

/** Loads a folder from the disk and nothing from anywhere else. */
export async function loadOnnxModel(path: string, options: LoadOptions): Promise<OnnxChatModel> {
  const folder = readOnnxFolder(path)
  const contextTokens = Math.min(folder.contextTokens, options.contextTokens)
  const needsBytes = estimateNeed({ ...folder, contextTokens })
  checkMemory(needsBytes, options.freeBytes())
  const library = await import('@huggingface/transformers')
  const { env } = library
  env.allowRemoteModels = false
  env.allowLocalModels = true
  env.useFSCache = false
  env.localModelPath = dirname(path)
  const id = basename(path)
  try {
    const tokenizer = await library.AutoTokenizer.from_pretrained(id, { local_files_only: true })
    const model = await library.AutoModelForCausalLM.from_pretrained(id, {
      local_files_only: true,
      dtype: folder.precision,
      subfolder: folder.subfolder,
      device: 'cpu',
      session_options: {
        intraOpNumThreads: options.cores,
        extra: { session: { intra_op: { allow_spinning: '0' } } },
      },
    })
    return {
      path,
      folder,
      library,
      tokenizer,
      model,
      needsBytes,
      tokensOf: createTokenizing(tokenizer),
    }
  } catch (error) {
    throw new KilnError('unreadable-file', fill(MODEL_FAILURES.unloadable, { namePath: path }), {
      action: MODEL_REMEDIES.againOrOther,
      cause: error,
    })
  }
}

function createTokenizing(tokenizer: PreTrainedTokenizer) {
  const { chat_template: template } = tokenizer
  const prompt = createChatPrompt(typeof template === 'string' ? template : null, {
    bos: tokenizer.bos_token ?? '',
    eos: tokenizer.eos_token ?? '',
  })
  const controls = tokenizer.all_special_tokens.filter((each) => each.length > 1)
  return (messages: readonly Message[]) => {
    const { parts, opensWithSpace } = prompt(messages)
    const tokens = parts.flatMap(({ text, special }) =>
      tokenizer.encode(special ? text : disarm(text, controls), { add_special_tokens: false }),
    )
    return { tokens, opensWithSpace }
  }
}

/** Control tokens that people wrote, parted by a space: this tokenizer can't be told to read them as plain text. */
function disarm(text: string, controls: readonly string[]): string {
  return controls.reduce(
    (rest, control) => rest.replaceAll(control, `${control.slice(0, 1)} ${control.slice(1)}`),
    text,
  )
}
