import { z } from 'zod'
import { alerts } from '#shared/contract/alerts.ts'
import { analyticsImport } from '#shared/contract/analytics-import.ts'
import { analyticsViews } from '#shared/contract/analytics.ts'
import { audiences } from '#shared/contract/audiences.ts'
import { command, query, stream } from '#shared/contract/define.ts'
import { experiments } from '#shared/contract/experiments.ts'
import { forecasts } from '#shared/contract/forecasts.ts'
import { calendar, postingTimes } from '#shared/contract/posting-times.ts'
import { predictions } from '#shared/contract/predictions.ts'
import { reach } from '#shared/contract/reach.ts'

const share = z.number().min(0).max(1)
/** What was measured of the picture or video of a post, 0..1 each. */
const media = z.record(z.string(), share).optional()

/** A line of text that was read in a picture, in shares of its size. */
const ReadLine = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  words: z.string(),
  confidence: share,
})

/** What the insights thread can be asked: the same as Kiln itself, by the one who owns the numbers. */
export const insightsContract = {
  analytics: {
    ...analyticsImport,
    ...analyticsViews,
    ...predictions,
    ...postingTimes,
    ...reach,
    ...forecasts,
    ...audiences,
    predict: query({
      ...predictions.predict,
      input: predictions.predict.input.extend({ media }),
    }),
    keepPrediction: command({
      ...predictions.keepPrediction,
      input: predictions.keepPrediction.input.extend({ media }),
    }),
    readScreenshot: stream({
      ...analyticsImport.readScreenshot,
      input: analyticsImport.readScreenshot.input.extend({ lines: z.array(ReadLine).optional() }),
    }),
  },
  experiments,
  calendar,
  alerts,
  file: {
    backup: command({
      summary: 'Copy the file with the numbers to a path',
      input: z.object({ path: z.string() }),
      output: z.object({}),
    }),
    restore: command({
      summary: 'Replace the numbers by those of a copy; without one at the path they stay',
      input: z.object({ path: z.string() }),
      output: z.object({ restored: z.boolean() }),
    }),
  },
}

/** The type of `insightsContract`. */
export type InsightsContract = typeof insightsContract
