import { GRAMMAR } from '#shared/sentences/edits.ts'
import { POST_WORDS } from '../tables/post-words.ts'
import { change, type Draft, gainOf } from './draft.ts'
import { editCost } from './edit-cost.ts'
import type { LintFinding } from './lint-proposals.ts'
import type { NgramModel } from './ngram-model.ts'
import type { SpellingCandidate } from './spelling.ts'
import { because } from './rule.ts'

interface SpellOptions {
  readonly model: NgramModel
  readonly suggest: (written: string) => readonly SpellingCandidate[]
  readonly lints: readonly LintFinding[]
}

/** What one unit of misspelling costs against the language model's natural logarithms. */
const COST_WEIGHT = 4.2
const SPLIT_COST = 1.1

/** Mends the words that harper.js does not know, choosing among its suggestions and ours by context. */
export function spellSlots(draft: Draft, { model, suggest, lints }: SpellOptions): void {
  for (const lint of lints) {
    if (lint.rule !== 'SpellCheck') continue
    const at = draft.live.findIndex(({ start, end }) => start === lint.start && end === lint.end)
    const slot = draft.live[at]
    if (!slot || slot.fixed || slot.now !== slot.text || slot.kind !== 'word') continue
    const written = slot.text.toLowerCase().replaceAll('’', "'")
    if (written.length < 2 || POST_WORDS.has(written) || isLoose(slot.text)) continue
    const best = choose(draft, at, {
      model,
      candidates: candidatesOf(written, lint, { model, suggest }),
    })
    if (!best || best.cost > limitOf(slot.text, written)) continue
    if (toAmerican(written) === toAmerican(best.word)) continue
    const insert = best.word.split(' ')
    change(draft, model, {
      at,
      remove: 1,
      insert,
      reason: because(slot.text, best.word, GRAMMAR.spelling),
      needs: 0,
    })
  }
}

/** The same key for a word's British and American spelling, both of which are right. */
function toAmerican(word: string): string {
  return word
    .replace(/our/g, 'or')
    .replace(/([iy])s(e[ds]?|ing|ation|ations|er|ers)$/, '$1z$2')
    .replace(/(?:ae|oe)/g, 'e')
    .replace(/re(s?)$/, 'er$1')
    .replace(/ll(?=ed$|ing$|er$|ers$|or$)/, 'l')
    .replace(/ogue(s?)$/, 'og$1')
    .replace(/mme(s?)$/, 'm$1')
    .replace(/ence$/, 'ense')
}

/** Capitals inside, repeated letters for stress: written so on purpose. */
function isLoose(text: string): boolean {
  return /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}|(\p{L})\1\1/u.test(text)
}

function limitOf(text: string, written: string): number {
  if (text !== written) return 1.3
  return written.length <= 3 ? 1.1 : written.length <= 5 ? 1.7 : 2.6
}

function candidatesOf(
  written: string,
  lint: LintFinding,
  { model, suggest }: Pick<SpellOptions, 'model' | 'suggest'>,
): SpellingCandidate[] {
  const found = new Map(suggest(written).map(({ word, cost }) => [word, cost]))
  for (const suggestion of lint.suggestions) {
    const isName = suggestion !== suggestion.toLowerCase()
    const isOwner = suggestion.endsWith("'s") && !written.includes("'")
    const extra = (isName ? 0.5 : 0) + (isOwner ? 1 : 0)
    const cost = editCost(written, suggestion.toLowerCase()) + extra
    if (!found.has(suggestion)) found.set(suggestion, cost)
  }
  for (let i = 1; i < written.length; i++) {
    const [left, right] = [written.slice(0, i), written.slice(i)]
    if ((left.length < 2 && left !== 'a') || right.length < 2) continue
    if (
      model.isWord(left) &&
      model.isWord(right) &&
      model.isPair(model.numberOf(left), model.numberOf(right))
    )
      found.set(`${left} ${right}`, SPLIT_COST)
  }
  return [...found].map(([word, cost]) => ({ word, cost }))
}

interface Choice {
  readonly model: NgramModel
  readonly candidates: readonly SpellingCandidate[]
}

function choose(
  draft: Draft,
  at: number,
  { model, candidates }: Choice,
): SpellingCandidate | undefined {
  let best: SpellingCandidate | undefined
  let bestScore = -Infinity
  for (const candidate of candidates) {
    const insert = candidate.word.split(' ')
    const score = gainOf(draft, model, { at, remove: 1, insert }) - COST_WEIGHT * candidate.cost
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return best
}
