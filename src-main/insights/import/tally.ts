import type { RejectedRow } from '#shared/contract/analytics-import.ts'
import type { Outcome } from '#main/database/insights/post-record.ts'

/** Rejected rows that are listed; more are only counted. */
const MOST_LISTED = 10_000
const MOST_SKIPPED = 1000

/** What became of the rows of a file so far; `rows` is always the sum of the four others. */
export interface Tally {
  count(outcome: Outcome): void
  reject(row: RejectedRow): void
  skip(row: RejectedRow): void
  counts(): Counts
}

/** A tally as numbers and lists. */
export interface Counts {
  readonly rows: number
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly rejectedTotal: number
  readonly rejected: RejectedRow[]
  readonly skipped: RejectedRow[]
}

/** Starts at nothing. */
export function createTally(): Tally {
  const counted = { added: 0, updated: 0, unchanged: 0 }
  let rejectedTotal = 0
  const rejected: RejectedRow[] = []
  const skipped: RejectedRow[] = []
  return {
    count: (outcome) => void counted[outcome]++,
    reject(row) {
      rejectedTotal++
      if (rejected.length < MOST_LISTED) rejected.push(row)
    },
    skip(row) {
      if (skipped.length < MOST_SKIPPED) skipped.push(row)
    },
    counts: () => ({
      ...counted,
      rows: counted.added + counted.updated + counted.unchanged + rejectedTotal,
      rejectedTotal,
      rejected,
      skipped,
    }),
  }
}
