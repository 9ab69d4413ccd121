import type { ClaimReport } from '#shared/contract/claims.ts'
import { checkClaims, type ClaimKnowledge } from '#main/core/claims/check-claims.ts'
import {
  type ClaimSource,
  indexSources,
  type SourceIndex,
} from '#main/core/claims/index-sources.ts'
import { gatherPassages, readClaims } from '#main/core/claims/read-claims.ts'
import { createLru } from '#main/lib/lru.ts'
import type { Knowledge } from './knowledge.ts'

interface Asked {
  readonly text: string
  readonly sources: readonly ClaimSource[]
}

/** Indexes kept: the text changes while its sources stay. */
const REMEMBERED = 2
/** Sources with more characters are indexed anew each time. */
const MOST_KEPT = 4_000_000

/** Holds texts against sources with what the language thread knows. */
export function createClaimChecker(knowledge: Pick<Knowledge, 'claims'>) {
  const indexes = createLru<SourceIndex>(REMEMBERED)
  const known = (): ClaimKnowledge => knowledge.claims()

  function indexOf(sources: readonly ClaimSource[]): SourceIndex {
    const size = sources.reduce((sum, { text }) => sum + text.length, 0)
    if (size > MOST_KEPT) return indexSources(sources, known().lexicon.lemmaOf)
    const key = JSON.stringify(sources)
    const kept = indexes.get(key)
    if (kept) return kept
    const index = indexSources(sources, known().lexicon.lemmaOf)
    indexes.set(key, index)
    return index
  }

  return {
    /** By claim: the passages that speak of it and the claim, for the entailment model; null where nothing is to be asked. */
    pairs: ({ text, sources }: Asked): ([string, string] | null)[] => {
      const index = indexOf(sources)
      return readClaims(text, index, known()).map((claim) => {
        if (!claim.checkable) return null
        const passages = gatherPassages(claim.words, index)
        return passages === '' ? null : [passages, claim.text]
      })
    },
    check: ({
      text,
      sources,
      entailment,
    }: Asked & { readonly entailment: readonly (number | null)[] | null }): ClaimReport =>
      checkClaims({ text, index: indexOf(sources), entailment }, known()),
  }
}
