import { graphemeStart } from '../graphemes.ts'
import { splitSentences } from '../reading/split-sentences.ts'
import { findPostTokens, type PostToken } from '../tokens-of-post.ts'
import type { CaptionStyle } from './caption-style.ts'

type Rule = Pick<CaptionStyle, 'limit' | 'lengthOf'>

const MOST_KEPT_LINKS = 3
const MOST_KEPT_MENTIONS = 5
const SEARCHED = 400
const ELLIPSIS = '…'

/**
 * The longest start of a text that keeps to the limit, ending with a sentence, or with a word and "…" when the first
 * sentence is too long; links and mentions of what was cut follow on a line of their own as far as there is room.
 */
export function fitText(text: string, rule: Rule): string {
  if (rule.lengthOf(text) <= rule.limit) return text
  const tokens = findPostTokens(text)
  let best: string | null = null
  for (const { end } of splitSentences(text)) {
    const start = text.slice(0, end)
    if (rule.lengthOf(start) > rule.limit) break
    best = withTail(start, keptTokens(tokens, end), rule) ?? best
  }
  if (best !== null) return best
  const cut = cutAtWord(text, tokens, rule)
  return withTail(cut, keptTokens(tokens, cut.length), rule) ?? cut
}

/** Texts of the links and mentions behind an offset, each once. */
function keptTokens(tokens: readonly PostToken[], from: number): string[] {
  const links: string[] = []
  const mentions: string[] = []
  for (const { kind, start, text } of tokens) {
    if (links.length === MOST_KEPT_LINKS && mentions.length === MOST_KEPT_MENTIONS) break
    if (start < from) continue
    if (kind === 'link' && links.length < MOST_KEPT_LINKS) links.push(text)
    if (kind === 'mention' && mentions.length < MOST_KEPT_MENTIONS) mentions.push(text)
  }
  return [...new Set([...mentions, ...links])]
}

function withTail(start: string, tail: readonly string[], rule: Rule): string | null {
  if (tail.length === 0) return start
  const whole = `${start}\n${tail.join(' ')}`
  return rule.lengthOf(whole) <= rule.limit ? whole : null
}

function cutAtWord(text: string, tokens: readonly PostToken[], rule: Rule): string {
  const short = text.slice(0, rule.limit + 1)
  const fits = (at: number) => rule.lengthOf(text.slice(0, at) + ELLIPSIS) <= rule.limit
  let at = short.length
  // a character weighs at most two on X, so halving finds the place fast
  while (at > 0 && !fits(at)) at = at > SEARCHED ? Math.floor(at * 0.9) : at - 1
  at = outsideTokens(graphemeStart(text, at), tokens)
  const lastBlank = text.slice(Math.max(0, at - SEARCHED), at).search(/\s\S*$/)
  const isWordEnd = at === 0 || /\s/.test(text.charAt(at))
  const word = isWordEnd || lastBlank < 0 ? at : Math.max(0, at - SEARCHED) + lastBlank
  const start = text.slice(0, outsideTokens(word, tokens)).trimEnd()
  return start === '' ? '' : start.replace(/[,;:–—-]$/, '') + ELLIPSIS
}

function outsideTokens(at: number, tokens: readonly PostToken[]): number {
  const inside = tokens.find(({ start, end }) => start < at && at < end)
  return inside?.start ?? at
}
