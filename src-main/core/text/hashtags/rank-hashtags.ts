import type { Hashtag, Keyphrase } from '#shared/contract/texts.ts'
import { HASHTAGS, SENTENCE_COUNTS } from '#shared/sentences/suggestions.ts'
import { fill } from '#shared/sentences/fill.ts'
import type { PlacedSentence, Reading } from '../reading/create-reader.ts'
import { cosine, type Vectors } from '../vectors/create-vectors.ts'
import { toCamelCase } from './camel-case.ts'
import type { Topic } from './topics.ts'

/** Most hashtags that Kiln suggests, whatever the platform takes. */
export const MOST_HASHTAGS = 8

/** A tag of the user's own posts and in how many of them it stood. */
export interface UsedTag {
  readonly tag: string
  readonly uses: number
}

/** What hashtags are chosen from; `limit` is the platform's, `isOffensive` is asked about every tag and its words. */
export interface HashtagInput {
  readonly reading: Reading
  readonly keyphrases: readonly Keyphrase[]
  readonly vectors: Vectors
  readonly topics: readonly Topic[]
  readonly splitHashtag: (hashtag: string) => string[]
  readonly isOffensive: (text: string) => boolean
  readonly history?: readonly UsedTag[]
  readonly limit: number
}

interface Candidate {
  tag: string
  words: readonly string[]
  score: number
  reason: string
}

const FROM_TEXT = 0.92
const FROM_NAME = 0.5
const LEAST_CLOSE = 0.2
const LEAST_NEAR = 0.42
const LEAST_NEAR_USED = 0.3
const LEAST_SCORE = 0.3
const MOST_WORDS = 4
const LONGEST_TAG = 30
const MOST_SENTENCES = 300
const MOST_ENTITIES = 300
const REPEATED = 0.55
/** A single word that is no name is mostly too wide, a person seldom the topic. */
const LESS_FOR_WORD = -0.1
const LESS_FOR_PERSON = -0.2

/** Hashtags for a text with `#`, best first, with a score 0..1 and a reason; never empty, offensive or digits only. */
export function rankHashtags(input: HashtagInput): Hashtag[] {
  const limit = Math.min(MOST_HASHTAGS, Math.max(0, Math.floor(input.limit)))
  if (limit === 0) return []
  const found = new Map<string, Candidate>()
  const add = (candidate: Candidate) => {
    const key = keyOf(candidate.words)
    const held = found.get(key)
    if (held === undefined || candidate.score > held.score) {
      found.set(key, { ...candidate, score: candidate.score + (held === undefined ? 0 : 0.05) })
    } else held.score += 0.05
  }
  for (const candidate of ofText(input)) add(candidate)
  for (const candidate of ofPhrases(input)) add(candidate)
  for (const candidate of ofTopics(input)) add(candidate)
  for (const candidate of ofHistory(input, found)) add(candidate)
  const usable = [...found.values()].filter((one) => isUsable(one, input.isOffensive))
  return choose(usable, limit).map(({ tag, score, reason }) => ({
    tag: `#${tag}`,
    score: Math.round(1000 * Math.min(1, score)) / 1000,
    reason,
  }))
}

function isUsable(
  { tag, words, score, reason }: Candidate,
  isOffensive: (text: string) => boolean,
): boolean {
  if (score < LEAST_SCORE || !/\p{L}/u.test(tag) || tag.length < 2) return false
  if (tag.length > LONGEST_TAG && reason !== HASHTAGS.inText) return false
  return !isOffensive(tag) && !isOffensive(words.join(' '))
}

/** Best first; a tag that says again what a chosen one says counts little more than half. */
function choose(candidates: Candidate[], limit: number): Candidate[] {
  const chosen: Candidate[] = []
  const taken = new Set<string>()
  const left = new Set(candidates)
  const worth = ({ words, score, reason }: Candidate): number =>
    reason !== HASHTAGS.inText && words.some((word) => taken.has(stem(word)))
      ? score * REPEATED
      : score
  while (chosen.length < limit && left.size > 0) {
    const [best] = [...left].toSorted((a, b) => worth(b) - worth(a) || (a.tag < b.tag ? -1 : 1))
    if (best === undefined || worth(best) < LEAST_SCORE) break
    left.delete(best)
    chosen.push({ ...best, score: worth(best) })
    for (const word of best.words) taken.add(stem(word))
  }
  return chosen
}

const keyOf = (words: readonly string[]): string =>
  words.join('').normalize('NFD').replaceAll(/\p{M}/gu, '')

/** What two tags that say the same share. */
const stem = (word: string): string => word.replace(/(?:ing|ers?|s)$/, '')
const singular = (word: string): string =>
  word.length > 3 ? word.replace(/([^su])s$/, '$1') : word

