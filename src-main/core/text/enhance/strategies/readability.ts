import type { Edit } from '#shared/contract/texts.ts'
import { fill } from '#shared/sentences/fill.ts'
import { STYLE } from '#shared/sentences/edits.ts'
import type { EnhanceInput } from '../input.ts'
import { inflectPairs } from '../inflected-pairs.ts'
import {
  createPhraseTable,
  findWords,
  type FoundPhrase,
  parsePairs,
  type TextWord,
} from '../phrase-table.ts'
import { FILLERS, PLAIN_PHRASES, PLAIN_VERBS } from '../tables/plain-words.ts'

const findPlain = createPhraseTable([
  ...inflectPairs(parsePairs(PLAIN_VERBS)),
  ...parsePairs(PLAIN_PHRASES),
  ...parsePairs(FILLERS),
])

/** A sentence is long from this many words on; each half must keep at least so many. */
const LONG_WORDS = 25
const HALF_WORDS = 8
const JOINT = /, (and|but|so) (?=(?:I|we|you|he|she|it|they|this|that|these|those|there)\b)/gi

/** Plainer words, no filler, and long sentences split where "and", "but" or "so" joins two clauses; English only. */
export function enhanceReadability(input: EnhanceInput): Edit[] {
  if (input.language !== 'en') return []
  const words = findWords(input.text)
  return [...findPlain(input.text, words).map(toEdit), ...splitLong(input, words)]
}

function toEdit(found: FoundPhrase): Edit {
  const { start, end, phrase, written, replacement } = found
  const isShort = replacement.length < written.length
  const reason =
    replacement.trim().length <= 1
      ? fill(STYLE.nothing, { nameOld: phrase })
      : fill(isShort ? STYLE.longer : STYLE.lessPlain, { nameOld: written, nameNow: replacement })
  return { start, end, replacement, strategy: 'readability', reason }
}

function splitLong({ text, sentences }: EnhanceInput, words: readonly TextWord[]): Edit[] {
  const edits: Edit[] = []
  let first = 0
  for (const { start, end } of sentences) {
    while (first < words.length && (words[first]?.start ?? 0) < start) first++
    let last = first
    while (last < words.length && (words[last]?.start ?? 0) < end) last++
    const count = last - first
    if (count >= LONG_WORDS) {
      const edit = splitOne(text.slice(start, end), start, words.slice(first, last))
      if (edit) edits.push({ ...edit, reason: fill(STYLE.longSentence, { count }) })
    }
    first = last
  }
  return edits
}

/** The joint nearest the middle as an edit, none where a half would be too short. */
function splitOne(
  sentence: string,
  offset: number,
  words: readonly TextWord[],
): Omit<Edit, 'reason'> | null {
  let best: Omit<Edit, 'reason'> | null = null
  let bestDistance = Infinity
  let before = 0
  for (const { 0: joint, 1: word = '', index } of sentence.matchAll(JOINT)) {
    const start = offset + index
    while (before < words.length && (words[before]?.start ?? 0) < start) before++
    const after = words.length - before
    const distance = Math.abs(before - after)
    if (before < HALF_WORDS || after < HALF_WORDS || distance >= bestDistance) continue
    bestDistance = distance
    const isAnd = word.toLowerCase() === 'and'
    const next = offset + index + joint.length
    const end = isAnd ? next + 1 : next - 1
    const upper = isAnd
      ? sentence.charAt(next - offset).toUpperCase()
      : word.charAt(0).toUpperCase() + word.slice(1)
    best = { start, end, replacement: `. ${upper}`, strategy: 'readability' }
  }
  return best
}
