import nlp from 'compromise/two'
import type { Entity } from '#shared/contract/texts.ts'
import { STOPWORDS } from './stopwords.ts'

const CAPITAL_WORD = /(?<![\p{L}\p{N}'’])\p{Lu}[\p{L}\p{M}'’.-]{0,40}/gu
const CALENDAR =
  /^(?:i|i['’]\p{L}+|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|english|spanish|french|german)$/iu
const LONGEST = 600
const KINDS = [
  ['Person', 'person'],
  ['Place', 'place'],
  ['Organization', 'organization'],
] as const
const EDGE = /^[^\p{L}\p{N}]+|(?:['’]s|[^\p{L}\p{N}])+$/gu

/** Whether a sentence has a capital letter that its place does not explain, which is when names are worth looking for. */
export function mayHoldNames(sentence: string): boolean {
  for (const match of sentence.matchAll(CAPITAL_WORD)) {
    const word = match[0].replaceAll(EDGE, '')
    if (CALENDAR.test(word) || STOPWORDS.en.has(word.toLowerCase())) continue
    const isFirst = !/\p{L}/u.test(sentence.slice(Math.max(0, match.index - 40), match.index))
    if (!isFirst) return true
    // a capital at the start is a name when what follows is written as one, or says what a person does
    if (
      /^\s(?:\p{Lu}|is\b|was\b|and\b|has\b|says\b|said\b|just\b|will\b)|^['’]s\b/u.test(
        sentence.slice(match.index + match[0].length),
      )
    ) {
      return true
    }
  }
  return false
}

interface Term {
  readonly text: string
  readonly tags: readonly string[]
  readonly offset: { readonly start: number; readonly length: number }
}

/** People, places and organizations of one English sentence by compromise's tags (MIT), in order. */
export function findNames(sentence: string): Entity[] {
  if (sentence.length > LONGEST || !mayHoldNames(sentence)) return []
  const found: Entity[] = []
  const sentences = nlp(sentence).json({ offset: true, terms: { tags: true, offset: true } }) as {
    terms: Term[]
  }[]
  for (const { terms } of sentences) {
    let run: { kind: Entity['kind']; start: number; end: number } | null = null
    for (const term of [...terms, null]) {
      const kind = term === null ? null : kindOf(term)
      if (
        run !== null &&
        term !== null &&
        kind === run.kind &&
        !/[,;:]/.test(sentence.slice(run.end, term.offset.start))
      ) {
        run.end = term.offset.start + term.offset.length
        continue
      }
      if (run !== null) found.push(...toEntity(sentence, run))
      run =
        kind === null || term === null
          ? null
          : { kind, start: term.offset.start, end: term.offset.start + term.offset.length }
    }
  }
  return found
}

function kindOf(term: Term): Entity['kind'] | null {
  if (
    term.tags.includes('Pronoun') ||
    (term.tags.includes('Possessive') && !/\p{Lu}/u.test(term.text))
  )
    return null
  const [, kind] = KINDS.find(([tag]) => term.tags.includes(tag)) ?? []
  return kind ?? null
}

function toEntity(
  sentence: string,
  run: { kind: Entity['kind']; start: number; end: number },
): Entity[] {
  const raw = sentence.slice(run.start, run.end)
  const lead = /^[^\p{L}\p{N}]*/u.exec(raw)?.[0].length ?? 0
  const text = raw.slice(lead).replace(/(?:['’]s|[^\p{L}\p{N}])+$/u, '')
  if (!/\p{Lu}/u.test(text) || text.length < 2) return []
  return [{ kind: run.kind, text, start: run.start + lead, end: run.start + lead + text.length }]
}
