import { type Edit, STRATEGIES, type Strategy } from '#shared/contract/texts.ts'
import type { Stretch } from '#main/core/text/reading/split-sentences.ts'
import { applyEdits } from './apply-edits.ts'
import { firstAfter } from './grammar/slots.ts'
import type { Enhance, EnhanceInput } from './input.ts'
import { enhanceCreativity } from './strategies/creativity.ts'
import { enhanceEngagement } from './strategies/engagement.ts'
import { enhanceGrammar } from './strategies/grammar.ts'
import { enhanceReadability } from './strategies/readability.ts'
import { enhanceSentiment } from './strategies/sentiment.ts'

const BY_STRATEGY: Readonly<Record<Strategy, Enhance>> = {
  grammar: enhanceGrammar,
  readability: enhanceReadability,
  engagement: enhanceEngagement,
  creativity: enhanceCreativity,
  sentiment: enhanceSentiment,
}

/** Whose edit stays where two want the same place. */
const PRIORITY: readonly Strategy[] = [
  'grammar',
  'readability',
  'creativity',
  'sentiment',
  'engagement',
]

interface EnhanceOptions {
  /** All five when not given. */
  readonly strategies?: readonly Strategy[] | undefined
  /** Whether a text keeps the platform's limits; a text that does never grows beyond them. */
  readonly fits?: ((text: string) => boolean) | undefined
}

/** The edits of the chosen strategies in order of place: never overlapping or touching, none within a protected stretch. */
export function enhance(
  input: EnhanceInput,
  { strategies = STRATEGIES, fits }: EnhanceOptions = {},
): Edit[] {
  const { text, protectedSpans } = input
  const taken = new Uint8Array(text.length + 1)
  const edits: Edit[] = []
  for (const strategy of PRIORITY) {
    if (!strategies.includes(strategy)) continue
    for (const edit of BY_STRATEGY[strategy](input)) {
      if (touchesProtected(edit, protectedSpans) || isNothing(text, edit)) continue
      if (taken.subarray(edit.start, edit.end + 1).includes(1)) continue
      taken.fill(1, edit.start, edit.end + 1)
      edits.push(edit)
    }
  }
  return withinLimits(text, edits, fits).toSorted((a, b) => a.start - b.start)
}

function isNothing(text: string, { start, end, replacement }: Edit): boolean {
  return text.slice(start, end) === replacement
}

/** Whether an edit overlaps a protected stretch or stands within one. */
export function touchesProtected(
  { start, end }: Stretch,
  protectedSpans: readonly Stretch[],
): boolean {
  const next = protectedSpans[firstAfter(protectedSpans, start)]
  return next !== undefined && next.start < (start === end ? start : end)
}

/** Leaves out what makes the text longer, least important strategy first, until it fits again. */
function withinLimits(
  text: string,
  edits: readonly Edit[],
  fits: EnhanceOptions['fits'],
): readonly Edit[] {
  if (!fits || !fits(text)) return edits
  let kept = edits
  for (const strategy of PRIORITY.toReversed()) {
    if (fits(applyEdits(text, kept))) return kept
    kept = kept.filter(
      (edit) => edit.strategy !== strategy || edit.replacement.length <= edit.end - edit.start,
    )
  }
  return fits(applyEdits(text, kept)) ? kept : []
}
