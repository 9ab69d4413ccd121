import { captionStyle } from '#main/core/text/captions/caption-style.ts'
import { fitText } from '#main/core/text/captions/fit-text.ts'
import { findEmoji } from '#main/core/text/emoji-sequences.ts'
import { splitSentences } from '#main/core/text/reading/split-sentences.ts'
import { countWords } from '#main/core/text/words.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { shrink } from './compose/shrink.ts'
import { findFacts, foldText, type Fact } from './facts.ts'
import type { Wishes } from './feedback.ts'

/** A text, what is known beyond it, and what is wished of it. */
export interface Refining {
  readonly text: string
  readonly platform: PlatformId
  readonly wishes: Wishes
  /** Statements of the brief and sentences of the sources. */
  readonly known: readonly string[]
  readonly question: string | null
}

/** A text after its wishes, and those that could not be met. */
export interface RefinedText {
  readonly text: string
  readonly unmet: readonly string[]
}

const HYPE =
  /\b(?:amazing|incredible|unbelievable|game[- ]chang(?:ing|er)|revolutionary|mind[- ]blowing|insane(?:ly)?|epic|super|totally|absolutely|extremely|truly|seriously|literally|world[- ]class|best[- ]in[- ]class|cutting[- ]edge|next[- ]level|ultimate|awesome|stunning|thrilled|so excited)\s?/giu

