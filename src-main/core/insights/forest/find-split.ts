import type { Binned } from './bin-columns.ts'

/** What trees are grown with: the table and limits, and room that all trees share. */
export interface Work {
  readonly table: Binned
  readonly targets: Float64Array
  readonly minLeaf: number
  readonly columnsTried: number
  readonly random: () => number
  /** The rows of a tree, those of a node side by side; of each how often it was drawn, and its target as often. */
  readonly rows: Int32Array
  readonly times: Float64Array
  readonly values: Float64Array
  /** The columns in the order in which they are drawn. */
  readonly columns: Int32Array
  /** Of each bin, how often its rows were drawn (and how many they are), and the sum of their targets. */
  readonly sums: Float64Array
  /** A bit for each bin that has rows, so that small nodes need not look at all. */
  readonly filled: Int32Array
  /** 1 / n, which is quicker to look up than to divide. */
  readonly shares: Float64Array
}

/** The rows `from` to `to` of a node, how often they were drawn together, and the sum of their targets. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly weight: number
  readonly sum: number
}

/** The column and the last bin that goes left. */
export interface Split {
  readonly column: number
  readonly bin: number
}

interface Limits {
  readonly table: Binned
  readonly targets: Float64Array
  readonly minLeaf: number
  readonly columnsTried: number
  readonly random: () => number
}

const BINS = 64
const HALF = 32
const LEAST_GAIN = 1e-12
/** A row drawn once counts this and one: one number holds how often and how many. */
const DRAW = 2 ** 26
const ONE_DRAW = 1 / DRAW

/** Makes the room that the trees of one forest are grown in. */
export function makeWork(limits: Limits): Work {
  const { rows, columns } = limits.table
  return {
    ...limits,
    rows: new Int32Array(rows),
    times: new Float64Array(rows),
    values: new Float64Array(rows),
    columns: Int32Array.from({ length: columns }, (_, at) => at),
    sums: new Float64Array(2 * BINS),
    filled: new Int32Array(2),
    shares: Float64Array.from({ length: rows + 1 }, (_, weight) => 1 / weight),
  }
}

/** The split with the largest fall of squared error among columns drawn anew; constant columns do not count as tried. */
export function findSplit(work: Work, stretch: Stretch, drawn: Uint8Array): Split | null {
  const { columns, columnsTried, random, rows, times, values, targets, minLeaf } = work
  const { from, to, weight, sum } = stretch
  if (to - from < 2 * minLeaf) return null
  for (let at = from; at < to; at++) {
    const row = rows[at] as number
    const often = drawn[row] as number
    times[at] = often * DRAW + 1
    values[at] = often * (targets[row] as number)
  }
  const best = { column: -1, bin: 0, gain: (sum * sum) / weight + LEAST_GAIN }
  let tried = 0
  for (let place = 0; place < columns.length && tried < columnsTried; place++) {
    const other = place + Math.floor(random() * (columns.length - place))
    const column = columns[other] as number
    columns[other] = columns[place] as number
    columns[place] = column
    fillBins(work, stretch, column)
    if (tryColumn(work, stretch, { best, column })) tried++
  }
  return best.column < 0 ? null : best
}

function fillBins(work: Work, { from, to }: Stretch, column: number): void {
  const { rows, times, values, sums, filled } = work
  const { bins, rows: size } = work.table
  const start = column * size
  let low = 0
  let high = 0
  for (let at = from; at < to; at++) {
    const bin = bins[start + (rows[at] as number)] as number
    const upper = bin >> 5 // without a branch, which would be guessed wrong half the time
    const bit = 1 << bin
    low |= bit & (upper - 1)
    high |= bit & -upper
    sums[2 * bin] = (sums[2 * bin] as number) + (times[at] as number)
    sums[2 * bin + 1] = (sums[2 * bin + 1] as number) + (values[at] as number)
  }
  filled[0] = low
  filled[1] = high
}

interface Trial {
  readonly best: { column: number; bin: number; gain: number }
  readonly column: number
}

/** Takes the bins of a column in order, empties them, and notes the best cut; false where all rows are in one bin. */
function tryColumn(work: Work, stretch: Stretch, { best, column }: Trial): boolean {
  const { sums, filled, shares, minLeaf } = work
  const { weight, sum } = stretch
  const total = stretch.to - stretch.from
  let most = best.gain
  let found = -1
  let left = 0
  let leftSum = 0
  let used = 0
  for (let half = 0; half < 2; half++) {
    for (let bits = filled[half] as number; bits !== 0; bits &= bits - 1) {
      const bin = HALF * half + HALF - 1 - Math.clz32(bits & -bits)
      left += sums[2 * bin] as number
      leftSum += sums[2 * bin + 1] as number
      sums[2 * bin] = 0
      sums[2 * bin + 1] = 0
      used++
      const leftWeight = (left * ONE_DRAW) | 0
      const count = left - leftWeight * DRAW
      if (count < minLeaf || total - count < minLeaf) continue
      const rest = sum - leftSum
      const gain =
        leftSum * leftSum * (shares[leftWeight] as number) +
        rest * rest * (shares[weight - leftWeight] as number)
      if (gain > most) {
        most = gain
        found = bin
      }
    }
  }
  if (found >= 0) {
    best.gain = most
    best.column = column
    best.bin = found
  }
  return used > 1
}
