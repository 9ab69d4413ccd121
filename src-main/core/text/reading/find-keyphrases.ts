import type { Keyphrase } from '#shared/contract/texts.ts'
import { cosine, type Vectors } from '../vectors/create-vectors.ts'
import type { PlacedSentence, Reading } from './create-reader.ts'
import type { Word } from './read-sentence.ts'
import { NOUNS_TOO, STOPWORDS, VERBS } from './stopwords.ts'

const MOST_WORDS = 3
const MOST_SENTENCES = 400
/** The table of rare words is English; in other languages every word counts the same. */
const FOREIGN_RARITY = 0.6
/** Weights of the parts of a score: how rare its words are, how near the whole text, how early, how often. */
const WEIGHTS = { rare: 0.4, near: 0.3, early: 0.15, often: 0.15 }
const BY_LENGTH = [0, 0.74, 1, 1.02]
const NAMED = 1.15

interface Candidate {
  readonly start: number
  readonly end: number
  readonly stems: readonly string[]
  readonly sentence: number
  readonly isNamed: boolean
}

/** What keyphrases are chosen by; `rarityOf` says how rare a lower-case word is, 0 (the) to 1 (unknown). */
export interface KeyphraseInput {
  readonly reading: Reading
  readonly vectors: Vectors
  readonly rarityOf: (word: string) => number
  readonly limit?: number
}

/**
 * What a text is about, best first: runs of content words (as RAKE, Rose et al. 2010), scored by rarity, nearness to
 * the text's vector, first place and count (as YAKE, Campos et al. 2020); none lies in another. English and Spanish.
 */
export function findKeyphrases(input: KeyphraseInput): Keyphrase[] {
  const { reading, limit = 8 } = input
  const language = reading.language.code === 'es' ? 'es' : 'en'
  if (reading.language.code !== null && reading.language.code !== language) return []
  const counts = new Map<string, number>()
  const candidates = new Map<string, Candidate>()
  const sentences = reading.sentences.slice(0, MOST_SENTENCES)
  for (const [at, sentence] of sentences.entries()) {
    for (const candidate of candidatesOf(sentence, at, language)) {
      const key = candidate.stems.join(' ')
      counts.set(key, (counts.get(key) ?? 0) + 1)
      const held = candidates.get(key)
      if (held === undefined || (candidate.isNamed && !held.isNamed)) {
        candidates.set(key, { ...candidate, sentence: held?.sentence ?? at })
      }
    }
  }
  const score = createScore(input, sentences.length)
  const scored = [...candidates]
    .map(([key, candidate]) => ({ ...candidate, score: score(candidate, counts.get(key) ?? 1) }))
    .toSorted((a, b) => b.score - a.score || a.start - b.start)
  return choose(scored, limit).map(({ start, end, score: value }) => ({
    text: reading.text.slice(start, end),
    start,
    end,
    score: Math.round(1000 * value) / 1000,
  }))
}

function createScore({ reading, vectors, rarityOf }: KeyphraseInput, sentences: number) {
  const whole = vectors.embed(reading.text)
  const isSpanish = reading.language.code === 'es'
  return (candidate: Candidate, count: number): number => {
    const { start, end, stems } = candidate
    const rare = isSpanish
      ? FOREIGN_RARITY
      : stems.reduce((sum, stem) => sum + rarityOf(stem), 0) / stems.length
    const near = Math.max(0, cosine(vectors.embed(reading.text.slice(start, end)), whole))
    const early = 1 - Math.log1p(candidate.sentence) / Math.log1p(Math.max(sentences, 2))
    const often = Math.min(1, (count - 1) / 3)
    const sum =
      WEIGHTS.rare * rare + WEIGHTS.near * near + WEIGHTS.early * early + WEIGHTS.often * often
    return Math.min(1, sum * (BY_LENGTH[stems.length] ?? 0.9) * (candidate.isNamed ? NAMED : 1))
  }
}

