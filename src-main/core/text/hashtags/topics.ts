import type { Vectors } from '../vectors/create-vectors.ts'

/** A tag that many people follow, with the words it is made of. */
export interface Topic {
  readonly tag: string
  readonly words: readonly string[]
  readonly vector: Float32Array
  readonly language: 'en' | 'es'
}

const WORDS = /\p{Lu}+(?=\p{Lu}\p{Ll}|$|\d)|\p{Lu}?\p{Ll}+|\p{Lu}+|\d+/gu

/** Reads models/hashtags/topics.txt: a group and a colon, then tags in CamelCase; a tag told twice counts once. */
export function parseTopics(list: string, vectors: Vectors): Topic[] {
  const topics = new Map<string, Topic>()
  for (const line of list.split('\n')) {
    const [group, tags] = line.split(':', 2)
    if (group === undefined || tags === undefined) continue
    const language = group === 'español' ? 'es' : 'en'
    for (const tag of tags.trim().split(/\s+/)) {
      const key = `${language} ${tag}`
      if (tag === '' || topics.has(key)) continue
      const words = toWords(tag)
      topics.set(key, { tag, words, vector: vectors.embed(words.join(' ')), language })
    }
  }
  return [...topics.values()]
}

/** The words of a tag in CamelCase, lower-cased. */
export const toWords = (tag: string): string[] =>
  Array.from(tag.matchAll(WORDS), ([word]) => word.toLowerCase())
