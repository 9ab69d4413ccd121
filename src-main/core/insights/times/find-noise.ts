import { WEEK_COLUMNS } from './week-basis.ts'
import { solveWeek } from './week-model.ts'
import { CELL_COLUMNS, type Sizes, sumPosts, toOtherColumns, type WeekPost } from './week-sums.ts'
import { WEEK_HOURS } from './week.ts'

/** What the noise is searched with: the posts, and a middling model of the week. */
export interface NoiseQuestion {
  readonly posts: readonly WeekPost[]
  readonly sizes: Sizes
  readonly variances: Float64Array
}

/** How posts scatter around a model. */
export interface FoundNoise {
  /** Variance of log engagement of a post with many engagements. */
  readonly noise: number
  /** 0..1 by post: few engagements and outliers count less. */
  readonly weights: Float64Array
  /** The posts with the median of all taken off their values. */
  readonly centred: readonly WeekPost[]
}

/** From here on residuals are pulled in, in standard deviations (Huber's proposal). */
const FAR = 2.5
const ROUNDS = 4
/** What is supposed of an account without posts: deviation of 0.6 in log engagement, worth so many posts. */
const USUAL_NOISE = 0.6 ** 2
const USUAL_POSTS = 4

/** Finds the spread of posts around a model and weights against outliers, by turns; a step for each 256 posts. */
export function* findNoise({
  posts,
  sizes,
  variances,
}: NoiseQuestion): Generator<void, FoundNoise, void> {
  const values = posts.map(({ value }) => value).toSorted((a, b) => a - b)
  const median = values[values.length >> 1] ?? 0
  const centred = posts.map((post) => ({ ...post, value: post.value - median }))
  yield
  const weights = new Float64Array(posts.length)
  const far = values.map((value) => Math.abs(value - median)).toSorted((a, b) => a - b)
  let noise = pulled((1.4826 * (far[far.length >> 1] ?? 0)) ** 2 * posts.length, posts.length)
  weigh(centred.map(({ value }) => value))
  const usual = new Float64Array(WEEK_HOURS)
  for (let round = 0; round < ROUNDS; round++) {
    const sums = yield* sumPosts(centred, weights, sizes)
    const solved = solveWeek(sums, { variances, usual, noise })
    const residuals = yield* residualsOf(solved.weights)
    let squares = 0
    let count = 0
    for (const [index, residual] of residuals.entries()) {
      squares += (weights[index] ?? 0) * residual * residual
      count += weights[index] ?? 0
    }
    noise = pulled(squares, count - spentOf(solved.spread, variances))
    weigh(residuals)
    yield
  }
  return { noise, weights, centred }

  function weigh(residuals: readonly number[]): void {
    for (const [index, post] of centred.entries()) {
      const variance = noise + post.noise
      const distance = Math.abs(residuals[index] ?? 0) / Math.sqrt(variance)
      weights[index] = (noise / variance) * Math.min(1, FAR / (distance || 1)) ** 2
    }
  }

  function* residualsOf(solution: Float64Array): Generator<void, number[], void> {
    const others = solution.length - WEEK_COLUMNS
    const cells = CELL_COLUMNS.map((week) =>
      week.reduce((sum, value, f) => sum + value * (solution[others + f] ?? 0), 0),
    )
    const residuals: number[] = []
    for (const post of centred) {
      let expected = cells[post.cell] ?? 0
      for (const [a, value] of toOtherColumns(post, sizes).entries())
        expected += value * (solution[a] ?? 0)
      residuals.push(post.value - expected)
      if (residuals.length % 256 === 0) yield
    }
    return residuals
  }
}

function pulled(squares: number, count: number): number {
  const noise = (squares + USUAL_NOISE * USUAL_POSTS) / (Math.max(0, count) + USUAL_POSTS)
  return Math.max(noise, 1e-4)
}

/** Posts' worth of freedom that the columns have used up. */
function spentOf(spread: Float64Array, variances: Float64Array): number {
  const size = variances.length
  let left = 0
  for (let row = 0; row < size; row++)
    for (let k = 0; k <= row; k++) left += (spread[row * size + k] ?? 0) ** 2 / (variances[k] ?? 1)
  return size - left
}