/** Does to a text, sentence by sentence, what feedback asks for; no fact is changed. */
export function refineText({ text, platform, wishes, known, question }: Refining): RefinedText {
  const unmet: string[] = [...wishes.unread]
  let lines = toLines(text)
  if (wishes.noHashtags)
    lines = mapSentences(lines, (each) => each.replaceAll(/\s?#[\p{L}\p{N}_]+/gu, ''))
  if (wishes.noEmoji) lines = mapSentences(lines, withoutEmoji)
  if (wishes.calmer) lines = mapSentences(lines, calm)
  for (const what of wishes.drop) {
    const kept = lines.map((line) => line.filter((sentence) => !speaksOf(sentence, what)))
    if (kept.flat().length === lines.flat().length)
      unmet.push(`nothing in the post speaks of “${what}”`)
    lines = kept
  }
  for (const what of wishes.mention) {
    const found = known.find((sentence) => speaksOf(sentence, what) && !text.includes(sentence))
    if (found !== undefined) lines = insert(lines, found)
    else if (!speaksOf(text, what))
      unmet.push(`neither the brief nor the sources say anything of “${what}”`)
  }
  for (const sentence of wishes.add) lines = insert(lines, sentence)
  for (const what of wishes.lead) {
    const found = lines.flat().find((sentence) => speaksOf(sentence, what))
    if (found === undefined) unmet.push(`no sentence speaks of “${what}”`)
    else lines = [[found], ...lines.map((line) => line.filter((each) => each !== found))]
  }
  if (wishes.asQuestion && question !== null && !text.trimEnd().endsWith('?'))
    lines = insert(lines, question)
  const target =
    wishes.words ??
    (wishes.length === null ? null : Math.round(countWords(text, []) * wishes.length))
  if (target !== null) {
    const sized = resize(lines, {
      target,
      known,
      facts: wishes.words === null ? [] : findFacts(text),
    })
    if (!sized.met)
      unmet.push(
        wishes.length === 1.5
          ? 'nothing more is known; give sources to write from'
          : `it can’t be said in ${target} words`,
      )
    lines = sized.lines
  }
  if (wishes.tone !== null) unmet.push(`another tone (${wishes.tone}) needs a language model`)
  const style = captionStyle(platform)
  return { text: fitText(toText(lines), style), unmet }
}

type Lines = readonly (readonly string[])[]

function toLines(text: string): Lines {
  return text.split('\n').map((line) => {
    const stretches = splitSentences(line)
    return stretches.length === 0
      ? line.trim() === ''
        ? []
        : [line.trim()]
      : stretches.map(({ start }, at) =>
          line.slice(at === 0 ? 0 : start, stretches[at + 1]?.start ?? line.length).trim(),
        )
  })
}

const toText = (lines: Lines): string =>
  lines
    .map((line) => line.filter(Boolean).join(' '))
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()

const mapSentences = (lines: Lines, change: (sentence: string) => string): Lines =>
  lines.map((line) => line.map((sentence) => change(sentence).trim()).filter(Boolean))

function withoutEmoji(text: string): string {
  let result = ''
  let from = 0
  for (const { start, end } of findEmoji(text)) {
    result += text.slice(from, start)
    from = end
  }
  return (result + text.slice(from)).replaceAll(/ {2,}/gu, ' ')
}

function calm(sentence: string): string {
  const plain = sentence
    .replaceAll(HYPE, '')
    .replaceAll(/!+/gu, '.')
    .replaceAll(/\ba (?=[aeiou])/giu, 'an ')
    .replaceAll(/\ban (?=[bcdfgjklmnpqrstvwxyz])/giu, 'a ')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

const SYNONYMS: Readonly<Record<string, RegExp>> = {
  price: /[$€£¥]\s?\d|\d\s?(?:dollars|euros|pounds|usd|eur)|\bprice|\bfree\b|\bcosts?\b/iu,
  cost: /[$€£¥]\s?\d|\bprice|\bfree\b|\bcosts?\b/iu,
  date: /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\bdate\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day/iu,
  time: /\d{1,2}:\d\d|\d\s?[ap]m\b/iu,
  link: /https?:|www\./iu,
  url: /https?:|www\./iu,
  website: /https?:|www\./iu,
  hashtag: /#\p{L}/u,
  discount: /%|\bdiscount|\boff\b/iu,
}

function speaksOf(text: string, what: string): boolean {
  const words = foldText(what).match(/[\p{L}\p{N}]{3,}/gu) ?? []
  const folded = foldText(text)
  return (
    words.some((word) => SYNONYMS[word.replace(/s$/u, '')]?.test(text)) ||
    (words.length > 0 && words.every((word) => folded.includes(word.replace(/s$/u, ''))))
  )
}

/** A sentence before what asks the reader for something, which stays last. */
function insert(lines: Lines, sentence: string): Lines {
  const last = lines.findLastIndex(
    (line) => line.length > 0 && !/https?:|#\p{L}|[?]$/u.test(line.join(' ')),
  )
  return last < 0
    ? [...lines, [sentence]]
    : lines.map((line, at) => (at === last ? [...line, sentence] : line))
}

interface Sizing {
  readonly target: number
  readonly known: readonly string[]
  readonly facts: readonly Fact[]
}

function resize(lines: Lines, { target, known, facts }: Sizing): { lines: Lines; met: boolean } {
  const count = (some: Lines) => countWords(toText(some), [])
  let sized = lines
  for (const sentence of known) {
    if (count(sized) >= target * 0.9) break
    if (
      count(sized) + countWords(sentence, []) <= target * 1.1 &&
      !toText(sized).includes(sentence)
    )
      sized = insert(sized, sentence)
  }
  const before = count(sized)
  if (before < target * 0.9) return { lines: sized, met: false }
  const wanted = facts.length > 0 ? facts : findFacts(toText(lines))
  for (let round = 0; round < 3 && count(sized) > target; round++)
    sized = mapSentences(sized, (sentence) =>
      count(sized) > target ? (shrink(sentence, wanted)[0] ?? sentence) : sentence,
    )
  for (const sentence of sized.flat().toReversed()) {
    if (count(sized) <= target) break
    if (findFacts(sentence).length === 0)
      sized = sized.map((line) => line.filter((each) => each !== sentence))
  }
  // where facts are all that is left, the last sentences go, never the first
  for (const sentence of sized.flat().slice(1).toReversed()) {
    if (count(sized) <= target * 1.1) break
    sized = sized.map((line) => line.filter((each) => each !== sentence))
  }
  return { lines: sized, met: count(sized) <= target * 1.15 }
}
