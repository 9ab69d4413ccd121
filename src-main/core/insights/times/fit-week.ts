import { mixtureQuantile, type NormalPart } from './normal-mixture.ts'
import { findNoise } from './find-noise.ts'
import { fallsOf, findSingles, NO_SINGLE, SINGLE_SPREAD, type SingleHour } from './single-hours.ts'
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
  readonly single: SingleHour | null
}

type Model = Omit<Kept, 'weight'> & { readonly logWeight: number }

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
  const models: Model[] = []
  const add = (share: number, spread: WeekSpread, expected: Float64Array) => {
    const variances = variancesOf(spread)
    const solved = solveWeek(sums, { variances, usual: expected, noise })
    const logWeight = Math.log(share) + solved.evidence
    const model = { usual: expected, variances, solved }
    models.push({ ...model, single: null, logWeight: logWeight + NO_SINGLE })
    for (const single of findSingles(sums, { solved, usual: expected, noise }))
      models.push({ ...model, single, logWeight: logWeight + single.prior + single.gain })
  }
  add(NONE, NO_SPREAD, flat)
  yield
  add(HARDLY, LITTLE_SPREAD, flat)
  yield
  for (const spread of SPREADS) {
    add((1 - NONE - HARDLY) / SPREADS.length, spread, usual)
    yield
  }
  return yield* tell({ kept: weigh(models), hours, others, posts })
}

function weigh(models: readonly Model[]): Kept[] {
  const top = Math.max(...models.map(({ logWeight }) => logWeight))
  const weighed = models.map(({ logWeight, ...model }) => ({
    ...model,
    weight: Math.exp(logWeight - top),
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
  const parts = kept.map((model) => {
    const { usual, solved, single } = model
    const now = schedule.reduce((sum, share, cell) => sum + share * (usual[cell] ?? 0), 0)
    const singleNow = single?.cells.reduce((sum, cell) => sum + (schedule[cell] ?? 0), 0) ?? 0
    return { ...model, now, singleNow, falls: single && fallsOf(solved, single) }
  })
  const lifts: HourLift[] = []
  let before = 0
  let after = 0
  for (const hour of hours) {
    const columns = new Float64Array(others + WEEK_COLUMNS)
    const week = toWeekColumns(hour)
    for (let f = 0; f < WEEK_COLUMNS; f++) columns[others + f] = (week[f] ?? 0) - (present[f] ?? 0)
    const solvedAt = new Map<SolvedWeek, { mean: number; variance: number; prior: number }>()
    const told = parts.map(({ weight, usual, solved, variances, now, ...part }): NormalPart => {
      const plain = solvedAt.get(solved) ?? {
        mean: dot(columns, solved.weights),
        variance: varianceOf(solved, columns),
        prior: columns.reduce((sum, each, a) => sum + each * each * (variances[a] ?? 0), 0),
      }
      solvedAt.set(solved, plain)
      const expected = plain.mean + betweenHours(usual, hour) - now
      const { single, falls, singleNow } = part
      const isIn = single?.cells.includes(Math.floor(hour)) ?? false
      const raised = (isIn ? 1 : 0) - singleNow
      const byOne = falls ? raised - dot(columns, falls) : 0
      const variance = plain.variance + byOne ** 2 * (single?.variance ?? 0)
      before += weight * (plain.prior + (single ? raised ** 2 * SINGLE_SPREAD : 0))
      after += weight * variance
      const mean = expected + byOne * (single?.mean ?? 0)
      return { weight, mean, deviation: Math.sqrt(variance) }
    })
    const mean = told.reduce((sum, part) => sum + part.weight * part.mean, 0)
    lifts.push({
      mean,
      low: Math.min(mean, mixtureQuantile(told, 0.1)),
      high: Math.max(mean, mixtureQuantile(told, 0.9)),
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

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}
