import type { Metric, PostKind } from '#shared/contract/metrics.ts'
import type { Range } from './summary-store.ts'

/** Which posts are meant beside their accounts and days. */
export interface PostQuery {
  /** Words that a post has, the last of them perhaps only begun. */
  readonly query?: string | undefined
  /** As `tags` has it: lower case, without the sign. */
  readonly tag?: string | undefined
  readonly kind?: PostKind | undefined
  readonly sort: Metric | 'published' | 'rate'
  readonly limit: number
  readonly offset: number
}

/** Finds pages of posts; a range without a period means those of any day. */
export interface PagesReader {
  /** Ids of a page of posts, the highest first and those without the figure last, and how many there are in all. */
  page(range: Range, query: PostQuery): { ids: number[]; total: number }
}
