import type { Stretch } from '#main/core/text/reading/split-sentences.ts'
import { splitSentences } from '#main/core/text/reading/split-sentences.ts'
import { findPostTokens } from '#main/core/text/tokens-of-post.ts'

/** A stretch that no edit may touch. */
export interface ProtectedSpan extends Stretch {
  readonly kind:
    | 'link'
    | 'mention'
    | 'hashtag'
    | 'email'
    | 'code'
    | 'quote'
    | 'number'
    | 'name'
    | 'emoji'
}

const UNITS =
  '%|‰|°[CF]?|€|£|\\$|k|m|bn|kg|g|mg|km|cm|mm|mi|ft|lb|oz|ml|l|kb|mb|gb|tb|hz|khz|mhz|ghz|px|fps|kbps|mbps|w|kw|kwh|v|mah|ms|s|sec|min|mins|h|hr|hrs|am|pm|usd|eur|gbp|hundred|thousand|million|billion|trillion|percent|dollars|euros|pounds|cents|hours|minutes|seconds|days|weeks|months|years|st|nd|rd|th'
const NUMBER = new RegExp(
  `[+\\-−~≈<>]?[$€£¥₹]?\\p{N}+(?:[.,:/×x–-]\\p{N}+)*(?:[ \\u00a0]?(?:${UNITS})(?![\\p{L}\\p{N}]))?`,
  'giu',
)
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.&-][\p{L}\p{M}\p{N}]+)*/gu
const EMOJI =
  /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u200d|\ufe0f|\u20e3)+/gu
// each scan ends at the next mark of its kind, so the whole is linear
const QUOTES = [
  /“[^“”]{1,600}”/gu,
  /«[^«»]{1,600}»/gu,
  /„[^„“”]{1,600}[“”]/gu,
  /"[^"\n]{1,600}"/gu,
  /‘[^‘’\n]{1,200}’(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])'(?![\s'])[^'\n]{1,200}(?<!\s)'(?![\p{L}\p{N}])/gu,
]
const CODE = [
  /```[^`]{1,4000}```/gu,
  /`[^`\n]{1,300}`/gu,
  /<\/?[a-zA-Z][^<>\n]{0,200}>/gu,
  /&#?\w{1,12};/gu,
]
/** Sentence starts that are no part of the name behind them. */
const SMALL_WORDS = new Set(
  'The An This That These Those My Our Your His Her Their Its In On At For With When If As And But So We He She They It To From By Is Are Was Do Does Did Not No Yes Why How What Where Who Then Now After Before While Because'.split(
    ' ',
  ),
)
const PRONOUN = /^I(?:['’]\w+)?$/

/** Names, numbers with their units, links, mentions, hashtags, e-mail addresses, quotes, code and emoji: ordered, never overlapping. */
export function findProtected(text: string): ProtectedSpan[] {
  const spans: ProtectedSpan[] = findPostTokens(text).map(({ kind, start, end }) => ({
    kind,
    start,
    end,
  }))
  for (const pattern of CODE) collect(spans, text, { kind: 'code', pattern })
  for (const pattern of QUOTES) collect(spans, text, { kind: 'quote', pattern })
  collect(spans, text, { kind: 'number', pattern: NUMBER })
  collect(spans, text, { kind: 'emoji', pattern: EMOJI })
  spans.push(...findNames(text))
  return merge(spans)
}

function collect(
  spans: ProtectedSpan[],
  text: string,
  { kind, pattern }: { kind: ProtectedSpan['kind']; pattern: RegExp },
): void {
  for (const match of text.matchAll(pattern))
    spans.push({ kind, start: match.index, end: match.index + match[0].length })
}

/**
 * Words with a capital that no sentence starts with, words with capitals or digits inside, and
 * sentence starts that are such a word elsewhere or stand before another capital.
 */
function findNames(text: string): ProtectedSpan[] {
  const starts = new Set(
    splitSentences(text).map(({ start, end }) => firstLetter(text, start, end)),
  )
  const words = [...text.matchAll(WORD)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  const isName = words.map(
    ({ word, start }) =>
      isMarked(word) || (!starts.has(start) && /^\p{Lu}/u.test(word) && !PRONOUN.test(word)),
  )
  const known = new Set(words.filter((_, i) => isName[i]).map(({ word }) => word))
  return words.flatMap(({ word, start, end }, i): ProtectedSpan[] => {
    const isStart = starts.has(start) && /^\p{Lu}/u.test(word) && word.length > 1
    const joinsNext =
      isStart &&
      !SMALL_WORDS.has(word) &&
      isName[i + 1] === true &&
      /^[ \u00a0]$/.test(text.slice(end, words[i + 1]?.start ?? end))
    return isName[i] || (isStart && known.has(word)) || joinsNext
      ? [{ kind: 'name', start, end }]
      : []
  })
}

/** Acronyms, brands with inner capitals, words with digits. */
function isMarked(word: string): boolean {
  return (
    /\p{N}/u.test(word) ||
    (/\p{Lu}/u.test(word.slice(1)) && !PRONOUN.test(word)) ||
    /\p{L}[.&]\p{L}/u.test(word)
  )
}

const MOST_OPENING = 12

function firstLetter(text: string, start: number, end: number): number {
  const opening = text.slice(start, Math.min(end, start + MOST_OPENING)).search(/[\p{L}\p{N}]/u)
  return start + Math.max(opening, 0)
}

function merge(spans: ProtectedSpan[]): ProtectedSpan[] {
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  const merged: ProtectedSpan[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (!last || span.start >= last.end) merged.push(span)
    else if (span.end > last.end) merged[merged.length - 1] = { ...last, end: span.end }
  }
  return merged
}
