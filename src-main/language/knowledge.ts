import { gunzipSync } from 'node:zlib'
import type { ClaimKnowledge } from '#main/core/claims/check-claims.ts'
import { parseEngagementPrior } from '#main/core/text/engagement/prior.ts'
import { type Corrector, createCorrector } from '#main/core/text/enhance/grammar/corrector.ts'
import { type NgramModel, parseNgrams } from '#main/core/text/enhance/grammar/ngram-model.ts'
import { createHashtagSplitter } from '#main/core/text/hashtags/split-hashtag.ts'
import { parseTopics } from '#main/core/text/hashtags/topics.ts'
import { createRarity, parseWordTable } from '#main/core/text/hashtags/word-table.ts'
import { createLanguageDetector } from '#main/core/text/reading/detect-language.ts'
import { parseLanguageData } from '#main/core/text/reading/language-scores.ts'
import { createPolarity } from '#main/core/text/sentiment/polarity.ts'
import { parsePolarityLexicon } from '#main/core/text/sentiment/polarity-lexicon.ts'
import { createVader } from '#main/core/text/sentiment/vader.ts'
import { parseVaderLexicon } from '#main/core/text/sentiment/vader-lexicon.ts'
import { createVectors } from '#main/core/text/vectors/create-vectors.ts'
import type { ModelFolder } from '#main/models/model-folder.ts'
import { readClaimKnowledge } from './claim-knowledge.ts'

/** What the language thread knows, read from the models folder; the grammar's language model and what claims need only once they are wanted. */
export function createKnowledge(models: ModelFolder) {
  const words = parseWordTable(models.bytes('hashtags/words.bin'))
  const vectors = createVectors(
    models.bytes('word-vectors/vectors.bin'),
    models.text('word-vectors/words.txt'),
  )
  const rarityOf = createRarity(words)
  const valences = parseVaderLexicon(models.json('vader/lexicon.json'))
  let ngrams: NgramModel | undefined
  let corrector: Corrector | undefined
  let claims: ClaimKnowledge | undefined
  const ngramsOnce = () =>
    (ngrams ??= parseNgrams(gunzipSync(models.bytes('grammar/ngrams.bin.gz'))))

  return {
    vectors,
    detectLanguage: createLanguageDetector(parseLanguageData(models.bytes('language/ngrams.bin'))),
    vader: createVader(valences),
    polarity: createPolarity(parsePolarityLexicon(models.json('polarity/lexicon.json'))),
    prior: parseEngagementPrior(models.json('engagement/prior.json')),
    rarityOf,
    splitHashtag: createHashtagSplitter(words),
    topics: parseTopics(models.text('hashtags/topics.txt'), vectors),
    corrector: (): Corrector => (corrector ??= createCorrector(ngramsOnce())),
    claims: (): ClaimKnowledge =>
      (claims ??= readClaimKnowledge(models, {
        vectors,
        rarityOf,
        valences,
        ngrams: ngramsOnce(),
      })),
  }
}

/** The type of what `createKnowledge` makes. */
export type Knowledge = ReturnType<typeof createKnowledge>
