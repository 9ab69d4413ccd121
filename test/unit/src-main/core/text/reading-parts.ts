import { readFileSync } from 'node:fs'
import { createHashtagSplitter } from '#main/core/text/hashtags/split-hashtag.ts'
import { parseTopics } from '#main/core/text/hashtags/topics.ts'
import { createRarity, parseWordTable } from '#main/core/text/hashtags/word-table.ts'
import { createReader, type Reading } from '#main/core/text/reading/create-reader.ts'
import { createLanguageDetector } from '#main/core/text/reading/detect-language.ts'
import { findKeyphrases } from '#main/core/text/reading/find-keyphrases.ts'
import { findQuotable } from '#main/core/text/reading/find-quotable.ts'
import { parseLanguageData } from '#main/core/text/reading/language-scores.ts'
import { createVectors } from '#main/core/text/vectors/create-vectors.ts'

const table = parseWordTable(readFileSync('models/hashtags/words.bin'))

/** What the committed models read. */
export const vectors = createVectors(
  readFileSync('models/word-vectors/vectors.bin'),
  readFileSync('models/word-vectors/words.txt', 'utf8'),
)
export const languageData = parseLanguageData(readFileSync('models/language/ngrams.bin'))
export const detectLanguage = createLanguageDetector(languageData)
export const rarityOf = createRarity(table)
export const splitHashtag = createHashtagSplitter(table)
export const topics = parseTopics(readFileSync('models/hashtags/topics.txt', 'utf8'), vectors)
export const reader = createReader({ detectLanguage })

/** A text read, with its keyphrases and quotable line. */
export function readAll(text: string) {
  const reading: Reading = reader.read(text)
  return {
    reading,
    keyphrases: findKeyphrases({ reading, vectors, rarityOf }),
    quotable: findQuotable({ reading, vectors }),
    vectors,
  }
}

/** Posts as people write them. */
export const POSTS = {
  launch:
    'We just shipped a new video editor for creators. It took six months, 40 interviews and a lot of coffee.\n\nThe hardest part was not the code. It was deciding what to leave out.\n\nTry it at https://example.com/editor and see what breaks. #buildinpublic #videoediting',
  tip: 'Marketing tip: write the headline last. 80% of people read only the first line, so spend half of your time there. Great copywriting is rewriting. Maria Lopez taught me this at Acme Labs in Barcelona.',
  bakery:
    'I quit my job at Google 2 years ago to bake sourdough bread full time. Everyone said I was crazy. Last month the bakery made $42,000 in revenue. Small businesses win by caring more, not by spending more. What would you do if you were not afraid?',
  hiring:
    "We're hiring a senior backend engineer (remote, EU). You'll work with TypeScript, Postgres and a small team that ships every week. Salary 70-90k €. Apply by March 15!",
  spanish:
    'Hoy lanzamos nuestra nueva aplicación de fotografía para creadores. Nos llevó dos años y 300 entrevistas. La mejor cámara es la que llevas contigo, no la más cara. #fotografia',
  list: '5 mistakes I made as a first-time manager:\n1. Avoiding hard conversations\n2. Doing the work myself\n3. Giving feedback too late\nFeedback is a gift only when it arrives on time.',
} as const
