import { splitSentences, type Stretch } from '#main/core/text/reading/split-sentences.ts'

const LEAST_WORDS = 3

/**
 * The statements of a text in order, in its offsets: sentences as posts are written, cut at semicolons where both sides
 * have three words or more.
 */
export function splitClaims(text: string): Stretch[] {
  return splitSentences(text).flatMap((sentence) => cutAtSemicolons(text, sentence))
}

function cutAtSemicolons(text: string, { start, end }: Stretch): Stretch[] {
  const found: Stretch[] = []
  let from = start
  for (let at = text.indexOf(';', start); at >= 0 && at < end; at = text.indexOf(';', at + 1)) {
    if (!/\s/.test(text.charAt(at + 1))) continue
    if (!hasWords(text.slice(from, at)) || !hasWords(text.slice(at + 1, end))) continue
    found.push({ start: from, end: at + 1 })
    from = at + 1
    while (from < end && /\s/.test(text.charAt(from))) from++
  }
  return [...found, { start: from, end }]
}

function hasWords(stretch: string): boolean {
  let count = 0
  for (const _ of stretch.slice(0, 400).matchAll(/[\p{L}\p{N}]+/gu))
    if (++count >= LEAST_WORDS) return true
  return false
}
