/** A post's hashed terms, and the account it is of. */
export interface WordRow {
  readonly hashes: Int32Array
  readonly accountId: number
}

/** The terms of posts: those of post `row` stand from `starts[row]` on, weighed by how rare they are, to a length of 1 a post. */
export interface TermTable {
  readonly rows: number
  readonly starts: Int32Array
  readonly slots: Uint16Array
  readonly values: Float32Array
  /** By slot; 0 for a term of one post, which says nothing of others. */
  readonly rarity: Float32Array
  /** Whether each term also stands for its account alone; with one account that says the same twice. */
  readonly hasOwn: boolean
}

const BITS = 15
const SLOTS = 1 << BITS
const ROWS_A_STEP = 500

/** Weighs the terms of posts against each other, in short steps. */
export function* weighTerms(rows: readonly WordRow[]): Generator<void, TermTable, void> {
  const hasOwn = rows.some(({ accountId }) => accountId !== rows[0]?.accountId)
  const counts = new Int32Array(SLOTS)
  let terms = 0
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_A_STEP === 0) yield
    const places = placesOf(row, hasOwn)
    for (const slot of places) counts[slot] = (counts[slot] as number) + 1
    terms += places.length
  }
  const rarity = new Float32Array(SLOTS)
  for (const [slot, count] of counts.entries())
    if (count > 1) rarity[slot] = Math.log((rows.length + 1) / (count + 1))
  const starts = new Int32Array(rows.length + 1)
  const slots = new Uint16Array(terms)
  const values = new Float32Array(terms)
  let size = 0
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_A_STEP === 0) yield
    const weighed = weighRow({ rarity, hasOwn }, row)
    slots.set(weighed.slots, size)
    values.set(weighed.values, size)
    size += weighed.slots.length
    starts[at + 1] = size
  }
  return {
    rows: rows.length,
    starts,
    slots: slots.subarray(0, size),
    values: values.subarray(0, size),
    rarity,
    hasOwn,
  }
}

/** A table of one post by the rarity of terms among others. */
export function weighRow(
  { rarity, hasOwn }: Pick<TermTable, 'rarity' | 'hasOwn'>,
  row: WordRow,
): Pick<TermTable, 'starts' | 'slots' | 'values'> {
  const slots = placesOf(row, hasOwn)
  const values = new Float32Array(slots.length)
  let size = 0
  let squares = 0
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as number
    const value = rarity[slot] as number
    if (value === 0) continue
    slots[size] = slot
    values[size++] = value
    squares += value * value
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0
  for (let at = 0; at < size; at++) values[at] = (values[at] as number) * scale
  return {
    starts: Int32Array.of(0, size),
    slots: slots.subarray(0, size),
    values: values.subarray(0, size),
  }
}

/** The slots of a post's terms: those for all accounts, then those for its own. */
function placesOf({ hashes, accountId }: WordRow, hasOwn: boolean): Uint16Array {
  const { length } = hashes
  const places = new Uint16Array(hasOwn ? 2 * length : length)
  const own = Math.imul(accountId + 1, 0x9e3779b1)
  for (let at = 0; at < length; at++) {
    const hash = hashes[at] as number
    places[at] = slotOf(hash)
    if (hasOwn) places[length + at] = slotOf(hash ^ own)
  }
  return places
}

function slotOf(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> (32 - BITS)
}
