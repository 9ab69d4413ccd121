import { expect, it } from 'vitest'
import { fallsOf, findSingles, SINGLE_SPREAD } from '#main/core/insights/times/single-hours.ts'
import { WEEK_COLUMNS } from '#main/core/insights/times/week-basis.ts'
import { solveWeek } from '#main/core/insights/times/week-model.ts'
import { sumPosts, TREND_WAVES, type WeekPost } from '#main/core/insights/times/week-sums.ts'
import { createRandom } from '../../../../../helpers/random.ts'

const NOISE = 0.2
const SIZES = { accounts: 1, kinds: 1 }
const COLUMNS = 2 + TREND_WAVES + WEEK_COLUMNS

it('agrees with a model that has the hour as a column of its own', () => {
  const random = createRandom(4)
  const posts = Array.from({ length: 80 }, (_, at): WeekPost => ({
    cell: at % 5 === 0 ? 40 : Math.floor(168 * random()),
    value: random() - 0.5,
    noise: 0,
    account: 0,
    kind: 0,
    age: at / 80,
  }))
  const steps = sumPosts(posts, new Float64Array(80).fill(1), SIZES)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const sums = step.value
  const usual = new Float64Array(168)
  const variances = new Float64Array(COLUMNS).fill(0.04)
  const solved = solveWeek(sums, { variances, usual, noise: NOISE })
  const single = findSingles(sums, { solved, usual, noise: NOISE }).find(
    ({ cells }) => cells.length === 1 && cells[0] === 40,
  )!

  // the hour as one more column; its prior mean of 0.4 is taken off the values beforehand
  const wide = COLUMNS + 1
  const inHour = posts.filter(({ cell }) => cell === 40)
  const shifted = posts.map((post) =>
    post.cell === 40 ? { ...post, value: post.value - 0.4 } : post,
  )
  const again = sumPosts(shifted, new Float64Array(80).fill(1), SIZES)
  let next = again.next()
  while (!next.done) next = again.next()
  const squares = new Float64Array(wide * wide)
  for (let row = 0; row < COLUMNS; row++)
    for (let column = 0; column <= row; column++)
      squares[row * wide + column] = sums.squares[row * COLUMNS + column]!
  for (let column = 0; column < COLUMNS; column++)
    squares[COLUMNS * wide + column] = sums.cellColumns[40 * COLUMNS + column]!
  squares[wide * wide - 1] = inHour.length
  const value = inHour.reduce((sum, post) => sum + post.value - 0.4, 0)
  const whole = solveWeek(
    {
      ...next.value,
      columns: wide,
      squares,
      products: Float64Array.of(...next.value.products, value),
    },
    { variances: Float64Array.of(...variances, SINGLE_SPREAD), usual, noise: NOISE },
  )
  expect(single.mean).toBeCloseTo(0.4 + whole.weights[COLUMNS]!, 8)
  expect(single.gain).toBeCloseTo(whole.evidence - solved.evidence, 8)
  const falls = fallsOf(solved, single)
  for (let at = 0; at < COLUMNS; at++)
    expect(solved.weights[at]! - single.mean * falls[at]!).toBeCloseTo(whole.weights[at]!, 8)
})

it('leaves hours without posts out', () => {
  const post = { cell: 30, value: 1, noise: 0, account: 0, kind: 0, age: 0 }
  const steps = sumPosts([post], Float64Array.of(1), SIZES)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const usual = new Float64Array(168)
  const prior = { variances: new Float64Array(COLUMNS).fill(0.1), usual, noise: NOISE }
  const solved = solveWeek(step.value, prior)
  const found = findSingles(step.value, { solved, usual, noise: NOISE })
  expect(found.map(({ cells }) => cells.length)).toEqual([7, 1])
})
