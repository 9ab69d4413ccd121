/** The signs of many vectors in memory, 1 bit a value: finds near ones some ten times faster than reading them would. */
export interface SignIndex {
  readonly size: number
  /** All vectors have the length of the first; another one is not taken. */
  add(entry: { readonly key: number; readonly group: number; readonly vector: Int8Array }): void
  /** Keys of the vectors with most signs in common; in these groups only, where any are named. */
  nearest(vector: Int8Array, most: number, groups?: ReadonlySet<number>): number[]
}

const WORD = 32

/** Starts empty. */
export function createSignIndex(): SignIndex {
  let length = 0
  let words = 0
  let size = 0
  let bits = new Int32Array(0)
  let keys = new Float64Array(0)
  let groups = new Int32Array(0)

  function grow(): void {
    const room = Math.max(1024, 2 * size)
    const [oldBits, oldKeys, oldGroups] = [bits, keys, groups]
    bits = new Int32Array(room * words)
    keys = new Float64Array(room)
    groups = new Int32Array(room)
    bits.set(oldBits)
    keys.set(oldKeys)
    groups.set(oldGroups)
  }

  /** The distance of each vector, and how many there are at each; those of other groups are at the farthest. */
  function measure(signs: Int32Array, wanted: ReadonlySet<number> | undefined) {
    const distances = new Uint16Array(size)
    const counts = new Uint32Array(length + 2)
    for (let row = 0, at = 0; row < size; row++) {
      let sum = 0
      for (let word = 0; word < words; word++, at++)
        sum += countBits((bits[at] ?? 0) ^ (signs[word] ?? 0))
      if (wanted && !wanted.has(groups[row] ?? 0)) sum = length + 1
      distances[row] = sum
      counts[sum] = (counts[sum] ?? 0) + 1
    }
    return { distances, counts }
  }

  return {
    get size() {
      return size
    },
    add({ key, group, vector }) {
      if (length === 0) {
        length = vector.length
        words = Math.ceil(length / WORD)
      }
      if (vector.length !== length || length === 0) return
      if (size === keys.length) grow()
      bits.set(signsOf(vector), size * words)
      keys[size] = key
      groups[size] = group
      size++
    },
    nearest(vector, most, wanted) {
      if (vector.length !== length) return []
      const { distances, counts } = measure(signsOf(vector), wanted)
      const farthest = cutOff(counts, most)
      const near: number[] = []
      for (let row = 0; row < size; row++) if ((distances[row] ?? 0) <= farthest) near.push(row)
      return near
        .toSorted((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0))
        .slice(0, most)
        .map((row) => keys[row] ?? 0)
    },
  }
}

/** The distance within which there are about `most` vectors; the last count is of those that are not wanted. */
function cutOff(counts: Uint32Array, most: number): number {
  let sum = 0
  for (let distance = 0; distance < counts.length - 1; distance++) {
    sum += counts[distance] ?? 0
    if (sum >= most) return distance
  }
  return counts.length - 2
}

function signsOf(vector: Int8Array): Int32Array {
  const signs = new Int32Array(Math.ceil(vector.length / WORD))
  for (const [at, value] of vector.entries())
    if (value > 0) signs[at >> 5] = (signs[at >> 5] ?? 0) | (1 << (at & 31))
  return signs
}

/** Set bits of 32 (Warren, Hacker's Delight, 5-1). */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
