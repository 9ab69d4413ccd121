import { alignedBytes } from '#main/lib/aligned-bytes.ts'

/** Hash of a word or of a pair: 32 bits to find it by and 8 that rule out chance hits. */
export interface WordHash {
  readonly main: number
  readonly check: number
}

/** Log-probabilities by hash. */
export interface HashTable {
  /** Natural logarithm, at most 0, or null for what is not in the table. */
  readonly find: (main: number, check: number) => number | null
}

/** Words and pairs of neighbours of models/hashtags/words.bin; pairs hold the chance of the second after the first. */
export interface WordTable {
  readonly words: HashTable
  readonly pairs: HashTable
  /** How unlikely the letter c is after a and b, in nats (0 is a word's edge, 1 to 26 the letters). */
  readonly letterCost: (a: number, b: number, c: number) => number
}

/** Hash of no letters, to be carried on letter by letter. */
export const EMPTY_HASH: WordHash = { main: 0x811c9dc5, check: 0x1234567 }

/** The main part (FNV-1a) carried on by one letter. */
export const mainOn = (main: number, code: number): number =>
  Math.imul(main ^ code, 0x01000193) >>> 0

/** The check part carried on by one letter; only its top 8 bits are compared. */
export const checkOn = (check: number, code: number): number =>
  Math.imul(check + code, 0x85ebca6b) >>> 0

/** Finds how likely the second word is after the first. */
export function findPair(table: WordTable, left: WordHash, right: WordHash): number | null {
  const main = ((Math.imul(left.main, 0x9e3779b1) >>> 0) ^ right.main) >>> 0
  return table.pairs.find(main, ((left.check >>> 24) * 31 + (right.check >>> 24)) & 0xff)
}

/** Throws when the bytes are not those of models/training/hashtags/count-words.py. */
export function parseWordTable(bytes: Uint8Array): WordTable {
  const own = alignedBytes(bytes)
  const length = new DataView(own.buffer, own.byteOffset).getUint32(0, true)
  if (length > 4000) throw new Error('not a table of words')
  const header = JSON.parse(new TextDecoder().decode(own.subarray(4, 4 + length))) as {
    format: string
    words: number
    pairs: number
    step: number
    letters: number
  }
  if (header.format !== 'kiln-words-1') throw new Error(`unknown format ${header.format}`)
  const start = 4 + length
  const afterWords = start + Math.ceil((header.words * 6) / 4) * 4
  const letters = own.subarray(afterWords + header.pairs * 6)
  return {
    letterCost: (a, b, c) => (letters[(a * 27 + b) * 27 + c] ?? 255) / header.letters,
    words: toTable(own, { start, count: header.words, step: header.step }),
    pairs: toTable(own, { start: afterWords, count: header.pairs, step: header.step }),
  }
}

const BUCKETS = 65_536

function toTable(
  bytes: Uint8Array,
  { start, count, step }: { start: number; count: number; step: number },
): HashTable {
  const mains = new Uint32Array(bytes.buffer, bytes.byteOffset + start, count)
  const checks = bytes.subarray(start + 4 * count, start + 5 * count)
  const values = bytes.subarray(start + 5 * count, start + 6 * count)
  const firsts = new Uint32Array(BUCKETS + 1)
  for (const main of mains) firsts[(main >>> 16) + 1] = (firsts[(main >>> 16) + 1] ?? 0) + 1
  for (let at = 1; at <= BUCKETS; at++) firsts[at] = (firsts[at] ?? 0) + (firsts[at - 1] ?? 0)
  return {
    find: (main, check) => {
      const end = firsts[(main >>> 16) + 1] ?? 0
      for (let at = firsts[main >>> 16] ?? 0; at < end; at++) {
        if (mains[at] === main && checks[at] === check) return -step * (values[at] ?? 0)
      }
      return null
    },
  }
}

/** How rare a word is, 0 (the commonest) to 1 (not in the table, or once in 100 million words). */
export function createRarity(table: WordTable): (word: string) => number {
  return (word) => {
    let { main, check } = EMPTY_HASH
    for (const letter of word.slice(0, 40).toLowerCase().normalize('NFD')) {
      const code = letter.charCodeAt(0)
      if (code < 97 || code > 122) continue
      main = mainOn(main, code)
      check = checkOn(check, code)
    }
    const found = table.words.find(main, check >>> 24)
    return found === null ? 1 : Math.min(1, Math.max(0, (-found - 4) / 14))
  }
}
