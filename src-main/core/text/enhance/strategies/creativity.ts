import type { Edit } from '#shared/contract/texts.ts'
import { fill } from '#shared/sentences/fill.ts'
import { GRAMMAR, STYLE } from '#shared/sentences/edits.ts'
import type { EnhanceInput } from '../input.ts'
import { findWords, type TextWord } from '../phrase-table.ts'
import { findCliches, findRepeats } from '../worn.ts'

/** Intensifiers that may go where a sentence says them twice. */
const INTENSIFIERS = new Set([
  'really',
  'very',
  'truly',
  'totally',
  'absolutely',
  'simply',
  'actually',
  'just',
])
const NEAR = 15
/** Openers whose sentence can lose them or take another word, third time in a row. */
const PRONOUNS = /^(?:I|We|You|They|He|She|It)$/
const LEAD_INS = ['Then', 'Next', 'Besides']

/** Plain words for clichés, fewer doubled intensifiers, and variety where three sentences start alike; English only. */
export function enhanceCreativity(input: EnhanceInput): Edit[] {
  if (input.language !== 'en') return []
  const { text } = input
  const words = findWords(text)
  const cliches = findCliches(text, words).map(({ start, end, phrase, replacement }): Edit => ({
    start,
    end,
    replacement,
    strategy: 'creativity',
    reason:
      replacement.length > 1
        ? fill(STYLE.worn, { nameOld: phrase, nameNow: replacement })
        : fill(STYLE.wornOut, { nameOld: phrase }),
  }))
  return [
    ...cliches,
    ...joinRepeats(text, words),
    ...dropDoubled(text, words),
    ...varyStarts(input),
  ]
}

/** "great tools and great people" stays; "the report the report" and doubled phrases in a row go. */
function joinRepeats(text: string, words: readonly TextWord[]): Edit[] {
  return findRepeats(words).flatMap((repeat) => {
    const at = words.findLastIndex(({ start }) => start < repeat.start)
    const before = words[at]
    if (!before || before.word !== repeat.word || text.slice(before.end, repeat.start) !== ' ')
      return []
    return [
      {
        start: before.end,
        end: repeat.end,
        replacement: '',
        strategy: 'creativity' as const,
        reason: fill(GRAMMAR.doubled, { nameWord: repeat.word }),
      },
    ]
  })
}

function dropDoubled(text: string, words: readonly TextWord[]): Edit[] {
  const last = new Map<string, number>()
  const edits: Edit[] = []
  for (const [i, { word, start, end }] of words.entries()) {
    if (!INTENSIFIERS.has(word)) continue
    const before = last.get(word)
    last.set(word, i)
    if (before === undefined || i - before > NEAR || i - before < 2) continue
    if (text[start - 1] !== ' ' || text[end] !== ' ' || text.slice(start, end) !== word) continue
    if (/^n[o']t\b/.test(words[i - 1]?.word ?? '')) continue
    edits.push({
      start,
      end: end + 1,
      replacement: '',
      strategy: 'creativity',
      reason: fill(STYLE.closeBy, { nameWord: word }),
    })
  }
  return edits
}

/** A lead-in for the third of three sentences that start with the same pronoun. */
function varyStarts({ text, sentences }: EnhanceInput): Edit[] {
  const edits: Edit[] = []
  let row = 1
  let used = 0
  for (let i = 1; i < sentences.length; i++) {
    const word = firstWord(text, sentences[i]?.start ?? 0)
    row = word !== '' && word === firstWord(text, sentences[i - 1]?.start ?? 0) ? row + 1 : 1
    const start = sentences[i]?.start ?? 0
    if (row !== 3 || !PRONOUNS.test(word) || used >= LEAD_INS.length) continue
    const lead = LEAD_INS[used++] ?? ''
    const kept = word === 'I' ? word : word.toLowerCase()
    const comma = lead === 'Besides' ? ',' : ''
    edits.push({
      start,
      end: start + word.length,
      replacement: `${lead}${comma} ${kept}`,
      strategy: 'creativity',
      reason: fill(STYLE.sameStart, { nameWord: word }),
    })
  }
  return edits
}

function firstWord(text: string, start: number): string {
  return /^[A-Za-z]{1,20}(?![\p{L}'’])/u.exec(text.slice(start, start + 24))?.[0] ?? ''
}
