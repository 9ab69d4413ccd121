import { mixtureQuantile, type NormalPart } from './normal-mixture.ts'
import { findNoise } from './find-noise.ts'
import { toWeekColumns, toWeekVariances, WEEK_COLUMNS, type WeekSpread } from './week-basis.ts'
import { type SolvedWeek, solveWeek, varianceOf } from './week-model.ts'
import { CELL_COLUMNS, sumPosts, TREND_WAVES, type WeekPost } from './week-sums.ts'
import { betweenHours, WEEK_HOURS } from './week.ts'

/** What is fitted, and for which hours of the week (with fraction, 0..168) lifts are wanted. */
export interface WeekQuestion {
  readonly posts: readonly WeekPost[]
  /** What public facts expect of each hour on the same clock, in log engagement. */
  readonly usual: Float64Array
  readonly hours: readonly number[]
}

/** Log engagement of an hour against the present schedule, with its 80 % credible interval. */
export interface HourLift {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** Lifts in the order of the hours asked for. */
export interface WeekFit {
  readonly lifts: readonly HourLift[]
  /** Share of what could be learnt about the week that the posts have told, 0..1. */
  readonly ownShare: number
}

/** Weights before any post of the models in which the hour does not matter, and hardly. */
const NONE = 0.4
const HARDLY = 0.25
/** Models that tell less than this share are left out. */
const LEAST = 0.003

const SPREADS: readonly WeekSpread[] = [1, 3].flatMap((width) =>
  [0.1, 0.3].flatMap((hour) =>
    [0.02, 0.12].flatMap((weekday) => [0, 0.08].map((both) => ({ width, hour, weekday, both }))),
  ),
)
const NO_SPREAD: WeekSpread = { width: 2, hour: 0, weekday: 0, both: 0 }
const LITTLE_SPREAD: WeekSpread = { width: 2, hour: 0.06, weekday: 0.03, both: 0.02 }

const ACCOUNT = 3 ** 2
const KIND = 0.5 ** 2
const TREND = 0.4 ** 2

interface Kept {
  readonly weight: number
  readonly usual: Float64Array
  readonly solved: SolvedWeek
  readonly variances: Float64Array
}

/** Averages models of the week by how well they explain the posts (Hoeting et al. 1999); a step for each of them. */
export function* fitWeek({ posts, usual, hours }: WeekQuestion): Generator<void, WeekFit, void> {
  const kinds = 1 + Math.max(0, ...posts.map(({ kind }) => kind))
  const accounts = 1 + Math.max(0, ...posts.map(({ account }) => account))
  const sizes = { accounts, kinds }
  const others = accounts + kinds + TREND_WAVES
  const variancesOf = (spread: WeekSpread): Float64Array => {
    const variances = new Float64Array(others + WEEK_COLUMNS)
    variances.fill(ACCOUNT, 0, accounts)
    variances.fill(KIND, accounts, accounts + kinds)
    for (let wave = 1; wave <= TREND_WAVES; wave++)
      variances[accounts + kinds + wave - 1] = TREND / wave ** 2
    variances.set(toWeekVariances(spread), others)
    return variances
  }
  const middle = variancesOf({ width: 2, hour: 0.2, weekday: 0.08, both: 0.05 })
  const { noise, weights, centred } = yield* findNoise({ posts, sizes, variances: middle })
  const sums = yield* sumPosts(centred, weights, sizes)
  const flat = new Float64Array(WEEK_HOURS)
  const solve = (spread: WeekSpread, expected: Float64Array) => {
    const variances = variancesOf(spread)
    const prior = { variances, usual: expected, noise }
    return { usual: expected, variances, solved: solveWeek(sums, prior) }
  }
  const models = [{ ...solve(NO_SPREAD, flat), share: NONE }]
  yield
  models.push({ ...solve(LITTLE_SPREAD, flat), share: HARDLY })
  yield
  for (const spread of SPREADS) {
    models.push({ ...solve(spread, usual), share: (1 - NONE - HARDLY) / SPREADS.length })
    yield
  }
  const kept = weigh(models)
  return yield* tell({ kept, hours, others, posts })
}

function weigh(models: readonly (Omit<Kept, 'weight'> & { readonly share: number })[]): Kept[] {
  const top = Math.max(...models.map(({ solved }) => solved.evidence))
  const weighed = models.map(({ share, ...model }) => ({
    ...model,
    weight: share * Math.exp(model.solved.evidence - top),
  }))
  const total = sumOf(weighed)
  const kept = weighed.filter(({ weight }) => weight / total >= LEAST)
  const left = sumOf(kept)
  return kept.map((model) => ({ ...model, weight: model.weight / left }))
}

const sumOf = (models: readonly { readonly weight: number }[]) =>
  models.reduce((sum, { weight }) => sum + weight, 0)

interface Telling {
  readonly kept: readonly Kept[]
  readonly hours: readonly number[]
  readonly others: number
  readonly posts: readonly WeekPost[]
}

function* tell({ kept, hours, others, posts }: Telling): Generator<void, WeekFit, void> {
  const schedule = scheduleOf(posts)
  const present = new Float64Array(WEEK_COLUMNS)
  for (const [cell, share] of schedule.entries())
    for (let f = 0; f < WEEK_COLUMNS; f++)
      present[f] = (present[f] ?? 0) + share * (CELL_COLUMNS[cell]?.[f] ?? 0)
  const usualNow = kept.map(({ usual }) =>
    schedule.reduce((sum, share, cell) => sum + share * (usual[cell] ?? 0), 0),
  )
  const lifts: HourLift[] = []
  let before = 0
  let after = 0
  for (const hour of hours) {
    const columns = new Float64Array(others + WEEK_COLUMNS)
    const week = toWeekColumns(hour)
    for (let f = 0; f < WEEK_COLUMNS; f++) columns[others + f] = (week[f] ?? 0) - (present[f] ?? 0)
    const parts = kept.map(({ weight, usual, solved, variances }, at): NormalPart => {
      const variance = varianceOf(solved, columns)
      before +=
        weight * columns.reduce((sum, each, a) => sum + each * each * (variances[a] ?? 0), 0)
      after += weight * variance
      let mean = betweenHours(usual, hour) - (usualNow[at] ?? 0)
      for (let a = others; a < columns.length; a++)
        mean += (columns[a] ?? 0) * (solved.weights[a] ?? 0)
      return { weight, mean, deviation: Math.sqrt(variance) }
    })
    const mean = parts.reduce((sum, part) => sum + part.weight * part.mean, 0)
    lifts.push({
      mean,
      low: Math.min(mean, mixtureQuantile(parts, 0.1)),
      high: Math.max(mean, mixtureQuantile(parts, 0.9)),
    })
    yield
  }
  const ownShare = posts.length === 0 ? 0 : Math.min(1, Math.max(0, 1 - after / before))
  return { lifts, ownShare }
}

/** Shares of the posts by hour; without posts, every hour alike. */
function scheduleOf(posts: readonly WeekPost[]): number[] {
  const shares: number[] = Array.from({ length: WEEK_HOURS }, () =>
    posts.length > 0 ? 0 : 1 / WEEK_HOURS,
  )
  for (const { cell } of posts) shares[cell] = (shares[cell] ?? 0) + 1 / posts.length
  return shares
}
