import { NUMBER_WORDS, toValue } from './number-values.ts'
import { FUNCTION_WORDS, isNegation, SCALAR_WORDS } from './word-classes.ts'

/** What a token counts as when a claim is held against a source. */
export type TokenKind = 'content' | 'name' | 'number' | 'scalar' | 'negation' | 'function'

/** A word or figure of a text with its UTF-16 offsets. */
export interface Token {
  readonly text: string
  readonly lower: string
  readonly lemma: string
  readonly start: number
  readonly end: number
  readonly kind: TokenKind
  /** What a figure or number word stands for. */
  readonly value: number | null
  /** Whether a negation stands at most three words before it, in the same clause. */
  readonly negated: boolean
}

// each repetition is over one class and its separators differ from it, so a match is never tried twice
const TOKEN =
  /\d+(?:[.,:]\d+)*(?:st|nd|rd|th|k|m|bn|mln|\s?(?:thousand|million|billion|trillion))?(?![\p{L}\p{M}])|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|[.!?;:\n]/giu
const REACH_OF_NEGATION = 3
const LONGEST = 60

/** Reads the words and figures of a text in order; `lemmaOf` gives base forms of lower-case words. */
export function readTokens(text: string, lemmaOf: (word: string) => string): Token[] {
  const tokens: Token[] = []
  let sinceNegation = Number.POSITIVE_INFINITY
  let startsSentence = true
  for (const match of text.matchAll(TOKEN)) {
    const [written] = match
    if (/^[.!?;:\n]/.test(written)) {
      sinceNegation = Number.POSITIVE_INFINITY
      startsSentence = true
      continue
    }
    const token = joinNumbers(
      toToken(written, match.index, { lemmaOf, startsSentence }),
      tokens.at(-1),
    )
    startsSentence = false
    sinceNegation++
    tokens.push({ ...token, negated: sinceNegation <= REACH_OF_NEGATION })
    if (isNegation(token.lower)) sinceNegation = 0
  }
  return tokens
}

/** Reads `twenty-five` as 25 and `two hundred` as 200: the later word stands for the whole. */
function joinNumbers(token: ReadToken, before: Token | undefined): ReadToken {
  const { value } = token
  if (value === null || before?.value == null || token.start > before.end + 1) return token
  if (/^\d/.test(token.lower) || /^\d/.test(before.lower)) return token
  const isTens = before.value >= 20 && before.value < 100 && value > 0 && value < 10
  const isScale = value >= 100 && before.value > 0 && before.value < value
  if (!isTens && !isScale) return token
  const whole = isTens ? before.value + value : before.value * value
  return { ...token, value: whole, lemma: `#${whole}` }
}

type ReadToken = Omit<Token, 'negated'>

interface Around {
  readonly lemmaOf: (word: string) => string
  readonly startsSentence: boolean
}

function toToken(written: string, start: number, { lemmaOf, startsSentence }: Around): ReadToken {
  const end = start + written.length
  const text = written.slice(0, LONGEST)
  const lower = text.toLowerCase().replaceAll('’', "'")
  const plain = lower.replace(/'s$/, '')
  const value = /^\d/.test(plain) ? toValue(plain) : (NUMBER_WORDS.get(plain) ?? null)
  const kind = kindOf({ text, plain, value, startsSentence })
  const lemma = value === null ? (kind === 'name' ? plain : lemmaOf(plain)) : `#${value}`
  return { text, lower, lemma, start, end, kind, value }
}

function kindOf({
  text,
  plain,
  value,
  startsSentence,
}: {
  readonly text: string
  readonly plain: string
  readonly value: number | null
  readonly startsSentence: boolean
}): TokenKind {
  if (isNegation(plain)) return 'negation'
  if (value !== null && plain !== 'one') return 'number'
  if (SCALAR_WORDS.has(plain)) return 'scalar'
  if (FUNCTION_WORDS.has(plain)) return 'function'
  return !startsSentence && /^\p{Lu}/u.test(text) ? 'name' : 'content'
}
