import { KilnError } from '#shared/contract/errors.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MODEL_FAILURES, MODEL_REMEDIES } from '#shared/sentences/model-failures.ts'
import { meanPool } from '#main/core/text/vectors/mean-pool.ts'
import { createWordPiece } from '#main/core/text/tokens/word-piece.ts'
import { createBatches } from './classifier/batch-runs.ts'
import type { EngineContext } from './task.ts'

const MODEL = 'minilm'
/** Numbers of a vector. */
const WIDTH = 384
/** What the model was trained to read, both ends included. */
const MOST_TOKENS = 256
/** Characters that can hold no more than those tokens count; the rest is not even split. */
const MOST_CHARACTERS = 8000
/** Texts in work at once, so that a cancelled call ends soon. */
const AT_ONCE = 32

/** Sentence embeddings as sentence-transformers makes them: mean over the tokens, then scaled to length 1. */
export function createEmbedder({ onnx, models }: Pick<EngineContext, 'onnx' | 'models'>) {
  const vocabulary = models.text(`${MODEL}/vocab.txt`).trimEnd().split('\n')
  const wordPiece = createWordPiece(vocabulary)
  const run = createBatches(
    async (ids, rows) => {
      const dims = [rows, ids.length / rows]
      const mask = ids.map((id) => (id === 0n ? 0n : 1n))
      const [states] = await onnx.run(MODEL, {
        input_ids: { data: ids, dims },
        attention_mask: { data: mask, dims },
        token_type_ids: { data: new BigInt64Array(ids.length), dims },
      })
      return [meanPool({ states: states ?? new Float32Array(), mask, rows, width: WIDTH })]
    },
    { start: vocabulary.indexOf('[CLS]'), end: vocabulary.indexOf('[SEP]') },
  )

  async function embed(text: string): Promise<Float32Array> {
    const pieces = wordPiece(text.slice(0, MOST_CHARACTERS)).slice(0, MOST_TOKENS - 2)
    const [vector] = await run(pieces)
    return vector ?? new Float32Array(WIDTH)
  }

  return async (texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]> => {
    const vectors: Float32Array[] = []
    try {
      for (let at = 0; at < texts.length; at += AT_ONCE) {
        signal.throwIfAborted()
        vectors.push(...(await Promise.all(texts.slice(at, at + AT_ONCE).map(embed))))
      }
      return vectors
    } catch (error) {
      if (!(error instanceof KilnError) || error.code !== 'model-missing') throw error
      throw new KilnError('model-missing', MODEL_FAILURES.noEmbeddings, {
        action: fill(MODEL_REMEDIES.install, { nameModel: 'minilm' }),
        cause: error,
      })
    }
  }
}
