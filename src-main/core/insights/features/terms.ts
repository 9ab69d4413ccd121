import { findPostTokens } from '#main/core/text/tokens-of-post.ts'

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const MOST_CHARS = 8000
const MOST_WORDS = 300
const LONGEST = 40
const OFFSET = 2_166_136_261
const PRIME = 16_777_619

/** What a text is made of: hashed stems, pairs of stems, mentions and tags (each once), and its tags in lower case. */
export interface Terms {
  readonly hashes: Int32Array
  readonly tags: readonly string[]
}

/** Reads the terms of the first 8,000 characters of a post with their links and tags; a link counts by its kind alone. */
export function termsOf(text: string, tokens = findPostTokens(text.slice(0, MOST_CHARS))): Terms {
  const start = text.slice(0, MOST_CHARS)
  const found = new Set<number>()
  const tags: string[] = []
  let at = 0
  let words = 0
  let last = ''
  const addWords = (stretch: string) => {
    for (const [word] of stretch.toLowerCase().matchAll(WORD)) {
      if (words++ >= MOST_WORDS) return
      const stem = stemOf(word.slice(0, LONGEST))
      found.add(hashOf(stem))
      if (last !== '') found.add(hashOf(`${last} ${stem}`))
      last = stem
    }
  }
  for (const token of tokens) {
    addWords(start.slice(at, token.start))
    at = token.end
    last = ''
    const name = token.text.toLowerCase().slice(0, LONGEST)
    if (token.kind === 'hashtag') tags.push(name.slice(1))
    if (token.kind === 'hashtag' || token.kind === 'mention') found.add(hashOf(name))
    if (found.size >= 2 * MOST_WORDS) break
  }
  if (words < MOST_WORDS) addWords(start.slice(at))
  return { hashes: Int32Array.from(found), tags: [...new Set(tags)] }
}

/** FNV-1a of a string's UTF-16 units, from a seed. */
export function hashOf(text: string, seed = 0): number {
  let hash = OFFSET ^ seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return hash | 0
}

/** Cuts the commonest English endings off; other words stay. */
function stemOf(word: string): string {
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3)
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 4 && word.endsWith('ed')) return word.slice(0, -2)
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1)
  return word
}
