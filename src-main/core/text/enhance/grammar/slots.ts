import type { Stretch } from '#main/core/text/reading/split-sentences.ts'

/** One word, number or mark of a sentence, as written and as it is to become; '' when it is to go. */
export interface Slot {
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'mark'
  /** As written; '' for a slot that was put in. */
  readonly text: string
  now: string
  /** May not change: it lies in a protected stretch. */
  readonly fixed: boolean
  reason: string | null
}

const TOKEN = /[\p{L}\p{M}]+(?:['’][\p{L}]+)*|\p{N}+(?:[.,:]\p{N}+)*|\S/gu

/** Cuts one sentence of the text into slots; `fixed` are ordered stretches that must stay. */
export function toSlots(text: string, sentence: Stretch, fixed: readonly Stretch[]): Slot[] {
  const slots: Slot[] = []
  let next = firstAfter(fixed, sentence.start)
  for (const match of text.slice(sentence.start, sentence.end).matchAll(TOKEN)) {
    const start = sentence.start + match.index
    const end = start + match[0].length
    while (next < fixed.length && (fixed[next]?.end ?? 0) <= start) next++
    const isFixed = (fixed[next]?.start ?? Infinity) < end
    slots.push({
      start,
      end,
      kind: kindOf(match[0]),
      text: match[0],
      now: match[0],
      fixed: isFixed,
      reason: null,
    })
  }
  return slots
}

/** The words of a suggestion as slots without a place. */
export function wordsOf(suggestion: string): string[] {
  return suggestion.match(TOKEN) ?? []
}

/** Which kind of slot a piece of text is. */
export function kindOf(text: string): Slot['kind'] {
  if (/^[\p{L}\p{M}]/u.test(text)) return 'word'
  return /^\p{N}/u.test(text) ? 'number' : 'mark'
}

/** Index of the first stretch that ends after `offset`; the stretches are ordered. */
export function firstAfter(stretches: readonly Stretch[], offset: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
