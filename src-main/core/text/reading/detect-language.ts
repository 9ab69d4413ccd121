import type { Language } from '#shared/contract/texts.ts'
import { WITHOUT } from '#shared/sentences/languages.ts'
import { findPostTokens } from '../tokens-of-post.ts'
import { type LanguageData, scoreLanguages } from './language-scores.ts'
import { splitSentences } from './split-sentences.ts'

const LEAST_LETTERS = 8
const LEAST_NGRAMS = 3
const LEAST_OF_USUAL = 0.72
const LEAST_LEAD = 0.015
/** Letters of a sentence that is asked on its own whether it is in the same language. */
const LEAST_SENTENCE = 24
const MOST_LETTERS = 3000
const MOST_SENTENCES = 12
const LEAST_FOREIGN = 20
const LEAST_SHARE = 0.7
const ASCII = /^\p{ASCII}*$/u
/** Languages that posts are often in: they win where a few words would do for several. */
const COMMON = {
  en: 0.7,
  es: 0.7,
  pt: 0.3,
  fr: 0.3,
  de: 0.3,
  it: 0.3,
  ar: 0.2,
  hi: 0.2,
  ja: 0.2,
  ko: 0.2,
}

const WITHOUT_SPANISH = [WITHOUT.grammar, WITHOUT.words, WITHOUT.classifier, WITHOUT.names]

/** Tells the language of a text without its links, mentions, hashtags and emoji; a code of null is "cannot tell". */
export function createLanguageDetector(data: LanguageData): (text: string) => Language {
  const names = new Intl.DisplayNames('en', { type: 'language' })
  return (text) => {
    const code = findCode(data, text)
    return { code, name: code === null ? 'Unknown' : (names.of(code) ?? code), ...supportOf(code) }
  }
}

function supportOf(code: string | null): Pick<Language, 'support' | 'without'> {
  if (code === 'en') return { support: 'full', without: [] }
  if (code === 'es') return { support: 'partial', without: [...WITHOUT_SPANISH] }
  return { support: 'none', without: Object.values(WITHOUT) }
}

function findCode(data: LanguageData, text: string): string | null {
  const sample = text.slice(0, MOST_LETTERS)
  const words = toWords(sample)
  const whole = codeOf(data, words)
  if (whole === null) return null
  // "Yay progress!" looks Spanish: few plain letters are no proof of another language than English
  if (whole !== 'en' && words.length < LEAST_FOREIGN && ASCII.test(words)) return null
  const shares = new Map<string, number>()
  let letters = 0
  for (const { start, end } of splitSentences(sample).slice(0, MOST_SENTENCES)) {
    const sentence = toWords(sample.slice(start, end))
    if (sentence.length < LEAST_SENTENCE) continue
    const code = codeOf(data, sentence)
    if (code === null) continue
    shares.set(code, (shares.get(code) ?? 0) + sentence.length)
    letters += sentence.length
  }
  if (letters === 0) return whole
  const [best] = [...shares].toSorted((a, b) => b[1] - a[1])
  return best !== undefined && best[1] >= LEAST_SHARE * letters ? best[0] : null
}

function codeOf(data: LanguageData, words: string): string | null {
  if (words.length < (ASCII.test(words) ? LEAST_LETTERS : 3)) return null
  const { ranked, ngrams } = scoreLanguages(data, words, COMMON)
  const [best, next] = ranked
  if (best === undefined || ngrams < LEAST_NGRAMS || best.score < LEAST_OF_USUAL * best.usual)
    return null
  return best.score - (next?.score ?? 0) < LEAST_LEAD ? null : best.code
}

/** The text without what is the same in every language. */
function toWords(text: string): string {
  let plain = ''
  let from = 0
  for (const token of findPostTokens(text)) {
    plain += `${text.slice(from, token.start)} `
    from = token.end
  }
  return (plain + text.slice(from))
    .replaceAll(/[^\p{L}\p{M}'’\s]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
