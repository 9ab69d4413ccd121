import { contrast } from './contrast.ts'
import { isUpper, roundLikePython, splitWords, stripPunctuation } from './python-strings.ts'
import { BOOSTERS, CAPITALS, NEGATION, NEGATIONS, SPECIAL_PHRASES } from './vader-rules.ts'
import type { VaderLexicon } from './vader-lexicon.ts'

/** Compound -1..1 to 4 decimals, and shares 0..1 of the text's words to 3 decimals. */
export interface VaderScores {
  readonly compound: number
  readonly positive: number
  readonly neutral: number
  readonly negative: number
}

interface Words {
  readonly words: readonly string[]
  readonly lower: readonly string[]
  readonly someCapitals: boolean
  readonly valences: ReadonlyMap<string, number>
}

const NOTHING: VaderScores = { compound: 0, positive: 0, neutral: 0, negative: 0 }
/** Makes the sum of a usual text fall within -1..1. */
const ALPHA = 15
const BEYOND_ASCII = /[^\0-\x7f]/
/** By how many words a booster stands before the word: what is left of its effect. */
const DISTANCE = [1, 0.95, 0.9]

/**
 * VADER (Hutto & Gilbert, ICWSM 2014), equal to vaderSentiment 3.3.2 under Python 3.11 to every decimal
 * that it gives, quirks included. English; linear in the length of the text but for one "but" (n log n).
 */
export function createVader(lexicon: VaderLexicon): (text: string) => VaderScores {
  return (text) => {
    const spelled = BEYOND_ASCII.test(text) ? spellEmoji(text, lexicon.emoji) : text
    const words = splitWords(spelled).map(stripWord)
    if (words.length === 0) return NOTHING
    const lower = words.map((word) => word.toLowerCase())
    const capitals = words.reduce((sum, word) => sum + (isUpper(word) ? 1 : 0), 0)
    const someCapitals = capitals > 0 && capitals < words.length
    const all = { words, lower, someCapitals, valences: lexicon.valences }
    const sentiments = words.map((_, at) => valenceAt(all, at))
    const but = lower.indexOf('but')
    if (but >= 0) contrast(sentiments, but)
    return score(sentiments, emphasis(spelled))
  }
}

/** Each emoji of one code point becomes its description, with a space before unless one is there. */
function spellEmoji(text: string, emoji: VaderLexicon['emoji']): string {
  let spelled = ''
  let afterSpace = true
  for (const character of text) {
    const description = emoji.get(character)
    if (description === undefined) {
      spelled += character
      afterSpace = character === ' '
    } else {
      spelled += afterSpace ? description : ` ${description}`
      afterSpace = false
    }
  }
  return spelled
}

/** Leaves what may be an emoticon alone: two characters or fewer without their punctuation. */
function stripWord(token: string): string {
  const stripped = stripPunctuation(token)
  if (stripped.length > 4) return stripped
  return Array.from(stripped).length <= 2 ? token : stripped
}

function valenceAt(all: Words, at: number): number {
  const { words, lower, valences } = all
  const word = lower[at] as string
  if (BOOSTERS.has(word)) return 0
  if (word === 'kind' && lower[at + 1] === 'of') return 0
  const own = valences.get(word)
  if (own === undefined) return 0
  const next = lower[at + 1]
  let valence = word === 'no' && next !== undefined && valences.has(next) ? 0 : own
  if (followsNo(lower, at)) valence = own * NEGATION
  if (all.someCapitals && isUpper(words[at] as string)) {
    valence += valence > 0 ? CAPITALS : -CAPITALS
  }
  for (let distance = 1; distance <= 3 && distance <= at; distance++) {
    const before = at - distance
    if (valences.has(lower[before] as string)) continue
    valence += boostOf(all, before, valence) * (DISTANCE[distance - 1] as number)
    valence = negate(lower, at, { distance, valence })
    if (distance === 3) valence = applyPhrases(lower, at, valence)
  }
  return applyLeast(all, at, valence)
}

