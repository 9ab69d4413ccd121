import { STOPWORDS } from '#main/core/text/reading/stopwords.ts'

/** What a person did to a draft: words that went for good, and how much of it stayed. */
export interface TextChange {
  /** In small letters, each once. */
  readonly deleted: readonly string[]
  /** Share of the draft's words that the final text still has, 0..1. */
  readonly kept: number
}

const WORD = /\p{L}[\p{L}\p{M}'’-]{1,40}/gu
/** A link, mention, tag or address is no word of anybody's style. */
const NO_WORD = /(?:https?:\/\/|www\.)\S+|[@#][\p{L}\p{N}_]+|[^\s@]{1,64}@[^\s@]{1,255}/gu
const MOST_READ = 200_000

/** The words of a text in small letters, in order; links, mentions and tags are none. */
export function wordsOf(text: string): string[] {
  const plain = text.slice(0, MOST_READ).replaceAll(NO_WORD, ' ')
  return [...plain.matchAll(WORD)].map(([word]) => word.toLowerCase().replaceAll('’', "'"))
}

/** Compares a written draft with what the user made of it, word by word, whatever their order. */
export function compareTexts(written: string, final: string): TextChange {
  const before = wordsOf(written)
  const after = new Set(wordsOf(final))
  const kept = before.filter((word) => after.has(word)).length
  const gone = before.filter(
    (word) =>
      !after.has(word) &&
      word.length > 2 &&
      !STOPWORDS.en.has(word) &&
      !STOPWORDS.es.has(word) &&
      !hasOtherForm(word, after),
  )
  return {
    deleted: [...new Set(gone)],
    kept: before.length === 0 ? 1 : kept / before.length,
  }
}

/** A word that only changed its ending was not taken out. */
function hasOtherForm(word: string, others: ReadonlySet<string>): boolean {
  const stem = word.replace(/(?:'s|ies|es|s|ed|ing|ly)$/u, '')
  return [stem, `${stem}s`, `${stem}es`, `${stem}ed`, `${stem}ing`, `${stem}e`, `${stem}y`].some(
    (form) => form !== word && others.has(form),
  )
}
