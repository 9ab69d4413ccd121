import type { LicenceClass } from '#shared/contract/models.ts'
import { classifyLicence } from './licences.ts'
import type { GgufHeader, GgufValue } from './gguf.ts'

/** What Kiln wants to know of a GGUF file before it is loaded. */
export interface GgufFacts {
  readonly architecture: string
  readonly name: string | null
  /** How many tokens it was trained to read at once. */
  readonly contextTokens: number
  /** Bytes of the key and value cache a token takes, at 16 bits a number. */
  readonly kvBytesPerToken: number
  /** Its Jinja chat template; null for models that only continue text. */
  readonly chatTemplate: string | null
  /** Such as `Q4_K_M`. */
  readonly quantisation: string | null
  /** As told by the file; null where it does not tell. */
  readonly parameters: number | null
  readonly licence: string | null
  readonly licenceClass: LicenceClass
  /** How many files the model is split into. */
  readonly parts: number
}

/** Names of `general.file_type`, from llama.cpp's `llama_ftype` (2026). */
const FILE_TYPES: Readonly<Record<number, string>> = {
  0: 'F32',
  1: 'F16',
  2: 'Q4_0',
  3: 'Q4_1',
  7: 'Q8_0',
  8: 'Q5_0',
  9: 'Q5_1',
  10: 'Q2_K',
  11: 'Q3_K_S',
  12: 'Q3_K_M',
  13: 'Q3_K_L',
  14: 'Q4_K_S',
  15: 'Q4_K_M',
  16: 'Q5_K_S',
  17: 'Q5_K_M',
  18: 'Q6_K',
  19: 'IQ2_XXS',
  20: 'IQ2_XS',
  22: 'IQ3_XS',
  23: 'IQ3_XXS',
  25: 'IQ4_NL',
  26: 'IQ3_S',
  27: 'IQ3_M',
  30: 'IQ4_XS',
  32: 'BF16',
  38: 'MXFP4',
}

/** Architectures that read but don't write. */
const READERS = new Set([
  'bert',
  'nomic-bert',
  'jina-bert-v2',
  'modern-bert',
  't5encoder',
  'clip',
  'whisper',
])

/** Whether a model of this architecture can write at all. */
export const isWriter = ({ architecture }: GgufFacts): boolean => !READERS.has(architecture)

/** Reads the facts out of a header; what the file does not tell has a cautious value. */
export function describeGguf({ metadata }: GgufHeader): GgufFacts {
  const architecture = text(metadata.get('general.architecture')) ?? 'unknown'
  const number = (key: string) => positive(metadata.get(`${architecture}.${key}`))
  const width = number('embedding_length') ?? 0
  const heads = number('attention.head_count') ?? 1
  const kvHeads = number('attention.head_count_kv') ?? heads
  const headSize = number('attention.key_length') ?? width / heads
  const valueSize = number('attention.value_length') ?? headSize
  const layers = number('block_count') ?? 0
  const licence = text(metadata.get('general.license'))
  return {
    architecture,
    name: text(metadata.get('general.name')),
    contextTokens: number('context_length') ?? 2048,
    kvBytesPerToken: Math.ceil(layers * kvHeads * (headSize + valueSize) * 2),
    chatTemplate: text(metadata.get('tokenizer.chat_template')),
    quantisation: FILE_TYPES[positive(metadata.get('general.file_type')) ?? -1] ?? null,
    parameters: positive(metadata.get('general.parameter_count')),
    licence,
    licenceClass: classifyLicence(licence),
    parts: positive(metadata.get('split.count')) ?? 1,
  }
}

const text = (value: GgufValue | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null

const positive = (value: GgufValue | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null
