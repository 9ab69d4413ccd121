import { MAYBE_LAST, NEVER_LAST } from './abbreviations.ts'
import { STOPWORDS } from './stopwords.ts'

/** A stretch of the text in UTF-16 offsets, end exclusive, without the space around it. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const codesOf = (chars: string): ReadonlySet<number> =>
  new Set(Array.from(chars, (char) => char.charCodeAt(0)))
const LINE_ENDS = codesOf('\n\r\u0085\u2028\u2029')
const ENDINGS = codesOf('.!?…‼⁇⁈⁉؟۔।॥。！？｡')
const WIDE_ENDINGS = codesOf('。！？｡')
const CLOSINGS = codesOf('"\'”’»)]}›」』')
const FULL_STOP = 46
const SPACE = /\s/
const EMOJI_PART =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3/u
const UPPER = /\p{Lu}/u
const OPENING = /["'“‘«(¿¡[]/
const MATTER = /[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u
const DIGITS = /^\d{1,3}$/
const LONGEST_WORD = 12
/** "B.F" of "B.F. Goodrich". */
const INITIALS = /^(?:\p{Lu}\.){1,3}\p{Lu}$/u

/**
 * Sentences as posts are written: a line break ends one, so do full stops outside numbers, abbreviations, list numbers
 * and addresses; emoji after the full stop belong to the sentence before it.
 */
export function splitSentences(text: string): Stretch[] {
  const found: Stretch[] = []
  const add = (start: number, end: number) => {
    while (start < end && SPACE.test(text.charAt(start))) start++
    while (end > start && SPACE.test(text.charAt(end - 1))) end--
    if (start < end && MATTER.test(text.slice(start, end))) found.push({ start, end })
  }
  let start = 0
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code > 63 && code < 133) at++
    else if (LINE_ENDS.has(code)) {
      add(start, at)
      start = ++at
    } else if (ENDINGS.has(code)) {
      const run = pastEnding(text, at)
      if (endsHere(text, { first: at, run, start })) {
        const end = pastEmoji(text, run)
        add(start, end)
        start = end
        at = end
      } else at = run
    } else if (code > 0x2190 && isEmoji(String.fromCodePoint(text.codePointAt(at) ?? 32))) {
      const end = pastEmoji(text, at)
      if (startsAnew(text, { first: at, run: end, start })) {
        add(start, end)
        start = end
      }
      at = Math.max(end, at + 1)
    } else at++
  }
  add(start, text.length)
  return found
}

function pastEnding(text: string, from: number): number {
  let at = from
  while (ENDINGS.has(text.charCodeAt(at))) at++
  while (CLOSINGS.has(text.charCodeAt(at))) at++
  return at
}

/** Emoji that follow at once or after blanks, so long as something else does not come first. */
function pastEmoji(text: string, from: number): number {
  let end = from
  let at = from
  for (;;) {
    while (at < text.length && (text[at] === ' ' || text[at] === '\u00a0')) at++
    const code = text.codePointAt(at)
    if (code === undefined || !isEmoji(String.fromCodePoint(code))) return end
    at += code > 0xffff ? 2 : 1
    end = at
  }
}

const isEmoji = (char: string): boolean => char > '\u00ff' && EMOJI_PART.test(char)

interface Ending {
  /** Where the marks start, where they and the closing quotes end, where the sentence started. */
  readonly first: number
  readonly run: number
  readonly start: number
}

function endsHere(text: string, { first, run, start }: Ending): boolean {
  if (run >= text.length) return true
  if (WIDE_ENDINGS.has(text.charCodeAt(run - 1)) || WIDE_ENDINGS.has(text.charCodeAt(first)))
    return true
  const after = text.charAt(run)
  if (!SPACE.test(after)) return isEmoji(String.fromCodePoint(text.codePointAt(run) ?? 32))
  const marks = text.slice(first, Math.min(run, first + 3))
  if (marks.startsWith('...') || marks.startsWith('…')) return capitalFollows(text, run, true)
  if (
    text.charCodeAt(first) !== FULL_STOP ||
    (run > first + 1 && ENDINGS.has(text.charCodeAt(first + 1)))
  )
    return true
  const word = wordBefore(text, first)
  if (NEVER_LAST.has(word.toLowerCase())) return false
  if (word.length === 1 && word !== 'I' && UPPER.test(word)) return false
  if (INITIALS.test(word) && !MAYBE_LAST.has(word.toLowerCase())) return false
  if (DIGITS.test(word) && text.slice(start, first).trim() === word) return false
  return !MAYBE_LAST.has(word.toLowerCase()) || capitalFollows(text, run, false)
}

const NEXT_WORD = /^\s+(\p{Lu}\p{L}{0,11})(?![\p{L}\p{N}])/u
const SOME_WORDS = /(?:\S+\s+){4}/

/** Whether emoji stand for a full stop: after four words or more, before a capital that only a new sentence explains. */
function startsAnew(text: string, { first, run, start }: Ending): boolean {
  const next = NEXT_WORD.exec(text.slice(run, run + 20))?.[1]?.toLowerCase()
  if (next === undefined || next === 'i' || next === 'new') return false
  if (!STOPWORDS.en.has(next) && !STOPWORDS.es.has(next)) return false
  return SOME_WORDS.test(text.slice(Math.max(start, first - 200), first))
}

function wordBefore(text: string, end: number): string {
  let start = end
  while (
    start > 0 &&
    end - start <= LONGEST_WORD &&
    /[\p{L}\p{N}.]/u.test(text.charAt(start - 1))
  ) {
    start--
  }
  return text.slice(start, end)
}

/** Whether a capital follows on this line; `strict` does not take the pronoun "I" for one. */
function capitalFollows(text: string, from: number, strict: boolean): boolean {
  let at = from
  while (at < text.length && SPACE.test(text.charAt(at)) && !LINE_ENDS.has(text.charCodeAt(at)))
    at++
  if (at >= text.length || LINE_ENDS.has(text.charCodeAt(at))) return true
  while (at < text.length && at < from + 8 && OPENING.test(text.charAt(at))) at++
  if (strict && /^I\b/.test(text.slice(at, at + 2))) return false
  return UPPER.test(String.fromCodePoint(text.codePointAt(at) ?? 32))
}
