import { splitSentences } from '#main/core/text/reading/split-sentences.ts'
import { readTokens } from './read-tokens.ts'

/** A text that claims are held against. */
export interface ClaimSource {
  /** Id of a kept source, or the title of one that came with the call. */
  readonly source: string
  readonly title: string
  readonly documentId: string | null
  readonly text: string
}

/** A stretch that can be quoted: about a sentence; `first` and `last` are token places, `last` exclusive. */
export interface Passage {
  readonly source: number
  readonly start: number
  readonly end: number
  readonly first: number
  readonly last: number
}

/** Sources as one run of tokens, with where each lemma stands. */
export interface SourceIndex {
  readonly sources: readonly ClaimSource[]
  readonly passages: readonly Passage[]
  /** Id of a lemma, by its token's place. */
  readonly tokens: Int32Array
  readonly negated: Uint8Array
  /** Whether the token itself denies. */
  readonly denials: Uint8Array
  /** Where a token starts in its source. */
  readonly offsets: Int32Array
  /** Place of the passage that holds a token. */
  readonly passageOf: Int32Array
  readonly ids: ReadonlyMap<string, number>
  readonly lemmas: readonly string[]
  /** Places of a lemma in order, by its id. */
  readonly places: readonly (readonly number[])[]
  /** Lemma ids by their first letters. */
  readonly starts: ReadonlyMap<string, readonly number[]>
  /** Lower-case forms that stand in the sources as they are. */
  readonly forms: ReadonlySet<string>
}

/** Letters that words of one family share at least. */
export const FAMILY_LETTERS = 4
/** Tokens between the ends of two sources, so that nothing reaches from one into the next. */
const GAP = 50
const LONGEST_PASSAGE = 600

/** Reads sources once, in time linear in their length. */
export function indexSources(
  sources: readonly ClaimSource[],
  lemmaOf: (word: string) => string,
): SourceIndex {
  const remembered = new Map<string, string>()
  const lemmaOnce = (word: string): string => {
    const known = remembered.get(word)
    if (known !== undefined) return known
    const lemma = lemmaOf(word)
    remembered.set(word, lemma)
    return lemma
  }
  const passages: Passage[] = []
  const tokens: number[] = []
  const negated: number[] = []
  const denials: number[] = []
  const offsets: number[] = []
  const passageOf: number[] = []
  const ids = new Map<string, number>()
  const lemmas: string[] = []
  const places: number[][] = []
  const forms = new Set<string>()

  for (const [source, { text }] of sources.entries()) {
    const read = readTokens(text, lemmaOnce)
    let next = 0
    for (const { start, end } of splitSentences(text).flatMap(cut)) {
      const first = tokens.length
      while (next < read.length && (read[next]?.start ?? end) < end) {
        const token = read[next++]
        if (token === undefined) break
        let id = ids.get(token.lemma)
        if (id === undefined) {
          id = lemmas.length
          ids.set(token.lemma, id)
          lemmas.push(token.lemma)
          places.push([])
        }
        places[id]?.push(tokens.length)
        forms.add(token.lower)
        tokens.push(id)
        negated.push(token.negated || token.kind === 'negation' ? 1 : 0)
        denials.push(token.kind === 'negation' ? 1 : 0)
        offsets.push(token.start)
        passageOf.push(passages.length)
      }
      if (tokens.length > first) passages.push({ source, start, end, first, last: tokens.length })
    }
    for (let at = 0; at < GAP; at++) {
      tokens.push(-1)
      negated.push(0)
      denials.push(0)
      offsets.push(0)
      passageOf.push(-1)
    }
  }
  return {
    sources,
    passages,
    tokens: Int32Array.from(tokens),
    negated: Uint8Array.from(negated),
    denials: Uint8Array.from(denials),
    offsets: Int32Array.from(offsets),
    passageOf: Int32Array.from(passageOf),
    ids,
    lemmas,
    places,
    starts: byFirstLetters(lemmas),
    forms,
  }
}

/** Stretches of bounded length, so that a quote stays readable where a text has no sentences. */
function cut({ start, end }: { start: number; end: number }): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = []
  for (let at = start; at < end; at += LONGEST_PASSAGE) {
    pieces.push({ start: at, end: Math.min(end, at + LONGEST_PASSAGE) })
  }
  return pieces
}

function byFirstLetters(lemmas: readonly string[]): Map<string, number[]> {
  const starts = new Map<string, number[]>()
  for (const [id, lemma] of lemmas.entries()) {
    if (lemma.length < FAMILY_LETTERS || lemma.startsWith('#')) continue
    const key = lemma.slice(0, FAMILY_LETTERS)
    const list = starts.get(key)
    if (list) list.push(id)
    else starts.set(key, [id])
  }
  return starts
}