function* ofText({ reading, splitHashtag }: HashtagInput): Generator<Candidate> {
  for (const { kind, text } of reading.entities.slice(0, MOST_ENTITIES)) {
    if (kind !== 'hashtag') continue
    const words = splitHashtag(text)
    const tag =
      /\p{Lu}/u.test(text) || !/^[\p{Script=Latin}\d_#＃]+$/u.test(text)
        ? text.slice(1)
        : toCamelCase(words)
    yield {
      tag,
      words: words.map((word) => word.toLowerCase()),
      score: FROM_TEXT,
      reason: HASHTAGS.inText,
    }
  }
}

function* ofPhrases({ reading, keyphrases }: HashtagInput): Generator<Candidate> {
  const most = Math.max(0.2, ...keyphrases.map(({ score }) => score))
  const lines = plainSentences(reading)
  for (const { text, score } of keyphrases) {
    const words = wordsOf(text)
    if (words.length === 0 || words.length > MOST_WORDS) continue
    const sentences = Math.max(1, countNaming(lines, words))
    const name = reading.entities.find((one) => one.text === text && one.kind !== 'hashtag')
    const fits =
      name?.kind === 'person'
        ? LESS_FOR_PERSON
        : words.length > 1 || name !== undefined
          ? 0.06
          : LESS_FOR_WORD
    yield {
      tag: toCamelCase(words),
      words: words.map((word) => word.toLowerCase()),
      score: 0.25 + 0.4 * (score / most) + fits,
      reason: topicOf(sentences),
    }
  }
  for (const { kind, text } of reading.entities.slice(0, MOST_ENTITIES)) {
    if (kind !== 'place' && kind !== 'organization') continue
    const words = wordsOf(text)
    if (words.length === 0 || words.length > MOST_WORDS) continue
    yield {
      tag: toCamelCase(words),
      words: words.map((word) => word.toLowerCase()),
      score: FROM_NAME,
      reason: kind === 'place' ? HASHTAGS.place : HASHTAGS.organization,
    }
  }
}

function* ofTopics({ reading, keyphrases, vectors, topics }: HashtagInput): Generator<Candidate> {
  const language = reading.language.code === 'es' ? 'es' : 'en'
  const whole = vectors.embed(reading.text)
  const phrases = keyphrases.map(({ text, score }) => ({
    text,
    score,
    vector: vectors.embed(text),
  }))
  const most = Math.max(0.2, ...keyphrases.map(({ score }) => score))
  const lines = plainSentences(reading)
  for (const { tag, words, vector, language: its } of topics) {
    if (its !== language) continue
    const named = countNaming(lines, words)
    const close = language === 'en' ? Math.max(0, cosine(vector, whole)) : 0
    if (named === 0 && close < LEAST_CLOSE) continue
    let nearest = { text: '', near: 0 }
    for (const phrase of language === 'en' ? phrases : []) {
      const near = cosine(vector, phrase.vector) * (0.6 + (0.4 * phrase.score) / most)
      if (near > nearest.near) nearest = { text: phrase.text, near }
    }
    const near = 0.55 * close + 0.45 * nearest.near
    if (named === 0 && near < LEAST_NEAR) continue
    const bonus = named > 0 ? 0.22 + 0.05 * Math.min(named, 3) + 0.04 * words.length : 0
    const reason =
      named > 0
        ? topicOf(named)
        : nearest.text === ''
          ? HASHTAGS.close
          : fill(HASHTAGS.closeTo, { namePhrase: nearest.text })
    yield { tag, words, score: near * 0.8 + bonus, reason }
  }
}

function* ofHistory(
  { reading, vectors, history = [], splitHashtag }: HashtagInput,
  found: ReadonlyMap<string, Candidate>,
): Generator<Candidate> {
  const whole = vectors.embed(reading.text)
  for (const { tag, uses } of history) {
    const words = splitHashtag(tag)
    const lower = words.map((word) => word.toLowerCase())
    if (lower.length === 0 || uses < 1) continue
    const near = Math.max(0, cosine(vectors.embed(lower.join(' ')), whole))
    const held = found.get(keyOf(lower))
    if (held === undefined && near < LEAST_NEAR_USED) continue
    if (held?.reason === HASHTAGS.inText) continue
    const habit = 0.12 + 0.08 * Math.log1p(Math.min(uses, 50))
    yield {
      tag: /\p{Lu}/u.test(tag) ? tag.replace(/^[#＃]/u, '') : toCamelCase(words),
      words: lower,
      score: Math.max(held?.score ?? 0, 0.6 * near) + habit,
      reason: uses === 1 ? HASHTAGS.usedOnce : fill(HASHTAGS.used, { count: uses }),
    }
  }
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** The words of each sentence in the singular, with a blank before and after each. */
const plainSentences = (reading: Reading): string[] =>
  reading.sentences
    .slice(0, MOST_SENTENCES)
    .map(
      ({ words }: PlacedSentence) =>
        ` ${words.flatMap(({ lower }) => lower.split(/['.-]/).map(singular)).join(' ')} `,
    )

function countNaming(lines: readonly string[], words: readonly string[]): number {
  const wanted = ` ${words.map((word) => singular(word.toLowerCase())).join(' ')} `
  return lines.filter((line) => line.includes(wanted)).length
}

function topicOf(count: number): string {
  const sentences = SENTENCE_COUNTS[Math.min(count, SENTENCE_COUNTS.length) - 1] ?? ''
  return fill(HASHTAGS.topicOf, { sentences: fill<string>(sentences, { count }) })
}
