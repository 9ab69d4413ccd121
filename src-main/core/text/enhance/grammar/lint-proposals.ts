import type { Draft, Proposal } from './draft.ts'
import { because, CERTAIN } from './rule.ts'
import { wordsOf } from './slots.ts'

/** One finding of the grammar thread, in UTF-16 offsets of the whole text. */
export interface LintFinding {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly kind: string
  readonly message: string
  readonly suggestions: readonly string[]
}

/** Rules that our own do with context, or that speak of taste. */
const LEFT_TO_US = new Set([
  'SpellCheck',
  'SplitWords',
  'SentenceCapitalization',
  'OrthographicConsistency',
  'MergeWords',
])
const TASTE = new Set([
  'Enhancement',
  'Formatting',
  'Readability',
  'Redundancy',
  'Regionalism',
  'Style',
  'Spelling',
])
const TASTE_KEPT = new Set(['AdjectiveDoubleDegree', 'MoreBetter', 'Cant'])
const FOUND_NEEDS = -3

/** The suggestions of findings other than spelling as changes of a draft, for the language model to choose from. */
export function proposeFromLint(draft: Draft, lint: LintFinding): Proposal[] {
  if (LEFT_TO_US.has(lint.rule) || (TASTE.has(lint.kind) && !TASTE_KEPT.has(lint.rule))) return []
  const at = draft.live.findIndex(({ end }) => end > lint.start)
  if (at < 0) return []
  let remove = 0
  while ((draft.live[at + remove]?.start ?? Infinity) < lint.end) remove++
  const covered = draft.live.slice(at, at + remove)
  // the finding must cover whole words that are still as written
  if (covered[0]?.start !== lint.start || covered.at(-1)?.end !== lint.end) return []
  if (covered.some(({ text, now }) => text !== now)) return []
  const old = covered.map(({ text }) => text).join(' ')
  return lint.suggestions.map((suggestion) => ({
    at,
    remove,
    insert: wordsOf(suggestion),
    reason: because(old, suggestion.trim(), lint.message.replace(/[.]$/, '')),
    needs:
      lint.suggestions.length > 1
        ? FOUND_NEEDS
        : lint.kind === 'Punctuation'
          ? CERTAIN
          : FOUND_NEEDS,
  }))
}
