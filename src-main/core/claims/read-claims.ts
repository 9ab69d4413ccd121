import { type FoundPassage, findEvidence } from './find-evidence.ts'
import type { SourceIndex } from './index-sources.ts'
import { isCheckable } from './is-checkable.ts'
import { type MeasuredWord, measureWords } from './measure-words.ts'
import { readTokens, type Token } from './read-tokens.ts'
import { splitClaims } from './split-claims.ts'
import type { WordKnowledge } from './word-knowledge.ts'

/** A statement with all that is measured of it before it is judged. */
export interface ReadClaim {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly checkable: boolean
  readonly tokens: readonly Token[]
  readonly words: readonly MeasuredWord[]
  readonly evidence: readonly FoundPassage[]
}

const MOST_EVIDENCE = 3
/** Statements of one text that are read; a post has far fewer. */
export const MOST_CLAIMS = 500
/** Longer statements are no sentences; what follows is not read. */
const MOST_TOKENS = 120

/** Reads the statements of a text against indexed sources, the first 500 of them. */
export function readClaims(
  text: string,
  index: SourceIndex,
  knowledge: WordKnowledge,
): ReadClaim[] {
  return splitClaims(text)
    .slice(0, MOST_CLAIMS)
    .map(({ start, end }) => {
      const said = text.slice(start, end)
      const checkable = isCheckable(said)
      const tokens = checkable
        ? readTokens(said, knowledge.lexicon.lemmaOf).slice(0, MOST_TOKENS)
        : []
      const words = measureWords(tokens, index, knowledge)
      return {
        text: said,
        start,
        end,
        checkable,
        tokens,
        words,
        evidence: findEvidence(words, index, { most: MOST_EVIDENCE }),
      }
    })
}

const MOST_PASSAGES = 12
/** The entailment model reads little at a time: about 120 word pieces of passages. */
const MOST_LETTERS = 520

/** The passages that speak of a statement and what stands beside them, as far as the entailment model reads, in the sources' order. */
export function gatherPassages(words: readonly MeasuredWord[], index: SourceIndex): string {
  const chosen = new Set<number>()
  let letters = 0
  const add = (place: number): void => {
    const passage = index.passages[place]
    if (passage === undefined || chosen.has(place)) return
    const length = passage.end - passage.start
    if (letters + length > MOST_LETTERS && chosen.size > 0) return
    letters += length
    chosen.add(place)
  }
  const found = findEvidence(words, index, { most: MOST_PASSAGES }).map(
    ({ first }) => index.passageOf[first] ?? -1,
  )
  for (const place of found) add(place)
  for (const step of [1, -1, 2, -2]) {
    for (const place of found) {
      if (index.passages[place + step]?.source === index.passages[place]?.source) add(place + step)
    }
  }
  return [...chosen]
    .toSorted((a, b) => a - b)
    .map((place) => {
      const { source = 0, start = 0, end = 0 } = index.passages[place] ?? {}
      return index.sources[source]?.text.slice(start, end) ?? ''
    })
    .join(' ')
}
