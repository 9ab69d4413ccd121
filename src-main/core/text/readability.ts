import type { Readability } from '#shared/contract/texts.ts'
import { READING } from '#shared/sentences/languages.ts'
import { countSyllables } from './syllables.ts'
import { findPostTokens, type PostToken } from './tokens-of-post.ts'

/** A text, where its sentences lie in UTF-16 offsets, and its ISO 639-1 code. */
export interface ReadabilityInput {
  readonly text: string
  readonly sentences: readonly { readonly start: number; readonly end: number }[]
  readonly language: string | null
  /** Its links, mentions and the like, where they are known already. */
  readonly tokens?: readonly PostToken[]
}

interface Word {
  readonly text: string
  readonly start: number
}

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu
const WINDOW = 50
const COMPLEX_SYLLABLES = 3

/**
 * Flesch's reading ease (J. Applied Psychology 32, 1948) and the grade of Kincaid et al. (Navy RBR 8-75,
 * 1975) in English; in Spanish Fernández Huerta's ease (Consigna 214, 1959) with words per sentence in the
 * place of the misprinted factor, and no grade. Elsewhere both are null and syllables 0. Words are runs of
 * letters outside links, addresses, mentions and hashtags.
 */
export function measureReadability({
  text,
  sentences,
  language,
  tokens = findPostTokens(text),
}: ReadabilityInput): Readability {
  const words = findWords(text, tokens)
  const spoken = language === 'en' || language === 'es' ? language : null
  const syllables = words.map((word) => (spoken === null ? 0 : countSyllables(word.text, spoken)))
  const wordCount = Math.max(1, words.length)
  const wordsPerSentence = words.length / Math.max(1, countSpoken(words, sentences))
  const syllablesPerWord = syllables.reduce((sum, count) => sum + count, 0) / wordCount
  const complex = syllables.filter((count) => count >= COMPLEX_SYLLABLES).length
  return {
    ...formulas(words.length === 0 ? null : spoken, wordsPerSentence, syllablesPerWord),
    wordsPerSentence,
    syllablesPerWord,
    lexicalDiversity: movingTypeTokenRatio(words.map((word) => word.text.toLowerCase())),
    complexWords: complex / wordCount,
  }
}

function formulas(language: 'en' | 'es' | null, length: number, syllables: number) {
  const clamp = (ease: number) => Math.max(0, Math.min(100, ease))
  if (language === 'en') {
    return {
      ease: clamp(206.835 - 1.015 * length - 84.6 * syllables),
      grade: Math.max(0, 0.39 * length + 11.8 * syllables - 15.59),
      formula: 'Flesch 1948, Kincaid 1975',
    }
  }
  if (language === 'es') {
    const ease = clamp(206.84 - 60 * syllables - 1.02 * length)
    return { ease, grade: null, formula: 'Fernández Huerta 1959' }
  }
  return { ease: null, grade: null, formula: READING.noFormula }
}

function findWords(text: string, tokens: readonly PostToken[]): Word[] {
  const words: Word[] = []
  const add = (from: number, to: number) => {
    for (const match of text.slice(from, to).matchAll(WORD)) {
      words.push({ text: match[0], start: from + match.index })
    }
  }
  let at = 0
  for (const token of tokens) {
    add(at, token.start)
    at = token.end
  }
  add(at, text.length)
  return words
}

/** How many sentences have a word; a line of hashtags is none. */
function countSpoken(words: readonly Word[], sentences: ReadabilityInput['sentences']): number {
  let count = 0
  let at = 0
  for (const { start, end } of sentences) {
    while (at < words.length && (words[at] as Word).start < start) at++
    if (at < words.length && (words[at] as Word).start < end) count++
  }
  return count
}

/** MATTR (Covington & McFall, J. Quantitative Linguistics 17, 2010); shorter texts are one window. */
function movingTypeTokenRatio(words: readonly string[]): number {
  const size = Math.min(WINDOW, words.length)
  if (size === 0) return 0
  const counts = new Map<string, number>()
  let sum = 0
  for (const [at, word] of words.entries()) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
    const left = words[at - size]
    if (left !== undefined) {
      const rest = (counts.get(left) ?? 0) - 1
      if (rest === 0) counts.delete(left)
      else counts.set(left, rest)
    }
    if (at >= size - 1) sum += counts.size / size
  }
  return sum / (words.length - size + 1)
}
