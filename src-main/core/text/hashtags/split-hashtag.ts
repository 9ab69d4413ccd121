import {
  EMPTY_HASH,
  checkOn,
  findPair,
  mainOn,
  type WordHash,
  type WordTable,
} from './word-table.ts'

/** Costs and gains in nats, tuned on the training part of a public set of hashtags (models/hashtags/README.md). */
export interface SplitCosts {
  /** Of each word, of a word not in the table, of each of its letters, and times how odd its letters are. */
  word: number
  unknown: number
  letter: number
  odd: number
  /** Of a pair not in the table, and how much of its gain over the word alone counts. */
  backoff: number
  pair: number
  /** Gain of a cut before a capital, and cost of one between small letters in CamelCase or inside capitals. */
  capital: number
  small: number
  inCapitals: number
  /** Of a run of digits, and of digits and letters in one word. */
  digits: number
  mixed: number
}

export const SPLIT_COSTS: SplitCosts = {
  word: 0.63,
  unknown: 6.3,
  letter: 1.44,
  odd: 0.5,
  backoff: 3.7,
  pair: 1.18,
  capital: 9.8,
  small: 2.56,
  inCapitals: 6.4,
  digits: -0.73,
  mixed: 18,
}

const LONGEST_WORD = 24
const MOST_LETTERS = 500
const BEAM = 8
const PART = /[\p{L}\p{M}\p{N}]+/gu
const UNIT = /^\d+(?:st|nd|rd|th|s|k|g|d|x|m|am|pm|p|hr|min)$/
const KNOWN_UNIT = 8

/** The words of a hashtag in the letters it was written with, by capitals, digits, underscores and likely words. */
export function createHashtagSplitter(
  table: WordTable,
  costs: SplitCosts = SPLIT_COSTS,
): (hashtag: string) => string[] {
  return (hashtag) => {
    const parts = hashtag.slice(0, MOST_LETTERS).normalize('NFC').match(PART) ?? []
    return parts.flatMap((part) => splitPart(part, table, costs))
  }
}

interface Piece {
  readonly hash: WordHash
  /** Log-probability of the word alone, without what precedes it. */
  readonly alone: number
  readonly known: boolean
  /** Best sum of a split that ends with this piece, and where the piece before it starts (-1 for none). */
  best: number
  from: number
}

function splitPart(part: string, table: WordTable, costs: SplitCosts): string[] {
  const plain = toPlain(part)
  if (!/[a-z]/.test(plain) || plain.length < 2) return [part]
  const cuts = cutGains(part, costs)
  // pieces[end][start]: every word that could end here
  const pieces: Map<number, Piece>[] = [new Map()]
  const wordAt = createWordReader(plain, table, costs)
  for (let end = 1; end <= plain.length; end++) {
    const here = new Map<number, Piece>()
    pieces.push(here)
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
      const piece = wordAt(start, end)
      if (piece === null) continue
      const before = pieces[start]
      if (start === 0) {
        piece.best = piece.alone
      } else {
        for (const [from, left] of before ?? []) {
          const pair = left.known && piece.known ? findPair(table, left.hash, piece.hash) : null
          const gain =
            pair === null
              ? piece.alone - costs.backoff
              : piece.alone + costs.pair * (pair - piece.alone)
          const sum = left.best + gain + (cuts[start] ?? 0)
          if (sum > piece.best) {
            piece.best = sum
            piece.from = from
          }
        }
      }
      piece.best -= costs.word
      if (piece.best > -Infinity) here.set(start, piece)
    }
    keepBest(here)
  }
  return readBack(part, pieces)
}

/** Leaves the few words that may still be part of the best split. */
function keepBest(pieces: Map<number, Piece>): void {
  if (pieces.size <= BEAM) return
  const least =
    [...pieces.values()].map(({ best }) => best).toSorted((a, b) => b - a)[BEAM - 1] ?? 0
  for (const [start, { best }] of pieces) if (best < least) pieces.delete(start)
}

