import type { Stretch } from '#main/core/text/reading/split-sentences.ts'
import {
  createPhraseTable,
  findWords,
  type FoundPhrase,
  parsePairs,
  type TextWord,
} from './phrase-table.ts'
import { CLICHES } from './tables/cliches.ts'

/** Finds worn phrases of ours in English text. */
export const findCliches: (text: string, words: readonly TextWord[]) => FoundPhrase[] =
  createPhraseTable(parsePairs(CLICHES))

/** A word said again soon after. */
export interface Repeat extends Stretch {
  readonly word: string
}

const NEAR = 12
const SHORTEST = 5
const COMMON = new Set(
  'about after again also because before being could every first from have having might never often other people really should since still such than that their them then there these they thing things think this those through today until very were what when where which while whose with without would years your yours'.split(
    ' ',
  ),
)

/** Words of five letters or more that were said within the twelve words before. */
export function findRepeats(words: readonly TextWord[]): Repeat[] {
  const last = new Map<string, number>()
  return words.filter(({ word }, i) => {
    if (word.length < SHORTEST || COMMON.has(word)) return false
    const before = last.get(word)
    last.set(word, i)
    return before !== undefined && i - before <= NEAR
  })
}

/** Clichés and near repeats for each hundred words, 0 without words. */
export function measureWorn(text: string): number {
  const words = findWords(text)
  if (words.length === 0) return 0
  return ((findCliches(text, words).length + findRepeats(words).length) / words.length) * 100
}
