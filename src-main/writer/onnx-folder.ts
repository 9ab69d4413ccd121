import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { KilnError } from '#shared/contract/errors.ts'

/** What a text-generation folder as model hubs lay it out must have. */
const Config = z.looseObject({
  model_type: z.string(),
  max_position_embeddings: z.number().int().min(1).optional(),
  n_positions: z.number().int().min(1).optional(),
  num_hidden_layers: z.number().int().min(1).optional(),
  n_layer: z.number().int().min(1).optional(),
  num_key_value_heads: z.number().int().min(1).optional(),
  num_attention_heads: z.number().int().min(1).optional(),
  n_head: z.number().int().min(1).optional(),
  hidden_size: z.number().int().min(1).optional(),
  n_embd: z.number().int().min(1).optional(),
  head_dim: z.number().int().min(1).optional(),
  architectures: z.array(z.string()).optional(),
})

/** Weights by the precision transformers.js knows them by, best for a processor first. */
const WEIGHTS = [
  ['q4', 'model_q4.onnx'],
  ['q8', 'model_quantized.onnx'],
  ['int8', 'model_int8.onnx'],
  ['uint8', 'model_uint8.onnx'],
  ['q4f16', 'model_q4f16.onnx'],
  ['bnb4', 'model_bnb4.onnx'],
  ['fp16', 'model_fp16.onnx'],
  ['fp32', 'model.onnx'],
] as const

/** An ONNX folder that writes text. */
export interface OnnxFolder {
  readonly precision: (typeof WEIGHTS)[number][0]
  /** Where the weights lie in the folder: `onnx`, or empty. */
  readonly subfolder: string
  readonly sizeBytes: number
  readonly contextTokens: number
  readonly kvBytesPerToken: number
  readonly architecture: string
}

/** Looks at a folder without loading it; throws `unsupported-media` naming what is missing. */
export function readOnnxFolder(path: string): OnnxFolder {
  const missing = ['config.json', 'tokenizer.json', 'tokenizer_config.json'].find(
    (name) => !existsSync(join(path, name)),
  )
  if (missing !== undefined) throw refuse(path, `${missing} is missing`)
  const config = readConfig(path)
  for (const subfolder of ['onnx', ''])
    for (const [precision, name] of WEIGHTS) {
      const folder = join(path, subfolder)
      if (!existsSync(join(folder, name))) continue
      const heads = config.num_attention_heads ?? config.n_head ?? 1
      const width = config.hidden_size ?? config.n_embd ?? 0
      const layers = config.num_hidden_layers ?? config.n_layer ?? 0
      const kvWidth = (config.num_key_value_heads ?? heads) * (config.head_dim ?? width / heads)
      return {
        precision,
        subfolder,
        sizeBytes: sizeOf(folder, name),
        contextTokens: config.max_position_embeddings ?? config.n_positions ?? 2048,
        kvBytesPerToken: Math.ceil(layers * kvWidth * 2 * 4),
        architecture: config.model_type,
      }
    }
  throw refuse(path, 'no model.onnx or a smaller form of it is there')
}

function readConfig(path: string): z.infer<typeof Config> {
  let config
  try {
    config = Config.parse(JSON.parse(readFileSync(join(path, 'config.json'), 'utf8')))
  } catch (error) {
    throw refuse(path, 'config.json can not be read', error)
  }
  const [architecture] = config.architectures ?? []
  if (architecture !== undefined && !/CausalLM|LMHead/.test(architecture))
    throw refuse(path, `${architecture} does not write text`)
  return config
}

/** Weights with the external data that ONNX files above 2 GB keep beside them. */
function sizeOf(folder: string, name: string): number {
  return readdirSync(folder)
    .filter((each) => each === name || each.startsWith(`${name}_data`))
    .reduce((sum, each) => sum + statSync(join(folder, each)).size, 0)
}

function refuse(path: string, why: string, cause?: unknown): KilnError {
  return new KilnError('unsupported-media', `${path} is no folder of an ONNX writer: ${why}`, {
    action:
      'It needs config.json, tokenizer.json, tokenizer_config.json and onnx/model.onnx, as model hubs lay them out.',
    cause,
  })
}
