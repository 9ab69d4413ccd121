import type { Keyphrase } from '#shared/contract/texts.ts'
import type { PlacedSentence, Reading } from '../reading/create-reader.ts'
import { STOPWORDS } from '../reading/stopwords.ts'
import { isNounPhrase } from './noun-phrase.ts'

const ARTICLES = { en: /^(?:a|an|the)$/, es: /^(?:el|la|los|las|un|una|unos|unas)$/ }
const OWN =
  /^(?:which|what|whose|qué|cuál(?:es)?|my|our|your|his|her|their|its|this|that|these|those|mis?|tus?|sus?|nuestr[oa]s?|est[eao]s?|es[eao]s?)$/
const ONE = /^(?:an?|every|each|another|una?|cada|otr[oa])$/
/** Words between an article and the phrase that say nothing of their own. */
const LIGHT =
  /^(?:new|next|first|last|best|good|great|old|own|whole|right|nuev[oa]s?|gran|mejor|primer[oa]?|últim[oa])$/
/** Nouns that say too little to be a topic but end a phrase. */
const NOUNS =
  /^(?:people|persons?|things?|ways?|parts?|stuff|matters?|lots?|years?|days?|weeks?|months?)$/
const MOST_ADJECTIVES = 2

/**
 * A keyphrase as it can stand after "about" ("sobre"): "a video editor" becomes "video editors", "the bakery" keeps its
 * article, small letters unless it is a name; null where the text does not show how it is used, says "my", or where it
 * is no noun phrase.
 */
export function toTopicPhrase(reading: Reading, keyphrase: Keyphrase): string | null {
  const sentence = reading.sentences.find(
    ({ start, end }) => keyphrase.start >= start && keyphrase.end <= end,
  )
  if (sentence === undefined) return null
  const language = reading.language.code === 'es' ? 'es' : 'en'
  const start = keyphrase.start - sentence.start
  const first = sentence.words.findIndex((word) => word.start === start)
  const last = sentence.words.findIndex((word) => word.end === keyphrase.end - sentence.start)
  if (first < 0 || last < 0 || goesOn(sentence, last, language)) return null
  const end = keyphrase.end - sentence.start
  const isName = sentence.entities.some(
    (entity) => entity.start <= start && end <= entity.end && NAMES.has(entity.kind),
  )
  const text = toPlainCase(sentence, first, last)
  if (isName) return text
  if (language === 'en' && !isNounPhrase(sentence.text, start, end)) return null
  let at = first - 1
  while (at >= 0 && first - 1 - at < MOST_ADJECTIVES && touches(sentence, at)) {
    const lower = sentence.words[at]?.lower ?? ''
    if (OWN.test(lower)) return null
    if (ONE.test(lower)) return toPlural(text, language)
    if (ARTICLES[language].test(lower)) return toPlainCase(sentence, at, last)
    if (STOPWORDS[language].has(lower) && !LIGHT.test(lower)) break
    at--
  }
  const isPlural = /[^su]s$/.test(text)
  const isUsedBare = first > 0 && at === first - 1
  return isPlural || isUsedBare ? text : null
}

function toPlural(text: string, language: 'en' | 'es'): string {
  if (text.endsWith('s')) return text
  if (language === 'es') {
    if (text.endsWith('z')) return `${text.slice(0, -1)}ces`
    if (text.endsWith('ón')) return `${text.slice(0, -2)}ones`
    return /[aeiouáéó]$/.test(text) ? `${text}s` : `${text}es`
  }
  if (/[^aeiou]y$/.test(text)) return `${text.slice(0, -1)}ies`
  return /(?:x|ch|sh|z)$/.test(text) ? `${text}es` : `${text}s`
}

const NAMES: ReadonlySet<string> = new Set(['person', 'place', 'organization'])

/** Whether the noun phrase goes on behind the keyphrase, as "video editor" does in "video editor market". */
function goesOn(sentence: PlacedSentence, last: number, language: 'en' | 'es'): boolean {
  const next = sentence.words[last + 1]
  if (next === undefined || !touches(sentence, last)) return false
  return language === 'en' && (!STOPWORDS.en.has(next.lower) || NOUNS.test(next.lower))
}

/** Whether nothing but a blank or hyphen stands between a word and the next. */
function touches({ words, text }: PlacedSentence, at: number): boolean {
  const left = words[at]
  const right = words[at + 1]
  return (
    left !== undefined && right !== undefined && /^[ -]$/.test(text.slice(left.end, right.start))
  )
}

/** The words as written, but a capital at the start of the sentence made small where the word has no other. */
function toPlainCase({ words, text }: PlacedSentence, from: number, to: number): string {
  const raw = text.slice(words[from]?.start ?? 0, words[to]?.end ?? 0)
  return from === 0 && /^\p{Lu}[\p{Ll}\s-]*$/u.test(raw)
    ? raw.charAt(0).toLowerCase() + raw.slice(1)
    : raw
}
