import type { Edit } from '#shared/contract/texts.ts'
import { fill } from '#shared/sentences/fill.ts'
import { GRAMMAR } from '#shared/sentences/edits.ts'

interface SpacingRule {
  readonly pattern: RegExp
  readonly replacement: string
  readonly reason: string
}

const DOUBLED = /(?<![\p{L}\p{M}\p{N}'’-])(\p{L}{2,20}) \1(?![\p{L}\p{M}\p{N}'’-])/gu
const DOUBLED_SPANISH = new Set(
  'el la los las de en que y un una con por para se su al del lo es como más pero'.split(' '),
)
const RULES: readonly SpacingRule[] = [
  { pattern: /(?<=\S) {2,}(?=\S)/gu, replacement: ' ', reason: GRAMMAR.oneSpace },
  { pattern: /(?<=\p{L}),(?=\p{Ll}{2})/gu, replacement: ', ', reason: GRAMMAR.spaceAfterComma },
]
const SPANISH_RULES: readonly SpacingRule[] = [
  { pattern: /(?<=[¿¡]) +(?=\p{L})/gu, replacement: '', reason: GRAMMAR.noSpaceAfterMark },
  {
    pattern: /(?<=\p{L}) +(?=[?!])/gu,
    replacement: '',
    reason: GRAMMAR.noSpaceBeforeEnd,
  },
]
const MARK_SPACED = /(?<=\p{L}) +(?=[,.!?;:](?:\s|$))/gu
const MARK_CLOSE = /\p{L}[,.!?;](?:\s|$)/u

/** Spaces too many or missing; spaced marks only where the text also sets marks close, since all spaced is a way of writing. */
export function findSpacing(text: string, language: 'en' | 'es'): Edit[] {
  const edits = RULES.flatMap((rule) => match(text, rule))
  if (language === 'es') {
    edits.push(...SPANISH_RULES.flatMap((rule) => match(text, rule)))
    for (const { 0: whole, 1: word = '', index } of text.matchAll(DOUBLED)) {
      if (!DOUBLED_SPANISH.has(word)) continue
      const start = index + word.length
      edits.push({
        start,
        end: index + whole.length,
        replacement: '',
        strategy: 'grammar',
        reason: fill(GRAMMAR.doubled, { nameWord: word }),
      })
    }
  }
  if (language === 'en' && MARK_CLOSE.test(text))
    edits.push(
      ...match(text, {
        pattern: MARK_SPACED,
        replacement: '',
        reason: GRAMMAR.noSpaceBeforeMark,
      }),
    )
  return edits
}

function match(text: string, { pattern, replacement, reason }: SpacingRule): Edit[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    replacement,
    strategy: 'grammar',
    reason,
  }))
}
