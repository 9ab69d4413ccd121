import type { Binned } from './bin-columns.ts'
import { findSplit, type Split, type Work } from './find-split.ts'
import type { Tree } from './tree.ts'

/** About 4 ms of work. */
const ROWS_A_STEP = 20_000

/** Grows one tree over histograms of bins (Breiman 2001) on the rows that were drawn, as often as each was (0 is out of the bag). */
export function* growTree(work: Work, drawn: Uint8Array): Generator<void, Tree, void> {
  const { table, targets, rows } = work
  let count = 0
  for (let row = 0; row < table.rows; row++) if ((drawn[row] as number) > 0) rows[count++] = row
  const nodes = [{ column: 0, cut: 0, left: 0, mean: 0 }]
  let searched = 0
  const open = [{ node: 0, from: 0, to: count }]
  for (let task = open.pop(); task; task = open.pop()) {
    const { from, to } = task
    const node = nodes[task.node]
    if (!node) break
    searched += to - from
    if (searched > ROWS_A_STEP) {
      searched = 0
      yield
    }
    let weight = 0
    let sum = 0
    for (let at = from; at < to; at++) {
      const row = rows[at] as number
      weight += drawn[row] as number
      sum += (drawn[row] as number) * (targets[row] as number)
    }
    node.mean = weight > 0 ? sum / weight : 0
    const split = findSplit(work, { from, to, weight, sum }, drawn)
    if (!split) continue
    const middle = partition({ rows, from, to }, table, split)
    node.column = split.column
    node.cut = table.edges[split.column]?.[split.bin] ?? 0
    node.left = nodes.length
    open.push(
      { node: nodes.length, from, to: middle },
      { node: nodes.length + 1, from: middle, to },
    )
    nodes.push({ column: 0, cut: 0, left: 0, mean: 0 }, { column: 0, cut: 0, left: 0, mean: 0 })
  }
  return {
    column: Int16Array.from(nodes, ({ column }) => column),
    cut: Float32Array.from(nodes, ({ cut }) => cut),
    left: Int32Array.from(nodes, ({ left }) => left),
    mean: Float32Array.from(nodes, ({ mean }) => mean),
  }
}

/** Puts the rows of a stretch that go left before those that go right; answers where the second begin. */
function partition(
  { rows, from, to }: { rows: Int32Array; from: number; to: number },
  { bins, rows: size }: Binned,
  { column, bin }: Split,
): number {
  let left = from
  let right = to - 1
  while (left <= right) {
    const row = rows[left] as number
    if ((bins[column * size + row] as number) <= bin) left++
    else {
      rows[left] = rows[right] as number
      rows[right--] = row
    }
  }
  return left
}
