/** The value that would be at a place if the numbers were sorted, the lowest first; brings them into another order. */
export function nthLowest(values: Float64Array, place: number): number {
  let [from, to] = [0, values.length - 1]
  while (from < to) {
    const pivot = middleOf(at(values, from), at(values, (from + to) >> 1), at(values, to))
    let [left, right] = [from, to]
    while (left <= right) {
      while (at(values, left) < pivot) left++
      while (at(values, right) > pivot) right--
      if (left > right) break
      const value = at(values, left)
      values[left++] = at(values, right)
      values[right--] = value
    }
    if (place <= right) to = right
    else if (place >= left) from = left
    else return pivot
  }
  return at(values, place)
}

function at(values: Float64Array, place: number): number {
  return values[place] ?? 0
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}
