/** States of a network, rows x tokens x `width`, and which tokens count: those that are not 0 in `mask`, rows x tokens. */
export interface TokenStates {
  readonly states: Float32Array
  readonly mask: ArrayLike<bigint>
  readonly rows: number
  readonly width: number
}

/** The mean of the tokens that count in each row, scaled to length 1, row after row; a row without any is all 0. */
export function meanPool({ states, mask, rows, width }: TokenStates): Float32Array {
  const tokens = mask.length / rows
  const pooled = new Float32Array(rows * width)
  for (let row = 0; row < rows; row++) {
    const out = pooled.subarray(row * width, (row + 1) * width)
    for (let at = row * tokens; at < (row + 1) * tokens; at++)
      if (mask[at] !== 0n)
        for (let i = 0; i < width; i++) out[i] = (out[i] ?? 0) + (states[at * width + i] ?? 0)
    const length = Math.sqrt(out.reduce((sum, value) => sum + value * value, 0)) // the mean's factor cancels out
    if (length > 0) for (let i = 0; i < width; i++) out[i] = (out[i] ?? 0) / length
  }
  return pooled
}
