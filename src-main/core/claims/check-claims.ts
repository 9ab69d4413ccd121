import type { Claim, ClaimReport, Evidence } from '#shared/contract/claims.ts'
import { fill } from '#shared/sentences/fill.ts'
import { CLAIM_BASES } from '#shared/sentences/claims.ts'
import { checkPolicy } from './check-policy.ts'
import type { ClaimModel } from './claim-model.ts'
import { judgeClaims } from './judge-claims.ts'
import type { SourceIndex } from './index-sources.ts'
import { MOST_CLAIMS, type ReadClaim, readClaims } from './read-claims.ts'
import type { WordKnowledge } from './word-knowledge.ts'

/** What claims are checked with. */
export interface ClaimKnowledge extends WordKnowledge {
  readonly model: ClaimModel
}

interface Checked {
  readonly text: string
  readonly index: SourceIndex
  /** Chance 0..1 of being entailed by its passages, by claim in order; null where it was not asked or there is none. */
  readonly entailment: readonly (number | null)[] | null
}

/** Holds a text against indexed sources. */
export function checkClaims(
  { text, index, entailment }: Checked,
  knowledge: ClaimKnowledge,
): ClaimReport {
  const read = readClaims(text, index, knowledge)
  const { verdicts, consistent, confidence } = judgeClaims(
    { claims: read, index, entailment },
    knowledge.model,
  )
  const claims = read.map((claim, at): Claim => {
    const { verdict, confidence: sure, reason, place } = verdicts[at] ?? NOTHING
    const { start, end } = claim
    const evidence = verdict === 'opinion' ? [] : evidenceOf(claim, place, index)
    return { text: text.slice(start, end), start, end, verdict, confidence: sure, evidence, reason }
  })
  const asserted = claims.filter(({ verdict }) => verdict !== 'opinion')
  const supported = asserted.filter(({ verdict }) => verdict === 'supported')
  const { model } = knowledge
  const basis =
    entailment !== null && model.withEntailment ? model.basisWithEntailment : model.basis
  return {
    claims,
    supportedShare: asserted.length === 0 ? 1 : supported.length / asserted.length,
    consistent,
    confidence,
    policy: checkPolicy(text),
    basis:
      read.length < MOST_CLAIMS
        ? basis
        : fill(CLAIM_BASES.firstOnly, { basis, count: MOST_CLAIMS }),
  }
}

const NOTHING = { verdict: 'opinion', confidence: 0.5, reason: '', place: null } as const
const MOST_QUOTED = 3

function evidenceOf(claim: ReadClaim, place: number | null, index: SourceIndex): Evidence[] {
  const first = place === null ? undefined : index.passages[index.passageOf[place] ?? -1]
  const passages = [...(first ? [first] : []), ...claim.evidence].filter(
    (passage, at, all) =>
      all.findIndex((each) => each.source === passage.source && each.start === passage.start) ===
      at,
  )
  return passages.slice(0, MOST_QUOTED).flatMap(({ source: which, start, end }) => {
    const source = index.sources[which]
    if (source === undefined) return []
    return [
      {
        source: source.source,
        title: source.title,
        documentId: source.documentId,
        start,
        end,
        quote: source.text.slice(start, end),
      },
    ]
  })
}
