import { EMOTICON_POLARITY } from './emoticons.ts'
import { patternTokens } from './pattern-tokens.ts'
import type { PolarityEntry, PolarityLexicon } from './polarity-lexicon.ts'

/** Polarity -1..1 and subjectivity 0..1, both 0 where no word is known. */
export interface Polarity {
  readonly polarity: number
  readonly subjectivity: number
}

interface Assessment {
  polarity: number
  subjectivity: number
  intensity: number
  negated: boolean
}

interface State {
  readonly assessed: Assessment[]
  /** A known adverb just before. */
  modifier: string | null
  negated: boolean
}

const NEGATIONS = new Set(['no', 'not', "n't", 'never'])
const clamp = (value: number) => Math.max(-1, Math.min(1, value))

/**
 * The mean over known words of their polarity and subjectivity, as TextBlob's PatternAnalyzer takes it
 * (De Smedt & Daelemans, "Pattern for Python", JMLR 13, 2012): an adverb before a word multiplies, a
 * negation takes -0.5 of it, "!" adds a quarter. English; linear in the length of the text.
 */
export function createPolarity(lexicon: PolarityLexicon): (text: string) => Polarity {
  return (text) => {
    const state: State = { assessed: [], modifier: null, negated: false }
    for (const token of patternTokens(text)) {
      const word = token.toLowerCase()
      const entry = lexicon.get(word)
      if (entry === undefined) meetUnknown(state, word)
      else meetKnown(state, word, entry)
    }
    return meanOf(state.assessed)
  }
}

function meetKnown(state: State, word: string, entry: PolarityEntry): void {
  const before = state.modifier === null ? undefined : state.assessed.at(-1)
  const { polarity, subjectivity, intensity } = entry
  const current = before ?? { polarity, subjectivity, intensity, negated: false }
  if (before === undefined) {
    state.assessed.push(current)
  } else {
    before.polarity = clamp(polarity * before.intensity)
    before.subjectivity = clamp(subjectivity * before.intensity)
    before.intensity = intensity
  }
  if (state.negated) {
    current.intensity = 1 / current.intensity
    current.negated = true
  }
  state.modifier = entry.adverb ? word : null
  state.negated = NEGATIONS.has(word)
}

function meetUnknown(state: State, word: string): void {
  const last = state.assessed.at(-1)
  if (NEGATIONS.has(word)) state.negated = true
  // small words stand between a negation and its word: "not a good"
  else if (state.negated && hasMoreThan(word.replace(/^'+|'+$/g, ''), 1)) state.negated = false
  if (state.negated && last !== undefined && state.modifier?.endsWith('ly') === true) {
    last.negated = true
    state.negated = false
  } else if (hasMoreThan(word, 2)) {
    state.modifier = null
  }
  if (word === '!' && last !== undefined) last.polarity = clamp(last.polarity * 1.25)
  // "(!)" marks irony
  const mood = word === '(!)' ? 0 : EMOTICON_POLARITY.get(word)
  if (mood === undefined) return
  state.assessed.push({ polarity: mood, subjectivity: 1, intensity: 1, negated: false })
}

function hasMoreThan(word: string, characters: number): boolean {
  return word.length > 2 * characters || Array.from(word).length > characters
}

function meanOf(assessed: readonly Assessment[]): Polarity {
  if (assessed.length === 0) return { polarity: 0, subjectivity: 0 }
  let polarity = 0
  let subjectivity = 0
  for (const one of assessed) {
    polarity += one.negated ? one.polarity * -0.5 : one.polarity
    subjectivity += one.subjectivity
  }
  // -0 reads as no polarity at all
  return {
    polarity: polarity / assessed.length + 0,
    subjectivity: subjectivity / assessed.length,
  }
}
