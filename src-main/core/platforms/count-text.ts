import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Counts } from '#shared/contract/texts.ts'
import { findEmoji } from '#main/core/text/emoji-sequences.ts'
import { countGraphemes, graphemeStart } from '#main/core/text/graphemes.ts'
import { findPostTokens, type PostToken } from '#main/core/text/tokens-of-post.ts'
import { countWords } from '#main/core/text/words.ts'
import { findTextRule } from './text-rules.ts'
import { xLength } from './x-length.ts'

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' })

/** What the caller knows better: the platform, and how a language pipeline split the text. */
export interface CountOptions {
  readonly platform?: PlatformId
  readonly sentences?: number
  readonly paragraphs?: number
  /** Its links, mentions and the like, where they are known already. */
  readonly tokens?: readonly PostToken[]
}

/**
 * How long a text is by every measure. A link, an address, a mention and a hashtag are one word each;
 * `links` leaves e-mail addresses out; sentences and paragraphs are Unicode's unless given.
 */
export function countText(text: string, options: CountOptions = {}): Counts {
  const tokens = options.tokens ?? findPostTokens(text)
  const count = (kind: string) => tokens.filter((token) => token.kind === kind).length
  return {
    characters: text.length,
    graphemes: countGraphemes(text),
    weighted: xLength(text),
    words: countWords(text, tokens),
    sentences: options.sentences ?? countSentences(text, tokens),
    paragraphs: options.paragraphs ?? countParagraphs(text),
    lines: text === '' ? 0 : (text.match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0) + 1,
    hashtags: count('hashtag'),
    mentions: count('mention'),
    links: count('link'),
    emoji: findEmoji(text).length,
    foldAt: foldAt(text, options.platform),
  }
}

/** A "?" or "." inside a link ends no sentence. */
function countSentences(text: string, tokens: readonly PostToken[]): number {
  const starts = [0, ...tokens.map((token) => token.end)]
  const plain = starts.map((start, at) => text.slice(start, tokens[at]?.start)).join('x')
  let count = 0
  for (const { segment } of SENTENCES.segment(plain)) {
    if (/[\p{L}\p{N}]/u.test(segment)) count++
  }
  return count
}

function countParagraphs(text: string): number {
  let count = 0
  let inside = false
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const blank = line.trim() === ''
    if (!blank && !inside) count++
    inside = !blank
  }
  return count
}

/** Where the visible part ends, never inside a character. */
function foldAt(text: string, platform: PlatformId | undefined): number | null {
  const fold = platform === undefined ? undefined : findTextRule(platform, 'fold')
  return fold === undefined || text.length <= fold.limit ? null : graphemeStart(text, fold.limit)
}
