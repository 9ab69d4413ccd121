import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { checkClaims, type ClaimKnowledge } from '#main/core/claims/check-claims.ts'
import { type ClaimSource, indexSources } from '#main/core/claims/index-sources.ts'
import { parseNgrams } from '#main/core/text/enhance/grammar/ngram-model.ts'
import { createRarity, parseWordTable } from '#main/core/text/hashtags/word-table.ts'
import { parseVaderLexicon } from '#main/core/text/sentiment/vader-lexicon.ts'
import { createVectors } from '#main/core/text/vectors/create-vectors.ts'
import { readClaimKnowledge } from '#main/language/claim-knowledge.ts'
import { openModelFolder } from '#main/models/model-folder.ts'

const folder = openModelFolder('models')

/** What the language thread checks claims with. */
export const knowledge: ClaimKnowledge = readClaimKnowledge(folder, {
  vectors: createVectors(
    folder.bytes('word-vectors/vectors.bin'),
    folder.text('word-vectors/words.txt'),
  ),
  rarityOf: createRarity(parseWordTable(folder.bytes('hashtags/words.bin'))),
  valences: parseVaderLexicon(JSON.parse(readFileSync('models/vader/lexicon.json', 'utf8'))),
  ngrams: parseNgrams(gunzipSync(folder.bytes('grammar/ngrams.bin.gz'))),
})

/** A source that came with a call. */
export const toSource = (text: string, title = 'notes'): ClaimSource => ({
  source: title,
  title,
  documentId: null,
  text,
})

/** The report of a text held against texts. */
export const check = (text: string, ...sources: readonly string[]) =>
  checkClaims(
    {
      text,
      index: indexSources(
        sources.map((source, at) => toSource(source, `source ${at + 1}`)),
        knowledge.lexicon.lemmaOf,
      ),
      entailment: null,
    },
    knowledge,
  )

/** A document of our own that the tests hold texts against. */
export const DOCUMENT = `Kiln 1.4 was released on Tuesday. The release adds batch export and cuts the start time by 40%.
Ana Torres leads the team in Valencia, which has 14 people. The new plan costs $29 a month.
The old importer is not supported any longer, and the company does not store drafts on its servers.
In the trial, 250 creators wrote posts for six weeks. Most of them finished a post in less than ten minutes.
The editor increased the number of replies, but the reach of the posts decreased slightly.`
