import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'
import type { SafetyFinding } from '#shared/contract/texts.ts'
import { SAFETY } from '#shared/sentences/safety.ts'
import { SPANISH_WORDS } from './spanish-words.ts'

const ENGLISH = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })

/** Of the package's list: words of medicine, law and the news, which a post may have to name. */
const PLAIN_WORDS = new Set(
  (
    'abo anal anus bestiality ejaculate fellatio fu hentai incest masturbate orgasm orgy penis porn rape ' +
    'scat semen sex spastic tit vagina hooker'
  ).split(' '),
)
/** Also names and everyday words: only a hint, only alone or in the plural, never with one capital. */
const AMBIGUOUS = new Set(
  'arse ass bollocks boob chink cock cum dick dyke fag kike negro piss prick pussy retard twat wank'.split(
    ' ',
  ),
)
const COMPOUND =
  /^(?:(?:ass|arse)(?:hole|hat|wipe)s?|dick(?:head|wad)s?|cocksuckers?|faggots?|wankers?)$/i
const BEFORE = /^(?:|mother|bull|horse|dip|dumb|bat|ape|chicken|holy|un|cluster|mind)$/
const AFTER =
  /^(?:|s|es|ed|er|ers|ing|in|y|ty|ted|ter|ting|ier|iest|heads?|holes?|loads?|storm|show|face|faced|wit|bag|up|iness)$/
const LETTERS_BEFORE = /\p{L}+$/u
const LETTERS_AFTER = /^\p{L}+/u
const MOST_WORD = 40
const WORD = /[\p{L}\p{M}]+/gu

/**
 * Profanity in English (the list of the package obscenity, held against whole words so that "Scunthorpe"
 * and "trafficking" pass) and in Spanish (our own list of whole words); both where the language is unknown.
 */
export function findProfanity(text: string, language: string | null): SafetyFinding[] {
  const english = language === null || language === 'en' ? findEnglish(text) : []
  const spanish = language === null || language === 'es' ? findSpanish(text) : []
  return [...english, ...spanish]
}

function findEnglish(text: string): SafetyFinding[] {
  const findings: SafetyFinding[] = []
  let last = -1
  // the matcher reads every "!" as an "i", also the one that ends a sentence
  const masked = text.replace(/!+(?![\p{L}\p{N}!])/gu, (marks) => ' '.repeat(marks.length))
  for (const match of ENGLISH.getAllMatches(masked, true)) {
    if (match.startIndex < last) continue
    const { phraseMetadata } = englishDataset.getPayloadWithPhraseMetadata(match)
    const listed = phraseMetadata?.originalWord ?? ''
    const before = LETTERS_BEFORE.exec(
      text.slice(Math.max(0, match.startIndex - MOST_WORD), match.startIndex),
    )
    const after = LETTERS_AFTER.exec(text.slice(match.endIndex + 1, match.endIndex + 1 + MOST_WORD))
    const start = match.startIndex - (before?.[0].length ?? 0)
    const end = match.endIndex + 1 + (after?.[0].length ?? 0)
    const level = levelOf(text, { start, end, listed, before: before?.[0], after: after?.[0] })
    if (level === null) continue
    findings.push(toFinding(text, { start, end, level }))
    last = end
  }
  return findings
}

interface Match {
  readonly start: number
  readonly end: number
  readonly listed: string
  readonly before: string | undefined
  readonly after: string | undefined
}

function levelOf(text: string, match: Match): SafetyFinding['level'] | null {
  const { start, end, listed, before = '', after = '' } = match
  if (PLAIN_WORDS.has(listed)) return null
  const joined = /^-\p{L}/u.test(text.slice(end, end + 3)) || text[start - 1] === '-'
  const written = text.slice(start, end)
  if (COMPOUND.test(written)) return 'warn'
  if (/^(?:fu$|shiite)/i.test(written)) return null
  if (AMBIGUOUS.has(listed)) {
    const ending = listed === 'retard' || listed === 'piss' ? /^(?:s|ed)?$/i : /^s?$/i
    if (before !== '' || !ending.test(after) || joined) return null
    if (/^\p{Lu}\p{Ll}/u.test(written) || /^ laude/i.test(text.slice(end, end + 6))) return null
    return 'hint'
  }
  return BEFORE.test(before.toLowerCase()) && AFTER.test(after.toLowerCase()) ? 'warn' : null
}

function findSpanish(text: string): SafetyFinding[] {
  const findings: SafetyFinding[] = []
  for (const match of text.matchAll(WORD)) {
    if (match[0].length > MOST_WORD) continue
    const plain = match[0]
      .toLowerCase()
      .normalize('NFD')
      .replace(/n\u0303/g, 'ñ')
      .replace(/\p{M}/gu, '')
    const level = SPANISH_WORDS.get(plain)
    if (level === undefined) continue
    findings.push(
      toFinding(text, { start: match.index, end: match.index + match[0].length, level }),
    )
  }
  return findings
}

function toFinding(
  text: string,
  { start, end, level }: Pick<SafetyFinding, 'start' | 'end' | 'level'>,
): SafetyFinding {
  const reason = level === 'warn' ? SAFETY.swearing : SAFETY.rude
  return { text: text.slice(start, end), start, end, kind: 'profanity', level, reason }
}
