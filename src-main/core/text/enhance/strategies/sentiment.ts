import type { Edit } from '#shared/contract/texts.ts'
import { fill } from '#shared/sentences/fill.ts'
import { STYLE } from '#shared/sentences/edits.ts'
import type { EnhanceInput } from '../input.ts'
import { createPhraseTable, findWords, type FoundPhrase, parsePairs } from '../phrase-table.ts'
import { DOUBLE_NEGATIVES, HARSH, HEDGES } from '../tables/tone.ts'

const TABLES = [
  {
    table: HEDGES,
    gone: STYLE.weakens,
    other: STYLE.lessDoubt,
  },
  {
    table: HARSH,
    gone: STYLE.cold,
    other: STYLE.lessEdge,
  },
  { table: DOUBLE_NEGATIVES, gone: STYLE.negatives, other: STYLE.negatives },
].map(({ table, ...why }) => ({ find: createPhraseTable(parsePairs(table)), ...why }))

/** Says it without needless doubt, edge or double negatives, and means the same; English only. */
export function enhanceSentiment({ text, language }: EnhanceInput): Edit[] {
  if (language !== 'en') return []
  const words = findWords(text)
  return TABLES.flatMap(({ find, gone, other }) =>
    find(text, words).map((found: FoundPhrase): Edit => {
      const { start, end, phrase, replacement } = found
      const nameNow = replacement.length > 1 ? replacement : ''
      const reason = fill(nameNow === '' ? gone : other, { nameOld: phrase, nameNow })
      return { start, end, replacement, strategy: 'sentiment', reason }
    }),
  )
}
