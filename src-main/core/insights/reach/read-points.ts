import { toIsoDay, weekdayOf as weekdayOfDay } from '../summary/days.ts'
import type { ReachPoint } from '#shared/contract/reach.ts'

const DAY_MS = 86_400_000
/** Older posts tell little of what is usual now. */
const MOST_POSTS = 400

/** A post or day in order of time; `day` counts from 1970-01-01 and may be broken. */
export interface ReachPost extends ReachPoint {
  readonly day: number
}

/** The newest 400 points in order of time; those whose date cannot be read are left out. */
export function readPoints(points: readonly ReachPoint[]): ReachPost[] {
  const read: ReachPost[] = []
  for (const point of points) {
    const day = Date.parse(point.date) / DAY_MS
    if (Number.isFinite(day) && Number.isFinite(point.impressions)) read.push({ ...point, day })
  }
  return read.toSorted((a, b) => a.day - b.day).slice(-MOST_POSTS)
}

/** 1 for Monday to 7 for Sunday, of days counted from 1970-01-01. */
export const weekdayOf = (day: number): number => weekdayOfDay(Math.floor(day))

/** A day counted from 1970-01-01 as ISO 8601. */
export const toDay = (day: number): string => toIsoDay(Math.floor(day))
