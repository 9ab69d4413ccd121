import { createHash } from 'node:crypto'
import { z } from 'zod'
import { forecasts } from '#shared/contract/forecasts.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { fill } from '#shared/sentences/fill.ts'
import { FORECASTS, SERIES } from '#shared/sentences/forecasts.ts'
import { fillDays, type DaySeries } from '#main/core/insights/forecast/fill-days.ts'
import {
  forecastSeries,
  LEAST_DAYS,
  LSTM_DAYS,
  type SeriesForecast,
} from '#main/core/insights/forecast/forecast-series.ts'
import { toIsoDay } from '#main/core/insights/summary/days.ts'
import { createAccountStore } from '#main/database/insights/account-store.ts'
import { createDaySeriesStore } from '#main/database/insights/day-series-store.ts'
import { createFitStore } from '#main/database/insights/fit-store.ts'
import { inSlices } from '#main/lib/in-slices.ts'
import type { Answers, InsightsParts } from '../parts.ts'

type Forecast = z.infer<typeof forecasts.forecast.output>

/** A forecast that was worked out before, by what it was made of. */
const Kept = z.object({ made: z.string(), forecast: forecasts.forecast.output })
/** Figures that are a level, not a count of what happened: days without one lie between their neighbours. */
const LEVELS = ['followers', 'averageViewMs', 'averageViewedShare', 'clickThroughRate']
/** Grows with every change of the way forecasts are made. */
const VERSION = 1

/** Looks ahead: the next days of a metric. What was worked out is kept until the numbers change. */
export function createForecasts({
  database,
  reader,
  now,
}: Pick<InsightsParts, 'database' | 'reader' | 'now'>): Answers<'analytics', 'forecast'> {
  const accounts = createAccountStore(reader)
  const series = createDaySeriesStore(reader)
  const kept = createFitStore(reader)
  const keeping = createFitStore(database)

  const seriesOf = (asked: {
    readonly platform: PlatformId | undefined
    readonly accountId: number | undefined
    readonly metric: string
  }): { values: DaySeries; source: string } => {
    const ids = accounts.select({ ...asked, isOwn: true }).map(({ id }) => id)
    const ofDays = series.ofDays(ids, asked.metric)
    const isDays = ofDays.length >= LEAST_DAYS
    const found = isDays ? ofDays : series.ofPosts(ids, asked.metric)
    const points = found.map(({ day, value }) => ({ date: toIsoDay(day), value }))
    return {
      values: fillDays(points, isDays || LEVELS.includes(asked.metric) ? null : 0),
      source: isDays ? SERIES.days : SERIES.posts,
    }
  }

  return {
    async forecast({ platform, metric, days, accountId, series: given }, { signal }) {
      const { values, source } = given
        ? { values: fillDays(given, null), source: SERIES.given }
        : seriesOf({ platform, accountId, metric })
      const made = createHash('sha256')
        .update(`${VERSION} ${values.first} ${days} ${source} `)
        .update(new Uint8Array(values.values.buffer))
        .digest('hex')
      const kind = `forecast ${given ? 'given' : `${metric} ${platform ?? ''} ${accountId ?? ''}`}`
      const before = kept.find(kind)
      const known = before && Kept.safeParse(JSON.parse(before.facts))
      if (known?.success && known.data.made === made) return known.data.forecast
      const told = await inSlices(forecastSeries(values.values, days), signal)
      const forecast = toAnswer(values, told, source)
      // An import that is running is not waited for: the next call works it out again.
      if (!database.inTransaction)
        keeping.put(kind, {
          madeAt: now().toISOString(),
          facts: JSON.stringify({ made, forecast }),
          body: null,
        })
      return forecast
    },
  }
}

function toAnswer({ first, values }: DaySeries, told: SeriesForecast, source: string): Forecast {
  const next = first + values.length
  const points = Array.from(told.middle, (mid, at) => ({
    date: toIsoDay(next + at),
    mid,
    low: told.low[at] ?? mid,
    high: told.high[at] ?? mid,
  }))
  const top = told.peak && points[told.peak.at]
  return {
    points,
    history: Array.from(values, (value, at) => ({ date: toIsoDay(first + at), value })),
    peak:
      told.peak && top
        ? {
            date: top.date,
            value: top.mid,
            low: top.low,
            high: top.high,
            from: toIsoDay(next + told.peak.from),
            to: toIsoDay(next + told.peak.to),
          }
        : null,
    model: told.model,
    error: told.error,
    models: [...told.models],
    basis: basisOf(values.length, told, source),
  }
}

function basisOf(days: number, { model, origins }: SeriesForecast, source: string): string {
  if (model === 'none') return fill(FORECASTS.tooFew, { days, source, least: LEAST_DAYS })
  const chosen = fill(FORECASTS.chosen, { days, source, stretches: origins })
  return days < LSTM_DAYS ? `${chosen} ${fill(FORECASTS.noNetwork, { days: LSTM_DAYS })}` : chosen
}
