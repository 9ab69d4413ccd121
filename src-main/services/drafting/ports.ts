import type { ClaimReport } from '#shared/contract/claims.ts'
import type { SourceHit, SourceId } from '#shared/contract/sources.ts'

/** One document that a text may be held against. */
export interface Document {
  /** Id of the kept source, or a name such as "Brief". */
  readonly source: string
  readonly title: string
  readonly documentId: string | null
  readonly text: string
}

/** Holds a text against documents. */
export interface ClaimChecker {
  checkAgainst(
    text: string,
    documents: readonly Document[],
    call: { readonly signal: AbortSignal },
  ): Promise<ClaimReport>
}

/** Finds what the kept sources say. */
export interface SourceFinder {
  search(
    asked: { readonly query: string; readonly limit: number; readonly sourceIds: SourceId[] },
    call: { readonly signal: AbortSignal },
  ): Promise<{ readonly hits: readonly SourceHit[] }>
  documentsOf(sourceIds: readonly SourceId[]): readonly Document[]
}
