import { captionStyle } from '#main/core/text/captions/caption-style.ts'
import { fitText } from '#main/core/text/captions/fit-text.ts'
import { splitSentences } from '#main/core/text/reading/split-sentences.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'

/** Characters kept for "12/34" and the blank before it. */
const NUMBERING = 7

/** Posts of a thread, each within the platform's limit and numbered, cut between sentences where that is possible. */
export function toThread(text: string, platform: PlatformId): string[] {
  const { limit, lengthOf } = captionStyle(platform)
  if (lengthOf(text) <= limit) return [text]
  const rule = { limit: limit - NUMBERING, lengthOf }
  const posts: string[] = []
  let current = ''
  let last = 0
  for (const { start, end } of splitSentences(text)) {
    const gap = text.slice(last, start).includes('\n') ? '\n' : ' '
    last = end
    for (const piece of cut(text.slice(start, end), rule)) {
      const joined = current === '' ? piece : current + gap + piece
      if (lengthOf(joined) <= rule.limit) current = joined
      else {
        if (current !== '') posts.push(current)
        current = piece
      }
    }
  }
  if (current !== '') posts.push(current)
  return posts.map((post, at) => `${post} ${at + 1}/${posts.length}`)
}

/** A sentence in pieces that fit, cut between words. */
function cut(
  sentence: string,
  rule: { limit: number; lengthOf: (text: string) => number },
): string[] {
  const pieces: string[] = []
  let rest = sentence
  while (rule.lengthOf(rest) > rule.limit) {
    const piece = fitText(rest, rule).split('\n')[0] ?? ''
    const length = piece.replace(/…$/u, '').length
    if (length === 0) break
    pieces.push(piece)
    rest = rest.slice(length).trimStart()
  }
  if (rest !== '' && rule.lengthOf(rest) <= rule.limit) pieces.push(rest)
  return pieces
}
