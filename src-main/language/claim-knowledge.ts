import { gunzipSync } from 'node:zlib'
import type { ClaimKnowledge } from '#main/core/claims/check-claims.ts'
import { parseClaimModel } from '#main/core/claims/claim-model.ts'
import { createLexicon } from '#main/core/claims/lexicon.ts'
import { createWordVectors, type WordKnowledge } from '#main/core/claims/word-knowledge.ts'
import type { NgramModel } from '#main/core/text/enhance/grammar/ngram-model.ts'
import type { VaderLexicon } from '#main/core/text/sentiment/vader-lexicon.ts'
import type { Vectors } from '#main/core/text/vectors/create-vectors.ts'
import type { ModelFolder } from '#main/models/model-folder.ts'

interface Known {
  readonly vectors: Vectors
  readonly rarityOf: (word: string) => number
  readonly valences: VaderLexicon
  readonly ngrams: NgramModel
}

/** What is known of words when claims are checked: the lexicon of models/claims beside what has been read already. */
export function readWordKnowledge(models: ModelFolder, known: Known): WordKnowledge {
  const { valences } = known.valences
  return {
    lexicon: createLexicon(gunzipSync(models.bytes('claims/lexicon.txt.gz')).toString('utf8')),
    vectorOf: createWordVectors(known.vectors),
    rarityOf: known.rarityOf,
    valenceOf: (word) => valences.get(word) ?? 0,
    fluency: known.ngrams,
  }
}

/** The same with the fitted model of models/claims. */
export function readClaimKnowledge(models: ModelFolder, known: Known): ClaimKnowledge {
  return {
    ...readWordKnowledge(models, known),
    model: parseClaimModel(models.json('claims/model.json')),
  }
}
