/** A way to forecast the next days from a series. */
export type Forecaster = (values: Float64Array, days: number) => Float64Array

/** Where a series is cut to try forecasts: what comes after each origin is held out. */
export interface Origins {
  readonly origins: readonly number[]
  /** Days that are forecast from each. */
  readonly days: number
}

/** Days that the shortest history of an origin has. */
const LEAST_DAYS = 14
const MOST_AHEAD = 28
const WEEK = 7

/** At most so many origins, at most so many days apart, the newest last; none with too short a series. */
export function placeOrigins(
  length: number,
  { days, most, apart }: { readonly days: number; readonly most: number; readonly apart: number },
): Origins {
  const room = length - LEAST_DAYS
  const ahead = Math.min(days, MOST_AHEAD, Math.floor(room / 2))
  if (ahead < 1) return { origins: [], days: 0 }
  const step = Math.max(1, Math.min(apart, Math.floor((room - ahead) / (most - 1))))
  const origins: number[] = []
  for (let at = length - ahead; at >= LEAST_DAYS && origins.length < most; at -= step)
    origins.unshift(at)
  return { origins, days: ahead }
}

/** The errors (seen less forecast) of each day ahead from each origin, one origin a step. */
export function* errorsOf(
  values: Float64Array,
  forecast: Forecaster,
  { origins, days }: Origins,
): Generator<void, Float64Array[], void> {
  const errors: Float64Array[] = []
  for (const origin of origins) {
    const told = forecast(values.slice(0, origin), days)
    errors.push(told.map((value, at) => (values[origin + at] ?? 0) - value))
    yield
  }
  return errors
}

/** Mean absolute error by that of the same weekday a week before within the series (Hyndman & Koehler 2006). */
export function scaledError(values: Float64Array, errors: readonly Float64Array[]): number {
  let [sum, count] = [0, 0]
  for (const each of errors)
    for (const error of each) {
      sum += Math.abs(error)
      count++
    }
  let [usual, days] = [0, 0]
  for (let at = WEEK; at < values.length; at++) {
    usual += Math.abs((values[at] ?? 0) - (values[at - WEEK] ?? 0))
    days++
  }
  if (count === 0) return Infinity
  return usual > 0 ? sum / count / (usual / days) : sum > 0 ? Infinity : 0
}
