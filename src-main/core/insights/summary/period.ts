import { fromIsoDay } from './days.ts'

/** Days since 1970-01-01, both included. */
export interface Period {
  readonly from: number
  readonly to: number
}

const USUAL_DAYS = 28
/** How many periods before it one is compared with at most. */
export const MOST_EARLIER = 8

/**
 * The days that are meant: as asked, an end that is not said being that of the posts (`known`), and without both the
 * last 28 days until the newest post. Ends the wrong way round are turned. Null where nothing is asked and nothing known.
 */
export function choosePeriod(
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  known: Period | null,
): Period | null {
  const from = asked.from === undefined ? undefined : fromIsoDay(asked.from)
  const to = asked.to === undefined ? undefined : fromIsoDay(asked.to)
  if (from !== undefined && to !== undefined)
    return { from: Math.min(from, to), to: Math.max(from, to) }
  if (from !== undefined) return { from, to: Math.max(from, known?.to ?? from) }
  if (to !== undefined) return { from: Math.min(to, known?.from ?? to), to }
  return known && { from: known.to - USUAL_DAYS + 1, to: known.to }
}

/** How many periods of the same length fit between the first post and a period, at most 8. */
export function countEarlier({ from, to }: Period, first: number): number {
  const length = to - from + 1
  return Math.max(0, Math.min(MOST_EARLIER, Math.floor((from - first) / length)))
}
