import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { KilnError } from '#shared/contract/errors.ts'

const FILES = [
  'config.json',
  'generation_config.json',
  'preprocessor_config.json',
  'tokenizer.json',
  'tokenizer_config.json',
] as const

const Config = z.looseObject({ model_type: z.literal('whisper'), vocab_size: z.number().int() })

/** What decoding needs to know of a model; what an older export leaves out is taken as OpenAI published it. */
const Generation = z.looseObject({
  decoder_start_token_id: z.number().int(),
  eos_token_id: z.union([z.number().int(), z.array(z.number().int()).min(1)]),
  no_timestamps_token_id: z.number().int(),
  is_multilingual: z.boolean().default(true),
  lang_to_id: z.record(z.string(), z.number().int()).nullish(),
  task_to_id: z.record(z.string(), z.number().int()).nullish(),
  suppress_tokens: z.array(z.number().int()).nullish(),
  max_initial_timestamp_index: z.number().int().nullish(),
  max_length: z.number().int().default(448),
})

const Hearing = z.looseObject({
  chunk_length: z.number().default(30),
  sampling_rate: z.literal(16_000).default(16_000),
})

/** Weights by the precision transformers.js knows them by. */
const SUFFIXES = {
  fp32: '.onnx',
  q8: '_quantized.onnx',
  int8: '_int8.onnx',
  uint8: '_uint8.onnx',
  q4: '_q4.onnx',
  bnb4: '_bnb4.onnx',
  fp16: '_fp16.onnx',
  q4f16: '_q4f16.onnx',
} as const

type Precision = keyof typeof SUFFIXES

/** Rounding hurts the encoder more than the decoder, which is the larger part and is read for every word. */
const ENCODERS: readonly Precision[] = [
  'fp32',
  'q8',
  'int8',
  'uint8',
  'q4',
  'bnb4',
  'fp16',
  'q4f16',
]
const DECODERS: readonly Precision[] = [
  'q8',
  'int8',
  'uint8',
  'q4',
  'bnb4',
  'fp32',
  'q4f16',
  'fp16',
]

/** An ONNX folder of a Whisper model. */
export interface WhisperFolder {
  readonly encoder: Precision
  readonly decoder: Precision
  /** Where the weights lie in the folder: `onnx`, or empty. */
  readonly subfolder: string
  /** Of the weights that are used. */
  readonly sizeBytes: number
  readonly windowSeconds: number
  /** Most tokens of one window, those that steer included. */
  readonly mostTokens: number
  readonly start: number
  readonly endOfText: number
  readonly noTimestamps: number
  readonly suppressed: readonly number[]
  readonly mostFirstStamp: number
  /** Tokens of languages by their code; null for an English-only model. */
  readonly languages: ReadonlyMap<string, number> | null
  readonly transcribe: number | null
}

/** Whether a folder's own configuration calls it a Whisper model. */
export function isWhisperFolder(path: string): boolean {
  try {
    return Config.safeParse(readJson(path, 'config.json')).success
  } catch {
    return false
  }
}

/** Looks at a folder without loading it; throws `unsupported-media` naming what is missing. */
export function readWhisperFolder(path: string): WhisperFolder {
  const missing = FILES.find((name) => !existsSync(join(path, name)))
  if (missing !== undefined) throw refuse(path, `${missing} is missing`)
  const generation = parse(path, 'generation_config.json', Generation)
  const hearing = parse(path, 'preprocessor_config.json', Hearing)
  parse(path, 'config.json', Config)
  const [endOfText = 0] = [generation.eos_token_id].flat()
  const languages = toLanguages(generation.lang_to_id ?? {})
  if (generation.is_multilingual && languages.size === 0)
    throw refuse(path, 'generation_config.json names no languages (lang_to_id)')
  return {
    ...findWeights(path),
    windowSeconds: hearing.chunk_length,
    mostTokens: generation.max_length,
    start: generation.decoder_start_token_id,
    endOfText,
    noTimestamps: generation.no_timestamps_token_id,
    suppressed: generation.suppress_tokens ?? [],
    mostFirstStamp: generation.max_initial_timestamp_index ?? 50,
    languages: generation.is_multilingual ? languages : null,
    transcribe: generation.is_multilingual ? (generation.task_to_id?.['transcribe'] ?? null) : null,
  }
}

function findWeights(path: string) {
  for (const subfolder of ['onnx', '']) {
    const folder = join(path, subfolder)
    const find = (stem: string, order: readonly Precision[]) =>
      order.find((precision) => existsSync(join(folder, stem + SUFFIXES[precision])))
    const encoder = find('encoder_model', ENCODERS)
    const decoder = find('decoder_model_merged', DECODERS)
    if (!encoder || !decoder) continue
    const sizeBytes =
      sizeOf(folder, `encoder_model${SUFFIXES[encoder]}`) +
      sizeOf(folder, `decoder_model_merged${SUFFIXES[decoder]}`)
    return { encoder, decoder, subfolder, sizeBytes }
  }
  throw refuse(
    path,
    'no encoder_model.onnx and decoder_model_merged.onnx or smaller forms are there',
  )
}

/** Weights with the external data that large ONNX files keep beside them. */
function sizeOf(folder: string, name: string): number {
  return readdirSync(folder)
    .filter((each) => each === name || each.startsWith(`${name}_data`))
    .reduce((sum, each) => sum + statSync(join(folder, each)).size, 0)
}

function toLanguages(ids: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(ids).map(([token, id]) => [token.replaceAll(/[<|>]/g, ''), id]))
}

function parse<T>(path: string, name: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(readJson(path, name))
  } catch (error) {
    throw refuse(path, `${name} can not be read`, error)
  }
}

const readJson = (path: string, name: string): unknown =>
  JSON.parse(readFileSync(join(path, name), 'utf8'))

function refuse(path: string, why: string, cause?: unknown): KilnError {
  return new KilnError('unsupported-media', `${path} is no folder of an ONNX Whisper: ${why}`, {
    action: `It needs ${FILES.join(', ')}, onnx/encoder_model.onnx and onnx/decoder_model_merged.onnx, as model hubs lay them out.`,
    cause,
  })
}
