import { binColumns, type Table } from './bin-columns.ts'
import { createShares } from '#main/lib/create-shares.ts'
import { makeWork } from './find-split.ts'
import { growTree } from './grow-tree.ts'
import { addContributions, leafOf, type Tree } from './tree.ts'

/** Regression trees whose mean is the prediction; `base` is the mean of their roots. */
export interface Forest {
  readonly trees: readonly Tree[]
  readonly base: number
}

/** How a forest is grown: trees, rows in a leaf at least, share of the columns tried at a split, and the seed. */
export interface ForestOptions {
  readonly trees: number
  readonly minLeaf: number
  readonly columnShare: number
  readonly seed: number
}

/** 200 trees with leaves of 5 rows or more and a third of the columns tried (Breiman 2001 for regression). */
export const FOREST: ForestOptions = { trees: 200, minLeaf: 5, columnShare: 1 / 3, seed: 1 }

/** Fits a random forest to targets, in short steps; the same for the same seed. */
export function* fitForest(
  table: Table,
  targets: Float64Array,
  { trees: wanted, minLeaf, columnShare, seed }: ForestOptions = FOREST,
): Generator<void, Forest, void> {
  const binned = yield* binColumns(table)
  const random = createShares(seed)
  const columnsTried = Math.max(1, Math.ceil(table.columns * columnShare))
  const work = makeWork({ table: binned, targets, minLeaf, columnsTried, random })
  const trees: Tree[] = []
  for (let grown = 0; grown < wanted; grown++) {
    const drawn = new Uint8Array(table.rows)
    for (let draw = 0; draw < table.rows; draw++) {
      const row = Math.floor(random() * table.rows)
      drawn[row] = Math.min(255, (drawn[row] as number) + 1)
    }
    trees.push(yield* growTree(work, drawn))
    yield
  }
  const base = trees.reduce((sum, { mean }) => sum + (mean[0] as number), 0) / Math.max(1, wanted)
  return { trees, base }
}

/** The values of one row of a table, as a view. */
export function rowOf({ values, columns }: Table, row: number): Float32Array {
  return values.subarray(row * columns, (row + 1) * columns)
}

/** The mean of what the trees say of a row. */
export function predictWithForest({ trees }: Forest, values: ArrayLike<number>): number {
  let sum = 0
  for (const tree of trees) sum += tree.mean[leafOf(tree, values)] as number
  return sum / Math.max(1, trees.length)
}

/** What each column adds to a row's prediction (Saabas 2014); they sum to the prediction less `base`. */
export function contributionsOf(forest: Forest, values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length)
  for (const tree of forest.trees) addContributions(tree, values, sums)
  return sums.map((sum) => sum / Math.max(1, forest.trees.length))
}
