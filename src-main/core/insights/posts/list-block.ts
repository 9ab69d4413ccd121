import { bytesFor, packBits, packPlaces } from './places.ts'
import { wordsOf } from './words-of.ts'

/** What terms are of. */
export type TermSort = 'kind' | 'tag' | 'word' | 'start'

/** A term as blocks list it; words that begin with no more than two characters are found under `start`. */
export function termOf(sort: TermSort, name: string): string {
  return `${sort[0] ?? ''}:${name}`
}

/** How many characters of its words a block lists as `start`. */
export const START_LENGTH = 2

/** The places of the posts of a block that have a term. */
export interface Terms {
  /** Notes the next post; its place is how many came before. */
  add(post: {
    readonly text: string
    readonly kind: string
    readonly tags: readonly string[]
  }): void
  /** All terms with their packed places, and how many posts there are, once the last was added. */
  packed(): Generator<readonly [term: string, places: Uint8Array], void, void>
}

/** Collects the terms of a block of posts. */
export function createTerms(): Terms {
  const named = new Map<string, number[]>()
  const words = new Map<string, number[]>()
  let count = 0

  const note = (places: Map<string, number[]>, name: string) => {
    const known = places.get(name)
    if (known === undefined) places.set(name, [count])
    else if (known.at(-1) !== count) known.push(count)
  }

  return {
    add({ text, kind, tags }) {
      note(named, termOf('kind', kind))
      for (const tag of tags) note(named, termOf('tag', tag))
      for (const word of wordsOf(text)) note(words, word)
      count++
    },
    *packed() {
      for (const [term, places] of named) yield [term, packPlaces(places, count)]
      const byInitial = Map.groupBy(words.keys(), (word) => word.charCodeAt(0))
      for (const initial of [...byInitial.keys()].toSorted((a, b) => a - b)) {
        const sorted = (byInitial.get(initial) ?? []).toSorted() // some at a time: all would take long
        const listed = sorted.map((word) => [word, words.get(word) ?? []] as const)
        for (const [word, places] of listed) yield [termOf('word', word), packPlaces(places, count)]
        for (let length = 1; length <= START_LENGTH; length++)
          yield* startsOf(listed, { length, count })
      }
    },
  }
}

interface Starts {
  readonly length: number
  readonly count: number
}

/** Places of the words that begin with the same so many characters: in their order those follow each other. */
function* startsOf(
  words: readonly (readonly [string, readonly number[]])[],
  { length, count }: Starts,
): Generator<readonly [term: string, places: Uint8Array], void, void> {
  let start = ''
  let bits = new Uint8Array(bytesFor(count))
  for (const [word, places] of words) {
    const own = Array.from(word.slice(0, 2 * length)).slice(0, length)
    if (own.length < length) continue
    if (own.join('') !== start) {
      if (start !== '') yield [termOf('start', start), packBits(bits, count)]
      start = own.join('')
      bits = new Uint8Array(bytesFor(count))
    }
    for (const place of places) bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7))
  }
  if (start !== '') yield [termOf('start', start), packBits(bits, count)]
}