function readBack(part: string, pieces: readonly Map<number, Piece>[]): string[] {
  const words: string[] = []
  let end = part.length
  let start = -1
  let best = -Infinity
  for (const [at, piece] of pieces[end] ?? []) {
    if (piece.best > best) {
      best = piece.best
      start = at
    }
  }
  while (start >= 0) {
    words.push(part.slice(start, end))
    const from = pieces[end]?.get(start)?.from ?? -1
    end = start
    start = from
  }
  return words.toReversed()
}

/** Lower-case letters without accents, one for each UTF-16 unit. */
function toPlain(part: string): string {
  let plain = ''
  for (let at = 0; at < part.length; at++) {
    const lower = part.charAt(at).toLowerCase().normalize('NFD').charAt(0)
    plain += lower === '' ? ' ' : lower
  }
  return plain
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Reads the word from start to end; hashes of one start are carried on from the shorter word. */
function createWordReader(plain: string, table: WordTable, costs: SplitCosts) {
  const hashes: WordHash[] = Array.from({ length: plain.length }, () => EMPTY_HASH)
  const digits = new Int32Array(plain.length)
  const odds = new Float64Array(plain.length)
  const letterAt = (start: number, at: number): number => {
    if (at < start || at >= plain.length) return 0
    const letter = plain.charCodeAt(at) - 96
    return letter > 0 && letter < 27 ? letter : 0
  }
  return (start: number, end: number): Piece | null => {
    const code = plain.charCodeAt(end - 1)
    const held = hashes[start] ?? EMPTY_HASH
    const hash = { main: mainOn(held.main, code), check: checkOn(held.check, code) }
    hashes[start] = hash
    if (isDigit(code)) digits[start] = (digits[start] ?? 0) + 1
    const before = letterAt(start, end - 2)
    const last = letterAt(start, end - 1)
    const odd = (odds[start] ?? 0) + table.letterCost(letterAt(start, end - 3), before, last)
    const edge = table.letterCost(before, last, 0)
    odds[start] = odd
    if (splitsDigits(plain, start) || splitsDigits(plain, end)) return null
    const length = end - start
    const piece = { hash, known: false, best: -Infinity, from: -1 }
    if (digits[start] === length) return { ...piece, alone: -costs.digits }
    if ((digits[start] ?? 0) > 0) {
      const cost = UNIT.test(plain.slice(start, end))
        ? KNOWN_UNIT
        : costs.mixed + costs.letter * length
      return { ...piece, alone: -cost }
    }
    const found = table.words.find(hash.main, hash.check >>> 24)
    if (found !== null) return { ...piece, known: true, alone: found }
    return { ...piece, alone: -costs.unknown - costs.letter * length - costs.odd * (odd + edge) }
  }
}

const splitsDigits = (plain: string, at: number): boolean =>
  at > 0 && at < plain.length && isDigit(plain.charCodeAt(at - 1)) && isDigit(plain.charCodeAt(at))

const CAPITAL = /\p{Lu}/u
const SMALL = /\p{Ll}/u

/** What a cut before each letter gains by the case of its neighbours; nothing where the case says nothing. */
function cutGains(part: string, costs: SplitCosts): Float64Array {
  const gains = new Float64Array(part.length + 1)
  const capital = Array.from({ length: part.length }, (_, at) => CAPITAL.test(part.charAt(at)))
  const small = Array.from({ length: part.length }, (_, at) => SMALL.test(part.charAt(at)))
  const capitals = capital.filter(Boolean).length
  if (capitals === 0 || !small.includes(true)) return gains
  const isCamel = capitals > 1 || (capitals === 1 && !capital[0])
  for (let at = 1; at < part.length; at++) {
    if (capital[at] && small[at - 1]) gains[at] = costs.capital
    else if (capital[at] && capital[at - 1]) {
      gains[at] = small[at + 1] ? costs.capital / 2 : -costs.inCapitals
    } else if (isCamel && small[at] && small[at - 1]) gains[at] = -costs.small
    else if (isCamel && small[at] && capital[at - 1]) gains[at] = -costs.small
  }
  return gains
}
