import type { LicenceClass, Model } from '#shared/contract/models.ts'
import { BUILT_IN } from './catalogue-built-in.ts'
import { PICTURE_MODELS } from './catalogue-pictures.ts'
import { SPEECH_MODELS } from './catalogue-speech.ts'
import { VISION_MODELS } from './catalogue-vision.ts'
import { WRITERS } from './catalogue-writers.ts'

/** One file of a model; the hub's own checksum is used where none is known. */
export interface CatalogueFile {
  /** Where it lies in the repository of the hub. */
  readonly source: string
  /** Where it goes in the model's folder. */
  readonly target: string
  readonly sha256?: string
}

/** A model that Kiln knows of before it is there. */
export interface CatalogueEntry {
  readonly id: string
  readonly name: string
  readonly purpose: Model['purpose']
  readonly format: 'gguf' | 'onnx' | 'data'
  readonly summary: string
  readonly licence: string
  readonly licenceClass: LicenceClass
  readonly languages: readonly string[]
  /** Of all files; what the hub tells at the download counts. */
  readonly sizeBytes: number
  /** Memory at work, where the size of the files does not tell. */
  readonly needsBytes?: number
  /** The folder of the shipped models that holds it; null for models that are fetched. */
  readonly folder: string | null
  /** Where it can be had: a repository of the model hub that the settings name; null too where only a file can be adopted. */
  readonly hub: { readonly repository: string; readonly files: readonly CatalogueFile[] } | null
  /** What tells, from the model's own configuration, how much memory a context takes. */
  readonly writer?: { readonly kvBytesPerToken: number; readonly contextTokens: number }
}

/** The hub that models come from unless the settings name another; only ever asked when the user downloads one. */
export const DEFAULT_HUB_ADDRESS = 'https://huggingface.co'

/** Sentence embeddings: one file beside the vocabulary that ships with Kiln. */
const EMBEDDINGS: CatalogueEntry = {
  id: 'minilm',
  name: 'MiniLM L6 embeddings',
  purpose: 'embeddings',
  format: 'onnx',
  summary: 'Finds passages of sources by meaning, not only by their words.',
  licence: 'Apache-2.0',
  licenceClass: 'open',
  languages: ['en'],
  sizeBytes: 22_928_619,
  folder: null,
  hub: {
    repository: 'Xenova/all-MiniLM-L6-v2',
    files: [{ source: 'onnx/model_quantized.onnx', target: 'model.onnx' }],
  },
}

/** Everything Kiln knows of, in the order it is shown. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  ...WRITERS,
  EMBEDDINGS,
  ...PICTURE_MODELS,
  ...SPEECH_MODELS,
  ...VISION_MODELS,
  ...BUILT_IN,
]

/** The entry of an id; undefined for adopted models and unknown ones. */
export const findEntry = (id: string): CatalogueEntry | undefined =>
  CATALOGUE.find((entry) => entry.id === id)
