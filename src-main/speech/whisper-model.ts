import { availableParallelism } from 'node:os'
import { basename, dirname } from 'node:path'
import type { Processor, PreTrainedModel, PreTrainedTokenizer } from '@huggingface/transformers'
import { KilnError } from '#shared/contract/errors.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MODEL_FAILURES, MODEL_REMEDIES } from '#shared/sentences/model-failures.ts'
import { formatBytes } from '#main/core/models/fit.ts'
import { speechNeed } from '#main/core/models/speech-need.ts'
import { readWhisperFolder, type WhisperFolder } from './whisper-folder.ts'

/** transformers.js, loaded only once a speech model is wanted. */
type Transformers = typeof import('@huggingface/transformers')

/** A loaded Whisper model. */
export interface WhisperModel {
  readonly path: string
  readonly folder: WhisperFolder
  readonly library: Transformers
  readonly extractor: Processor['feature_extractor']
  readonly tokenizer: PreTrainedTokenizer
  readonly model: PreTrainedModel
}

/** Left to everything else. */
const SPARE_BYTES = 100e6

/** Loads a folder from the disk and nothing from anywhere else; throws `out-of-memory`, `unsupported-media` or `unreadable-file`. */
export async function loadWhisper(path: string, freeBytes: () => number): Promise<WhisperModel> {
  const folder = readWhisperFolder(path)
  const needs = speechNeed(folder.sizeBytes)
  if (needs + SPARE_BYTES > freeBytes())
    throw new KilnError(
      'out-of-memory',
      fill(MODEL_FAILURES.speechMemory, {
        nameNeeds: formatBytes(needs),
        nameFree: formatBytes(freeBytes()),
      }),
      { action: MODEL_REMEDIES.speechMemory },
    )
  const library = await import('@huggingface/transformers')
  const { env } = library
  env.allowRemoteModels = false
  env.allowLocalModels = true
  env.useFSCache = false
  env.localModelPath = dirname(path)
  const id = basename(path)
  const local = { local_files_only: true } as const
  try {
    const tokenizer = await library.AutoTokenizer.from_pretrained(id, local)
    const extractor = await library.AutoFeatureExtractor.from_pretrained(id, local)
    const model = await library.WhisperForConditionalGeneration.from_pretrained(id, {
      ...local,
      dtype: { encoder_model: folder.encoder, decoder_model_merged: folder.decoder },
      subfolder: folder.subfolder,
      device: 'cpu',
      session_options: {
        intraOpNumThreads: availableParallelism(),
        extra: { session: { intra_op: { allow_spinning: '0' } } },
      },
    })
    return { path, folder, library, extractor, tokenizer, model }
  } catch (error) {
    throw new KilnError('unreadable-file', fill(MODEL_FAILURES.unloadable, { namePath: path }), {
      action: MODEL_REMEDIES.againOrOtherSpeech,
      cause: error,
    })
  }
}
