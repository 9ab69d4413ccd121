/** Ranks from 1, equal values sharing the mean of theirs. */
export function ranksOf(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, at) => at)
  const valueAt = (at: number) => values[at] ?? 0
  order.sort((a, b) => valueAt(a) - valueAt(b))
  const ranks = new Float64Array(values.length)
  for (let from = 0; from < order.length;) {
    let to = from
    const value = valueAt(order[from] ?? 0)
    while (to < order.length && valueAt(order[to] ?? 0) === value) to++
    for (let place = from; place < to; place++) ranks[order[place] ?? 0] = (from + 1 + to) / 2
    from = to
  }
  return ranks
}

/** Rank correlation -1..1 of two equally long series (Spearman 1904); 0 where one of them is constant. */
export function spearman(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [x, y] = [ranksOf(a), ranksOf(b)]
  const middle = (x.length + 1) / 2
  let common = 0
  let squaresX = 0
  let squaresY = 0
  for (const [at, rank] of x.entries()) {
    const dx = rank - middle
    const dy = (y[at] ?? 0) - middle
    common += dx * dy
    squaresX += dx * dx
    squaresY += dy * dy
  }
  const scale = Math.sqrt(squaresX * squaresY)
  return scale > 0 ? common / scale : 0
}

const Z = 1.959_963_984_540_054

/** The 95 % interval of a rank correlation of `count` pairs: Fisher's z with the deviation of Bonett & Wright 2000. */
export function spearmanInterval(
  correlation: number,
  count: number,
): { readonly low: number; readonly high: number } {
  if (count < 4) return { low: -1, high: 1 }
  const middle = Math.atanh(Math.min(0.999_999, Math.max(-0.999_999, correlation)))
  const reach = Z * Math.sqrt((1 + correlation ** 2 / 2) / (count - 3))
  return { low: Math.tanh(middle - reach), high: Math.tanh(middle + reach) }
}
