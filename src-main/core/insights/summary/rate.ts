import type { Figures } from '#shared/contract/metrics.ts'

/** What the engagements of a post are a share of: its impressions, else views, else reach, the first above 0; null without. */
export function rateBase({ impressions, views, reach }: Figures): number | null {
  for (const value of [impressions, views, reach])
    if (value !== undefined && value > 0) return value
  return null
}

/** Engagements by `rateBase`, null where one of them is not told; above 1 where people engaged more than once. */
export function rateOfPost(figures: Figures): number | null {
  const base = rateBase(figures)
  return base === null || figures.engagements === undefined ? null : figures.engagements / base
}
