import type { SafetyFinding } from '#shared/contract/texts.ts'
import { SAFETY } from '#shared/sentences/safety.ts'
import { findPostTokens, type PostToken } from '#main/core/text/tokens-of-post.ts'
import { findPersonalData } from './personal-data.ts'
import { findProfanity } from './profanity.ts'

/**
 * Profanity and personal data in a text, in order, each with one sentence why; `language` is an ISO 639-1
 * code. Links and handles are left alone. A pattern knows no context: "hint" is a question, not a verdict.
 */
export function findUnsafe(
  text: string,
  {
    language,
    tokens: known = findPostTokens(text),
  }: { readonly language: string | null; readonly tokens?: readonly PostToken[] },
): SafetyFinding[] {
  const tokens = known.filter((token) => token.kind !== 'hashtag')
  const emails = tokens
    .filter((token) => token.kind === 'email')
    .map((token): SafetyFinding => ({
      text: token.text,
      start: token.start,
      end: token.end,
      kind: 'personal-data',
      level: 'hint',
      reason: SAFETY.email,
    }))
  const others = [...findProfanity(text, language), ...findPersonalData(text)].toSorted(
    (a, b) => a.start - b.start,
  )
  let next = 0
  const outside = others.filter((finding) => {
    while (next < tokens.length && (tokens[next]?.end ?? 0) <= finding.start) next++
    const token = tokens[next]
    return token === undefined || token.start >= finding.end
  })
  return [...emails, ...outside].toSorted((a, b) => a.start - b.start)
}
