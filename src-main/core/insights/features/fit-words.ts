import { type TermTable, weighRow, type WordRow } from './weigh-terms.ts'

/** Weights of hashed terms, for all accounts and for each alone, and how rare each term is. */
export interface WordWeights extends Pick<TermTable, 'rarity' | 'hasOwn'> {
  readonly weights: Float32Array
}

/** Rows of a table, from the first to before the last. */
export interface Span {
  readonly from: number
  readonly to: number
}

const STEPS = 12
const ROWS_A_STEP = 500
/** How strongly weights are drawn to 0, against rows of length 1. */
const RIDGE = 2

/**
 * Ridge regression of deviations on hashed terms by conjugate gradients (Hestenes & Stiefel 1952), stopped after 12 rounds,
 * of all rows but a span of them; each term once for all accounts and once for its own (Daumé 2007). In short steps.
 */
export function* fitWords(
  terms: TermTable,
  deviations: ArrayLike<number>,
  leftOut: Span,
): Generator<void, WordWeights, void> {
  const { rarity, hasOwn, rows } = terms
  const size = rarity.length
  const weights = new Float64Array(size)
  const rest = new Float64Array(size)
  for (let row = 0; row < rows; row++)
    if (row < leftOut.from || row >= leftOut.to)
      addRow(rest, terms, { row, by: deviations[row] ?? 0 })
  const direction = rest.slice()
  const image = new Float64Array(size)
  let length = dot(rest, rest)
  for (let step = 0; step < STEPS && length > 1e-9; step++) {
    for (let at = 0; at < size; at++) image[at] = RIDGE * (direction[at] as number)
    for (let row = 0; row < rows; row++) {
      if (row % ROWS_A_STEP === 0) yield
      if (row >= leftOut.from && row < leftOut.to) continue
      addRow(image, terms, { row, by: dotRow(direction, terms, row) })
    }
    const far = length / dot(direction, image)
    for (let at = 0; at < size; at++) {
      weights[at] = (weights[at] as number) + far * (direction[at] as number)
      rest[at] = (rest[at] as number) - far * (image[at] as number)
    }
    const next = dot(rest, rest)
    const turn = next / length
    length = next
    for (let at = 0; at < size; at++)
      direction[at] = (rest[at] as number) + turn * (direction[at] as number)
  }
  return { weights: Float32Array.from(weights), rarity, hasOwn }
}

/** What a post's terms come to, as a deviation from the middle. */
export function scoreWords({ weights, ...known }: WordWeights, row: WordRow): number {
  return dotRow(weights, weighRow(known, row), 0)
}

type Rows = Pick<TermTable, 'starts' | 'slots' | 'values'>

function addRow(
  into: Float64Array,
  { starts, slots, values }: Rows,
  { row, by }: { readonly row: number; readonly by: number },
): void {
  const end = starts[row + 1] as number
  for (let at = starts[row] as number; at < end; at++) {
    const slot = slots[at] as number
    into[slot] = (into[slot] as number) + by * (values[at] as number)
  }
}

function dotRow(
  weights: Float32Array | Float64Array,
  { starts, slots, values }: Rows,
  row: number,
): number {
  const end = starts[row + 1] as number
  let sum = 0
  for (let at = starts[row] as number; at < end; at++)
    sum += (weights[slots[at] as number] as number) * (values[at] as number)
  return sum
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}
