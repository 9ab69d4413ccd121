import { STOPWORDS } from '#main/core/text/reading/stopwords.ts'
import { findPostTokens } from '#main/core/text/tokens-of-post.ts'

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const DIGITS = /^\p{N}+$/u
const MOST_CHARS = 3000
const MOST_TOPICS = 120
const SHORTEST = 3
const LONGEST = 40

const isCommon = (word: string) => STOPWORDS.en.has(word) || STOPWORDS.es.has(word)

/** Content words of a post and pairs of them side by side, in lower case, each once; links, mentions and tags left out. */
export function topicsOf(text: string): Set<string> {
  const start = text.slice(0, MOST_CHARS)
  const found = new Set<string>()
  let at = 0
  const read = (stretch: string) => {
    let last = ''
    let end = -1
    for (const match of stretch.toLowerCase().matchAll(WORD)) {
      const [word] = match
      const isTopic =
        word.length >= SHORTEST && word.length <= LONGEST && !DIGITS.test(word) && !isCommon(word)
      const follows = match.index === end + 1 && stretch[end] === ' '
      if (isTopic && found.size < MOST_TOPICS) {
        found.add(word)
        if (last !== '' && follows) found.add(`${last} ${word}`)
      }
      last = isTopic ? word : ''
      end = match.index + word.length
    }
  }
  for (const token of findPostTokens(start)) {
    read(start.slice(at, token.start))
    at = token.end
  }
  read(start.slice(at))
  return found
}
