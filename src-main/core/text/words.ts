import type { PostToken } from './tokens-of-post.ts'

const WORDS = new Intl.Segmenter('en', { granularity: 'word' })

/** Words by UAX #29 (a letter or a digit is in each), where a link or another token of a post is one. */
export function countWords(text: string, tokens: readonly PostToken[]): number {
  let count = tokens.length
  let at = 0
  for (const token of tokens) {
    count += countBetween(text.slice(at, token.start))
    at = token.end
  }
  return count + countBetween(text.slice(at))
}

function countBetween(text: string): number {
  if (!/[\p{L}\p{N}]/u.test(text)) return 0
  let count = 0
  for (const segment of WORDS.segment(text)) {
    if (segment.isWordLike === true) count++
  }
  return count
}
