import type { PostKind } from '#shared/contract/metrics.ts'

/** A post as an import brings it; `figures` are in the order of `METRICS`, null where the export tells none. */
export interface PostRecord {
  readonly key: string
  readonly url: string | null
  readonly text: string
  readonly kind: PostKind
  /** False where the kind is only what the platform usually has. */
  readonly isKindTold: boolean
  /** UTC; the start of the day in the account's zone where no time is known. */
  readonly publishedMs: number | null
  readonly hasTime: boolean
  /** Days since 1970-01-01 in the account's zone. */
  readonly day: number | null
  /** 1 is Monday. */
  readonly weekday: number | null
  /** 0..23 in the account's zone, null without a time. */
  readonly hour: number | null
  readonly durationSeconds: number | null
  readonly figures: readonly (number | null)[]
  /** False where `engagements` is the sum of its parts. */
  readonly isEngagementsTold: boolean
  /** Lower case, without the sign. */
  readonly tags: readonly string[]
}

/** What became of a row. */
export type Outcome = 'added' | 'updated' | 'unchanged'
