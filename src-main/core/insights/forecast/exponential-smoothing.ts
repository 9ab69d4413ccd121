import { nelderMead } from './nelder-mead.ts'

/** Shares 0..1 by which level, trend and week follow the newest value, and by which the trend goes on each day. */
export interface Smoothing {
  readonly level: number
  readonly trend: number
  readonly season: number
  readonly damping: number
}

/** Where smoothing stands: `season` holds the next 7 days' effects in order. */
export interface SmoothState {
  readonly level: number
  readonly trend: number
  readonly season: readonly number[]
}

const WEEK = 7

/**
 * Holt and Winters' smoothing with a weekly pattern and a damped trend, all of them added (Hyndman & Athanasopoulos 2021,
 * 8.3): the state after the values, and the sum of squared errors of one day ahead.
 */
export function smooth(
  values: ArrayLike<number>,
  { level: alpha, trend: beta, season: gamma, damping }: Smoothing,
  start: SmoothState,
): SmoothState & { readonly squares: number } {
  let { level, trend } = start
  const season = Float64Array.from(start.season)
  let squares = 0
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0
    const place = at % WEEK
    const effect = season[place] ?? 0
    const ahead = level + damping * trend
    squares += (value - ahead - effect) ** 2
    const next = alpha * (value - effect) + (1 - alpha) * ahead
    season[place] = gamma * (value - ahead) + (1 - gamma) * effect
    trend = beta * (next - level) + (1 - beta) * damping * trend
    level = next
  }
  const ahead = Array.from({ length: WEEK }, (_, at) => season[(values.length + at) % WEEK] ?? 0)
  return { level, trend, season: ahead, squares }
}

/** The next days from where smoothing stands. */
export function goOn(
  { level, trend, season }: SmoothState,
  damping: number,
  days: number,
): Float64Array {
  let grown = 0
  let power = 1
  return Float64Array.from({ length: days }, (_, at) => {
    power *= damping
    grown += power * trend
    return level + grown + (season[at % WEEK] ?? 0)
  })
}

/** Forecasts the next days of at least 14 by exponential smoothing fitted to them. */
export function forecastBySmoothing(values: Float64Array, days: number): Float64Array {
  const start = startOf(values)
  const best = nelderMead(
    (at) => smooth(values, toSmoothing(at), start).squares,
    [-1, -3, -2, 2],
    1,
  )
  const smoothing = toSmoothing(best)
  return goOn(smooth(values, smoothing, start), smoothing.damping, days)
}

const share = (value: number) => 1 / (1 + Math.exp(-value))

/** From any numbers; the trend moves less than the level, and is damped by 0.8 to 0.98 as is usual. */
function toSmoothing([
  level = 0,
  trend = 0,
  season = 0,
  damping = 0,
]: readonly number[]): Smoothing {
  const alpha = share(level)
  return {
    level: alpha,
    trend: alpha * share(trend),
    season: (1 - alpha) * share(season),
    damping: 0.8 + 0.18 * share(damping),
  }
}

/** Level, trend and week of the first four weeks. */
function startOf(values: Float64Array): SmoothState {
  const weeks = Math.min(4, Math.floor(values.length / WEEK))
  const first = values.subarray(0, weeks * WEEK)
  const means = Array.from({ length: weeks }, (_, week) =>
    meanOf(first.subarray(week * WEEK, (week + 1) * WEEK)),
  )
  const season = Array.from({ length: WEEK }, (_, day) => {
    const effects = means.map((mean, week) => (first[week * WEEK + day] ?? 0) - mean)
    return effects.reduce((a, b) => a + b, 0) / Math.max(1, weeks)
  })
  const rise = ((means.at(-1) ?? 0) - (means[0] ?? 0)) / (WEEK * Math.max(1, weeks - 1))
  return { level: (means[0] ?? 0) - (rise * WEEK) / 2, trend: weeks > 2 ? rise : 0, season }
}

function meanOf(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0) / Math.max(1, values.length)
}
