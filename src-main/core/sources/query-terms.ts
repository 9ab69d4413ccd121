import { STOPWORDS } from '#main/core/text/reading/stopwords.ts'

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const MARKS_ONLY = /^\p{M}+$/u
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]+/gu
const MOST_READ = 20_000
const MOST_TERMS = 32
const LONGEST = 64

/** What of a question is searched for: words, and pairs of characters where words are not parted by spaces. */
export interface QueryTerms {
  readonly words: readonly string[]
  readonly pairs: readonly string[]
}

/** The telling words of a question, lower-cased, each once, in order; any text will do. */
export function queryTerms(query: string): QueryTerms {
  const text = query.slice(0, MOST_READ).toLowerCase()
  const found = new Set<string>()
  for (const [word] of text.matchAll(WORD))
    if (word.length <= LONGEST && !MARKS_ONLY.test(word)) found.add(word)
  const all = [...found]
  const telling = all.filter((word) => !STOPWORDS.en.has(word) && !STOPWORDS.es.has(word))
  return {
    words: (telling.length > 0 ? telling : all).slice(0, 2 * MOST_TERMS),
    pairs: pairsOf(text),
  }
}

function pairsOf(text: string): string[] {
  const pairs = new Set<string>()
  for (const [run] of text.matchAll(UNSPACED)) {
    const characters = Array.from(run)
    for (const [at, character] of characters.entries()) {
      const next = characters[at + 1]
      if (next !== undefined) pairs.add(character + next)
      if (pairs.size >= MOST_TERMS) return [...pairs]
    }
  }
  return [...pairs]
}

/** The rarest words whose rows together stay within `most`; at least one, at most 32. */
export function chooseTerms(
  counts: readonly { readonly word: string; readonly rows: number }[],
  most: number,
): string[] {
  const rarest = counts.filter(({ rows }) => rows > 0).toSorted((a, b) => a.rows - b.rows)
  const chosen: string[] = []
  let sum = 0
  for (const { word, rows } of rarest.slice(0, MOST_TERMS)) {
    sum += rows
    if (chosen.length > 0 && sum > most) break
    chosen.push(word)
  }
  return chosen
}
