// What the language thread knows of words, read from the models folder as it does.
import { gunzipSync } from 'node:zlib'
import { parseNgrams } from '../../../src-main/core/text/enhance/grammar/ngram-model.ts'
import { createRarity, parseWordTable } from '../../../src-main/core/text/hashtags/word-table.ts'
import { parseVaderLexicon } from '../../../src-main/core/text/sentiment/vader-lexicon.ts'
import { createVectors } from '../../../src-main/core/text/vectors/create-vectors.ts'
import { readWordKnowledge } from '../../../src-main/language/claim-knowledge.ts'
import { openModelFolder } from '../../../src-main/models/model-folder.ts'

const models = openModelFolder(new URL('../../', import.meta.url).pathname)

/** See src-main/core/claims/word-knowledge.ts. */
export const knowledge = readWordKnowledge(models, {
  vectors: createVectors(
    models.bytes('word-vectors/vectors.bin'),
    models.text('word-vectors/words.txt'),
  ),
  rarityOf: createRarity(parseWordTable(models.bytes('hashtags/words.bin'))),
  valences: parseVaderLexicon(models.json('vader/lexicon.json')),
  ngrams: parseNgrams(gunzipSync(models.bytes('grammar/ngrams.bin.gz'))),
})
