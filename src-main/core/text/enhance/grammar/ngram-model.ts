/** Log probabilities of English word triples; words by number, 0 for an unknown one. */
export interface NgramModel {
  /** The number of a word in lower case, 0 when unknown. */
  readonly numberOf: (word: string) => number
  /** Whether the word is spelled this way in lower case (not only as a name). */
  readonly isWord: (word: string) => boolean
  /** Every lower-case word, most frequent first. */
  readonly words: readonly string[]
  /** Natural logarithm of P(word). */
  readonly frequency: (word: number) => number
  /** Whether the pair was seen often enough to be kept. */
  readonly isPair: (first: number, second: number) => boolean
  /** Natural logarithm of P(third | first, second). */
  readonly logOf: (first: number, second: number, third: number) => number
}

/** Numbers of the tokens that are no words. */
export const TOKEN = { unknown: 0, start: 1, end: 2, number: 3, comma: 4 }

interface Header {
  readonly version: number
  readonly step: number
  readonly words: number
  readonly wordBytes: number
  readonly pairSlots: number
  readonly tripleSlots: number
}

/** Reads the unzipped `models/grammar/ngrams.bin.gz` that models/training/grammar/make.py packs; throws on another version. */
export function parseNgrams(bytes: Uint8Array): NgramModel {
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const decoder = new TextDecoder()
  const header = JSON.parse(decoder.decode(bytes.subarray(4, 4 + headerLength))) as Header
  if (header.version !== 2) throw new Error(`n-gram file of version ${header.version}`)
  let at = 4 + headerLength
  const take = (length: number) => bytes.subarray(at, (at += length))
  const marked = decoder.decode(take(header.wordBytes)).split('\n')
  const singles = take(header.words)
  const singleBacks = take(header.words)
  const pairPrints = take(header.pairSlots * 3)
  const pairLogs = take(header.pairSlots)
  const pairBacks = take(header.pairSlots)
  const triplePrints = take(header.tripleSlots * 3)
  const tripleLogs = take(header.tripleSlots)

  const numbers = new Map<string, number>()
  const names = new Set<number>()
  for (const [i, word] of marked.entries()) {
    if (word.startsWith('^')) names.add(i)
    numbers.set(word.startsWith('^') ? word.slice(1) : word, i)
  }
  const isLower = (number: number) => number > TOKEN.comma && !names.has(number)
  const { step } = header
  const value = (column: Uint8Array, slot: number) => -(column[slot] ?? 255) * step
  const pairSlot = (first: number, second: number) =>
    findSlot(pairPrints, header.pairSlots, hashes(first, second, -1))

  const logOfPair = (first: number, second: number) => {
    const slot = pairSlot(first, second)
    return slot >= 0 ? value(pairLogs, slot) : value(singleBacks, first) + value(singles, second)
  }

  return {
    numberOf: (word) => numbers.get(word) ?? TOKEN.unknown,
    isWord: (word) => isLower(numbers.get(word) ?? TOKEN.unknown),
    words: marked.filter((_, i) => isLower(i)),
    frequency: (word) => value(singles, word),
    isPair: (first, second) => pairSlot(first, second) >= 0,
    logOf(first, second, third) {
      const triple = findSlot(triplePrints, header.tripleSlots, hashes(first, second, third))
      if (triple >= 0) return value(tripleLogs, triple)
      const head = pairSlot(first, second)
      return (head >= 0 ? value(pairBacks, head) : 0) + logOfPair(second, third)
    },
  }
}

interface Hashes {
  readonly place: number
  readonly print: number
}

/** The two hashes of make.py's `hash_ids`; `third` is -1 for a pair. */
function hashes(first: number, second: number, third: number): Hashes {
  let place = mix(Math.imul(first, 0x9e3779b1) + 1)
  place = mix(place + Math.imul(second, 0x9e3779b1) + 1)
  let print = mix(0x5bd1e995 ^ (Math.imul(first, 0x85ebca6b) + 7))
  print = mix(print ^ (Math.imul(second, 0x85ebca6b) + 7))
  if (third >= 0) {
    place = mix(place + Math.imul(third, 0x9e3779b1) + 1)
    print = mix(print ^ (Math.imul(third, 0x85ebca6b) + 7))
  }
  return { place: place >>> 0, print: print & 0xffffff || 1 }
}

function mix(value: number): number {
  let hash = value ^ (value >>> 16)
  hash = Math.imul(hash, 0x7feb352d)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x846ca68b)
  return hash ^ (hash >>> 16)
}

/** The slot that holds the print, -1 when none does; a wrong hit happens once in two million look-ups. */
function findSlot(prints: Uint8Array, slots: number, { place, print }: Hashes): number {
  for (let slot = place % slots; ; slot = slot + 1 < slots ? slot + 1 : 0) {
    const at = slot * 3
    const found = (prints[at] ?? 0) | ((prints[at + 1] ?? 0) << 8) | ((prints[at + 2] ?? 0) << 16)
    if (found === print) return slot
    if (found === 0) return -1
  }
}
