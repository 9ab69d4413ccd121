import type { PolicyFinding } from '#shared/contract/claims.ts'
import { POLICY } from '#shared/sentences/safety.ts'
import { findUnsafe } from '#main/core/text/safety/find-unsafe.ts'
import { findProfanity } from '#main/core/text/safety/profanity.ts'
import { POLICY_RULES, SECRET_RULES, type PolicyRule } from './policy-rules.ts'

/** Only secrets are looked for in what follows. */
const MOST_READ = 50_000
const ADDRESSED =
  /(?:(?<![\p{L}\p{N}])(?:you|your|u|ur|@\w{1,30})\s(?:\p{L}{1,10}\s){0,2}|@\w{1,30}[\s,:]{1,3})$/iu
const PLACEHOLDER =
  /(?:your|my|xxx|\*\*\*|\.\.\.|example|placeholder|changeme|<|\$\{|process\.env|env\.)/i

/**
 * What a post should not say without thought: promises about health and money, harassment, personal data, and secrets,
 * in order and without overlap. A pattern knows no context, so `hint` is a question to the author.
 */
export function checkPolicy(text: string): PolicyFinding[] {
  const start = text.slice(0, MOST_READ)
  const found = [
    ...SECRET_RULES.flatMap((rule) => matchesOf(rule, text)).filter(isRealSecret),
    ...POLICY_RULES.flatMap((rule) => matchesOf(rule, start)),
    ...findInsults(start),
    ...findUnsafe(start, { language: null })
      .filter(({ kind }) => kind === 'personal-data')
      .map((finding): PolicyFinding => ({ ...finding, kind: 'personal-data' })),
  ]
  return withoutOverlap(found)
}

function matchesOf({ kind, level, pattern, reason }: PolicyRule, text: string): PolicyFinding[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    kind,
    level,
    reason,
  }))
}

/** Swear words that are said to somebody. */
function findInsults(text: string): PolicyFinding[] {
  return findProfanity(text, null)
    .filter(({ start }) => ADDRESSED.test(text.slice(Math.max(0, start - 60), start)))
    .map((finding) => ({
      ...finding,
      kind: 'harassment',
      level: 'warn',
      reason: POLICY.swearing,
    }))
}

/** What is assigned is no stand-in such as `your-api-key` or `${TOKEN}`. */
function isRealSecret({ text }: PolicyFinding): boolean {
  const value = /[:=>]\s{0,3}['"]?([^\s'"]{1,200})$/.exec(text)?.[1]
  return value === undefined || !PLACEHOLDER.test(value)
}

/** Of two that overlap the earlier stays; of two that start together the graver, then the longer. */
function withoutOverlap(findings: readonly PolicyFinding[]): PolicyFinding[] {
  const rank = ({ level }: PolicyFinding) => (level === 'warn' ? 0 : 1)
  const kept: PolicyFinding[] = []
  for (const finding of findings.toSorted(
    (a, b) => a.start - b.start || rank(a) - rank(b) || b.end - a.end,
  )) {
    if (finding.start >= (kept.at(-1)?.end ?? 0)) kept.push(finding)
  }
  return kept
}
