import type { CatalogueEntry } from './catalogue.ts'
import { speechNeed } from './speech-need.ts'

type Facts = Pick<CatalogueEntry, 'id' | 'name' | 'summary' | 'languages' | 'sizeBytes'> & {
  readonly repository: string
}

const ENGLISH = ['en']
const ANY: readonly string[] = []

/** Encoder in 32 bits, decoder in 8: rounding the encoder costs more words than it saves bytes. */
const FILES = [
  'config.json',
  'generation_config.json',
  'preprocessor_config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/encoder_model.onnx',
  'onnx/decoder_model_merged_quantized.onnx',
].map((path) => ({ source: path, target: path }))

/** Sizes of exports with random weights of the same shapes, and of the tokenizer; what the hub tells at the download counts. */
const WHISPER: readonly Facts[] = [
  {
    id: 'whisper-base',
    name: 'Whisper base',
    summary: 'Writes down what is said in 99 languages; good for clear speech.',
    languages: ANY,
    sizeBytes: 138_500_000,
    repository: 'onnx-community/whisper-base',
  },
  {
    id: 'whisper-small',
    name: 'Whisper small',
    summary:
      'Writes down what is said in 99 languages, with fewer mistakes; some three times slower.',
    languages: ANY,
    sizeBytes: 512_000_000,
    repository: 'onnx-community/whisper-small',
  },
  {
    id: 'whisper-tiny',
    name: 'Whisper tiny',
    summary: 'Writes down what is said in 99 languages; the fastest, with the most mistakes.',
    languages: ANY,
    sizeBytes: 66_500_000,
    repository: 'onnx-community/whisper-tiny',
  },
  {
    id: 'whisper-base.en',
    name: 'Whisper base, English',
    summary: 'Writes down English; a little surer of it than the one for all languages.',
    languages: ENGLISH,
    sizeBytes: 138_500_000,
    repository: 'onnx-community/whisper-base.en',
  },
  {
    id: 'whisper-tiny.en',
    name: 'Whisper tiny, English',
    summary: 'Writes down English; the fastest.',
    languages: ENGLISH,
    sizeBytes: 66_500_000,
    repository: 'onnx-community/whisper-tiny.en',
  },
]

/** Speech models of Radford et al. 2022, released by OpenAI under MIT and on the hub under Apache-2.0, as ONNX for transformers.js. */
export const SPEECH_MODELS: readonly CatalogueEntry[] = WHISPER.map(({ repository, ...facts }) => ({
  ...facts,
  purpose: 'speech',
  format: 'onnx',
  licence: 'Apache-2.0',
  licenceClass: 'open',
  needsBytes: speechNeed(facts.sizeBytes),
  folder: null,
  hub: { repository, files: FILES },
}))
