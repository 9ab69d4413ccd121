import { alignedBytes } from '#main/lib/aligned-bytes.ts'

/** N-gram scores of languages, read in place from models/language/ngrams.bin. */
export interface LanguageData {
  readonly codes: readonly string[]
  /** Score that right answers usually reach, by language, 0..1. */
  readonly usual: readonly number[]
  readonly base: number
  readonly hashes: Uint32Array
  readonly ends: Uint32Array
  /** Language and score by turns. */
  readonly pairs: Uint8Array
}

interface Header {
  readonly format: string
  readonly codes: string[]
  readonly usual: number[]
  readonly base: number
  readonly ngrams: number
  readonly postings: number
}

/** Throws when the bytes are not those of models/training/language/convert.mjs. */
export function parseLanguageData(bytes: Uint8Array): LanguageData {
  const own = alignedBytes(bytes)
  const length = new DataView(own.buffer, own.byteOffset).getUint32(0, true)
  if (length > 20_000) throw new Error('not the n-grams of languages')
  const header = JSON.parse(new TextDecoder().decode(own.subarray(4, 4 + length))) as Header
  if (header.format !== 'kiln-language-1') throw new Error(`unknown format ${header.format}`)
  const { ngrams, postings, ...rest } = header
  const start = own.byteOffset + 4 + length
  return {
    ...rest,
    hashes: new Uint32Array(own.buffer, start, ngrams),
    ends: new Uint32Array(own.buffer, start + 4 * ngrams, ngrams),
    pairs: new Uint8Array(own.buffer, start + 8 * ngrams, 2 * postings),
  }
}

/** How well a text fits its languages, 0..1, best three first, and over how many n-grams. */
export interface LanguageScores {
  readonly ranked: readonly {
    readonly code: string
    readonly score: number
    readonly usual: number
  }[]
  readonly ngrams: number
}

/** How much commoner than others a language is taken to be, by code: added once to its sum of scores. */
export type Common = Readonly<Record<string, number>>

const MOST_BYTES = 350
const LONGEST_WORD = 70
const FIRST = 0x811c9dc5
const PRIME = 0x01000193
const SCALE = 25

/**
 * Byte n-grams (four bytes, every third, with the word's ends) summed by language, as the Efficient Language Detector
 * does (Nito T. M. 2023); reads the first 350 bytes or so.
 */
export function scoreLanguages(
  data: LanguageData,
  text: string,
  common: Common = {},
): LanguageScores {
  const ngrams = hashesOf(wordsOf(text))
  const sums = new Float64Array(data.codes.length)
  for (const hash of ngrams) {
    const at = findHash(data.hashes, hash)
    if (at < 0) continue
    const end = data.ends[at] ?? 0
    for (let pair = at === 0 ? 0 : (data.ends[at - 1] ?? 0); pair < end; pair++) {
      const language = data.pairs[2 * pair] ?? 0
      sums[language] = (sums[language] ?? 0) + (data.pairs[2 * pair + 1] ?? 0) + data.base
    }
  }
  const ranked = data.codes
    .map((code, at) => {
      const mean = (sums[at] ?? 0) / Math.max(ngrams.size, 1)
      const score = mean / (mean + SCALE)
      return {
        code,
        score: score > 0 ? score + (common[code] ?? 0) / ngrams.size : 0,
        usual: data.usual[at] ?? 1,
      }
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 3)
  return { ranked, ngrams: ngrams.size }
}

const WORD = /\p{L}+(?:['`’]\p{L}+)*/gu

function wordsOf(text: string): Uint8Array[] {
  const encoder = new TextEncoder()
  const words: Uint8Array[] = []
  let bytes = 0
  for (const [word] of text.slice(0, 1000).toLowerCase().matchAll(WORD)) {
    const encoded = encoder.encode(word)
    words.push(encoded.subarray(0, bytes + encoded.length > MOST_BYTES + 30 ? 30 : encoded.length))
    bytes += encoded.length + 1
    if (bytes > MOST_BYTES) break
  }
  return words
}

function hashesOf(words: readonly Uint8Array[]): Set<number> {
  const found = new Set<number>()
  for (const word of words) {
    let at = 0
    const length = Math.min(word.length, LONGEST_WORD)
    for (; at + 4 < length; at += 3) found.add(hashOf(word.subarray(at, at + 4), at === 0, false))
    found.add(hashOf(word.subarray(Math.max(0, length - 4)), at === 0, true))
  }
  return found
}

function hashOf(bytes: Uint8Array, first: boolean, last: boolean): number {
  let value = first ? Math.imul(FIRST ^ 32, PRIME) >>> 0 : FIRST
  for (const byte of bytes) value = Math.imul(value ^ byte, PRIME) >>> 0
  return last ? Math.imul(value ^ 32, PRIME) >>> 0 : value
}

function findHash(hashes: Uint32Array, hash: number): number {
  let low = 0
  let high = hashes.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const value = hashes[middle] ?? 0
    if (value === hash) return middle
    if (value < hash) low = middle + 1
    else high = middle - 1
  }
  return -1
}
