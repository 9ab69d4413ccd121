import type { Edit } from '#shared/contract/texts.ts'
import type { EnhanceInput } from '../input.ts'
import { createPhraseTable, findWords, type FoundPhrase, parsePairs } from '../phrase-table.ts'
import { DOUBLE_NEGATIVES, HARSH, HEDGES } from '../tables/tone.ts'

const TABLES = [
  {
    table: HEDGES,
    why: (old: string, now: string) =>
      now === ''
        ? `“${old}” weakens what follows`
        : `“${now}” says it with less doubt than “${old}”`,
  },
  {
    table: HARSH,
    why: (old: string, now: string) =>
      now === ''
        ? `“${old}” sounds cold and says nothing`
        : `“${now}” says it with less edge than “${old}”`,
  },
  {
    table: DOUBLE_NEGATIVES,
    why: (old: string, now: string) =>
      `“${now}” says plainly what “${old}” says with two negatives`,
  },
].map(({ table, why }) => ({ find: createPhraseTable(parsePairs(table)), why }))

/** Says it without needless doubt, edge or double negatives, and means the same; English only. */
export function enhanceSentiment({ text, language }: EnhanceInput): Edit[] {
  if (language !== 'en') return []
  const words = findWords(text)
  return TABLES.flatMap(({ find, why }) =>
    find(text, words).map((found: FoundPhrase): Edit => {
      const { start, end, phrase, replacement } = found
      const now = replacement.length > 1 ? replacement : ''
      return { start, end, replacement, strategy: 'sentiment', reason: why(phrase, now) }
    }),
  )
}
