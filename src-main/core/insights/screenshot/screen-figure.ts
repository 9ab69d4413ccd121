import { parseDate } from '../read/parse-date.ts'
import { parseDuration } from '../read/parse-duration.ts'
import { type Decimal, parseNumber } from '../read/parse-number.ts'

/** What a text of a screen shows (`unread`: a figure by its looks that does not parse), and how sure it is that no letter was taken for a digit (0..1). */
export interface ScreenFigure {
  readonly kind: 'number' | 'percent' | 'duration' | 'date' | 'unread'
  /** As read, letters among digits mended. */
  readonly text: string
  readonly certainty: number
}

const NUMBER = /^[<≈~]?[+-]?[$€£]?\d[\d.,\s'’]*(?:k|m|b|bn|mil|mill\.?|millones|million)?\+?$/i
const PERCENT = /^[<≈~▲▼↑↓+-]{0,2}\d[\d.,\s]*%$/
/** Letters that are taken for digits and digits' marks, where a text has a digit already. */
const MISREAD: Readonly<Record<string, string>> = { o: '0', O: '0', l: '1', I: '1', S: '5' }
/** Spanish for thousand as it may be read. */
const MIL = /\s?m[l1I|]l$/
const MENDED = 0.5
const GROUPED = 0.85
const LONGEST = 40
const LONGEST_UNREAD = 15
const WORD = /\p{L}{3}/u

/** The figure, duration or date a text shows; null where it shows none. */
export function toScreenFigure(words: string): ScreenFigure | null {
  const text = words.trim()
  if (text.length > LONGEST || !/\d/.test(text)) return null
  const plain = judge(text)
  if (plain !== null) return plain
  const mended = MIL.test(text)
    ? text.replace(MIL, ' mil')
    : text.replaceAll(/[oOlIS]/g, (letter) => MISREAD[letter] ?? letter)
  const found = mended === text ? null : judge(mended)
  if (found && found.kind !== 'date') return { ...found, certainty: MENDED }
  return text.length <= LONGEST_UNREAD && !WORD.test(text)
    ? { kind: 'unread', text, certainty: 0 }
    : null
}

function judge(text: string): ScreenFigure | null {
  if (NUMBER.test(text)) {
    const certainty = /[.,]\d{3}\s*(?:k|m|mil)\b/i.test(text) ? GROUPED : 1
    return Number.isFinite(parseNumber(text, '.')) ? { kind: 'number', text, certainty } : null
  }
  if (PERCENT.test(text)) return { kind: 'percent', text, certainty: 1 }
  if (/[:hms]/i.test(text) && parseDuration(text) !== null)
    return { kind: 'duration', text, certainty: 1 }
  return parseDate(text, 'mdy') === null ? null : { kind: 'date', text, certainty: 1 }
}

const GROUPS = /^[+-]?\d{1,3}(?:[.,\s'’]\d{3})+\+?$/

/** The number a figure stands for, and how sure that is; null where it does not parse. A count is whole, so `1.234` is 1234. */
export function numberOf(
  { text, certainty }: ScreenFigure,
  { decimal, isCount }: { readonly decimal: Decimal; readonly isCount: boolean },
): { readonly value: number; readonly certainty: number } | null {
  const digits = isCount && GROUPS.test(text) ? text.replaceAll(/[.,\s'’]/g, '') : text
  const value = parseNumber(digits, decimal)
  if (value === null || !Number.isFinite(value)) return null
  if (isCount && !Number.isInteger(Number(value.toFixed(6)))) return { value, certainty: DOUBTFUL }
  return { value: Number(value.toPrecision(12)), certainty }
}

/** A count with a fraction has probably lost its K or M. */
const DOUBTFUL = 0.3
