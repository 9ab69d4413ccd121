import { fill } from '#shared/sentences/fill.ts'
import { GRAMMAR } from '#shared/sentences/edits.ts'
import type { Draft, Proposal } from './draft.ts'
import type { NgramModel } from './ngram-model.ts'

/** Where a rule looks: slot `at` of a draft. */
export interface Place {
  readonly draft: Draft
  readonly at: number
  readonly model: NgramModel
}

/** What a rule would change at a place; several when the language model is to choose. */
export type Rule = (place: Place) => readonly Proposal[]

/** For a rule that needs no judge. */
export const CERTAIN = -Infinity

/** Lower-case word `offset` slots away, '' outside the sentence. */
export function wordAt({ draft, at }: Place, offset = 0): string {
  return draft.words[at + offset] ?? ''
}

/** A reason in the form: “old” → “new”, and why. */
export function because(old: string, now: string, why: string): string {
  return now === ''
    ? fill(GRAMMAR.notNeeded, { nameOld: old, wordWhy: why })
    : fill(GRAMMAR.instead, { nameNow: now, nameOld: old, wordWhy: why })
}
