import { z } from 'zod'
import { parseFloats } from '../float-arrays.ts'

/** The linear head over CLIP's embeddings (models/aesthetic-head): one weight a number, and the bias. */
export interface AestheticHead {
  readonly weights: Float32Array
  readonly bias: number
}

const Head = z.object({ width: z.number().int().min(1), bias: z.number(), weights: z.string() })

/** Parses models/aesthetic-head/head.json; throws where the count of weights is not what it says. */
export function parseAestheticHead(json: unknown): AestheticHead {
  const { width, bias, weights: base64 } = Head.parse(json)
  const weights = parseFloats(base64)
  if (weights.length !== width) throw new Error(`the aesthetic head has ${weights.length} weights`)
  return { weights, bias }
}

/** The rating 0..10 (and a little beyond) of LAION-Aesthetics V1: the head on the embedding scaled to length 1. */
export function rateEmbedding(embedding: Float32Array, { weights, bias }: AestheticHead): number {
  if (embedding.length !== weights.length)
    throw new Error(`the embedding has ${embedding.length} numbers, not ${weights.length}`)
  let dot = 0
  let squares = 0
  for (const [at, value] of embedding.entries()) {
    dot += value * (weights[at] ?? 0)
    squares += value * value
  }
  const rating = dot / Math.sqrt(squares) + bias
  if (!Number.isFinite(rating)) throw new Error('the embedding is no number')
  return rating
}

/**
 * Millions of pictures of LAION-2B-en rated 0 to 1, 1 to 2 .. 9 to 10, as LAION counted them in 2022 with the
 * sister head over ViT-L/14; the same count for ViT-B/32 was not published.
 */
const COUNTS = [2.66, 25.62, 147.55, 410.18, 656.38, 601.73, 271.19, 51.43, 3.35, 0.05]
const TOTAL = COUNTS.reduce((sum, count) => sum + count, 0)

/** Share 0..1 of web pictures that are rated lower, straight between whole ratings. */
export function clipBeauty(rating: number): number {
  let below = 0
  for (const [at, count] of COUNTS.entries()) below += count * Math.min(1, Math.max(0, rating - at))
  return below / TOTAL
}
