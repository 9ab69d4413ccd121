import { findProtected } from '#main/core/text/enhance/protected.ts'
import { findValues } from '#main/core/text/reading/find-values.ts'

/** Something a draft must say as it is and may not make up. */
export interface Fact {
  readonly kind: 'link' | 'email' | 'mention' | 'hashtag' | 'number' | 'name'
  readonly text: string
  readonly start: number
  readonly end: number
}

const NUMBER_WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|twice|double|triple'
const SPELLED = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${NUMBER_WORDS})(?![\p{L}\p{N}])`, 'giu')
const KEPT = new Set(['link', 'email', 'mention', 'hashtag', 'number', 'name'])
const TRAIL = /(?:['’]s|[^\p{L}\p{N}%€£$)°/])+$/u

/** Names, numbers with units, dates, links, mentions, hashtags and addresses of a text, in order. */
export function findFacts(text: string): Fact[] {
  const facts: Fact[] = []
  for (const { kind, start, end } of findProtected(text)) {
    if (kind === 'quote' || kind === 'code') facts.push(...within(text, start, end))
    else if (KEPT.has(kind)) facts.push(toFact(kind as Fact['kind'], text, { start, end }))
  }
  return joinFacts(
    text,
    facts.filter((fact) => !isPlainOpening(text, fact)),
  )
}

/** A capital that opens a sentence and stands before a figure makes no name: "Celebrating 10 years". */
function isPlainOpening(text: string, { kind, start, end, text: word }: Fact): boolean {
  if (
    kind !== 'name' ||
    !/^\p{Lu}\p{Ll}+$/u.test(word) ||
    !/^ [\p{N}$€£#]/u.test(text.slice(end, end + 2))
  )
    return false
  return (
    /(?:^|[.!?:…\n•—"“]\s*)$/u.test(text.slice(Math.max(0, start - 4), start)) &&
    !text.slice(0, start).includes(word) &&
    !text.slice(end).includes(word)
  )
}

const MONTH = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? ?\d{0,2}$/iu

/** "March" and "3" are one date, "Maria" and "Lopez" one name. */
function joinFacts(text: string, facts: readonly Fact[]): Fact[] {
  const joined: Fact[] = []
  for (const fact of facts) {
    if (fact.text === '') continue
    const last = joined.at(-1)
    const gap = last === undefined ? '' : text.slice(last.end, fact.start)
    const areWords =
      last !== undefined && [last, fact].every(({ kind }) => kind === 'name' || kind === 'number')
    const isDate = gap === ', ' && /^\d{4}$/u.test(fact.text) && MONTH.test(last?.text ?? '')
    if (last !== undefined && areWords && (gap === ' ' || gap === ' & ' || isDate))
      joined[joined.length - 1] = { ...last, end: fact.end, text: text.slice(last.start, fact.end) }
    else joined.push(fact)
  }
  return joined
}

/** What a quote or a piece of code names; the marks around it are not looked at again. */
function within(text: string, start: number, end: number): Fact[] {
  const inner = text.slice(start + 1, end - 1)
  return findProtected(inner).flatMap((span) =>
    KEPT.has(span.kind)
      ? [
          toFact(span.kind as Fact['kind'], text, {
            start: span.start + start + 1,
            end: span.end + start + 1,
          }),
        ]
      : [],
  )
}

function toFact(
  kind: Fact['kind'],
  text: string,
  { start, end }: { start: number; end: number },
): Fact {
  const raw = text.slice(start, end)
  const shown = kind === 'link' ? raw.replace(/[.,;:!?)]+$/, '') : raw.replace(TRAIL, '')
  return { kind, text: shown, start, end: start + shown.length }
}

/** A text as facts are looked for in it: small letters, plain quotes, one kind of dash and blank. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[‐‑–—]/g, '-')
    .replaceAll(/\s+/g, ' ')
}

const LETTER = /[\p{L}\p{N}]/u

/** Whether a folded text has a fact, whole: "5" is not in "15", "Ann" not in "Anna". */
export function hasFact(folded: string, fact: Pick<Fact, 'text'>): boolean {
  const wanted = foldText(fact.text)
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const before = folded.charAt(at - 1)
    const after = folded.slice(at + wanted.length, at + wanted.length + 2)
    const startsWhole =
      !LETTER.test(wanted.charAt(0)) ||
      (!LETTER.test(before) && !isJoined(before, folded.charAt(at - 2), wanted))
    const endsWhole =
      !LETTER.test(after.charAt(0)) && !(/^[.,]\p{N}/u.test(after) && /\p{N}$/u.test(wanted))
    if (startsWhole && endsWhole) return true
  }
  return false
}

/** "5" behind "1." or "1," is part of another number. */
function isJoined(before: string, earlier: string, wanted: string): boolean {
  return /[.,]/.test(before) && /\p{N}/u.test(earlier) && /^\p{N}/u.test(wanted)
}

/** The facts that `text` lacks. */
export function missingFacts(text: string, wanted: readonly Fact[]): Fact[] {
  const folded = foldText(text)
  return wanted.filter((fact) => !hasFact(folded, fact))
}

/** What `text` states that none of `known` does: facts, and numbers in words. */
export function inventedFacts(text: string, known: string): Fact[] {
  const folded = foldText(known)
  const joined = folded.replaceAll(/[^\p{L}\p{N}]/gu, '')
  const stated = [...findFacts(text), ...findValues(text).map(valueFact), ...spelledNumbers(text)]
  return stated.filter(
    (fact) =>
      !hasFact(folded, fact) &&
      !hasFact(folded, { text: fact.text.replace(/^\p{Lu}\p{Ll}+ (?=\S)/u, '') }) &&
      !(
        fact.kind === 'hashtag' &&
        joined.includes(fact.text.slice(1).toLowerCase().replaceAll('_', ''))
      ),
  )
}

const valueFact = ({ text, start, end }: { text: string; start: number; end: number }): Fact => ({
  kind: 'number',
  text: text.replace(/[.,;:]+$/u, ''),
  start,
  end,
})

function spelledNumbers(text: string): Fact[] {
  return [...text.matchAll(SPELLED)].map((match) => ({
    kind: 'number',
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}
