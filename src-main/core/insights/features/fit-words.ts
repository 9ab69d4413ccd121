/** A post's hashed terms, and the account it is of. */
export interface WordRow {
  readonly hashes: Int32Array
  readonly accountId: number
}

/** Weights of hashed terms, for all accounts and for each alone; `counts` is in how many posts a term was. */
export interface WordWeights {
  readonly weights: Float32Array
  readonly counts: Uint16Array
  readonly posts: number
}

const BITS = 15
const SLOTS = 1 << BITS
const STEPS = 12
const MOST_COUNT = 65_535
const ROWS_A_STEP = 500
/** How strongly weights are drawn to 0, against rows of length 1. */
const RIDGE = 2

/**
 * Ridge regression of deviations on hashed terms by conjugate gradients (Hestenes & Stiefel 1952), stopped after 12 rounds;
 * each term once for all accounts and once for its own (Daumé 2007). In short steps.
 */
export function* fitWords(
  rows: readonly WordRow[],
  deviations: ArrayLike<number>,
): Generator<void, WordWeights, void> {
  const counts = new Uint16Array(SLOTS)
  for (const [place, row] of rows.entries()) {
    if (place % ROWS_A_STEP === 0) yield
    for (let at = 0; at < 2 * row.hashes.length; at++) {
      const slot = slotAt(row, at)
      counts[slot] = Math.min(MOST_COUNT, (counts[slot] as number) + 1)
    }
  }
  const known = { counts, posts: rows.length }
  const sparse: Sparse[] = []
  for (const [place, row] of rows.entries()) {
    if (place % ROWS_A_STEP === 0) yield
    sparse.push(sparseOf(row, known))
  }
  const weights = new Float64Array(SLOTS)
  const rest = new Float64Array(SLOTS)
  for (const [at, row] of sparse.entries()) addScaled(rest, row, deviations[at] ?? 0)
  const direction = rest.slice()
  const image = new Float64Array(SLOTS)
  let size = dot(rest, rest)
  for (let step = 0; step < STEPS && size > 1e-9; step++) {
    yield
    for (let at = 0; at < SLOTS; at++) image[at] = RIDGE * (direction[at] as number)
    for (const row of sparse) addScaled(image, row, dotSparse(direction, row))
    const length = size / dot(direction, image)
    for (let at = 0; at < SLOTS; at++) {
      weights[at] = (weights[at] as number) + length * (direction[at] as number)
      rest[at] = (rest[at] as number) - length * (image[at] as number)
    }
    const next = dot(rest, rest)
    const turn = next / size
    size = next
    for (let at = 0; at < SLOTS; at++)
      direction[at] = (rest[at] as number) + turn * (direction[at] as number)
  }
  return { weights: Float32Array.from(weights), ...known }
}

/** What a post's terms come to, as a deviation from the middle. */
export function scoreWords({ weights, ...known }: WordWeights, row: WordRow): number {
  return dotSparse(weights, sparseOf(row, known))
}

interface Sparse {
  readonly slots: Uint16Array
  readonly values: Float32Array
}

/** Terms weighed by how rare they are, to a length of 1; a term of one post says nothing of others. */
function sparseOf(row: WordRow, { counts, posts }: Omit<WordWeights, 'weights'>): Sparse {
  const slots = new Uint16Array(2 * row.hashes.length)
  const values = new Float32Array(slots.length)
  let size = 0
  let squares = 0
  for (let at = 0; at < slots.length; at++) {
    const slot = slotAt(row, at)
    const count = counts[slot] as number
    if (count < 2) continue
    const value = Math.log((posts + 1) / (count + 1))
    slots[size] = slot
    values[size++] = value
    squares += value * value
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0
  for (let at = 0; at < size; at++) values[at] = (values[at] as number) * scale
  return { slots: slots.subarray(0, size), values: values.subarray(0, size) }
}

/** The slot of a term: even places are those for all accounts, odd ones those for its own. */
function slotAt({ hashes, accountId }: WordRow, at: number): number {
  const hash = hashes[at >> 1] as number
  const seeded = (at & 1) === 0 ? hash : hash ^ Math.imul(accountId + 1, 0x9e3779b1)
  const once = Math.imul(seeded ^ (seeded >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> (32 - BITS)
}

function addScaled(into: Float64Array, { slots, values }: Sparse, by: number): void {
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as number
    into[slot] = (into[slot] as number) + by * (values[at] as number)
  }
}

function dotSparse(weights: Float32Array | Float64Array, { slots, values }: Sparse): number {
  let sum = 0
  for (let at = 0; at < slots.length; at++)
    sum += (weights[slots[at] as number] as number) * (values[at] as number)
  return sum
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}
