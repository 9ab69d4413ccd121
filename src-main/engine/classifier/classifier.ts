import { z } from 'zod'
import { chunkPieces, MOST_PIECES } from '#main/core/text/classification/chunk-pieces.ts'
import {
  type ChunkScores,
  combineChunks,
  HEADS,
  type Standings,
} from '#main/core/text/classification/heads.ts'
import { splitSentences } from '#main/core/text/reading/split-sentences.ts'
import { parseEmojiNames } from '#main/core/text/tokens/name-emoji.ts'
import { normalisePost } from '#main/core/text/tokens/normalise-post.ts'
import { createWordPiece } from '#main/core/text/tokens/word-piece.ts'
import { createLru } from '#main/lib/lru.ts'
import type { EngineContext } from '../task.ts'
import { createBatches } from './batch-runs.ts'

const MODEL = 'post-classifier'
const REMEMBERED = 500

const Heads = z.record(z.enum(HEADS), z.object({ standing: z.enum(['verdict', 'hint']) }))

/** The trained classifier: stretches of texts in, in batches with whatever else is asked meanwhile; stretches are remembered. */
export function createClassifier({ onnx, models }: EngineContext) {
  const heads = Heads.parse(models.json(`${MODEL}/heads.json`))
  const standings = Object.fromEntries(
    Object.entries(heads).map(([name, head]) => [name, head.standing]),
  ) as unknown as Standings
  const vocabulary = models.text(`${MODEL}/vocab.txt`).trimEnd().split('\n')
  const wordPiece = createWordPiece(vocabulary)
  const emoji = parseEmojiNames(models.text(`${MODEL}/emoji.txt`))
  const remembered = createLru<ChunkScores>(REMEMBERED)
  const run = createBatches(
    (data, rows) => onnx.run(MODEL, { data, dims: [rows, data.length / rows] }),
    { start: vocabulary.indexOf('[CLS]'), end: vocabulary.indexOf('[SEP]') },
  )

  const piecesOf = (text: string) => wordPiece(normalisePost(text, emoji))

  function chunksOf(text: string): readonly (readonly number[])[] {
    const pieces = piecesOf(text)
    if (pieces.length <= MOST_PIECES) return [pieces]
    return chunkPieces(
      splitSentences(text).map(({ start, end }) => piecesOf(text.slice(start, end))),
    )
  }

  async function score(pieces: readonly number[]): Promise<ChunkScores> {
    const key = pieces.join(' ')
    const known = remembered.get(key)
    if (known) return known
    const scores = { pieces: pieces.length + 2, outputs: await run(pieces) }
    remembered.set(key, scores)
    return scores
  }

  return {
    async classify(text: string) {
      return combineChunks(await Promise.all(chunksOf(text).map(score)), standings)
    },
  }
}
