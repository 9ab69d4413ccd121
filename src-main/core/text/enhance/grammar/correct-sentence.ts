import type { Edit } from '#shared/contract/texts.ts'
import { GRAMMAR } from '#shared/sentences/edits.ts'
import type { Stretch } from '#main/core/text/reading/split-sentences.ts'
import { change, createDraft, type Draft, gainOf, isAttested, type Proposal } from './draft.ts'
import { type LintFinding, proposeFromLint } from './lint-proposals.ts'
import type { NgramModel } from './ngram-model.ts'
import { CERTAIN, type Rule } from './rule.ts'
import { articleBySound, likelierArticle } from './rules/articles.ts'
import { fixedForms } from './rules/capitals.ts'
import { commaAfterOpener, commaBetweenClauses } from './rules/commas.ts'
import {
  agreeWithPlural,
  agreeWithThere,
  pluralAfterMany,
  singularAfterOne,
} from './rules/number.ts'
import { fixPhrases } from './rules/phrases.ts'
import { likelierPreposition, missingWord, repeatedWord } from './rules/small-words.ts'
import {
  agreeWithPronoun,
  baseAfterModal,
  ingAfterPreposition,
  irregularPast,
  likelierForm,
  participleAfterBe,
  participleAfterHave,
} from './rules/verbs.ts'
import { spellSlots } from './spell-slots.ts'
import type { SpellingCandidate } from './spelling.ts'
import { toSlots } from './slots.ts'
import { toEdits } from './to-edits.ts'

/** What correcting takes, made once. */
interface Means {
  readonly model: NgramModel
  readonly suggest: (written: string) => readonly SpellingCandidate[]
}

/** One sentence of a text, what may not change in it and what was found in it. */
export interface SentenceInput {
  readonly text: string
  readonly sentence: Stretch
  readonly fixed: readonly Stretch[]
  readonly lints: readonly LintFinding[]
  /** Whether sentences of this text start with a capital. */
  readonly capitals: boolean
}

const FIRST: readonly Rule[] = [irregularPast, fixedForms, repeatedWord, articleBySound]
const SECOND: readonly Rule[] = [
  fixPhrases,
  baseAfterModal,
  participleAfterHave,
  agreeWithPronoun,
  ingAfterPreposition,
  participleAfterBe,
  pluralAfterMany,
  singularAfterOne,
  agreeWithPlural,
  agreeWithThere,
  likelierForm,
  likelierPreposition,
  likelierArticle,
  missingWord,
]
const LAST: readonly Rule[] = [articleBySound, repeatedWord, commaAfterOpener, commaBetweenClauses]

/** Longer sentences are lists or no prose. */
const MOST_SLOTS = 150
const MOST_CHANGES = 12

/** The edits that correct one English sentence. */
export function correctSentence(
  { text, sentence, fixed, lints, capitals }: SentenceInput,
  { model, suggest }: Means,
): Edit[] {
  const slots = toSlots(text, sentence, fixed)
  if (slots.length > MOST_SLOTS) return []
  const draft = createDraft(slots, model)
  sweep(draft, model, FIRST)
  spellSlots(draft, { model, suggest, lints })
  for (const lint of lints) {
    const best = pick(draft, model, proposeFromLint(draft, lint))
    if (best) change(draft, model, best)
  }
  // one change may make room for another
  if (sweep(draft, model, SECOND) > 0) sweep(draft, model, SECOND)
  sweep(draft, model, LAST)
  if (capitals) raiseFirst(draft, model)
  return toEdits(text, slots)
}

/** Goes through the draft once from left to right, taking the best change at each place; how many it took. */
function sweep(draft: Draft, model: NgramModel, rules: readonly Rule[]): number {
  let changes = 0
  for (let at = 0; at < draft.live.length && changes < MOST_CHANGES; at++) {
    const place = { draft, at, model }
    const best = pick(
      draft,
      model,
      rules.flatMap((rule) => rule(place)),
    )
    if (best && change(draft, model, best)) changes++
  }
  return changes
}

/** The change whose gain exceeds its need by most; certain ones come first. */
function pick(
  draft: Draft,
  model: NgramModel,
  proposals: readonly Proposal[],
): Proposal | undefined {
  let best: Proposal | undefined
  let bestMargin = 0
  for (const proposal of proposals) {
    if (proposal.needs === CERTAIN) return proposal
    // cheap, and true of few
    if (proposal.needs > 0 && !isAttested(draft, model, proposal)) continue
    const margin = gainOf(draft, model, proposal) - proposal.needs
    if (margin <= bestMargin) continue
    best = proposal
    bestMargin = margin
  }
  return best
}

/** A capital for the first word of a sentence of prose. */
function raiseFirst(draft: Draft, model: NgramModel): void {
  const [first, second] = draft.live
  if (!first || first.kind !== 'word' || first.fixed || second?.kind !== 'word') return
  if (first.now !== first.now.toLowerCase() || !model.isWord(draft.words[0] ?? '')) return
  const now = first.now.charAt(0).toUpperCase() + first.now.slice(1)
  change(draft, model, {
    at: 0,
    remove: 1,
    insert: [now],
    reason: GRAMMAR.capital,
    needs: 0,
  })
}
