import type { Lexicon, Relations } from './lexicon.ts'
import { FAMILY_LETTERS, type SourceIndex } from './index-sources.ts'
import type { Token } from './read-tokens.ts'

/** Words of the sources that stand for, or against, one word of a claim: lemma id → strength 0..1. */
export interface Meeting {
  /** 1 for the word itself, less for its family and its synonyms. */
  readonly same: ReadonlyMap<number, number>
  readonly synonym: number
  readonly broader: number
  readonly narrower: number
  readonly derived: number
  /** Share of letters that the nearest word of the same family shares. */
  readonly family: number
  readonly opposites: ReadonlyMap<number, number>
  readonly siblings: ReadonlyMap<number, number>
  readonly related: Relations
}

const MOST_FAMILY = 200

/** Finds which words of the sources could answer for a word of a claim. */
export function meetWord(token: Token, index: SourceIndex, lexicon: Lexicon): Meeting {
  const same = new Map<number, number>()
  const own = index.ids.get(token.lemma)
  if (own !== undefined) same.set(own, 1)
  const related = lexicon.related(token.lemma)
  const whole = token.lower === token.lemma ? related : lexicon.related(token.lower)
  const present = (words: ReadonlyMap<string, number>, weight: number, into = same): number => {
    let best = 0
    for (const [word, strength] of words) {
      const id = index.ids.get(word)
      if (id === undefined) continue
      best = Math.max(best, strength)
      into.set(id, Math.max(into.get(id) ?? 0, strength * weight))
    }
    return best
  }
  const opposites = new Map<number, number>()
  const siblings = new Map<number, number>()
  const family = familyOf(token, index, same)
  const synonym = Math.max(present(related.synonyms, 0.7), present(whole.synonyms, 0.7))
  const derived = Math.max(present(related.derived, 0.7), present(whole.derived, 0.7))
  const broader = present(related.broader, 0.4)
  const narrower = present(related.narrower, 0.4)
  present(related.opposites, 1, opposites)
  if (whole !== related) present(whole.opposites, 1, opposites)
  present(related.siblings, 1, siblings)
  for (const id of same.keys()) {
    opposites.delete(id)
    siblings.delete(id)
  }
  return { same, synonym, broader, narrower, derived, family, opposites, siblings, related }
}

/** Adds words with the same beginning, such as `insure` to `insurance`; the best share of letters. */
function familyOf(token: Token, index: SourceIndex, same: Map<number, number>): number {
  if (token.kind === 'number' || token.lemma.length < FAMILY_LETTERS) return 0
  let best = 0
  let looked = 0
  for (const id of index.starts.get(token.lemma.slice(0, FAMILY_LETTERS)) ?? []) {
    if (looked++ > MOST_FAMILY) break
    const other = index.lemmas[id] ?? ''
    if (other === token.lemma) continue
    const share = sharedStart(token.lemma, other) / Math.max(token.lemma.length, other.length)
    best = Math.max(best, share)
    if (share >= 0.6) same.set(id, Math.max(same.get(id) ?? 0, share * 0.8))
  }
  return best
}

function sharedStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
