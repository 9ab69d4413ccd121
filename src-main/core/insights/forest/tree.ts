/**
 * A regression tree: node 0 is the root; a node with `left` > 0 sends a row left where `values[column] <= cut`, and right
 * to the node after it. `mean` is what the rows of a node came to.
 */
export interface Tree {
  readonly column: Int16Array
  readonly cut: Float32Array
  readonly left: Int32Array
  readonly mean: Float32Array
}

/** The leaf that a row of values falls into. */
export function leafOf({ column, cut, left }: Tree, values: ArrayLike<number>): number {
  let node = 0
  for (let next = left[0] as number; next > 0; next = left[node] as number) {
    const value = values[column[node] as number] as number
    node = value <= (cut[node] as number) ? next : next + 1
  }
  return node
}

/** Adds what each column changed on the way to the leaf (Saabas 2014); the changes sum to the leaf's mean less the root's. */
export function addContributions(tree: Tree, values: ArrayLike<number>, into: Float64Array): void {
  const { column, cut, left, mean } = tree
  let node = 0
  for (let next = left[0] as number; next > 0; next = left[node] as number) {
    const at = column[node] as number
    const to = (values[at] as number) <= (cut[node] as number) ? next : next + 1
    into[at] = (into[at] as number) + (mean[to] as number) - (mean[node] as number)
    node = to
  }
}