function choose<T extends Candidate>(scored: readonly T[], limit: number): T[] {
  const chosen: T[] = []
  const taken = new Map<string, number>()
  for (const candidate of scored) {
    if (chosen.length === limit) break
    const shared = candidate.stems.filter((stem) => taken.has(stem)).length
    if (shared > candidate.stems.length / 2 || (shared > 0 && candidate.stems.length === 2))
      continue
    chosen.push(candidate)
    for (const stem of candidate.stems) taken.set(stem, 1)
  }
  return chosen
}

function* candidatesOf(
  sentence: PlacedSentence,
  at: number,
  language: 'en' | 'es',
): Generator<Candidate> {
  const names = sentence.entities.filter(
    ({ kind }) => kind === 'person' || kind === 'place' || kind === 'organization',
  )
  for (const run of runsOf(sentence, language)) {
    for (let first = 0; first < run.length; first++) {
      for (let last = first; last < Math.min(run.length, first + MOST_WORDS); last++) {
        const words = run.slice(first, last + 1)
        const [head] = words
        const tail = words.at(-1)
        if (head === undefined || tail === undefined || !isNounPhrase(words, language)) continue
        const inName = names.find((name) => name.start < tail.end && name.end > head.start)
        // a name is taken whole or not at all
        if (inName !== undefined && (inName.start < head.start || inName.end > tail.end)) continue
        yield {
          start: sentence.start + head.start,
          end: sentence.start + tail.end,
          stems: words.map((word) => stemOf(word.lower, language)),
          sentence: at,
          isNamed: inName !== undefined,
        }
      }
    }
  }
}

const VALUES: ReadonlySet<string> = new Set(['date', 'time', 'money', 'percent', 'number'])

/** Neighbouring words that carry a topic, with nothing but one blank or hyphen between them. */
function runsOf(sentence: PlacedSentence, language: 'en' | 'es'): Word[][] {
  const runs: Word[][] = []
  let run: Word[] = []
  let last = -2
  const values = sentence.entities.filter(({ kind }) => VALUES.has(kind))
  for (const word of sentence.words) {
    const joined = word.start === last + 1 && /[ -]/.test(sentence.text.charAt(last))
    if (!joined && run.length > 0) {
      runs.push(run)
      run = []
    }
    const isValue = values.some(({ start, end }) => start < word.end && end > word.start)
    if (!isValue && carries(word, language)) run.push(word)
    else if (run.length > 0) {
      runs.push(run)
      run = []
    }
    last = word.end
  }
  if (run.length > 0) runs.push(run)
  return runs
}

function carries({ text, lower }: Word, language: 'en' | 'es'): boolean {
  if (STOPWORDS[language].has(lower) || !/\p{L}{2}/u.test(text) || text.length > 40) return false
  return !/['](?:s|t|re|ve|ll|d|m)$/.test(lower) || lower.endsWith("'s")
}

/** Endings of adverbs, and in Spanish of most verbs. */
const NO_NOUN = {
  en: /..ly$|..[^e]ed$/,
  es: /.mente$|....[aei]r$|.(?:ó|aron|ieron|amos|emos|imos|aba|aban|ando|iendo|arán?|erán?|irán?)$/,
}

const isVerb = ({ lower }: Word, language: 'en' | 'es'): boolean =>
  VERBS[language].has(lower) || NO_NOUN[language].test(lower) || /^\d/.test(lower)

/** Whether the words can be a noun phrase: no verb in it, but one that is a noun too may end it ("remote work"). */
function isNounPhrase(words: readonly Word[], language: 'en' | 'es'): boolean {
  const tail = words.at(-1)
  if (tail === undefined || words.slice(0, -1).some((word) => isVerb(word, language))) return false
  return !isVerb(tail, language) || (words.length > 1 && NOUNS_TOO.has(tail.lower))
}

/** The word without its plural or possessive ending. */
function stemOf(lower: string, language: 'en' | 'es'): string {
  const word = lower.replace(/'s$/, '')
  if (language === 'es') return word.replace(/([^aeiou])es$|s$/, '$1')
  return /[^su]s$/.test(word) && word.length > 3
    ? word.replace(/ies$/, 'y').replace(/s$/, '')
    : word
}
