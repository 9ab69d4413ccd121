import { z } from 'zod'
import { insights } from '#shared/contract/insights.ts'
import { command, query, stream } from '#shared/contract/define.ts'

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
  ...insights,
  analytics: {
    ...insights.analytics,
    predict: query({
      ...insights.analytics.predict,
      input: insights.analytics.predict.input.extend({ media }),
    }),
    keepPrediction: command({
      ...insights.analytics.keepPrediction,
      input: insights.analytics.keepPrediction.input.extend({ media }),
    }),
    readScreenshot: stream({
      ...insights.analytics.readScreenshot,
      input: insights.analytics.readScreenshot.input.extend({
        lines: z.array(ReadLine).optional(),
      }),
    }),
  },
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
