import type { Entity } from '#shared/contract/texts.ts'
import { findPostTokens } from '../tokens-of-post.ts'
import { findNames } from './find-names.ts'
import { findValues } from './find-values.ts'

/** A word outside links, mentions, hashtags and addresses. */
export interface Word {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
}

/** What one sentence says on its own; offsets count from its first letter. */
export interface SentenceReading {
  readonly text: string
  readonly words: readonly Word[]
  readonly entities: readonly Entity[]
  /** Whether the author did not write the sentence to be read, but to be found: links, tags and mentions only. */
  readonly isFooter: boolean
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu

/** Reads a sentence; names of people, places and organizations only where `names` is set (English). */
export function readSentence(text: string, { names }: { names: boolean }): SentenceReading {
  const tokens = findPostTokens(text)
  let plain = ''
  let from = 0
  for (const { start, end } of tokens) {
    plain += text.slice(from, start) + ' '.repeat(end - start)
    from = end
  }
  plain += text.slice(from)
  const words = Array.from(plain.matchAll(WORD), (match) => ({
    text: match[0],
    lower: match[0].toLowerCase().replaceAll('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
  }))
  const entities: Entity[] = [...tokens]
  for (const one of [...(names ? findNames(plain) : []), ...findValues(plain)]) entities.push(one)
  return {
    text,
    words,
    entities: withoutOverlap(entities),
    isFooter: tokens.length > 0 && words.length < 3,
  }
}

/** Of two that overlap the earlier stays, of two that start together the longer. */
function withoutOverlap(entities: readonly Entity[]): Entity[] {
  const kept: Entity[] = []
  for (const entity of entities.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (entity.start >= (kept.at(-1)?.end ?? 0)) kept.push(entity)
  }
  return kept
}