function followsNo(lower: readonly string[], at: number): boolean {
  if (lower[at - 1] === 'no' || lower[at - 2] === 'no') return true
  return lower[at - 3] === 'no' && (lower[at - 1] === 'or' || lower[at - 1] === 'nor')
}

function boostOf(all: Words, at: number, valence: number): number {
  const boost = BOOSTERS.get(all.lower[at] as string)
  if (boost === undefined) return 0
  const signed = valence < 0 ? -boost : boost
  if (!all.someCapitals || !isUpper(all.words[at] as string)) return signed
  return signed + (valence > 0 ? CAPITALS : -CAPITALS)
}

function negate(
  lower: readonly string[],
  at: number,
  { distance, valence }: { distance: number; valence: number },
): number {
  const word = lower[at - distance] as string
  const one = lower[at - 1] as string
  const emphatic = (other: string | undefined) => other === 'so' || other === 'this'
  if (distance === 2) {
    if (word === 'never' && emphatic(one)) return valence * 1.25
    if (word === 'without' && one === 'doubt') return valence
  }
  if (distance === 3) {
    const two = lower[at - 2]
    if ((word === 'never' && emphatic(two)) || emphatic(one)) return valence * 1.25
    if (word === 'without' && (two === 'doubt' || one === 'doubt')) return valence
  }
  return NEGATIONS.has(word) || word.includes("n't") ? valence * NEGATION : valence
}

function applyPhrases(lower: readonly string[], at: number, valence: number): number {
  const phrase = (from: number, to: number) => lower.slice(at + from, at + to + 1).join(' ')
  const before = [phrase(-1, 0), phrase(-2, 0), phrase(-2, -1), phrase(-3, -1), phrase(-3, -2)]
  const special = before.find((words) => SPECIAL_PHRASES.has(words))
  let result = special === undefined ? valence : (SPECIAL_PHRASES.get(special) as number)
  if (at + 1 < lower.length) result = SPECIAL_PHRASES.get(phrase(0, 1)) ?? result
  if (at + 2 < lower.length) result = SPECIAL_PHRASES.get(phrase(0, 2)) ?? result
  for (const words of [phrase(-3, -1), phrase(-3, -2), phrase(-2, -1)]) {
    result += BOOSTERS.get(words) ?? 0
  }
  return result
}

function applyLeast({ lower, valences }: Words, at: number, valence: number): number {
  if (lower[at - 1] !== 'least' || valences.has('least')) return valence
  const two = lower[at - 2]
  return two === 'at' || two === 'very' ? valence : valence * NEGATION
}

/** What exclamation marks (up to 4) and question marks (2 or more) add. */
function emphasis(text: string): number {
  const exclamations = Math.min(4, countOf(text, '!')) * 0.292
  const questions = countOf(text, '?')
  if (questions < 2) return exclamations
  return exclamations + (questions <= 3 ? questions * 0.18 : 0.96)
}

function countOf(text: string, character: string): number {
  let count = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++
  return count
}

function score(sentiments: readonly number[], added: number): VaderScores {
  let sum = 0
  let positive = 0
  let negative = 0
  let neutral = 0
  for (const sentiment of sentiments) {
    sum += sentiment
    if (sentiment > 0) positive += sentiment + 1
    else if (sentiment < 0) negative += sentiment - 1
    else neutral++
  }
  sum += Math.sign(sum) * added
  const compound = Math.max(-1, Math.min(1, sum / Math.sqrt(sum * sum + ALPHA)))
  if (positive > -negative) positive += added
  else if (positive < -negative) negative -= added
  const total = positive - negative + neutral
  return {
    compound: roundLikePython(compound, 4),
    positive: roundLikePython(Math.abs(positive / total), 3),
    neutral: roundLikePython(Math.abs(neutral / total), 3),
    negative: roundLikePython(Math.abs(negative / total), 3),
  }
}
