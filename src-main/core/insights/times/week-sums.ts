import { toWeekColumns, WEEK_COLUMNS } from './week-basis.ts'
import { WEEK_HOURS } from './week.ts'

/** What the fit knows of a post. */
export interface WeekPost {
  /** Hour of the week 0..167 on the clock of the fit. */
  readonly cell: number
  /** Log engagement (rate). */
  readonly value: number
  /** Variance of that from counting few engagements. */
  readonly noise: number
  /** From 0; small whole numbers. */
  readonly account: number
  readonly kind: number
  /** 0 is the first post, 1 the last. */
  readonly age: number
}

/** Waves of the slow trend of an account. */
export const TREND_WAVES = 4

/** How many columns of each sort stand before those of the week. */
export interface Sizes {
  readonly accounts: number
  readonly kinds: number
}

/** Weighed sums over posts, all that the models need of them. */
export interface WeekSums {
  readonly columns: number
  /** Products of columns with columns, row by row, without the spread of the noise. */
  readonly squares: Float64Array
  /** Products of columns with values. */
  readonly products: Float64Array
  readonly valueSquares: number
  readonly cellWeights: Float64Array
  readonly cellValues: Float64Array
  /** Weighed sums of columns by cell: what is taken off `products` for a prior of 1 in it. */
  readonly cellColumns: Float64Array
}

/** The columns of the week of each hour; the same in every fit. */
export const CELL_COLUMNS: readonly Float64Array[] = Array.from({ length: WEEK_HOURS }, (_, cell) =>
  toWeekColumns(cell + 0.5),
)

/** Columns that are not of the week: account, kind, trend. */
export function toOtherColumns(post: WeekPost, { accounts, kinds }: Sizes): Float64Array {
  const columns = new Float64Array(accounts + kinds + TREND_WAVES)
  columns[post.account] = 1
  columns[accounts + post.kind] = 1
  for (let wave = 1; wave <= TREND_WAVES; wave++)
    columns[accounts + kinds + wave - 1] = Math.cos(Math.PI * wave * post.age)
  return columns
}

/** Sums posts up, each with its weight; a step for each 256 posts. */
export function* sumPosts(
  posts: readonly WeekPost[],
  weights: Float64Array,
  sizes: Sizes,
): Generator<void, WeekSums, void> {
  const others = sizes.accounts + sizes.kinds + TREND_WAVES
  const columns = others + WEEK_COLUMNS
  const squares = new Float64Array(columns * columns)
  const products = new Float64Array(columns)
  const cellWeights = new Float64Array(WEEK_HOURS)
  const cellValues = new Float64Array(WEEK_HOURS)
  const cellColumns = new Float64Array(WEEK_HOURS * columns)
  let valueSquares = 0
  for (const [index, post] of posts.entries()) {
    const weight = weights[index] ?? 0
    const { cell, value } = post
    const own = toOtherColumns(post, sizes)
    cellWeights[cell] = (cellWeights[cell] ?? 0) + weight
    cellValues[cell] = (cellValues[cell] ?? 0) + weight * value
    valueSquares += weight * value * value
    for (let a = 0; a < others; a++) {
      const left = weight * (own[a] ?? 0)
      if (left === 0) continue
      products[a] = (products[a] ?? 0) + left * value
      cellColumns[cell * columns + a] = (cellColumns[cell * columns + a] ?? 0) + left
      for (let b = 0; b <= a; b++)
        squares[a * columns + b] = (squares[a * columns + b] ?? 0) + left * (own[b] ?? 0)
    }
    if (index % 256 === 255) yield
  }
  for (let cell = 0; cell < WEEK_HOURS; cell++) {
    const weight = cellWeights[cell] ?? 0
    const week = CELL_COLUMNS[cell]
    if (weight === 0 || !week) continue
    const row = cell * columns
    for (let f = 0; f < WEEK_COLUMNS; f++) {
      const value = week[f] ?? 0
      if (value === 0) continue
      const a = others + f
      products[a] = (products[a] ?? 0) + value * (cellValues[cell] ?? 0)
      cellColumns[row + a] = weight * value
      for (let b = 0; b < others; b++)
        squares[a * columns + b] =
          (squares[a * columns + b] ?? 0) + value * (cellColumns[row + b] ?? 0)
      for (let g = 0; g <= f; g++)
        squares[a * columns + others + g] =
          (squares[a * columns + others + g] ?? 0) + weight * value * (week[g] ?? 0)
    }
    yield
  }
  return { columns, squares, products, valueSquares, cellWeights, cellValues, cellColumns }
}
