import { STOPWORDS } from '#main/core/text/reading/stopwords.ts'
import { hasFiniteVerb } from '../brief/realise.ts'
import { type Fact, findFacts, foldText, inventedFacts, missingFacts } from '../facts.ts'

/** What a sentence from a language model is held against: the sentence it says anew, and all that is known. */
export interface Ground {
  readonly original: string
  /** The brief and the sources. */
  readonly known: string
}

const META =
  /\b(?:as an ai|language model|here(?:['’]s| is) (?:the|a|your|my)|sure[,!]|certainly|rewritten|rewrite|reword(?:ed|ing)?|rephrased|sentence:|i cannot|i can['’]t|assistant|user:|system:)\b|^(?:sure|okay|ok)\b/iu
const HOLE = /\[[^\]\n]{1,40}\]|\{[^}\n]{1,40}\}|<[\p{L}/][^>\n]{0,40}>|_{3,}|\bxx+\b/iu
const NEGATION = /\b(?:no|not|never|none|nothing|without|neither|nor|cannot)\b|n['’]t\b/giu
/** Small words that say when, how much or how sure; another one is another statement. */
const HINGES =
  /\b(?:since|until|till|before|after|by|from|between|over|under|above|below|up to|at least|at most|more than|less than|fewer than|almost|nearly|about|around|only|per|each|every|first|last|next|best|most|all|some|may|might|could|should|must|will|would)\b/giu
const OWN = /\b(?:i|i['’]m|my|me|we|we['’]re|our|us)\b/iu
/** Words that may come in without saying anything new. */
const LIGHT = new Set(
  'about again already also always around because before being between come comes coming down each easy even every find first from gives good great have here just keep know learn like looking make makes making more most need offer only over part ready really right same save share start still take tell that their them there these they thing things this those through time total today together until want well what when where which while will with work you your yours help helps enjoy discover join get now new see meet'.split(
    ' ',
  ),
)
const LEAST_KEPT = 0.85
const STEM = 5

/** Why a candidate may not stand in for the original, or null when it may. */
export function objectionTo(candidate: string, { original, known }: Ground): string | null {
  const text = candidate.trim()
  if (text.length < 8) return 'it is empty'
  if (/[\n\r]/u.test(text)) return 'it is more than a sentence'
  if (META.test(text) && !META.test(original)) return 'it talks about the task'
  if (text.includes('!') && !original.includes('!')) return 'it shouts'
  if (HOLE.test(text) && !HOLE.test(original)) return 'it has a hole'
  if (text.length > original.length * 1.5 + 30) return 'it is much longer'
  if (text.length < original.length * 0.4) return 'it leaves much out'
  const facts = findFacts(original)
  const [missing] = missingFacts(text, facts)
  if (missing) return `it lost “${missing.text}”`
  const [invented] = inventedFacts(text, known)
  if (invented) return `it made up “${invented.text}”`
  if (countOf(text, NEGATION) !== countOf(original, NEGATION)) return 'it changes a yes or a no'
  if (hingesOf(text) !== hingesOf(original)) return 'it changes when, how much or how sure'
  if (OWN.test(text) && !OWN.test(known)) return 'it speaks as somebody the brief does not'
  if (turnsAround(text, facts, original)) return 'it names things in another order'
  if (noveltyOf(text, known) > 0) return 'it says things that the brief does not'
  if (1 - noveltyOf(original, text) < LEAST_KEPT) return 'it leaves much out'
  if (hasFiniteVerb(original) && !hasFiniteVerb(text)) return 'it is no sentence'
  if (isRepetitive(text)) return 'it repeats itself'
  return null
}

/** Share of a text's content words whose stem is in neither the brief nor the sources. */
export function noveltyOf(text: string, known: string): number {
  const stems = new Set(wordsOf(known).map((word) => word.slice(0, STEM)))
  const words = wordsOf(text).filter(
    (word) => word.length > 3 && !STOPWORDS.en.has(word) && !LIGHT.has(word),
  )
  if (words.length === 0) return 0
  return words.filter((word) => !stems.has(word.slice(0, STEM))).length / words.length
}

const wordsOf = (text: string): string[] =>
  (foldText(text).match(/[\p{L}\p{N}']+/gu) ?? []).map((word) => word.replace(/'\p{L}*$/u, ''))
const hingesOf = (text: string): string => (foldText(text).match(HINGES) ?? []).toSorted().join(' ')
const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Two names that change places may change who did what. */
function turnsAround(text: string, facts: readonly Fact[], original: string): boolean {
  const names = facts.filter(({ kind, text: fact }) => kind === 'name' && !/\d/u.test(fact))
  const places = (where: string) =>
    names.map((fact) => foldText(where).indexOf(foldText(fact.text)))
  const now = places(text)
  return places(original).some(
    (place, at) => at > 0 && (now[at] ?? 0) < (now[at - 1] ?? 0) && place > 0,
  )
}

function isRepetitive(text: string): boolean {
  const words = wordsOf(text)
  const seen = new Set<string>()
  for (let at = 0; at + 3 <= words.length; at++) {
    const gram = words.slice(at, at + 3).join(' ')
    if (seen.has(gram)) return true
    seen.add(gram)
  }
  return false
}
