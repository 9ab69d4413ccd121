import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Habit, Opening, Style } from '#shared/contract/styles.ts'
import { findEmoji } from '#main/core/text/emoji-sequences.ts'
import { countWords } from '#main/core/text/words.ts'
import { compareTexts, wordsOf } from './compare-texts.ts'

/** A draft as Kiln wrote it, and as the user left it. */
export interface Observation {
  readonly platform: PlatformId
  readonly written: string
  readonly final: string
  /** Names of the brief and the like: words that are there for this post alone. */
  readonly brief: string
}

/** Posts below which a habit is left open. */
const LEAST_POSTS = 3
/** Drafts that a word must have been taken out of, and out of how many of those that had it. */
const LEAST_DELETIONS = 2
const LEAST_DELETED_SHARE = 0.6
/** A text that keeps less of its draft was written anew: it tells of habits, not of single words. */
const LEAST_KEPT = 0.3
const MOST_WORDS = 40
/** Longer texts are no posts. */
const MOST_COUNTED = 20_000

/** What the user's own versions of drafts have in common; parts that too few posts tell are left open. */
export function learnStyle(observations: readonly Observation[]): Style {
  const finals = observations.map(({ final }) => final)
  const isKnown = finals.length >= LEAST_POSTS
  const habit = (count: (text: string) => number): Habit | null =>
    isKnown ? habitOf(finals.map(count)) : null
  return {
    lengths: lengthsOf(observations),
    emoji: habit((text) => findEmoji(text).length),
    exclamations: habit((text) => countOf(text, /[!¡]/gu)),
    hashtags: isKnown ? median(finals.map((text) => countOf(text, /#[\p{L}\p{N}_]+/gu))) : null,
    opening: isKnown ? openingOf(finals) : null,
    deletedWords: deletedOf(observations),
    note: '',
  }
}

const countOf = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length

function lengthsOf(observations: readonly Observation[]): Style['lengths'] {
  const byPlatform = Map.groupBy(observations, ({ platform }) => platform)
  return [...byPlatform]
    .filter(([, posts]) => posts.length >= LEAST_POSTS)
    .map(([platform, posts]) => ({
      platform,
      words: median(posts.map(({ final }) => countWords(final.slice(0, MOST_COUNTED), []))),
    }))
    .toSorted((a, b) => a.platform.localeCompare(b.platform))
}

function habitOf(counts: readonly number[]): Habit {
  const without = counts.filter((count) => count === 0).length / counts.length
  if (without >= 0.75) return 'none'
  return median(counts) >= 3 ? 'many' : 'few'
}

function openingOf(finals: readonly string[]): Opening | null {
  const kinds = Map.groupBy(finals.map(kindOfOpening), (kind) => kind)
  const [most] = [...kinds].toSorted((a, b) => b[1].length - a[1].length)
  return most && most[1].length >= finals.length * 0.6 ? most[0] : null
}

function kindOfOpening(text: string): Opening {
  const [line = ''] = text.trimStart().slice(0, 1000).split('\n')
  const first = /^[^.!?]*[.!?]?/u.exec(line)?.[0] ?? ''
  if (first.endsWith('?') || first.startsWith('¿')) return 'question'
  if (/^[^\p{L}\p{N}]{0,20}\p{N}/u.test(first)) return 'number'
  return /^(?:I|We|My|Our|Yo|Nosotr[oa]s|Mis?|Nuestr[oa]s?)\b/u.test(first)
    ? 'first-person'
    : 'statement'
}

/** Words that were taken out of most drafts that had them, most often first. */
function deletedOf(observations: readonly Observation[]): string[] {
  const had = new Map<string, number>()
  const deleted = new Map<string, number>()
  for (const { written, final, brief } of observations) {
    if (written === final) {
      for (const word of new Set(wordsOf(written))) had.set(word, (had.get(word) ?? 0) + 1)
      continue
    }
    const change = compareTexts(written, final)
    if (change.kept < LEAST_KEPT) continue
    const asked = new Set(wordsOf(brief))
    for (const word of new Set(wordsOf(written))) had.set(word, (had.get(word) ?? 0) + 1)
    for (const word of change.deleted)
      if (!asked.has(word)) deleted.set(word, (deleted.get(word) ?? 0) + 1)
  }
  return [...deleted]
    .filter(
      ([word, times]) =>
        times >= LEAST_DELETIONS && times >= (had.get(word) ?? times) * LEAST_DELETED_SHARE,
    )
    .toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .slice(0, MOST_WORDS)
    .map(([word]) => word)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : Math.round((upper + (sorted[middle - 1] ?? upper)) / 2)
}
