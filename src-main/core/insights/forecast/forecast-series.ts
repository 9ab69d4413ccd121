import { forecastBySmoothing } from './exponential-smoothing.ts'
import { findPeak, type Peak } from './find-peak.ts'
import { errorsOf, type Forecaster, placeOrigins, scaledError } from './held-out.ts'
import { fitLstm, forecastByLstm } from './lstm-forecast.ts'
import { forecastByLastWeek, forecastByMean } from './simple-forecasts.ts'
import { spreadErrors } from './spread-errors.ts'

/** The ways to forecast, the simplest first. */
export type ModelName = 'seasonal-naive' | 'moving-average' | 'exponential-smoothing' | 'lstm'

/** The next days of a series by the way that did best on held-out days. */
export interface SeriesForecast {
  readonly model: ModelName | 'none'
  readonly middle: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
  readonly peak: Peak | null
  readonly error: number | null
  readonly models: readonly { readonly name: ModelName; readonly error: number | null }[]
  readonly origins: number
}

/** Days from which something can be said, and from which a network has enough to learn from. */
export const LEAST_DAYS = 21
export const LSTM_DAYS = 120
const TO_CHOOSE = { most: 8, apart: 7 }
const TO_SPREAD = { most: 26, apart: 3 }

/** Chooses by scaled error on up to 8 held-out stretches and forecasts; ranges are those of up to 26 stretches. */
export function* forecastSeries(
  values: Float64Array,
  days: number,
): Generator<void, SeriesForecast, void> {
  const names: ModelName[] = ['seasonal-naive', 'moving-average', 'exponential-smoothing', 'lstm']
  if (values.length < LEAST_DAYS) return nothing(names)
  const tried = placeOrigins(values.length, { days, ...TO_CHOOSE })
  const spreadOver = placeOrigins(values.length, { days, ...TO_SPREAD })
  const ways = new Map<ModelName, Forecaster>([
    ['seasonal-naive', forecastByLastWeek],
    ['moving-average', forecastByMean],
    ['exponential-smoothing', forecastBySmoothing],
  ])
  const start = tried.origins[0] ?? 0
  if (values.length >= LSTM_DAYS) {
    // Fitted once to what is before every origin, so that all of them are held out.
    const fitted = yield* fitLstm(values.slice(0, start))
    ways.set('lstm', (history, ahead) => forecastByLstm(fitted, history, ahead))
  }
  const models: { name: ModelName; error: number | null }[] = []
  for (const name of names) {
    const way = ways.get(name)
    const errors = way && (yield* errorsOf(values, way, tried))
    const error = errors ? scaledError(values, errors) : null
    models.push({ name, error: error === null || Number.isFinite(error) ? error : null })
  }
  let best = models[0]
  for (const each of models)
    if (each.error !== null && each.error < (best?.error ?? Infinity)) best = each
  const forecast = (best && ways.get(best.name)) ?? forecastByLastWeek
  const isLstm = best?.name === 'lstm'
  const origins = spreadOver.origins.filter((origin) => !isLstm || origin >= start)
  const errors = yield* errorsOf(values, forecast, { ...spreadOver, origins })
  const width = (origins.at(-1) ?? 0) - (origins[0] ?? 0)
  const effective = 1 + width / Math.max(1, spreadOver.days)
  const spread = spreadErrors(errors, { days, effective })
  const floor = values.every((value) => value >= 0) ? 0 : -Infinity
  const final = isLstm ? yield* refit(values) : forecast
  const middle = final(values, days).map((value) => Math.max(floor, value))
  return {
    model: best?.name ?? 'seasonal-naive',
    middle,
    low: middle.map((value, day) => Math.max(floor, value + (spread.low[day] ?? 0))),
    high: middle.map((value, day) => value + (spread.high[day] ?? 0)),
    peak: findPeak(middle, errors),
    error: best?.error ?? null,
    models,
    origins: tried.origins.length,
  }
}

/** The network fitted to all days. */
function* refit(values: Float64Array): Generator<void, Forecaster, void> {
  const fitted = yield* fitLstm(values)
  return (history, ahead) => forecastByLstm(fitted, history, ahead)
}

function nothing(names: readonly ModelName[]): SeriesForecast {
  const none = new Float64Array()
  return {
    model: 'none',
    middle: none,
    low: none,
    high: none,
    peak: null,
    error: null,
    models: names.map((name) => ({ name, error: null })),
    origins: 0,
  }
}
