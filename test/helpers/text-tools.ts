import { join } from 'node:path'
import type { TextTools } from '#main/core/insights/features/measure-post.ts'
import { parseEngagementPrior } from '#main/core/text/engagement/prior.ts'
import { createVader } from '#main/core/text/sentiment/vader.ts'
import { parseVaderLexicon } from '#main/core/text/sentiment/vader-lexicon.ts'
import { createVectors } from '#main/core/text/vectors/create-vectors.ts'
import { openModelFolder } from '#main/models/model-folder.ts'

/** What the thread measures posts with, of the models that ship. */
export function openTextTools(): TextTools {
  const models = openModelFolder(join(import.meta.dirname, '../../models'))
  const vader = createVader(parseVaderLexicon(models.json('vader/lexicon.json')))
  return {
    compoundOf: (text) => vader(text).compound,
    vectors: createVectors(
      models.bytes('word-vectors/vectors.bin'),
      models.text('word-vectors/words.txt'),
    ),
    prior: parseEngagementPrior(models.json('engagement/prior.json')),
  }
}
