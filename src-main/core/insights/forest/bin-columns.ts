/** Numbers in rows of `columns` each, one row after the other. */
export interface Table {
  readonly rows: number
  readonly columns: number
  readonly values: Float32Array
}

/** A table with each value replaced by the number of its bin, column by column, and the upper edge of each bin. */
export interface Binned {
  readonly rows: number
  readonly columns: number
  readonly bins: Uint8Array
  readonly edges: readonly Float32Array[]
}

const MOST_BINS = 64

/** Cuts each column into at most 64 bins of about as many rows each, equal values in one bin; a step for each column. */
export function* binColumns({ rows, columns, values }: Table): Generator<void, Binned, void> {
  const bins = new Uint8Array(rows * columns)
  const edges: Float32Array[] = []
  const column = new Float32Array(rows)
  for (let at = 0; at < columns; at++) {
    for (let row = 0; row < rows; row++) column[row] = values[row * columns + at] as number
    const cuts = cutsOf(column.toSorted())
    for (let row = 0; row < rows; row++)
      bins[at * rows + row] = binOf(cuts, values[row * columns + at] as number)
    edges.push(cuts)
    yield
  }
  return { rows, columns, bins, edges }
}

/** Middles between neighbouring values, where a bin has its share of rows. */
function cutsOf(sorted: Float32Array): Float32Array {
  const distinct: { value: number; rows: number }[] = []
  for (const value of sorted) {
    const last = distinct.at(-1)
    if (last?.value === value) last.rows++
    else distinct.push({ value, rows: 1 })
  }
  const cuts: number[] = []
  const isFew = distinct.length <= MOST_BINS
  let before = 0
  for (const [at, { value, rows }] of distinct.entries()) {
    before += rows
    const next = distinct[at + 1]
    if (!next) break
    const share = ((cuts.length + 1) * sorted.length) / MOST_BINS
    if (isFew || (before >= share && cuts.length < MOST_BINS - 1))
      cuts.push(Math.fround((value + next.value) / 2))
  }
  return Float32Array.from(cuts)
}

/** How many cuts lie below the value. */
function binOf(cuts: Float32Array, value: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value > (cuts[middle] as number)) low = middle + 1
    else high = middle
  }
  return low
}
