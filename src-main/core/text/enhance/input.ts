import type { Edit } from '#shared/contract/texts.ts'
import type { Stretch } from '#main/core/text/reading/split-sentences.ts'
import type { Corrector } from './grammar/corrector.ts'
import type { LintFinding } from './grammar/lint-proposals.ts'

/** A text with what is known of it; everything in UTF-16 offsets of the text. */
export interface EnhanceInput {
  readonly text: string
  /** ISO 639-1, null when not clear. */
  readonly language: string | null
  readonly sentences: readonly Stretch[]
  /** What no edit may touch, ordered and apart, from `findProtected`. */
  readonly protectedSpans: readonly Stretch[]
  /** Findings of the grammar thread; empty when it is not at hand. */
  readonly lints: readonly LintFinding[]
  /** Over the language model; null when not loaded, and then only spacing is mended. */
  readonly corrector: Corrector | null
  /** The line most likely to be quoted. */
  readonly quotable?: Stretch
  /** Best first. */
  readonly keyphrases?: readonly string[]
}

/** One way to better a text. */
export type Enhance = (input: EnhanceInput) => Edit[]
