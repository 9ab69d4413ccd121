import type { Client } from '#shared/contract/define.ts'
import type { ClaimReport } from '#shared/contract/claims.ts'
import type { SourceId } from '#shared/contract/sources.ts'
import type { ClaimSource } from '#main/core/claims/index-sources.ts'
import type { LanguageContract } from '#main/language/contract.ts'

/** A document of a kept source, as text. */
export interface KeptDocument {
  readonly sourceId: SourceId
  readonly documentId: string
  readonly title: string
  readonly text: string
}

/** Chances of entailment, neutrality and contradiction, in order. */
export type Entailed = readonly [entailment: number, neutral: number, contradiction: number]

/** What the claim service needs. */
export interface ClaimParts {
  readonly language: Client<LanguageContract>
  /** The documents of kept sources; throws `not-found` for an unknown source. */
  readonly documentsOf: (
    ids: readonly SourceId[],
  ) => readonly KeptDocument[] | Promise<readonly KeptDocument[]>
  /** What the entailment model says of pairs of passage and statement, or null while it is not installed. */
  readonly entail?: (
    pairs: readonly (readonly [passage: string, statement: string])[],
    call: ClaimCall,
  ) => Promise<readonly Entailed[] | null>
}

/** How a check is stopped. */
export interface ClaimCall {
  readonly signal: AbortSignal
}

/** A text with sources of its own, or the ids of kept ones. */
export interface CheckedText {
  readonly text: string
  readonly sources?: readonly { readonly title: string; readonly text: string }[] | undefined
  readonly sourceIds?: readonly SourceId[] | undefined
}

/** Holds texts against sources that come with the call or are kept. */
export function createClaimService({ language, documentsOf, entail }: ClaimParts) {
  async function sourcesOf({ sources = [], sourceIds = [] }: CheckedText): Promise<ClaimSource[]> {
    const given = sources.map(({ title, text }, at) => ({
      source: title === '' ? String(at + 1) : title,
      title,
      documentId: null,
      text,
    }))
    const documents = sourceIds.length === 0 ? [] : await documentsOf(sourceIds)
    return [
      ...given,
      ...documents.map(({ sourceId, documentId, title, text }) => ({
        source: sourceId,
        title,
        documentId,
        text,
      })),
    ]
  }

  async function checkAgainst(
    text: string,
    sources: readonly ClaimSource[],
    call: ClaimCall,
  ): Promise<ClaimReport> {
    const held = { text, sources }
    if (!entail) return language.claims.check({ ...held, entailment: null }, call)
    const pairs = await language.claims.pairs(held, call)
    const wanted = pairs.filter((pair) => pair !== null)
    const told = wanted.length === 0 ? null : await entail(wanted, call)
    let next = 0
    const entailment =
      told && pairs.map((pair) => (pair === null ? null : (told[next++]?.[0] ?? null)))
    return language.claims.check({ ...held, entailment }, call)
  }

  return {
    /** Holds a text against documents that the caller has. */
    checkAgainst,
    check: async (asked: CheckedText, call: ClaimCall): Promise<ClaimReport> =>
      checkAgainst(asked.text, await sourcesOf(asked), call),
  }
}

/** The claim service as others see it. */
export type ClaimService = ReturnType<typeof createClaimService>
