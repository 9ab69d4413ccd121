import type { Field } from '#shared/contract/analytics-import.ts'
import type { PostKind } from '#shared/contract/metrics.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'

/** What plain numbers of a column are in; shown durations (`3:25`) and `%` signs are read as they are. */
export type Unit = 'percent' | 'ms' | 'seconds' | 'minutes' | 'hours'

/** A column by its headings; spellings that differ in case, accents, spaces and punctuation are one. */
export interface ColumnFormat {
  readonly field: Field
  readonly headings: readonly string[]
  readonly unit?: Unit
}

/** An export of a platform: what its columns are called and mean, in English and Spanish. */
export interface Format {
  readonly id: string
  readonly name: string
  readonly platform: PlatformId | null
  readonly holds: 'posts' | 'days' | 'audience' | 'comments'
  /** Headings that tell this format: one of each group must be there. */
  readonly tells: readonly (readonly string[])[]
  /** Where several columns have the same field, the first that is there counts. */
  readonly columns: readonly ColumnFormat[]
  /** Fields whose columns are added up instead. */
  readonly adds?: readonly Field[]
  /** Fields of which the longest cell counts instead. */
  readonly longest?: readonly Field[]
  /** What posts are where no column says. */
  readonly kind?: PostKind
  /** What the shares of an audience are of, where no column says. */
  readonly audience?: string
  /** Whether dates in digits have the month first, where a file does not tell. */
  readonly dateOrder?: 'mdy' | 'dmy'
  /** Zone of times without an offset, where the platform always writes the same. */
  readonly timeZone?: string
}
