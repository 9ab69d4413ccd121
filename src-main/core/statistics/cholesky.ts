/** The lower triangle whose square is a positive semidefinite matrix of `size` rows, row by row; tiny pivots are taken for 0. */
export function choleskyOf(matrix: ArrayLike<number>, size: number): Float64Array {
  const root = new Float64Array(size * size)
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column] ?? 0
      for (let k = 0; k < column; k++)
        sum -= (root[row * size + k] ?? 0) * (root[column * size + k] ?? 0)
      const pivot = root[column * size + column] ?? 0
      if (row === column) root[row * size + row] = sum > 1e-14 ? Math.sqrt(sum) : 0
      else root[row * size + column] = pivot > 0 ? sum / pivot : 0
    }
  return root
}

/** The inverse of a lower triangle of `size` rows without zeros on its diagonal. */
export function inverseOfLower(root: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size)
  for (let column = 0; column < size; column++) {
    inverse[column * size + column] = 1 / (root[column * size + column] ?? 1)
    for (let row = column + 1; row < size; row++) {
      let sum = 0
      for (let k = column; k < row; k++)
        sum -= (root[row * size + k] ?? 0) * (inverse[k * size + column] ?? 0)
      inverse[row * size + column] = sum / (root[row * size + row] ?? 1)
    }
  }
  return inverse
}
