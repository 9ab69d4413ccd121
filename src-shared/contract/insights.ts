import { alerts } from './alerts.ts'
import { analyticsImport } from './analytics-import.ts'
import { analyticsViews } from './analytics.ts'
import { audiences } from './audiences.ts'
import { experiments } from './experiments.ts'
import { forecasts } from './forecasts.ts'
import { calendar, postingTimes } from './posting-times.ts'
import { predictions } from './predictions.ts'
import { reach } from './reach.ts'

/** The domains that the owner of the numbers answers. */
export const insights = {
  alerts,
  analytics: {
    ...analyticsImport,
    ...analyticsViews,
    ...predictions,
    ...postingTimes,
    ...reach,
    ...forecasts,
    ...audiences,
  },
  calendar,
  experiments,
}
