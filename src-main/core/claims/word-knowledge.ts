import type { Lexicon } from './lexicon.ts'
import type { NgramModel } from '#main/core/text/enhance/grammar/ngram-model.ts'
import type { Vectors } from '#main/core/text/vectors/create-vectors.ts'
import { createLru } from '#main/lib/lru.ts'

/** How usual word sequences are, in natural logarithms. */
export type Fluency = Pick<NgramModel, 'numberOf' | 'logOf' | 'frequency'>

/** What is known of words when a claim is held against sources. */
export interface WordKnowledge {
  readonly lexicon: Lexicon
  /** The word's vector, of length 1 or zero. */
  readonly vectorOf: (word: string) => Float32Array
  /** How rare a word is, 0..1. */
  readonly rarityOf: (word: string) => number
  /** How good or bad a word sounds, about -4..4; 0 for most words. */
  readonly valenceOf: (word: string) => number
  readonly fluency: Fluency
}

const REMEMBERED = 20_000

/** Vectors of single words, scaled to length 1 and remembered. */
export function createWordVectors(vectors: Vectors): (word: string) => Float32Array {
  const remembered = createLru<Float32Array>(REMEMBERED)
  return (word) => {
    const known = remembered.get(word)
    if (known) return known
    const vector = vectors.embed(word)
    const length = Math.hypot(...vector)
    const unit = length > 0 ? vector.map((value) => value / length) : vector
    remembered.set(word, unit)
    return unit
  }
}
