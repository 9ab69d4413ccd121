import { alignedBytes } from '#main/lib/aligned-bytes.ts'

/** Static word vectors: a text's vector is the mean over its words, zero where it has none that are known. */
export interface Vectors {
  readonly width: number
  readonly embed: (text: string) => Float32Array
  /** Whether the word stands in the list whole. */
  readonly knows: (word: string) => boolean
}

const MAGIC = 'KWV1'
const WORD = /[a-z]+(?:['’][a-z]+)?/g
const LONGEST = 24
const LEAST_PIECE = 3
const MOST_LETTERS = 50_000

/**
 * Reads models/word-vectors (vectors.bin and the lines of words.txt); throws when the bytes are something else. Words
 * that are not in the list are read as their longest known pieces, as WordPiece does.
 */
export function createVectors(bytes: Uint8Array, wordList: string): Vectors {
  const own = alignedBytes(bytes)
  const view = new DataView(own.buffer, own.byteOffset)
  if (new TextDecoder().decode(own.subarray(0, 4)) !== MAGIC) throw new Error('not word vectors')
  const count = view.getUint32(4, true)
  const width = view.getUint32(8, true)
  const scales = new Float32Array(own.buffer, own.byteOffset + 12, count)
  const values = new Int8Array(own.buffer, own.byteOffset + 12 + 4 * count, count * width)
  const words = wordList.split('\n', count)
  if (words.length !== count) throw new Error(`${words.length} words for ${count} vectors`)
  const places = new Map(words.map((word, at) => [word, at]))

  return {
    width,
    knows: (word) => places.has(word),
    embed: (text) => {
      const sum = new Float32Array(width)
      let found = 0
      for (const [word] of text.slice(0, MOST_LETTERS).toLowerCase().matchAll(WORD)) {
        const pieces = piecesOf(places, word)
        for (const place of pieces) {
          const scale = (scales[place] ?? 0) / pieces.length
          const start = place * width
          for (let at = 0; at < width; at++) {
            sum[at] = (sum[at] ?? 0) + scale * (values[start + at] ?? 0)
          }
        }
        if (pieces.length > 0) found++
      }
      return found > 1 ? sum.map((value) => value / found) : sum
    },
  }
}

function piecesOf(places: ReadonlyMap<string, number>, word: string): number[] {
  const whole = places.get(word) ?? places.get(word.replace(/['’][a-z]+$/, ''))
  if (whole !== undefined) return [whole]
  if (word.length > LONGEST) return []
  const found: number[] = []
  let start = 0
  while (start < word.length) {
    let end = word.length
    let place: number | undefined
    for (; end > start; end--) {
      if (start === 0 && end < LEAST_PIECE) break
      place = places.get((start > 0 ? '##' : '') + word.slice(start, end))
      if (place !== undefined) break
    }
    if (place === undefined) return found
    found.push(place)
    start = end
  }
  return found
}

/** Cosine of two vectors, -1..1; 0 where one of them is zero. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let both = 0
  let left = 0
  let right = 0
  for (let at = 0; at < a.length; at++) {
    const x = a[at] ?? 0
    const y = b[at] ?? 0
    both += x * y
    left += x * x
    right += y * y
  }
  return left > 0 && right > 0 ? both / Math.sqrt(left * right) : 0
}
