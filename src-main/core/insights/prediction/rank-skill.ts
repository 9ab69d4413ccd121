import { ranksOf } from '#main/core/statistics/spearman.ts'
import { createShares } from '#main/lib/create-shares.ts'

/** Numbers of posts in order of time, by account. */
export type Series = readonly (readonly number[])[]

const ROUNDS = 1000
const ROUNDS_A_STEP = 20

/** Spearman's correlation within accounts, their mean weighed by posts; 0 where a series ranks nothing. */
export function withinCorrelation(a: Series, b: Series): number {
  let sum = 0
  let posts = 0
  for (const [account, values] of a.entries()) {
    const [x, y] = [ranksFromMiddle(values), ranksFromMiddle(b[account] ?? [])]
    let common = 0
    let squaresX = 0
    let squaresY = 0
    for (const [at, rank] of x.entries()) {
      const other = y[at] ?? 0
      common += rank * other
      squaresX += rank * rank
      squaresY += other * other
    }
    sum += x.length * ratio(common, squaresX * squaresY)
    posts += x.length
  }
  return posts > 0 ? sum / posts : 0
}

/**
 * One-sided share of bootstrap rounds (Efron 1979, blocks of neighbouring posts within accounts) in which a way to predict
 * ranks no better than another: small means that it is better. A step for each 20 rounds.
 */
export function* chanceNoBetter(
  outcomes: Series,
  better: Series,
  other: Series,
): Generator<void, number, void> {
  const accounts = outcomes.map((values, account) => ({
    truth: ranksFromMiddle(values),
    ours: ranksFromMiddle(better[account] ?? []),
    theirs: ranksFromMiddle(other[account] ?? []),
  }))
  const random = createShares(11)
  let worse = 0
  for (let round = 1; round <= ROUNDS; round++) {
    let lead = 0
    for (const account of accounts) lead += leadOnce(account, random)
    if (lead <= 0) worse++
    if (round % ROUNDS_A_STEP === 0) yield
  }
  return worse / ROUNDS
}

interface Ranked {
  readonly truth: Float64Array
  readonly ours: Float64Array
  readonly theirs: Float64Array
}

/** By how much one way correlates better than the other in posts drawn anew, times their number. */
function leadOnce({ truth, ours, theirs }: Ranked, random: () => number): number {
  const { length } = truth
  const size = Math.max(1, Math.round(Math.cbrt(length)))
  let squares = 0
  let squaresOurs = 0
  let squaresTheirs = 0
  let commonOurs = 0
  let commonTheirs = 0
  for (let at = 0; at < length; at += size) {
    const start = Math.floor(random() * length)
    for (let step = 0; step < size && at + step < length; step++) {
      const place = (start + step) % length
      const x = truth[place] as number
      const y = ours[place] as number
      const z = theirs[place] as number
      squares += x * x
      squaresOurs += y * y
      squaresTheirs += z * z
      commonOurs += x * y
      commonTheirs += x * z
    }
  }
  return (
    length *
    (ratio(commonOurs, squares * squaresOurs) - ratio(commonTheirs, squares * squaresTheirs))
  )
}

function ranksFromMiddle(values: readonly number[]): Float64Array {
  const middle = (values.length + 1) / 2
  return ranksOf(values).map((rank) => rank - middle)
}

const ratio = (common: number, squares: number) => (squares > 0 ? common / Math.sqrt(squares) : 0)
