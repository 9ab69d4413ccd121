import type { Period } from './period.ts'

const RATIO = 8
const HIGHEST = 3
/** Sums of days are made anew by so many days: those of a span of level 2. */
export const BLOCK_DAYS = RATIO ** 2

/** Spans of 8 ** `level` days each, numbered from 1970-01-01, `from` and `to` included. */
export interface Spans {
  readonly level: number
  readonly from: number
  readonly to: number
}

/** How many days a span of a level has. */
export function spanDays(level: number): number {
  return RATIO ** level
}

/** The fewest spans of 1, 8, 64 and 512 days that make up a period, each day in one of them. */
export function coverPeriod(period: Period): Spans[] {
  const spans: Spans[] = []
  let { from, to } = period
  for (let level = 0; from <= to; level++) {
    const first = Math.ceil(from / RATIO)
    const last = Math.floor((to + 1) / RATIO) - 1
    if (level === HIGHEST || last < first) return [...spans, { level, from, to }]
    if (from < first * RATIO) spans.push({ level, from, to: first * RATIO - 1 })
    if ((last + 1) * RATIO <= to) spans.push({ level, from: (last + 1) * RATIO, to })
    from = first
    to = last
  }
  return spans
}

/** The block of 64 days that a day is in. */
export function blockOf(day: number): number {
  return Math.floor(day / BLOCK_DAYS)
}

/** Blocks of posts of no known day are numbered downwards from here. */
const UNDATED_FROM = -1_000_000
const UNDATED_IDS = 32_768

/** The block of posts of no known day that an id is in. */
export function undatedBlockOf(id: number): number {
  return UNDATED_FROM - Math.floor(id / UNDATED_IDS)
}

/** The ids that a block of posts of no known day is for, null for one of days. */
export function undatedIds(block: number): { first: number; last: number } | null {
  if (block > UNDATED_FROM) return null
  const first = (UNDATED_FROM - block) * UNDATED_IDS
  return { first, last: first + UNDATED_IDS - 1 }
}
