import { METRICS, type Metric } from '#shared/contract/metrics.ts'

/** The column of a figure in `posts`. */
export const METRIC_COLUMNS = Object.fromEntries(
  METRICS.map((metric) => [metric, metric.replaceAll(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)]),
) as Readonly<Record<Metric, string>>

/** Columns of `posts` that an import may change, in the order that `PostValues` has them. */
export const POST_COLUMNS = [
  'url',
  'text',
  'kind',
  'published_ms',
  'has_time',
  'day',
  'weekday',
  'hour',
  'duration_seconds',
  ...METRICS.map((metric) => METRIC_COLUMNS[metric]),
  'engagements_told',
  'told_ms',
] as const

/** Where the figures start among `POST_COLUMNS`. */
export const FIRST_METRIC = 9

/** Values of `POST_COLUMNS`, in their order. */
export type PostValues = (string | number | null)[]
