import { graphemeStart } from '#main/core/text/graphemes.ts'

/** Shortest and longest stretch, in UTF-16 units; a heading may end one earlier, a paragraph a little. */
const LEAST = 600
const MOST = 1000
const LEAST_BEFORE_HEADING = 300
const LEAST_BEFORE_PARAGRAPH = 450

const ENDINGS = new Set('.!?…。！？')
const CLOSINGS = new Set('"\'”’»)]*_')
const WIDE_ENDINGS = new Set('。！？')
const SPACE = /\s/
const HEADING = /#{1,6} |={3}|<h[1-6]/y

/**
 * Where a text is cut into stretches of some 600 to 1,000 units that lie end to end: before a heading, else between
 * paragraphs, sentences, lines, words. Answers the end of each; the last is the length of the text.
 */
export function cutChunks(text: string): number[] {
  const ends: number[] = []
  let start = 0
  while (text.length - start > MOST) {
    start = chooseEnd(text, start)
    ends.push(start)
  }
  if (start < text.length) ends.push(text.length)
  return ends
}

function chooseEnd(text: string, start: number): number {
  const left = text.length - start
  // what is left after this cut is never a mere tail
  const most = start + (left < LEAST + MOST ? Math.ceil(left * 0.6) : MOST)
  const least = start + (left < LEAST + MOST ? Math.floor(left * 0.4) : LEAST)
  return (
    lastBreak(text, { from: start + LEAST_BEFORE_HEADING, to: most, fits: isHeading }) ??
    lastBreak(text, { from: start + LEAST_BEFORE_PARAGRAPH, to: most, fits: isParagraph }) ??
    lastBreak(text, { from: least, to: most, fits: endsSentence }) ??
    lastBreak(text, { from: least, to: most, fits: (_, at) => text[at - 1] === '\n' }) ??
    lastBreak(text, { from: least, to: most, fits: isWord }) ??
    hardEnd(text, start, most)
  )
}

interface Search {
  readonly from: number
  readonly to: number
  readonly fits: (text: string, at: number) => boolean
}

function lastBreak(text: string, { from, to, fits }: Search): number | undefined {
  for (let at = to; at > from; at--) if (fits(text, at)) return at
  return undefined
}

function isHeading(text: string, at: number): boolean {
  if (text[at - 1] !== '\n') return false
  HEADING.lastIndex = at
  return HEADING.test(text)
}

function isParagraph(text: string, at: number): boolean {
  if (text[at - 1] !== '\n' || isSpace(text, at)) return false
  return text[at - 2] === '\n' || (text[at - 2] === '\r' && text[at - 3] === '\n')
}

function endsSentence(text: string, at: number): boolean {
  if (WIDE_ENDINGS.has(text[at - 1] ?? '') && !CLOSINGS.has(text[at] ?? '')) return true
  if (!isSpace(text, at - 1) || isSpace(text, at)) return false
  let before = at - 2
  if (isSpace(text, before)) return false // more blanks: between lines rather than sentences
  for (let closings = 0; closings < 4 && CLOSINGS.has(text[before] ?? ''); closings++) before--
  return ENDINGS.has(text[before] ?? '')
}

const isWord = (text: string, at: number) => isSpace(text, at - 1) && !isSpace(text, at)

const isSpace = (text: string, at: number) => SPACE.test(text.charAt(at))

/** No space anywhere: between characters where they are short, and never inside a surrogate pair. */
function hardEnd(text: string, start: number, most: number): number {
  const end = Math.max(graphemeStart(text, most), start + LEAST_BEFORE_HEADING)
  return isInsidePair(text, end) ? end - 1 : end
}

function isInsidePair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))
}
