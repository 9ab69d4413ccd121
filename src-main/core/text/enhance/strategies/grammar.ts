import type { Edit } from '#shared/contract/texts.ts'
import { firstAfter } from '../grammar/slots.ts'
import { findSpacing } from '../grammar/spacing.ts'
import type { EnhanceInput } from '../input.ts'

/** Beyond this no post is read sentence by sentence; spacing is still mended. */
const MOST_SENTENCES = 2000

/** Mends spelling, grammar, capitals and spacing; English in full, Spanish in spacing and doubled words. */
export function enhanceGrammar(input: EnhanceInput): Edit[] {
  const { text, language, sentences, protectedSpans, lints, corrector } = input
  if (language !== 'en' && language !== 'es') return []
  const spacing = findSpacing(text, language)
  if (language !== 'en' || !corrector) return spacing
  const capitals = startsWithCapitals(input)
  const ordered = lints.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const edits = sentences.slice(0, MOST_SENTENCES).flatMap((sentence) => {
    const found = []
    for (let i = firstStarting(ordered, sentence.start); i < ordered.length; i++) {
      const lint = ordered[i]
      if (!lint || lint.start >= sentence.end) break
      if (lint.end <= sentence.end) found.push(lint)
    }
    const fixed = []
    for (let i = firstAfter(protectedSpans, sentence.start); i < protectedSpans.length; i++) {
      const span = protectedSpans[i]
      if (!span || span.start >= sentence.end) break
      fixed.push(span)
    }
    return corrector.correct({ text, sentence, fixed, lints: found, capitals })
  })
  return [...edits, ...spacing]
}

function firstStarting(lints: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = lints.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lints[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** False for a text of several sentences of which hardly one starts with a capital: that is a style. */
function startsWithCapitals({ text, sentences }: EnhanceInput): boolean {
  const first = sentences.map(({ start }) => text.charAt(start))
  const lower = first.filter((char) => /\p{Ll}/u.test(char)).length
  const upper = first.filter((char) => /\p{Lu}/u.test(char)).length
  return lower < 2 || upper >= lower
}
